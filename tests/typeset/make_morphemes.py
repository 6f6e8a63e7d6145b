"""Makes src/leaflet/typeset/morphemes.txt anew from SudachiDict.

    pip download --no-deps sudachidict_core==20240409 && unzip *.whl
    pip install janome
    python tests/typeset/make_morphemes.py sudachidict_core/resources/system.dic

The words are those of SudachiDict (Apache-2.0) in hiragana, and those of one kanji with hiragana
behind it, without names but of places and families. Adverbs that it lacks are those of IPADIC (with
Janome: © Nara Institute of Science and Technology, free to copy with this notice), and what notices
for children spell in kana comes from the shipped readings. Of its classes those stand for all that
the texts of tests/model/gold use; any other takes the place of the most similar one.
"""

import re
import struct
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from math import sqrt
from operator import itemgetter
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple
from unittest.mock import patch

from leaflet.model.kana import HIRAGANA
from leaflet.model.numerals import reading
from leaflet.typeset import kana
from leaflet.typeset.morphemes import Morphemes
from leaflet.typeset.phrase import SCRIPTS

ROOT: Final = Path(__file__).parents[2]
TARGET: Final = ROOT / "src/leaflet/typeset/morphemes.txt"
READINGS: Final = ROOT / "src/leaflet/model/readings.txt"
GOLD: Final = ROOT / "tests/model/gold"
SHAPE: Final = re.compile("[一-龥々〆ヶ]?[ぁ-んー]{0,8}")  # longer words are few
UNIT: Final = 200  # of SudachiDict's costs in one of ours
LEAST: Final = 3  # times that the texts use a class that is kept
ADVERB: Final = 38  # the cost of an adverb of IPADIC
SPELT: Final = 40  # and of a reading
FREQUENT: Final = 5500  # the cost below which IPADIC has a noun that notices spell in kana
COUNTERS: Final = "日 度 時 回 人 月 年 階 歳 枚 番 週間 時間 年間".split()
DOUBTED: Final = {"はい": 16}
"""What stems cost more in a notice: お金はいりません is of 要る, whatever SudachiDict has it be."""
APART: Final = 0xE000  # letters from here on are no kind of a word
LETTERS: Final = (-46, 40)  # the costs that one letter of the file can hold

Costs = dict[tuple[str, int], int]


class Entry(NamedTuple):
    """A word of SudachiDict, of a class, with its part of speech and its form in a dictionary."""

    word: str
    number: int
    cost: int
    part: tuple[str, ...]
    base: str


def text_at(data: bytes, place: int) -> tuple[str, int]:
    size, place = data[place], place + 1
    if size >= 128:
        size, place = (size & 127) << 8 | data[place], place + 1
    return data[place : place + 2 * size].decode("utf-16-le"), place + 2 * size


def read(data: bytes) -> tuple[Callable[[int], Sequence[int]], list[Entry]]:
    """Return the row of costs by the number of a class, and the entries of a dictionary."""
    place = 274
    parts = []
    for _number in range(struct.unpack_from("<H", data, 272)[0]):
        names = []
        for _name in range(6):
            name, place = text_at(data, place)
            names.append(name)
        parts.append(tuple(names))
    width, height = struct.unpack_from("<HH", data, place)
    table = place + 4
    place = table + 2 * width * height
    place += 4 + 4 * struct.unpack_from("<I", data, place)[0]  # the trie
    place += 4 + struct.unpack_from("<I", data, place)[0]  # the words of its leaves
    (count,) = struct.unpack_from("<I", data, place)
    costs = place + 4
    offsets = struct.unpack_from(f"<{count}I", data, costs + 6 * count)
    words, raw = [], []
    for each, offset in enumerate(offsets):
        left, right, cost = struct.unpack_from("<hhh", data, costs + 6 * each)
        word, place = text_at(data, offset)
        words.append(word)
        place += 1 + (data[place] >= 128)  # the size of the word
        part = parts[struct.unpack_from("<H", data, place)[0]]
        _normal, place = text_at(data, place + 2)
        (base,) = struct.unpack_from("<i", data, place)
        if left == right >= 0 and (SHAPE.fullmatch(word) or word == "、"):
            raw.append((word, left, cost, part, base))
    entries = [
        Entry(word, number, cost, part, words[base] if base >= 0 else word)
        for word, number, cost, part, base in raw
    ]

    def row(number: int) -> Sequence[int]:
        found = array("h")
        found.frombytes(data[table + 2 * width * number : table + 2 * width * (number + 1)])
        return found

    return row, entries


