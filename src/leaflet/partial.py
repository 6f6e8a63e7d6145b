"""Importing libraries without what they import and a build never uses."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader, find_spec, module_from_spec
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


@contextmanager
def put_off(names: frozenset[str]) -> Iterator[None]:
    """Run none of these modules when it is imported, but when it is first asked for something.

    One that has run before stays as it is.
    """
    finder = _Finder(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def without(name: str) -> Iterator[None]:
    """Import as where this module is not installed; one that has run before stays as it is."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # an import of it raises ImportError
    try:
        yield
    finally:
        del sys.modules[name]


class _Finder:
    """Finds a few modules, and has them loaded late (importlib's LazyLoader)."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in self._names else None
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec
