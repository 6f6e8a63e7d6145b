"""A slip of typing: one character changed, dropped or added, or two swapped."""


def one_slip(one: str, other: str) -> bool:
    """Return whether two texts are one slip of typing apart; equal texts are not."""
    if len(one) == len(other):
        differ = [at for at in range(len(one)) if one[at] != other[at]]
        if len(differ) != 2:
            return len(differ) == 1
        left, right = differ
        return one[left] == other[right] and one[right] == other[left]
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
