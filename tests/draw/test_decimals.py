"""Numbers as short as they can be written, and never in a form that PDF does not know."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.draw.decimals import number


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (12, 2, "12"),
        (12.0, 2, "12"),
        (0.5, 2, "0.5"),
        (1.999, 2, "2"),
        (-0.001, 2, "0"),
        (-1.25, 2, "-1.25"),
        (1 / 3, 4, "0.3333"),
        (100.4, 0, "100"),
    ],
)
def test_a_number_ends_with_its_last_digit_that_counts(value, digits, written):
    assert number(value, digits) == written


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_what_is_written_is_the_value_as_far_as_its_digits_go(value, digits):
    written = number(value, digits)
    assert re.fullmatch(r"-?\d+(\.\d*[1-9])?", written)
    assert float(written) == pytest.approx(value, abs=0.500001 * 10**-digits)
