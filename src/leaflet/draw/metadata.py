"""Who made the file and what it conforms to: Info and XMP, always saying the same."""

import os
from time import gmtime, strftime
from typing import Final

from leaflet.draw.markup import escape
from leaflet.draw.objects import text_string
from leaflet.page import Document

PRODUCER: Final = "leaflet"

# ISO 19005-2 6.6.2.3.3: properties that XMP does not know need a description of their schema.
_UA_SCHEMA: Final = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

_BEFORE: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
"""
_AFTER: Final = f"""\
</rdf:Description>
{_UA_SCHEMA}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_ALTERNATIVE: Final = '<{0}><rdf:Alt><rdf:li xml:lang="x-default">{1}</rdf:li></rdf:Alt></{0}>\n'
_ORDERED: Final = "<{0}><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></{0}>\n"
_SIMPLE: Final = "<{0}>{1}</{0}>\n"


class About:
    """Info and XMP of a document without the title, which names the bearer of each copy."""

    def __init__(self, document: Document) -> None:
        """Format what all copies share."""
        made = _made()
        rows = (
            ("Author", document.author, "dc:creator", document.author, _ORDERED),
            ("Subject", document.subject, "dc:description", document.subject, _ALTERNATIVE),
            ("Creator", PRODUCER, "xmp:CreatorTool", PRODUCER, _SIMPLE),
            ("Producer", PRODUCER, "pdf:Producer", PRODUCER, _SIMPLE),
            ("CreationDate", *_date(made, "D:%Y%m%d%H%M%SZ", "xmp:CreateDate")),
            ("ModDate", *_date(made, "D:%Y%m%d%H%M%SZ", "xmp:ModifyDate")),
        )
        filled = [row for row in rows if row[1]]
        self._info = b"".join(
            b"/%b%b" % (key.encode(), text_string(value)) for key, value, *_ in filled
        )
        properties = "".join(form.format(tag, escape(value)) for _, _, tag, value, form in filled)
        self._before = _BEFORE.encode()
        self._after = (properties + _AFTER).encode()

    def info(self, title: str) -> bytes:
        """Return the Info dictionary (ISO 32000-1 14.3.3)."""
        named = b"/Title%b" % text_string(title) if title else b""
        return b"<<%b%b>>" % (named, self._info)

    def packet(self, title: str) -> bytes:
        """Return the XMP packet (ISO 16684-1)."""
        named = _ALTERNATIVE.format("dc:title", escape(title)) if title else ""
        return b"%b%b%b" % (self._before, named.encode(), self._after)


def _date(made: int | None, form: str, tag: str) -> tuple[str, str, str, str]:
    if made is None:
        return "", tag, "", _SIMPLE
    moment = gmtime(made)
    return strftime(form, moment), tag, strftime("%Y-%m-%dT%H:%M:%SZ", moment), _SIMPLE


def _made() -> int | None:
    """Return SOURCE_DATE_EPOCH: a file has a date only where the build is given one."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    return int(seconds) if seconds.isdigit() else None
