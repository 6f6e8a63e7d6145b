"""What does not fit even in the smallest type is an error: nothing is cut off or left out.

良い例: a summary of five lines
悪い例: a summary of five pages
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from leaflet.compose.job import STANDING, Crowd, Misfit, Overfull
from leaflet.language import _, counted
from leaflet.report import Finding, Level
from leaflet.units import in_mm

MOST: Final = 12  # names that are listed


def check(misfits: Iterable[Misfit | Crowd | Overfull]) -> Iterator[Finding]:
    """Yield a finding for each text that did not fit: by how much, and what would help."""
    for misfit in misfits:
        if isinstance(misfit, Crowd):
            yield _crowd(misfit)
            continue
        if isinstance(misfit, Overfull):
            yield _overfull(misfit)
            continue
        over = in_mm(misfit.over)
        if misfit.down:
            message = _(
                "“{words}” and what belongs to it are {over:.1f} mm too large for the page in the "
                "smallest type."
            )
            hint = _("Shorten its texts, print fewer desks, or choose a larger paper with --paper.")
        else:
            message = _("“{words}” is {over:.1f} mm too wide for its column in the smallest type.")
            hint = _("Shorten it, or widen the column in the sheet of the layout.")
        if misfit.stock:
            hint = _("It fits on larger cards: add --stock {stock}.").format(stock=misfit.stock)
        if misfit.paper == STANDING:
            hint = _("It fits on the same paper standing: add --portrait.")
        elif misfit.paper:
            hint = _("It fits on {paper}: add --paper {paper}.").format(paper=misfit.paper)
        text = message.format(words=misfit.words, over=over)
        yield Finding("fit", Level.ERROR, misfit.origin, text, hint)


def _crowd(crowd: Crowd) -> Finding:
    """Return how many desks the cards of one sheet hold, and which ones they do not."""
    message = _(
        "{fits} of {count} desks fit on the cards of one sheet; left over: {names}."
    ).format(
        fits=crowd.fits,
        count=crowd.fits + len(crowd.left),
        names=_names(crowd.left),
    )
    hint = _("Print fewer desks on cards, or take a stock of larger ones: leaflet list.")
    return Finding("fit", Level.ERROR, crowd.origin, message, hint)


def _names(names: Sequence[str]) -> str:
    """Return the names, or the first of very many."""
    listed = _(", ").join(names[:MOST])
    if len(names) <= MOST:
        return listed
    return _("{names} and {count} more").format(names=listed, count=len(names) - MOST)


def _overfull(overfull: Overfull) -> Finding:
    """Return that a flow does not fit its paper in any arrangement, and what would help."""
    message = _("{layout}: {desks} and {steps} do not fit on this paper in legible type.").format(
        layout=overfull.layout,
        desks=counted(overfull.desks, _("{count} desk"), _("{count} desks")),
        steps=counted(overfull.steps, _("{count} question"), _("{count} questions")),
    )
    hint = _("Print fewer desks and questions, or shorten their words.")
    if overfull.paper:
        cure = f"--layout {overfull.layout} --paper {overfull.paper}"
        hint = _("They fit on a larger paper: {cure}").format(cure=cure)
    return Finding("fit", Level.ERROR, overfull.origin, message, hint)
