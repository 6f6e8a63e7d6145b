"""The title and the date that the file gives itself are those of the document.

A window and a list of files show the title, not what is printed.

ファイルの題名と日付が、文書の表題・日付と同じである。

ウィンドウやファイルの一覧に出るのは、印刷された文字ではなく、この題名です。

PASS as it was made / 作ったまま
FAIL the title of another document / 別の文書の題名
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import plain
from leaflet.language import _
from leaflet.model.blanks import bearer_of, blanks_of
from leaflet.model.notice import Card
from leaflet.page import titled
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for a title or a subject that is not the document's."""
    date, title = evidence.notice.edition.as_of_line.plain, _title(evidence)
    wrong = [(said, title) for said in evidence.objects.titles if not _is_title(evidence, said)]
    wrong += [(said, date) for said in evidence.objects.subjects if plain(said) != plain(date)]
    for said, wanted in dict.fromkeys(wrong):
        message = _("The file calls itself “{said}” instead of “{title}”.")
        yield evidence.fault("title", message, said=said, title=wanted)


def _title(evidence: Evidence) -> str:
    document = getattr(evidence.notice, evidence.part)
    title = (document.front if isinstance(document, Card) else document).title
    return title.plain if title else ""


def _is_title(evidence: Evidence, said: str) -> bool:
    """Return whether the file is called like the document and its bearer, if that is known."""
    blanks = blanks_of(evidence.notice, evidence.part)
    bearer = bearer_of(blanks, evidence.values)
    wanted = plain(titled(_title(evidence), bearer))
    filled = bool(blanks) and not bearer
    return plain(said) == wanted or (filled and plain(said).startswith(titled(wanted, "…")[:-2]))
