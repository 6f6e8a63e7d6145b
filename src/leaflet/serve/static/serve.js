"use strict";
// htmx asks the server and puts its answers in; here is what only the page itself can know.
const $ = (query, within = document) => within.querySelector(query);
const $$ = (query, within = document) => [...within.querySelectorAll(query)];
const say = document.body.dataset;
const me = crypto.randomUUID();
const form = () => $("#form").dataset;
let pressed = null; // the place of the button, and its sign
let found = ""; // what is known of the findings, and whether a step may have changed that
let stepped = false;
let spot = ""; // what is marked on the pages: the place of the field or finding that has the focus

function status(text, bad = false) {
  $("#status").textContent = text;
  $("#status").classList.toggle("bad", bad);
}

// --- what is asked ---------------------------------------------------------------------------

document.addEventListener("htmx:configRequest", (event) => {
  const { detail } = event;
  if (detail.path.includes("settle") && $("#panel .htmx-request, #sheets.htmx-request")) return event.preventDefault(); // newer pages come
  const place = detail.elt.closest("[data-where]")?.dataset.where ?? "[]";
  const known = { ...form(), where: place, window: me };
  for (const [key, value] of Object.entries(known)) detail.parameters[key] ??= value;
  if (detail.elt.matches("[data-edit]")) {
    if (detail.elt.defaultValue === detail.elt.value) return event.preventDefault(); // saved while it was typed
    status(say.saving);
  }
  if (detail.path.startsWith("/pages/")) detail.parameters.kept = $$("#sheets .sheet").map((each) => each.id).join(" ");
  if (detail.verb === "post" && detail.target.id === "panel") {
    const where = JSON.parse(place);
    if (detail.path === "/do/move" && typeof where.at(-1) === "number") where.splice(-1, 1, Number(detail.parameters.to));
    pressed = /undo|redo|reset/.test(detail.path) ? null : { where: JSON.stringify(where), sign: detail.elt.textContent };
  }
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const { elt, path, parameters } = detail.requestConfig;
  if (detail.successful && path === "/do/set") elt.defaultValue = parameters.value;
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.requestConfig.path.includes("settle") && $("#sheets.htmx-request")) detail.shouldSwap = false; // newer ones come
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const { target, requestConfig: asked } = detail;
  if (target.id === "sheets") mark();
  if (target.id === "ran" && asked.verb === "post") target.scrollIntoView({ block: "nearest" });
  if (target.id === "ran" && $(".ran", target)) progress($(".ran > label, .ran > h2", target).firstChild.textContent);
  if (asked.path.startsWith("/faults/")) tell();
  if (asked.path.startsWith("/do/")) {
    stepped = detail.xhr.status === 200;
    status(stepped ? asked.elt.dataset.done ?? say.saved : "");
  }
  if (target.id === "preview" && document.activeElement === document.body) $(".tabs [aria-pressed=true]").focus();
  if (target.id !== "panel" || asked.elt.matches("[data-edit]")) return;
  current();
  blame();
  follow();
  if (asked.verb === "get") $("#panel").scrollTop = 0;
  if (document.activeElement === document.body || asked.elt.matches("form")) next()?.focus({ preventScroll: asked.verb === "get" });
});

// After a step the focus goes to what is still to be typed, or stays with the entry.
function next() {
  const { where, sign } = pressed ?? {};
  pressed = null;
  if (!where) return $("#panel .desk h2") ?? $("#panel h1");
  let holder = $(`#panel [data-where='${CSS.escape(where)}']`);
  while (holder && !holder.checkVisibility()) holder = holder.parentElement.closest("[data-where]");
  const seen = (query, within = holder) => (within ? $$(query, within) : []).filter((each) => each.checkVisibility());
  const again = seen("button").find((each) => each.textContent === sign);
  if (/^[↑↓×]/.test(sign)) return again ?? seen(".tools button").find((each) => /[↑↓]/.test(each.textContent)) ?? seen(".tools button")[0] ?? $("#panel h1");
  const open = seen("[data-empty]", $("#panel"))[0];
  const near = seen(":scope > form [name], :scope > select")[0] ?? seen("[data-edit]").at(-1);
  return open ?? again ?? near ?? $("#panel h1");
}

// The pages beside a form are of what it edits.
function follow() {
  const layouts = form().layouts.split(" ");
  const shown = layouts.includes($("#choices [name=layout]").value) && $(`#tab-${layouts[0]}`);
  if (layouts[0] && !shown) htmx.ajax("GET", `/preview/${layouts[0]}`, "#preview");
}

