"""Markup as XML and HTML both read it: escaped text, elements with attributes."""

from typing import Final

# XML 1.0 2.2 has no way to write these, not even as references.
_FORBIDDEN: Final = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


def escape(text: str) -> str:
    """Return the text with markup characters escaped, and what XML does not allow left out."""
    text = text.translate(_FORBIDDEN)
    for character, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        text = text.replace(character, f"&{name};")
    return text


def element(name: str, content: str = "", **attributes: str) -> str:
    """Return an element around ready markup; an attribute with no value is left out.

    Attributes are written as they are named, with ``_`` for ``-``, and escaped.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    return f"<{name}{given}>{content}</{name}>"
