"""reportlab's object layer without what it imports for pictures, fonts, files and user code.

None of that is used here, and it takes half of the time that importing
``reportlab.pdfbase.pdfdoc`` costs. For its digests it imports OpenSSL; Python has its own.
"""

from importlib.util import find_spec
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
# Some systems build Python without digests of its own, and leave them to OpenSSL.
_OPENSSL: Final = ("_hashlib",) if find_spec("_md5") else ()

with put_off(UNUSED), patterns_put_off(), without(*ABSENT, *_OPENSSL):
    from hashlib import sha256

    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc", "sha256"]