document.addEventListener("htmx:responseError", ({ detail }) => status(detail.xhr.responseText.trim(), true));
document.addEventListener("htmx:sendError", () => status(say.lost, true));
document.addEventListener("input", (event) => {
  if (event.isComposing) event.stopImmediatePropagation(); // kana that are not yet kanji
  if (event.target.id !== "find") return;
  const wanted = event.target.value.trim();
  for (const item of $$(".desks ol li")) item.hidden = !item.textContent.includes(wanted);
}, true);
document.addEventListener("compositionend", ({ target }) => {
  setTimeout(() => target.dispatchEvent(new Event("input", { bubbles: true })));
});

// --- the fields and the pages ----------------------------------------------------------------

function holderOf(at) {
  const [, file, place] = /^([a-z]+\.yaml)(.*)$/.exec(at) ?? [];
  if (file !== form().file) return null;
  for (const where = JSON.parse(place); where.length; where.pop()) {
    const holder = $(`#panel [data-where='${CSS.escape(JSON.stringify(where))}']`);
    if (holder) return holder;
  }
  return null;
}

function mark() {
  const focus = document.activeElement;
  const where = focus.closest("#panel [data-where]:not(fieldset)")?.dataset.where;
  if (focus.closest("#panel")) spot = where ? form().file + where : "";
  light(focus.dataset.at ?? spot);
}

function light(at) {
  spot = at;
  const inside = `${at.slice(0, -1)},`;
  const lit = $$("#sheets [data-at]").filter((each) => each.dataset.at === at || each.dataset.at.startsWith(inside));
  for (const each of $$("#sheets .lit")) each.classList.remove("lit");
  for (const each of lit) each.classList.add("lit");
  const view = $("#sheets").getBoundingClientRect();
  const box = lit[0]?.getBoundingClientRect();
  if (box && (box.bottom < view.top || box.top > view.bottom)) lit[0].scrollIntoView({ block: "center" });
  return lit;
}

// Arrows go from value to value of the pages, Enter leads to the field.
function walk(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!(step || event.key === "Enter") || !$("#sheets [data-at]")) return;
  event.preventDefault(); // of a line end in the field too
  if (!step) return lead($("#sheets .lit")?.dataset.at);
  const places = [...new Set($$("#sheets [data-at]").map((each) => each.dataset.at))];
  const now = places.indexOf($("#sheets .lit")?.dataset.at);
  const lit = light(places.at((now < 0 && step < 0 ? now : now + step) % places.length));
  lit[0].scrollIntoView({ block: "nearest" }); // where the pages are below the form, none scrolls them
  status([...new Set(lit.map((each) => each.textContent))].join(""));
}

// What a step has done to the findings is said after it.
function tell() {
  blame();
  const now = $("#count").textContent;
  if (stepped && found !== now) $("#status").append(` ${now}`);
  stepped &&= found === now;
  found = now;
}

function progress(text) {
  if ($("#status").textContent !== text) status(text); // once, not at every question how far it is
}

function blame() {
  if ($("#broken") || ($("#sheets > .message") && !$("#sheets .sheet"))) $("details.faults").open = true;
  for (const each of $$("#panel .fault")) each.textContent = "";
  for (const each of $$("#panel .faulty")) each.classList.remove("faulty");
  for (const each of $$("#panel [aria-invalid]")) each.removeAttribute("aria-invalid");
  for (const each of $$("#faults [data-at]")) {
    const holder = holderOf(each.dataset.at);
    const place = holder && $(":scope > .fault", holder);
    const text = $(".what", each).textContent;
    const doubt = holder?.dataset.where.endsWith('"confirm"]'); // says the same itself
    if (!place || place.textContent || doubt) continue;
    const box = $("[data-edit]", holder);
    place.textContent = box?.value === "" ? say.empty : text;
    if (!each.closest(".grave")) continue;
    holder.classList.add("faulty");
    box?.setAttribute("aria-invalid", "true");
  }
}

