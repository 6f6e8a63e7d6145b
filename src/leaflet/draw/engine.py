"""reportlab without Pillow: its ``lib.utils`` imports Pillow for pictures, and none are drawn here.

Pillow takes a fourth of the time that importing ``reportlab.pdfbase.pdfdoc`` costs.
"""

import sys
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec


def defer(package: str, module: str) -> None:
    """Put a submodule in its place so that its code runs at its first use, not at its import."""
    full = f"{package}.{module}"
    spec = None if full in sys.modules else find_spec(full)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    lazy = module_from_spec(spec)
    sys.modules[full] = lazy
    # ``from package import module`` asks the package first; asking sys.modules would run the code.
    setattr(import_module(package), module, lazy)
    spec.loader.exec_module(lazy)


defer("PIL", "Image")

from reportlab.pdfbase import pdfdoc  # noqa: E402  (only now is it cheap)

__all__ = ["pdfdoc"]
