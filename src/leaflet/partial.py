"""Importing libraries without what they import and a build never uses."""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType
from typing import Any


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
def without(*names: str) -> Iterator[None]:
    """Import as where these modules are not installed; one that has run before stays as it is."""
    absent = [name for name in names if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]  # an import of it raises ImportError
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


class _Pattern:
    """A regular expression that is compiled at its first use; ``re`` keeps what it compiled."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        return getattr(re.compile(*self._written), name)


@contextmanager
def patterns_put_off(package: str) -> Iterator[None]:
    """Compile the regular expressions of a package that is imported when each is first used.

    For packages that ask their expressions themselves (``pattern.search``): ``re.search`` and its
    like know no pattern that is not compiled. What they import of others is left as it is.
    """
    compiling = re.compile

    def compile_later(pattern: Any, flags: int = 0) -> Any:
        asking = sys._getframe(1).f_globals["__name__"]
        late = asking.partition(".")[0] == package
        return _Pattern(pattern, flags) if late else compiling(pattern, flags)

    re.compile = compile_later
    try:
        yield
    finally:
        re.compile = compiling


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