async function lead(at = "") {
  const [, file, place] = /^([a-z]+)\.yaml(.*)$/.exec(at) ?? [];
  if (!file) return;
  const [, desk = ""] = file === "desks" ? JSON.parse(place) : [];
  if (form().panel !== file || (desk && form().desk !== desk)) {
    await htmx.ajax("GET", `/panel/${file}`, { source: "#panel", target: "#panel", values: { desk } });
  }
  const holder = holderOf(at);
  if (!holder) return;
  for (let up = holder.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  const field = $("[data-edit], select, button", holder) ?? holder;
  field.focus();
  field.scrollIntoView({ block: "center" });
}

document.addEventListener("focusin", ({ target }) => {
  mark();
  if (target.id === "sheets" && target.matches(":focus-visible")) status(say.keys);
});
document.addEventListener("click", ({ target }) => {
  const at = target.closest("[data-at]");
  if (at?.dataset.at) lead(at.dataset.at);
  const tool = target.closest("[data-tool]");
  if (tool) ({ ruby, picker })[tool.dataset.tool](tool, $("[data-edit]", tool.parentElement));
});
document.addEventListener("keydown", (event) => {
  if (event.target.id === "sheets") walk(event);
  if (event.key === "F6" && event.ctrlKey) {
    event.preventDefault(); // of a browser that goes to its own frame
    $("#sheets").focus();
  }
  const undo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
  if (!undo || event.target.matches("input, textarea")) return; // there it undoes typing
  event.preventDefault();
  $(event.shiftKey ? "#redo" : "#undo").click();
});

function current() {
  const chosen = $(".desks [aria-current]");
  const list = chosen?.closest("ol");
  if (list) list.scrollTop = chosen.offsetTop - list.offsetTop - list.clientHeight / 2;
  for (const each of $$("[data-panel]:not(#form)")) each.setAttribute("aria-current", each.dataset.panel === form().panel);
}

// --- furigana and dates ----------------------------------------------------------------------

function changed(field) {
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function ruby(_button, field) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const runs = [...value.matchAll(/\{[^}]*\}|\p{Script=Han}+/gu)].filter((run) => run[0][0] !== "{");
  const run = runs.find((each) => each.index + each[0].length >= start) ?? runs.at(-1); // at the cursor, or else the next
  const from = start === end && run ? run.index : start;
  const word = value.slice(start, end) || run?.[0] || value;
  const dialog = $("#ruby");
  $("#ruby-word").textContent = word;
  $("#ruby-reading").value = dialog.returnValue = "";
  dialog.showModal();
  dialog.addEventListener("close", () => {
    const reading = $("#ruby-reading").value.trim();
    if (dialog.returnValue === "ok" && reading) {
      field.setRangeText(`{${word}|${reading}}`, from, from + word.length, "end");
      changed(field);
    }
    field.focus();
  }, { once: true });
}

function picker(button, field) {
  const old = $(".picker", button.parentElement);
  button.setAttribute("aria-expanded", String(!old));
  if (old) return old.remove();
  button.parentElement.append($("#picker").content.cloneNode(true));
  const parts = $$(".picker > *", button.parentElement);
  const [, ...now] = /^(\D+?)(\d+|元)年(\d+)月(?:(\d+)日)?/.exec(field.value) ?? [];
  now.forEach((text, number) => { parts[number].value = text === "元" ? 1 : text ?? ""; });
  for (const each of parts) {
    each.addEventListener("change", () => {
      const [era, year, month, day] = parts.map((part) => part.value);
      if (!year || !month) return;
      field.value = `${era}${year === "1" ? "元" : year}年${month}月${day && `${day}日`}`;
      changed(field);
    });
  }
  parts[0].focus();
}

// --- what others change ----------------------------------------------------------------------

async function hear(what) {
  const lost = $("#status").textContent === say.lost;
  if (what === "lost") status(say.lost, true);
  if (what === me || what === "lost" || (what === "open" && !lost)) return;
  const field = document.activeElement;
  const typing = field?.matches?.("input[data-edit], textarea[data-edit]") && field.value !== field.defaultValue;
  const leaving = $(".tab.htmx-request, #panel .htmx-request"); // its answer shows the change as well
  const kept = $("#panel .message dl"); // what was typed here, and not saved
  if (!typing && !leaving && !kept && form().file) await htmx.ajax("GET", `/panel/${form().panel}`, { source: "#panel", target: "#panel", values: { desk: form().desk } });
  status(lost ? "" : say.outside);
  htmx.trigger(document.body, "changed");
}

// One window listens for all of them: a browser has but six connections to one address.
const windows = new BroadcastChannel("leaflet");
windows.onmessage = ({ data }) => hear(data);
navigator.locks.request("leaflet", () => new Promise(() => {
  const events = new EventSource("/events");
  const pass = (what) => { windows.postMessage(what); hear(what); };
  events.addEventListener("changed", ({ data }) => pass(data));
  events.onerror = () => pass("lost");
  events.onopen = () => pass("open");
}));
current();
