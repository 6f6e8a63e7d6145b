"""The box an item takes up on its page."""

from leaflet.page import Item, Link, Text

ASCENT, DESCENT = 0.88, 0.12  # of the size: the em box of Japanese type, JIS X 4051
LONGEST = 24  # characters of a text that a message repeats


def extent(item: Item) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of an item, in pt from the top left of the page."""
    if isinstance(item, Link):
        return item.area.x, item.area.y, item.area.right, item.area.bottom
    if isinstance(item, Text):
        x, y = item.at.x, item.at.y
        if item.turned:
            return x - item.width, y - DESCENT * item.size, x, y + ASCENT * item.size
        return x, y - ASCENT * item.size, x + item.width, y + DESCENT * item.size
    xs: list[float] = []
    ys: list[float] = []
    for contour in item.contours:
        for step in (contour.start, *contour.steps):
            xs += step[0::2]
            ys += step[1::2]
    half = item.stroke.width / 2 if item.stroke else 0.0
    return (
        item.at.x + min(xs) * item.scale - half,
        item.at.y + min(ys) * item.scale - half,
        item.at.x + max(xs) * item.scale + half,
        item.at.y + max(ys) * item.scale + half,
    )


def words_of(item: Item) -> str:
    """Return the words of an item for a message, the beginning of a long text."""
    words = item.words if isinstance(item, Text) else item.says if isinstance(item, Link) else ""
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"
