"""Write the reference of the data format: ``python docs/data_format.py``."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leaflet.check.all_rules import RULES
from leaflet.report import Level
from leaflet.schema.example import example_of
from leaflet.schema.files import CONFIRM, FILES, GROUPS
from leaflet.schema.key import Form, Key, KeyGroup

DOCS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one edition of the reference."""

    suffix: str
    title: str
    intro: str
    heads: tuple[str, ...]
    example: str
    forms: dict[Form, str]
    yes: str
    one: str
    rules: str
    rule_heads: tuple[str, ...]
    levels: dict[Level, str]
    off: str

    def about(self, thing: Key | KeyGroup) -> str:
        """Return what a key or a group is for."""
        return thing.japanese if self.suffix else thing.english


ENGLISH = Language(
    "",
    "The data format",
    """\
A data folder holds these files in UTF-8; `edition.yaml` and `desks.yaml` are required, and a
document needs its own file. Every value is text: `8:30` stays `8:30`, `0120007110` keeps its zero.
A value that begins with `@` or `#`, or holds a colon and a space, is quoted. Furigana may be
written anywhere in prose: `{相談|そう|だん}`. There are fonts for 한국어, 简体中文,
Tiếng Việt, Монгол and rare kanji (𠮷田), but not for Thai, Hindi, Burmese and Arabic.
`leaflet schema` prints this as JSON Schema. This page is written by `docs/data_format.py`.""",
    ("Key", "Value", "Required", "What it is for", "Example", "Leads to a proposal"),
    "Example",
    {
        Form.TEXT: "text",
        Form.DATE: "date",
        Form.SWITCH: "yes or no",
        Form.LINES: "text or list of texts",
        Form.IDS: "list of desk ids",
        Form.KEYS: "keys",
        Form.NAMED: "names with their values",
        Form.ENTRIES: "list of entries",
    },
    "yes",
    "one of these",
    """\
What can be typed under `rules` is the name of a rule and `off`, `warning`, `error`, or another
limit (`{stale: 18 months}`), or both (`{stale: warning 18 months}`). `leaflet rules NAME` explains
a rule.""",
    ("Rule", "What it asks for", "Unless set otherwise, at worst"),
    {Level.ERROR: "error", Level.WARNING: "warning"},
    "off",
)
JAPANESE = Language(
    ".ja",
    "データの書き方",
    """\
データのフォルダーには次のファイルを UTF-8 で置きます。`edition.yaml` と `desks.yaml` は必ず要り、
ほかは作りたい印刷物の分だけ置きます。値はすべて文字です。`8:30` は `8:30` のまま、
`0120007110` の先頭の 0 も残ります。`@` か `#` で始まる値、コロンと空白を含む値は `" "` で囲みます。
ふりがなは文のどこにでも `{相談|そう|だん}` のように書けます。한국어、简体中文、Tiếng Việt、Монгол、
まれな漢字(𠮷田)も印刷できます。タイ語、ヒンディー語、ビルマ語、アラビア語の書体はありません。
`leaflet schema` は同じ内容を
JSON Schema で出します。このページは `docs/data_format.py` が書きます。""",
    ("項目", "値", "必須", "内容", "例", "こう書くと案内します"),
    "例",
    {
        Form.TEXT: "文字",
        Form.DATE: "日付",
        Form.SWITCH: "yes か no",
        Form.LINES: "文字、または文字のリスト",
        Form.IDS: "窓口の名札のリスト",
        Form.KEYS: "項目",
        Form.NAMED: "名前と中身",
        Form.ENTRIES: "リスト",
    },
    "必須",
    "どれか一つ",
    """\
`rules` には、規則の名前と、`off`(止める)、`warning`(警告)、`error`(エラー)か、別の限度
(`{stale: 18 months}`、`18か月` でも)、または両方(`{stale: warning 18 months}`)を書きます。
規則の説明は `leaflet rules 名前` で出ます。""",
    ("規則", "求めること", "書かないとき(最も重い場合)"),
    {Level.ERROR: "エラー", Level.WARNING: "警告"},
    "off",
)


def reference(language: Language) -> str:
    """Return the page in one language."""
    return "\n".join(_page(language)) + "\n"


def _page(language: Language) -> Iterator[str]:
    yield f"# {language.title}\n\n{language.intro}\n"
    for name, group in FILES.items():
        yield f"## {name}\n\n{language.about(group)}\n"
        yield from _table(group, language)
        for below in _below(group, [group.name]):
            yield f"### {name}: {below.name}\n\n{language.about(below)}\n"
            yield from _table(below, language)
        yield f"**{language.example}**\n\n```yaml\n{example_of(group)}```\n"
        if any(key.name == "rules" for key in group.keys):
            yield f"### {name}: rules\n\n{language.rules}\n"
            yield from _rules(language)
    yield f"## {CONFIRM.name}\n\n{language.about(CONFIRM)}\n"
    yield f"```yaml\n{CONFIRM.name}: {CONFIRM.example}\n```"


def _rules(language: Language) -> Iterator[str]:
    yield f"| {' | '.join(language.rule_heads)} |"
    yield "|---" * len(language.rule_heads) + "|"
    for name, rule in RULES.items():
        limit = f" (`{rule.limit} {rule.unit}`)" if rule.limit else ""
        usual = (language.off if rule.optional else language.levels[rule.level]) + limit
        title = rule.title("ja" if language.suffix else "en")
        yield f"| `{name}` | {title} | {usual} |"
    yield ""


def _below(group: KeyGroup, known: list[str]) -> Iterator[KeyGroup]:
    """Yield the groups of keys under a group, each once."""
    for key in group.keys:
        if key.group and key.group not in known:
            known.append(key.group)
            yield GROUPS[key.group]
            yield from _below(GROUPS[key.group], known)


def _table(group: KeyGroup, language: Language) -> Iterator[str]:
    yield f"| {' | '.join(language.heads)} |"
    yield "|---" * len(language.heads) + "|"
    for key in group.keys:
        required = language.one if key.name in group.one_of else ""
        cells = (
            f"`{key.name}`",
            language.forms[key.form],
            language.yes if key.required else required,
            language.about(key).replace("|", "\\|"),
            _inline(key.example),
            "、".join(key.synonyms),
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _inline(example: str) -> str:
    """Return an example of one line as it fits in a table; longer ones are below it."""
    return f"`{example}`" if example and "\n" not in example else ""


if __name__ == "__main__":
    for each in (ENGLISH, JAPANESE):
        path = DOCS / f"data-format{each.suffix}.md"
        path.write_text(reference(each), encoding="utf-8")
