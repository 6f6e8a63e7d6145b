"""reportlab's object layer without what it imports for pictures, fonts, files and user code.

None of that is used here, and it takes half of the time that importing
``reportlab.pdfbase.pdfdoc`` costs. For its digests it imports OpenSSL; Python has its own.
"""

from contextlib import nullcontext
from importlib.util import find_spec
from typing import Final

from leaflet.partial import put_off, without

UNUSED: Final = frozenset(
    {
        *("PIL.Image", "pickle", "tempfile", "textwrap"),
        *("reportlab.pdfbase.pdfmetrics", "reportlab.pdfbase.pdfutils"),
    }
)

# Some systems build Python without digests of its own, and leave them to OpenSSL.
_WITHOUT_OPENSSL: Final = without("_hashlib") if find_spec("_md5") else nullcontext()

with put_off(UNUSED), _WITHOUT_OPENSSL:
    from hashlib import sha256

    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc", "sha256"]
