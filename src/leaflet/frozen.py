"""Frozen dataclasses, made in a fifth of the time.

The standard decorator compiles six functions for each class and takes 0.4 ms; a build of one
document has fifty classes, of all documents a hundred. Here functions are shared by all classes and
ask a class for its fields; only ``__init__`` is compiled, once a class is made often. Otherwise the
classes are what the standard ones are: ``fields``, ``replace``, ``match`` and the type checker see
no difference.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """Return the class as a dataclass; all but frozen ones are left to the standard library."""
        if cls is None:
            return lambda cls: dataclass(cls, **options)
        if not _simple(cls, options):
            return dataclasses.dataclass(cls, **options)
        return _made(cls, slots=options.get("slots", False))


_FIELD: Final = getattr(dataclasses, "_FIELD", None)  # what ``fields`` takes for a field

_OFTEN: Final = 12  # objects of a class after which it pays to compile its ``__init__``


def _simple(cls: type, options: dict[str, bool]) -> bool:
    """Tell whether a class is frozen, asks for nothing rare and inherits from none of its kind."""
    rare = options.keys() - {"frozen", "slots"}
    inherits = any(dataclasses.is_dataclass(base) for base in cls.__bases__)
    return bool(_FIELD and options.get("frozen")) and not rare and not inherits


def _made(cls: Any, *, slots: bool) -> Any:
    """Return the class anew with the methods of a dataclass; those it defines itself stay."""
    fields = {name: _field(cls, name, kind) for name, kind in cls.__annotations__.items()}
    own = {key: value for key, value in vars(cls).items() if key not in ("__dict__", "__weakref__")}
    for name, field in fields.items():
        own.pop(name, None)
        if field.default is not dataclasses.MISSING and not slots:
            own[name] = field.default
    if slots:
        own["__slots__"] = tuple(fields)
    compared = [name for name, field in fields.items() if field.compare]
    methods = {
        "__values__": staticmethod(_values(compared)),
        "__dataclass_fields__": fields,
        "__match_args__": tuple(fields),
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _shown,
        "__reduce__": _reduced,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    made = type(cls)(cls.__name__, cls.__bases__, methods | own)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _beginning(made, fields)
    return made


def _field(cls: type, name: str, kind: Any) -> Any:
    """Return a field with what the standard decorator would enter in it."""
    given = vars(cls).get(name, dataclasses.MISSING)
    field: Any = given if isinstance(given, dataclasses.Field) else dataclasses.field(default=given)
    field.name, field.type, field.kw_only = name, kind, False
    field._field_type = _FIELD
    return field


def _beginning(cls: Any, fields: dict[str, Any]) -> Any:
    """Return an ``__init__`` that has itself replaced by a compiled one when it is called often.

    So it does where the arguments are wrong: the compiled one knows how to tell.
    """
    after = hasattr(cls, "__post_init__")
    times = 0

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        nonlocal times
        times += 1
        given = dict(zip(fields, values, strict=False)) | named
        wrong = len(given) < len(values) + len(named) or not given.keys() <= fields.keys()
        if times == _OFTEN or wrong or not _filled(self, fields, given):
            cls.__init__ = _init(fields, after=after)
            cls.__init__(self, *values, **named)
        elif after:
            self.__post_init__()

    return __init__


def _filled(self: Any, fields: dict[str, Any], given: dict[str, Any]) -> bool:
    """Put what is given and the defaults into a value; tell whether that is enough."""
    for name, field in fields.items():
        if name in given:
            value = given[name]
        elif field.default is not dataclasses.MISSING:
            value = field.default
        elif field.default_factory is not dataclasses.MISSING:
            value = field.default_factory()
        else:
            return False
        object.__setattr__(self, name, value)
    return True


def _init(fields: dict[str, Any], *, after: bool) -> Any:
    """Return ``__init__``: it puts each field, made anew where the field has a factory."""
    known: dict[str, Any] = {"put": object.__setattr__, "MISSING": dataclasses.MISSING}
    taken, body = ["self"], []
    for name, field in fields.items():
        value = name
        if field.default is not dataclasses.MISSING:
            known[f"default_{name}"] = field.default
            taken.append(f"{name}=default_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"make_{name}"] = field.default_factory
            taken.append(f"{name}=MISSING")
            value = f"make_{name}() if {name} is MISSING else {name}"
        else:
            taken.append(name)
        body.append(f" put(self, {name!r}, {value})")
    body += [" self.__post_init__()"] if after else []
    exec(f"def __init__({', '.join(taken)}):\n{chr(10).join(body) or ' pass'}", known)
    return known["__init__"]


def _values(names: list[str]) -> Callable[[Any], Any]:
    """Return what takes from a value the fields by which it is compared."""
    return attrgetter(*names) if names else lambda _value: ()


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__values__(self) == self.__values__(other)


def _hash(self: Any) -> int:
    return hash(self.__values__(self))


def _shown(self: Any) -> str:
    fields = [field for field in dataclasses.fields(self) if field.repr]
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields)
    return f"{self.__class__.__qualname__}({shown})"


def _reduced(self: Any) -> tuple[Any, ...]:
    """Tell ``copy`` and ``pickle`` how the value is made again."""
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)


def _refuse(self: Any, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")
