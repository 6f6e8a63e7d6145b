"""reportlab's object layer without what it imports for pictures, fonts, files and user code.

None of that is used here, and it takes a third of the time that importing
``reportlab.pdfbase.pdfdoc`` costs.
"""

from typing import Final

from leaflet.partial import put_off

UNUSED: Final = frozenset(
    {
        *("PIL.Image", "pickle", "tempfile", "textwrap"),
        *("reportlab.pdfbase.pdfmetrics", "reportlab.pdfbase.pdfutils"),
    }
)

with put_off(UNUSED):
    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc"]
