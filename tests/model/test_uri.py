"""Where a number, an address or an account leads: plain ASCII that means the same as what is read.

The addresses printed beside the codes are what these are made of.
"""

import pytest

from leaflet.model.uri import leads, line_account, mail, telephone, web


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("www.ihaho.jp", "https://www.ihaho.jp"),
        ("HTTPS://WWW.Ihaho.jp/A", "https://WWW.Ihaho.jp/A"),
        ("http://a.example/x%20y?q=1&r=2#z", "http://a.example/x%20y?q=1&r=2#z"),
        ("a.example/?to=https://b.example/", "https://a.example/?to=https://b.example/"),
        ("a.example:8080/x", "https://a.example:8080/x"),
        ("日本語.jp/相談", "https://xn--wgv71a119e.jp/%E7%9B%B8%E8%AB%87"),
        ("a.example/100%", "https://a.example/100%25"),
        ("ｗｗｗ．ｉｈａｈｏ．ｊｐ", "https://www.ihaho.jp"),
    ],
)
def test_a_web_address_keeps_its_meaning_in_ascii(written: str, uri: str) -> None:
    assert web(written) == uri
    assert uri.isascii()


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("0120-0-78310", "tel:0120078310"),
        ("０１２０ー００７ー１１０", "tel:0120007110"),
        ("#9110", "tel:%239110"),
        ("189", "tel:189"),
        ("+81-3-1234-5678", "tel:+81312345678"),
        ("03-1234-5678(代表)", "tel:0312345678"),
    ],
)
def test_a_number_is_dialled_without_its_hyphens(written: str, uri: str) -> None:
    assert telephone(written) == uri


def test_a_mail_address_goes_to_its_host() -> None:
    assert mail("soudan+kodomo@city.example.lg.jp") == "mailto:soudan+kodomo@city.example.lg.jp"
    assert mail("soudan@日本語.jp") == "mailto:soudan@xn--wgv71a119e.jp"


def test_an_official_account_is_added_by_its_id() -> None:
    assert line_account("@linejinkensoudan") == "https://line.me/R/ti/p/%40linejinkensoudan"


def test_what_is_beside_a_code_tells_what_may_be_in_it() -> None:
    assert web("www.ihaho.jp/a") in leads("www.ihaho.jp/a")
    assert telephone("#9110") in leads("#9110")
    assert mail("a@b.example") in leads("a@b.example")
    assert line_account("@abc") in leads("@abc")
    assert web("www.ihaho.jp/b") not in leads("www.ihaho.jp/a")
    assert all(uri.isascii() for uri in leads("相談できます。[ひとりで]"))
