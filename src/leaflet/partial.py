"""Importing one module of a package whose ``__init__`` imports much more than is needed."""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def module_of(package: str, name: str) -> ModuleType:
    """Return a module of a package, and leave the rest of the package unimported.

    Whoever imports the package afterwards gets all of it, and a module of this name of its own.
    Raises ModuleNotFoundError.
    """
    full = f"{package}.{name}"
    spec = None if package in sys.modules else find_spec(package)
    if spec is None:
        return import_module(full)
    sys.modules[package] = module_from_spec(spec)  # a shell: its code does not run
    try:
        return import_module(full)
    finally:
        for known in [known for known in sys.modules if known.split(".")[0] == package]:
            del sys.modules[known]
