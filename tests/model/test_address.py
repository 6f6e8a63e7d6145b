"""Addresses are printed as written, and what nobody could open is reported with what was meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.model.address import FULL_WIDTH, check_email, check_id, check_url, looks_like_url
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin, Report

PLACE = Origin("data/desks.yaml", 9, 14, "      - url: …")
CHECKS = {"url": check_url, "email": check_email, "id": check_id}


def found(rule: str, text: str) -> list[Finding]:
    report = Report()
    CHECKS[rule](Value(text, PLACE), report)
    return list(report)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        *(
            ("url", text)
            for text in (
                "www.ihaho.jp",
                "https://www.mext.go.jp/a_menu/shotou/seitoshidou/061122210.htm",
                "HTTP://WWW.MHLW.GO.JP/",
                "www.saferinternet.or.jp/bullying/",
                "www.city.example.lg.jp:8080/a?b=c&d=e#f",
                "https://www.example.jp/~soudan/",
                "https://www.example.jp/〜soudan/",
                "https://www.example.jp/相談/",
                "日本語.jp",
                "https://例え.jp/",
                "example.museum",
            )
        ),
        *(("email", text) for text in ("soudan@example.lg.jp", "so.u_dan+1@sub.example.co.jp")),
        *(("id", text) for text in ("@linejinkensoudan", "linejinkensoudan", "@a.b-c_1")),
    ],
)
def test_a_right_address_is_printed_without_a_word(rule: str, text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("htp://www.mhlw.go.jp/a", "http://www.mhlw.go.jp/a"),
        ("ttp://www.mhlw.go.jp", "http://www.mhlw.go.jp"),
        ("htttps://www.mhlw.go.jp", "https://www.mhlw.go.jp"),
        ("http:/www.mhlw.go.jp", "http://www.mhlw.go.jp"),
        ("http//www.mhlw.go.jp", "http://www.mhlw.go.jp"),
        ("https;//www.mhlw.go.jp", "https://www.mhlw.go.jp"),
        ("https:www.mhlw.go.jp", "https://www.mhlw.go.jp"),
        ("https://https://www.mhlw.go.jp", "https://www.mhlw.go.jp"),
        ("www,mhlw.go,jp/a,b", "www.mhlw.go.jp/a,b"),
        ("www.mhlw。go.jp", "www.mhlw.go.jp"),
        ("www..mhlw.go.jp", "www.mhlw.go.jp"),
        ("http://www.mhlw.go.jp.", "http://www.mhlw.go.jp"),
    ],
)
def test_a_slip_at_the_beginning_or_a_dot_is_mended_in_the_hint(text: str, meant: str) -> None:
    (reported,) = found("url", text)
    assert (reported.rule, reported.level, reported.where) == ("url", Level.ERROR, PLACE)
    assert reported.hint == f"Type {meant}"


@pytest.mark.parametrize(
    ("rule", "text", "hint"),
    [
        ("url", "mhlw", "Type it like www.example.lg.jp/soudan"),
        ("url", "http://", "Type it like www.example.lg.jp/soudan"),
        ("url", "http://localhost/", "Type it like www.example.lg.jp/soudan"),
        ("url", "http://192.168.1.1/", "Type it like www.example.lg.jp/soudan"),
        ("url", "http://user@example.jp/", "Type it like www.example.lg.jp/soudan"),
        ("url", "ftp://www.mhlw.go.jp", "It begins with http:// or https://"),
        ("url", "javascript:alert(1)", "It begins with http:// or https://"),
        ("url", "www.mhlw.go.jp/a b", "Delete the space in it"),
        ("url", "www.mhlw.go.jp/a（相談室）", "Type www.mhlw.go.jp/a; “相談室” goes to note."),
        ("email", "a@example.jp（係）", "Type a@example.jp; “係” goes to note."),
        ("url", "www.mhlw.go.jp/a。", "Delete 。; it can be no part"),
        ("url", "www.mhlw.go.jp、www.moj.go.jp", "Type one address"),
        ("url", "www.example.jp/" + "a" * 3000, "An address has at most 2,000"),
        ("url", "a" * 64 + ".example.jp", "Type it like"),
        ("email", "a@example.jp、b@example.jp", "Type one address"),
        ("email", "soudan@example", "Type it like soudan@example.lg.jp"),
        ("email", "soudan@@example.jp", "Type it like soudan@example.lg.jp"),
        ("email", "soudan@example..jp", "Type it like soudan@example.lg.jp"),
        ("email", "相談@example.jp", "Type it like soudan@example.lg.jp"),
        ("email", "mailto:a@example.jp", "Type email: a@example.jp"),
        ("email", "soudan.example.jp", "Type it like soudan@example.lg.jp"),
        ("email", "https://example.jp/mail.html", "Type url: https://example.jp/mail.html"),
        ("url", "soudan@example.jp", "Type email: soudan@example.jp"),
        ("email", "a@example.jp, b@example.jp", "Delete the space in it"),
        ("id", "@法務局", "Type half-width letters"),
        ("id", "@a b", "Delete the space in it"),
        ("id", "‘@abc’", 'Type "@abc"'),
    ],
)
def test_what_cannot_be_opened_is_an_error_with_what_to_do(rule: str, text: str, hint: str) -> None:
    (reported,) = found(rule, text)
    assert (reported.rule, reported.level) == (rule, Level.ERROR)
    assert reported.hint.startswith(hint)


@pytest.mark.parametrize(
    ("rule", "text", "typed"),
    [
        ("url", "http：//www.mhlw.go.jp", "http://www.mhlw.go.jp"),
        ("url", "ｗｗｗ．mhlw.go.jp", "www.mhlw.go.jp"),
        ("email", "soudan＠example.lg.jp", "soudan@example.lg.jp"),
        ("id", "＠linejinkensoudan", '"@linejinkensoudan"'),
    ],
)
def test_full_width_letters_are_a_warning(rule: str, text: str, typed: str) -> None:
    (reported,) = found(rule, text)
    assert (reported.level, reported.hint) == (Level.WARNING, f"Type {typed}")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("www.example.jp", True), ("ＨＴＴＰ://a.jp", True), ("相談室", False), ("a.jp", False)],
)
def test_prose_that_is_an_address_is_known_by_its_beginning(text: str, is_one: bool) -> None:
    assert looks_like_url(text) is is_one


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=60), st.sampled_from([*CHECKS]))
def test_every_text_is_an_address_or_refused_with_a_hint(text: str, rule: str) -> None:
    assert all(reported.message and reported.hint for reported in found(rule, text))


def test_full_width_letters_and_signs_have_half_width_ones() -> None:
    assert "ＡＺａｚ０９．＠／！～".translate(FULL_WIDTH) == "AZaz09.@/!~"
