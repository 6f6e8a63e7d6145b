"use strict";
// Fields are saved one after the other; the page beside them follows. Everything else is htmx.
const $ = (query, within = document) => within.querySelector(query);
const $$ = (query, within = document) => [...within.querySelectorAll(query)];
const say = document.body.dataset;
const form = () => $("#form").dataset;
let layout = $("[data-layout][aria-pressed=true]")?.dataset.layout;
let saving = Promise.resolve();
let settling = 0;
let drawing = 0;

function status(text, bad = false) {
  const place = $("#status");
  place.textContent = text;
  place.classList.toggle("bad", bad);
}

// --- one value -----------------------------------------------------------------------------

function save(field) {
  clearTimeout(field.timer);
  saving = saving.then(() => send(field)).catch(() => status(say.lost, true));
  return saving;
}

async function send(field, was = field.dataset.was) {
  const holder = field.closest("[data-where]");
  if (!field.isConnected || !holder || field.value === was) return;
  const { file, digest } = form();
  const asked = { file, digest, where: holder.dataset.where, value: field.value, was };
  status(say.saving);
  const answer = await fetch("/set", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(asked),
  });
  if (!answer.ok && answer.status !== 409 && answer.status !== 400) {
    status((await answer.text()).trim(), true);
    return;
  }
  const got = await answer.json();
  if (answer.status === 409) return conflict(field, got);
  if (!answer.ok) return fault(field, got.said);
  form().digest = got.digest;
  for (const each of $$("#panel input[name=digest]")) each.value = got.digest;
  field.dataset.was = got.was;
  const undo = $("#panel [hx-post^='/undo']");
  if (undo) { undo.disabled = false; undo.title = got.said; }
  status(say.saved);
  draw();
}

function fault(field, text) {
  const holder = field.closest(".field");
  const place = holder && $(":scope > .fault", holder);
  if (place) place.textContent = text;
  holder?.classList.toggle("faulty", Boolean(text));
  if (text) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
  if (text) status(text, true);
}

function conflict(field, got) {
  const dialog = $("#conflict");
  $("#conflict-theirs").textContent = got.now;
  $("#conflict-mine").textContent = field.value;
  dialog.returnValue = "theirs";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => {
    form().digest = got.digest;
    if (dialog.returnValue === "mine") {
      done(send(field, got.now));
    } else {
      field.value = field.dataset.was = got.now;
      done(reload());
    }
    field.focus();
  }, { once: true }));
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches("[data-edit]")) {
    clearTimeout(field.timer);
    if (!event.isComposing) field.timer = setTimeout(() => save(field), 150);
  }
  if (field.id === "find") {
    const wanted = field.value.trim();
    for (const item of $$(".desks ol li")) item.hidden = !item.textContent.includes(wanted);
  }
});
document.addEventListener("compositionend", (event) => {
  if (event.target.matches("[data-edit]")) save(event.target);
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-edit]")) save(event.target);
  if (event.target.closest("#choices")) {
    if (event.target.name === "theme") theme(event.target.value); else draw(true);
  }
});

async function theme(name) {
  const body = new URLSearchParams({ theme: name });
  const answer = await fetch(`/theme/${layout}`, { method: "POST", body });
  if (!answer.ok) status(await answer.text(), true);
  draw();
}

// --- the pages -----------------------------------------------------------------------------

function query(extra) {
  const choices = $("#choices");
  const asked = choices ? new URLSearchParams(new FormData(choices)) : new URLSearchParams();
  asked.delete("theme");
  for (const [key, value] of [...asked]) if (!value) asked.delete(key);
  if (extra) asked.set(extra, "yes");
  return asked;
}

