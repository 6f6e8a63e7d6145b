"""layouts/themes.yaml: the tone of a document, the same whatever its layout."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from leaflet.compose.mono import luminance
from leaflet.compose.sheet import Fault, Role
from leaflet.language import _
from leaflet.page import Ink

LEAST: Final = 4.5  # contrast of text with its ground (WCAG 2.1, 1.4.3)
WHITE: Final = Ink(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Theme:
    """The inks of a document, and how its shapes and sizes differ from those of the sheet.

    ``round``, ``weight``, ``title`` and ``operator`` are ratios: of the radius of boxes, of the
    weight of rules, and of the sizes of the title and of the names of operators. ``words`` are
    labels in place of the sheet's, by their keys; the type of a flow is ``legible`` pt or larger.
    """

    ink: Ink
    soft: Ink  # what is read last
    accent: Ink  # numbers, titles and their grounds
    on_accent: Ink
    head: Ink  # the ground of head rows and labels
    tint: Ink  # the ground of names
    rule: Ink
    faint: Ink
    emergency: Ink  # numbers for an emergency
    round: float = 1.0
    weight: float = 1.0
    title: float = 1.0
    lines: int = 1  # of a title, where it is as long as that
    operator: float = 1.0
    bubbles: bool = False  # situations of a flow are what somebody says
    words: dict[str, str] = field(default_factory=dict)
    legible: float = 0.0

    def faults(self) -> Iterator[Fault]:
        """Yield the inks that are too faint for text on their ground."""
        pairs = (
            ("ink", WHITE),
            ("ink", self.head),
            ("ink", self.tint),
            ("soft", WHITE),
            ("soft", self.tint),
            ("accent", WHITE),
            ("on_accent", self.accent),
            ("emergency", WHITE),
        )
        faint = {name for name, ground in pairs if contrast(getattr(self, name), ground) < LEAST}
        for name in sorted(faint):
            message = _("This colour is too faint for text on its ground.")
            yield name, message, _("Choose a darker one: a contrast of 4.5 is needed.")

    def called(self, labels: Mapping[str, str]) -> dict[str, str]:
        """Return labels by their keys, in the words of the theme where it has some."""
        return {key: self.words.get(key, label) for key, label in labels.items()}

    def readable(self, role: Role) -> Role:
        """Return a role that is no smaller than the readers of the theme can read."""
        least = max(role.smallest, self.legible)
        return replace(role, size=max(role.size, least), smallest=least)

    def sized(self, role: Role, ratio: float) -> Role:
        """Return a role whose largest size is multiplied, and no smaller than its smallest."""
        return replace(role, size=max(role.smallest, role.size * ratio))


def contrast(one: Ink, other: Ink) -> float:
    """Return the contrast ratio of two inks (WCAG 2.1), from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(one: Ink, other: Ink, share: float) -> Ink:
    """Return the ink between two: ``share`` 0 is the first, 1 the second."""
    return Ink(*(round(a + (b - a) * share) for a, b in zip(one, other, strict=True)))


def unknown_theme(theme: str, themes: Mapping[str, Theme]) -> Iterable[Fault]:
    """Yield a fault for a theme that there is not."""
    if theme not in themes:
        known = ", ".join(themes)
        yield (
            "theme",
            _("There is no theme {name}.").format(name=theme),
            _("Known themes: {known}").format(known=known),
        )
