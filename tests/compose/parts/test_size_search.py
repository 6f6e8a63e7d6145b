"""The largest step that fits is found in few trials."""

from leaflet.compose.parts.size_search import largest


def found(limit: int) -> tuple[int | None, int]:
    """Return the step found where steps up to a limit fit, and how many were tried."""
    tried: list[int] = []

    def made_at(step: int) -> int | None:
        tried.append(step)
        return step if step <= limit else None

    return largest(made_at, 0, 16), len(tried)


def test_the_highest_step_that_fits_is_found() -> None:
    assert [found(limit)[0] for limit in (0, 1, 7, 15, 16)] == [0, 1, 7, 15, 16]


def test_nothing_is_found_where_even_the_least_does_not_fit() -> None:
    assert found(-1) == (None, 1)


def test_few_steps_are_tried() -> None:
    assert max(found(limit)[1] for limit in range(17)) <= 6