async function draw(settle = false) {
  if (!layout) return;
  clearTimeout(settling);
  const mine = ++drawing;
  const place = $("#pages");
  place.setAttribute("aria-busy", "true");
  const answer = await fetch(`/pages/${layout}?${query(settle && "settle")}`);
  if (mine !== drawing || answer.status === 204) return;
  const text = await answer.text();
  if (mine !== drawing) return;
  const top = $(".sheets")?.scrollTop ?? 0;
  const open = $(".faults")?.open;
  const within = place.contains(document.activeElement) && document.activeElement.name;
  if (!answer.ok) { status(text, true); return; }
  place.innerHTML = text;
  place.setAttribute("aria-busy", "false");
  if (open) $(".faults").open = true;
  $(".sheets").scrollTop = top;
  if (within) $(`#choices [name=${within}]`)?.focus();
  mark();
  blame();
  place.dispatchEvent(new CustomEvent("painted"));
  if ($("#choices").dataset.settled === "no") settling = setTimeout(() => draw(true), 1500);
}

function covers(holder, place) {
  return holder.length <= place.length && holder.every((step, number) => step === place[number]);
}

function mark() {
  const holder = document.activeElement?.closest?.("#panel [data-where]");
  const here = holder && JSON.parse(holder.dataset.where);
  let first = null;
  for (const hit of $$(".hits rect")) {
    const lit = Boolean(here) && hit.dataset.file === form().file
      && covers(here, JSON.parse(hit.dataset.where));
    hit.classList.toggle("lit", lit);
    if (lit && !first) first = hit;
  }
  if (first) {
    const view = $(".sheets").getBoundingClientRect();
    const box = first.getBoundingClientRect();
    if (box.bottom < view.top || box.top > view.bottom) first.scrollIntoView({ block: "center" });
  }
}

function holderOf(place) {
  const holders = $$("#panel [data-where]").map((each) => [JSON.parse(each.dataset.where), each]);
  const over = holders.filter(([where]) => covers(where, place));
  return over.sort(([one], [two]) => two.length - one.length)[0]?.[1];
}

function blame() {
  for (const each of $$("#panel .fault")) each.textContent = "";
  for (const each of $$("#panel .faulty")) {
    each.classList.remove("faulty");
    $("[data-edit]", each)?.removeAttribute("aria-invalid");
  }
  for (const each of $$(".faults button.link")) {
    if (each.dataset.file !== form().file || !each.dataset.file) continue;
    const holder = holderOf(JSON.parse(each.dataset.where));
    const place = holder && $(":scope > .fault", holder);
    if (!place || place.textContent) continue;
    place.textContent = $(".what", each).textContent;
    if (each.closest(".grave")) {
      holder.classList.add("faulty");
      $("[data-edit]", holder)?.setAttribute("aria-invalid", "true");
    }
  }
}

async function lead(file, place) {
  if (!file) return;
  const name = file.replace(".yaml", "");
  const desk = name === "desks" ? place[1] : "";
  if (form().name !== name || (desk && form().desk !== desk)) {
    await saving;
    await htmx.ajax("GET", `/panel/${name}?desk=${encodeURIComponent(desk ?? "")}`, "#panel");
  }
  const holder = holderOf(place);
  if (!holder) return;
  for (let up = holder.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  const field = $("[data-edit], select, button", holder) ?? holder;
  field.focus();
  field.scrollIntoView({ block: "center" });
}

// --- clicks, keys, panels ------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const at = event.target.closest("button, rect");
  if (!at) return;
  if (at.dataset.layout) {
    layout = at.dataset.layout;
    for (const each of $$("[data-layout]")) each.setAttribute("aria-pressed", each === at);
    $("#pages").innerHTML = "";
    draw();
  } else if (at.dataset.go) {
    lead("desks.yaml", ["desks", at.dataset.desk]);
  } else if (at.dataset.where && at.dataset.file !== undefined) {
    lead(at.dataset.file, JSON.parse(at.dataset.where));
  } else if (at.dataset.ruby) {
    ruby($(`[id="${at.dataset.ruby}"]`));
  } else if (at.dataset.date) {
    picker(at, $(`[id="${at.dataset.date}"]`));
  }
});
document.addEventListener("focusin", mark);
document.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === "z" && !event.target.matches("input, textarea")) {
    event.preventDefault();
    $(`#panel [hx-post^='/${event.shiftKey ? "redo" : "undo"}']`)?.click();
  }
  const tabs = event.target.closest?.(".tabs, .bar nav");
  if (tabs && (key === "arrowright" || key === "arrowleft")) {
    const all = $$("button", tabs);
    const next = all.indexOf(event.target) + (key === "arrowright" ? 1 : -1);
    all[(next + all.length) % all.length].focus();
  }
});

