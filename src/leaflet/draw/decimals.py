"""Numbers as PDF and SVG write them."""


def number(value: float, digits: int = 2) -> str:
    """Return the shortest decimal of the value, rounded to so many digits."""
    if value == (whole := round(value)):
        return str(whole)
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if digits else text
    return "0" if text == "-0" else text