def is_wanted(entry: Entry) -> bool:
    first, second, third, fourth, verb, _form = entry.part
    name = second == "固有名詞" and third != "地名" and fourth != "姓"
    kana = "ぁ" <= entry.word[:1] <= "ー"
    prefix = first == "接頭辞" and kana and entry.word not in ("お", "ご")
    odd = first in ("記号", "補助記号") or "文語" in verb or name or prefix
    return bool(entry.word) and not odd and entry.cost <= 17_000


def kind(entry: Entry) -> str:
    """Return the kind of a class by one of its words (see ``leaflet.typeset.morphemes``)."""
    first, second, _third, _fourth, verb, form = entry.part
    adverbial = form == "連用形-一般" and "形容詞" in (first, verb)
    ends = form.split("-")[0] in ("終止形", "連体形", "命令形", "意志推量形") or adverbial
    if second == "助動詞語幹":
        return "h" if entry.word == "よう" else "X"
    if first == "助動詞":
        found = "j" if verb == "助動詞-レル" or verb.startswith("下一段") else "x"
        return found if form.startswith("未然形") or "便" in form else found.upper()
    if first in ("動詞", "形容詞"):
        found = "h" if second == "非自立可能" else "v"
        return found.upper() if ends else found
    if first == "接尾辞":
        return "X" if ends else "s"
    names = {"接頭辞": "l", "助詞": "P", "連体詞": "N", "副詞": "N", "接続詞": "N", "感動詞": "N"}
    return names.get(first, "n")


def used(numbers: list[int], joins: Sequence[Sequence[int]], entries: list[Entry]) -> Counter[int]:
    """Return how often the texts use each class, with all of SudachiDict's."""
    at = {number: each for each, number in enumerate(numbers)}
    words: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for entry in entries:
        words[entry.word].append((at[entry.number], entry.cost))
    letters = "".join(chr(APART + each) for each in range(len(numbers)))
    full = Morphemes(letters, joins, [], {}, words, max(map(len, words)))
    found: Counter[int] = Counter()
    raw = {name: UNIT * getattr(kana, name) for name in ("_STRANGE", "_EACH", "_SINGLE", "_APART")}
    with patch.multiple(kana, morphemes=lambda: full, **raw):
        for file in sorted(GOLD.glob("*.txt")):
            for line in file.read_text("utf-8").splitlines():
                text = re.sub(r"\{([^|{}]+)\|[^{}]+\}", r"\1", line)
                for run in kana.Reader().runs(text, text.translate(SCRIPTS)):
                    found.update(numbers[ord(word.kind) - APART] for word in run.words)
    return found


def stand_ins(
    numbers: list[int],
    joins: Sequence[Sequence[int]],
    kept: list[int],
    often: Counter[int],
    of: Mapping[int, Entry],
) -> dict[int, int]:
    """Return for each class the place of the kept one that is most like it."""
    at = {number: each for each, number in enumerate(numbers)}
    columns = [at[number] for number in kept]
    weights = [sqrt(often[number] + 1) for number in kept] * 2

    def costs(number: int) -> list[int]:
        row = joins[at[number]]
        return [row[each] for each in columns] + [joins[each][at[number]] for each in columns]

    known = {number: costs(number) for number in kept}
    found = {number: each for each, number in enumerate(kept)}
    for number in numbers:
        if number in found:
            continue
        part, mine = of[number].part, costs(number)
        near = [each for each in kept[3:] if of[each].part[0] == part[0]] or kept[2:3]
        near = [each for each in near if each in of and of[each].part[5] == part[5]] or near
        if part[0] == "助動詞":
            near = [each for each in near if of[each].part[4] == part[4]] or near

        def distance(each: int, mine: list[int] = mine) -> float:
            pairs = zip(known[each], mine, weights, strict=True)
            return sum([abs(one - other) * weight for one, other, weight in pairs], start=0.0)

        found[number] = found[min(near, key=distance)]
    return found