function current() {
  for (const each of $$("[data-panel]")) {
    each.setAttribute("aria-current", each.dataset.panel === form().name);
  }
}

function reload() {
  const { name, desk } = form();
  return htmx.ajax("GET", `/panel/${name}?desk=${encodeURIComponent(desk ?? "")}`, "#panel");
}

document.addEventListener("htmx:confirm", (event) => {
  event.preventDefault(); // what is being typed is saved before its form is replaced
  if (event.detail.question && !window.confirm(event.detail.question)) return;
  const field = document.activeElement;
  if (field?.matches?.("[data-edit]")) save(field);
  saving.then(() => event.detail.issueRequest(true));
});
let pressed = "";
let busy = 0;
document.addEventListener("htmx:beforeRequest", (event) => {
  busy += 1;
  pressed = event.detail.elt.closest?.("[data-where]")?.dataset.where ?? "";
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target.id !== "panel") return;
  current();
  if (event.detail.requestConfig.verb === "post") {
    const again = pressed && $$("#panel [data-where]").find((each) => each.dataset.where === pressed);
    ((again && $("[data-edit], button, select", again)) || $("#panel h1"))?.focus();
    status(say.saved);
    draw();
  } else {
    $("#panel").scrollTop = 0;
    $("#panel h1")?.focus({ preventScroll: true });
    blame();
  }
});
document.addEventListener("htmx:afterRequest", () => { busy -= 1; });
document.addEventListener("htmx:sendError", () => status(say.lost, true));

// --- furigana and dates --------------------------------------------------------------------

function ruby(field) {
  const { selectionStart: start, selectionEnd: end } = field;
  const word = field.value.slice(start, end) || field.value;
  const from = start === end ? 0 : start;
  const dialog = $("#ruby");
  $("#ruby-word").textContent = word;
  $("#ruby-reading").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  dialog.addEventListener("close", () => {
    const reading = $("#ruby-reading").value.trim();
    if (dialog.returnValue === "ok" && reading) {
      field.setRangeText(`{${word}|${reading}}`, from, from + word.length, "end");
      save(field);
    }
    field.focus();
  }, { once: true });
}

function picker(button, field) {
  const old = $(".picker", button.parentElement);
  button.setAttribute("aria-expanded", String(!old));
  if (old) return old.remove();
  const place = $("#picker").content.cloneNode(true);
  const [era, year, month, day] = $$("select, input", place);
  const now = /^(\D+?)(\d+|元)年(\d+)月(?:(\d+)日)?/.exec(field.value);
  if (now) [era.value, year.value, month.value, day.value] = [now[1], now[2] === "元" ? 1 : now[2], now[3], now[4] ?? ""];
  const write = () => {
    if (!year.value || !month.value) return;
    const count = year.value === "1" ? "元" : year.value;
    field.value = `${era.value}${count}年${month.value}月${day.value ? `${day.value}日` : ""}`;
    save(field);
  };
  button.parentElement.append(place);
  for (const each of [era, year, month, day]) each.addEventListener("change", write);
  era.focus();
}

// --- what others change ----------------------------------------------------------------------

const events = new EventSource("/events");
events.addEventListener("changed", async (event) => {
  const digests = JSON.parse(event.data);
  await saving;
  while (busy) await new Promise((done) => setTimeout(done, 100));
  const { file, digest } = form();
  if (!file || digests[file] === digest) return;
  const field = document.activeElement;
  if (field?.matches?.("[data-edit]") && field.value !== field.dataset.was) return;
  await reload();
  status(say.outside);
  draw();
});
events.onerror = () => status(say.lost, true);
events.onopen = () => { if ($("#status").textContent === say.lost) { status(""); draw(); } };
current();
draw();
