"""reportlab's object layer without what it imports for pictures, fonts, files and user code.

None of that is used here, and it takes two fifths of the time that importing
``reportlab.pdfbase.pdfdoc`` costs.
"""

from typing import Final

from leaflet.partial import patterns_put_off, put_off, without

UNUSED: Final = frozenset(
    {
        *("PIL.Image", "pickle", "tempfile", "textwrap"),
        *("reportlab.pdfbase.pdfmetrics", "reportlab.pdfbase.pdfutils"),
    }
)

ABSENT: Final = (
    *("reportlab.local_rl_mods", "reportlab_mods"),  # changes and settings of a machine,
    *("reportlab.local_rl_settings", "reportlab_settings"),  # for what is not used
    "_rl_accel",  # asked for ten times, and not used
)

with put_off(UNUSED), patterns_put_off("reportlab"), without(*ABSENT):
    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc"]