def stem_of(base: str, verb: str) -> str:
    return base[:-2] if verb.startswith("サ行変格") else base[:-1]


def inflected(
    entries: list[Entry], classes: Mapping[int, int], lexical: set[int]
) -> tuple[
    dict[tuple[str, str], dict[tuple[str, int], int]], dict[tuple[str, tuple[str, str]], int], Costs
]:
    """Return the endings of each kind of verb, the stems with their costs, and all other words."""
    bases: dict[tuple[str, str], int] = {}
    for word, _number, cost, part, base in entries:
        if word == base and part[5].startswith("終止形"):
            bases[base, part[4]] = min(cost, bases.get((base, part[4]), cost))
    others: Costs = {}
    forms = []
    more: defaultdict[tuple[str, str], defaultdict[tuple[str, int], list[int]]]
    more = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        word, number, cost, part, base = entry
        stem = stem_of(base, part[4])
        verb = part[4] + base[-2:] if part[4] == "サ行変格" else part[4], part[1]
        least = bases.get((base, part[4]))
        regular = least is not None and stem and word.startswith(stem)
        if verb[0] == "*" or not regular or verb[0].startswith(("助動詞", "カ行変格", "無変化")):
            key = word, classes[number]
            others[key] = min(cost, others.get(key, cost))
            continue
        assert least is not None
        more[verb][word[len(stem) :], classes[number]].append(cost - least)
        forms.append((entry, verb, stem, least))
    endings = {}
    for verb, found in more.items():
        least = max(2, max(map(len, found.values())) // 50)
        common = ((each, costs) for each, costs in found.items() if len(costs) >= least)
        kept = {each: int(median(costs)) for each, costs in common}
        if kept:
            endings[verb] = kept
    stems = {}
    for entry, verb, stem, least in forms:
        ending, each = entry.word[len(stem) :], classes[entry.number]
        known = endings.get(verb, {})
        if (ending, each) in known or (
            entry.number not in lexical and any(ending == one for one, _class in known)
        ):
            stems[stem, verb] = least
        else:
            key = entry.word, each
            others[key] = min(entry.cost, others.get(key, entry.cost))
    return endings, stems, others


def chosen(others: Costs, kinds: str, entries: list[Entry]) -> Costs:
    """Return the words worth keeping: of one kanji the best of each kind, no rare ones."""
    stems = {each.word for each in entries if each.part[0] == "動詞" and "連用形" in each.part[5]}
    best: dict[tuple[str, str], tuple[int, int]] = {}
    found: Costs = {}
    for (word, each), raw in others.items():
        cost = max(0, round(raw / UNIT))
        kanji = not "ぁ" <= word[0] <= "ー"
        if kanji and (cost > 60 or (word in stems and kinds[each] == "n")):
            continue
        if kanji and len(word) == 1:
            best[word, kinds[each]] = min((cost, each), best.get((word, kinds[each]), (cost, each)))
        elif cost <= (55 if kanji else 65) and (len(word) > 1 or kinds[each] != "N"):
            found[word, each] = cost
    return found | {(word, each): cost for (word, _kind), (cost, each) in best.items()}


def of_ipadic() -> tuple[set[str], set[str]]:
    """Return the adverbs of IPADIC in hiragana, and the readings of frequent nouns in kanji."""
    found, spelt = set(), set()
    for number in range(10):
        compact = import_module(f"janome.sysdic.entries_compact{number}").DATA
        extra = import_module(f"janome.sysdic.entries_extra{number}").DATA
        for key, (word, _left, _right, cost) in compact.items():
            part, said = extra[key][0], extra[key][4].translate(HIRAGANA)
            if part.startswith(("副詞", "接続詞")) and re.fullmatch("[ぁ-んー]{4,8}", word):
                found.add(word)
            odd = re.search("固有|接尾|助詞類|数|非自立|代名詞", part)
            if (
                part.startswith("名詞")
                and not odd
                and cost <= FREQUENT
                and re.search("[一-龥]", word)
            ):
                spelt.add(said)
    return found, {each for each in spelt if re.fullmatch("[ぁ-んー]{3,8}", each)}


def readings() -> Iterator[str]:
    for line in READINGS.read_text("utf-8").splitlines():
        if not line.startswith("#") and len(line.split()) == 2:
            said = line.split()[1].replace(".", "")
            if re.fullmatch("[ぁ-んー]{3,12}", said):
                yield said


def counted() -> Iterator[str]:
    """Yield numbers with their counters, but for what looks like に and a word: にかい."""
    units = ["", *"一二三四五六七八九"]
    for number in [ten + one for ten in ("", "十", "二十") for one in units][1:]:
        for counter in COUNTERS[: 1 if len(number) > 1 else None]:
            said = reading(number + counter)
            if re.fullmatch("(?!に)[ぁ-ん]{3,8}|にじゅう[ぁ-ん]+", said):
                yield said


def grouped(entries: Iterator[tuple[str, int, int]]) -> str:
    """Return words in lines of a class, a cost and the words of both; costs in steps of two."""
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word, each, cost in entries:
        found[each, round(cost / 2) * 2].append(word)
    lines = ([str(each), str(cost), *sorted(found[each, cost])] for each, cost in sorted(found))
    return "\n".join(map(" ".join, lines))


def main() -> None:
    row, every = read(Path(sys.argv[1]).read_bytes())
    entries = list(filter(is_wanted, every))
    comma = next(each.number for each in every if each.word == "、")
    plain = ("名詞", "普通名詞", "一般")
    noun = Counter(each.number for each in entries if each.part[:3] == plain).most_common()[0][0]
    of = {each.number: each for each in reversed(entries)}
    numbers = [0, comma, noun, *sorted(of.keys() - {0, comma, noun})]
    pick = itemgetter(*numbers)
    joins = [array("h", pick(row(number))) for number in numbers]
    often = used(numbers, joins, entries)
    kept = [0, comma, noun]
    kept += [each for each, times in often.most_common() if times >= LEAST and each not in kept]
    classes = stand_ins(numbers, joins, kept, often, of)
    lexical = {number for number in kept if often[number] >= 5 * LEAST}
    endings, stems, others = inflected(entries, classes, lexical)
    kinds = "NNn" + "".join(kind(of[number]) for number in kept[3:])
    words = chosen(others, kinds, entries)
    listed = {each.word for each in entries}
    adverb = Counter(classes[each.number] for each in entries if each.part[0] == "副詞")
    in_kana, spelt = of_ipadic()
    words |= dict.fromkeys(
        ((word, adverb.most_common()[0][0]) for word in in_kana - listed), ADVERB
    )
    nouns = {word for word, each in words if kinds[each] == "n"}
    words |= dict.fromkeys(((word, 2) for word in spelt - nouns), SPELT)
    at = {number: each for each, number in enumerate(numbers)}
    least, most = LETTERS
    table = [
        [max(least, min(most, round(joins[at[number]][at[former]] / UNIT))) for former in kept]
        for number in kept
    ]
    verbs = {verb: each for each, verb in enumerate(endings)}
    ends = (
        [f"{end},{each},{round(cost / UNIT)}" for (end, each), cost in sorted(found.items())]
        for found in endings.values()
    )
    parts = [
        kinds,
        "\n".join("".join(chr(80 + cost) for cost in costs) for costs in table),
        "\n".join(map(" ".join, ends)),
        grouped(
            (stem, verbs[verb], round(cost / UNIT) + DOUBTED.get(stem, 0))
            for (stem, verb), cost in stems.items()
        ),
    ]

    def write() -> None:
        known = grouped((word, each, cost) for (word, each), cost in words.items())
        TARGET.write_text("\n\n".join([*parts, known]) + "\n", encoding="utf-8")

    write()
    with patch.object(kana, "_BARE", 0):  # a word is not always the first
        listed = {word for word, _each in words}
        for word in sorted({*readings(), *counted()} - listed):  # those that others do not make up
            pieces = kana._words(word, 0, 2)
            if any(last - first == 1 or each not in "ns" for first, last, each in pieces):
                words[word, 2] = SPELT
    write()


if __name__ == "__main__":
    main()
