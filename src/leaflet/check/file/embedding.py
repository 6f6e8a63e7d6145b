"""Every font is in the file: otherwise another machine prints a different one, or none.

すべての書体がファイルに入っている。

入っていないと、別の機械では別の書体になるか、文字が消えます。

PASS BIZUDPGothic-Regular
FAIL the font of the numbers taken out / 番号の書体を抜く
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each font that is not embedded."""
    names = (name for page in evidence.printed for name in page.painted.foreign_fonts)
    for name in dict.fromkeys(names):
        message = _("The font {font} is not embedded: other machines print another one.")
        yield evidence.fault("embedding", message, font=name)
