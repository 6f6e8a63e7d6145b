"""reportlab's object layer without what it imports for pictures, fonts, files and user code.

None of that is used here, and it takes a third of the time that importing
``reportlab.pdfbase.pdfdoc`` costs.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import Final

UNUSED: Final = frozenset(
    {
        *("PIL.Image", "pickle", "tempfile", "textwrap"),
        *("reportlab.pdfbase.pdfmetrics", "reportlab.pdfbase.pdfutils"),
    }
)


class _Deferring:
    """Finds these modules, and puts off running them (importlib's LazyLoader)."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in UNUSED else None
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


sys.meta_path.insert(0, _Deferring)
try:
    from reportlab.pdfbase import pdfdoc
finally:
    sys.meta_path.remove(_Deferring)

__all__ = ["pdfdoc"]
