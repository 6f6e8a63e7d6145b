"""PyYAML as this folder uses it: the events of libyaml, each with its place.

Beside libyaml PyYAML brings a parser and resolvers in Python. Compiling their regular expressions
takes most of its import, and where libyaml was built nothing uses them: they are compiled when
they are first asked for something.
"""

from collections.abc import Iterator
from typing import Final

from leaflet.partial import patterns_put_off

with patterns_put_off("yaml"):
    import yaml
    from yaml import Event, Mark, MarkedYAMLError
    from yaml.events import (
        AliasEvent,
        CollectionEndEvent,
        CollectionStartEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        NodeEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

__all__ = [
    "AliasEvent",
    "CollectionEndEvent",
    "CollectionStartEvent",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "Mark",
    "MarkedYAMLError",
    "NodeEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "events",
]

_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it was built


def events(text: str) -> Iterator[Event]:
    """Give the events of a YAML text. Raises MarkedYAMLError at a line that is no YAML."""
    return iter(yaml.parse(text, Loader=_LOADER))
