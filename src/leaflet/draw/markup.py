"""Markup as XML and HTML both read it: escaped text, elements with attributes."""


def escape(text: str) -> str:
    """Return the text with the characters replaced that markup keeps for itself."""
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
