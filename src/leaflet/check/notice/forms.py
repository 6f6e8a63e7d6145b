"""One number is written one way.

0120007110 at one desk and 0120-007-110 at another look like two numbers.

同じ番号の書き方がそろっている。

0120007110 と 0120-007-110 が混ざると、別の番号に見えます。

PASS note: 電話は0120-007-110へ
PASS desks: [{phone: 03-3580-4111(内線12)}, {phone: 03-3580-4111(内線13)}]
FAIL desks: [{phone: 0120-007-110}, {phone: "0120007110"}]
FAIL desks: [{phone: 03-3580-4111}, {fax: 03(3580)4111}]
"""

from collections.abc import Iterator

from leaflet.check.notice.texts import contacts
from leaflet.language import _
from leaflet.model.desk import Kind
from leaflet.model.notice import Notice
from leaflet.model.phone import alone, digits
from leaflet.model.words import Value
from leaflet.report import Finding, Level


def check(notice: Notice) -> Iterator[Finding]:
    """Yield each number that was written another way before."""
    first: dict[str, Value] = {}
    for _desk, contact in contacts(notice):
        if contact.kind not in (Kind.PHONE, Kind.FAX):
            continue
        value = contact.value
        former = first.setdefault(digits(value.text), value)
        if alone(former.text) != alone(value.text):
            message = _("This number is written {form} in line {line}.").format(
                form=former.text, line=former.origin.line
            )
            hint = _("Write both alike: {form}").format(form=former.text)
            yield Finding("forms", Level.WARNING, value.origin, message, hint)
