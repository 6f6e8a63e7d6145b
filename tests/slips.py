"""What clerks mistype: the file, a piece of sound text, and what was typed in its place."""

from typing import Final

PHONE: Final = "      - phone: 0120-0-78310\n"
READ: Final = "        reading: なやみいおう\n"
NAME: Final = "    name: 24時間子供SOSダイヤル\n"
NOTE: Final = "    note: ※注意\n"
CARD: Final = "desks: [sos-dial, chat-jinken]\n"
SUMMARY: Final = "    summary: |\n      いじめ"
TWO: Final = "    summary: |\n      悩みや不安を"
SECOND: Final = "      二段落目です。"
ID: Final = 'id: "@linejinkensoudan"'

WORDS: Final = {
    "a full-width colon": ("desks", "        hours: 24", "        hours：24"),
    "a full-width colon after the first key": ("desks", "    name: 24", "    name：24"),
    "a full-width colon in a list item": ("desks", PHONE, PHONE.replace(": ", "：")),
    "a full-width colon in the only line": ("card", "  title: 裏", "  title：裏"),
    "a full-width colon after an id": ("desks", "  sos-dial:\n", "  sos-dial：\n"),
    "a full-width colon in the first line": ("flowchart", "title: ご案内", "title：ご案内"),
    "a full-width colon after the first key of all": ("edition", "as_of: 令", "as_of：令"),
    "a full-width colon above everything": ("desks", "desks:\n", "desks：\n"),
    "a full-width colon in the first reading": ("readings", "  相談: そ", "  相談：そ"),
    "a full-width colon in the last reading": ("readings", "  悩み: な", "  悩み：な"),
    "no colon after an id": ("desks", "  sos-dial:\n", "  sos-dial\n"),
    "no colon above a list": ("desks", f"    contacts:\n{PHONE}", f"    contacts\n{PHONE}"),
    "no colon above everything": ("desks", "desks:\n", "desks\n"),
    "no space after a colon": ("desks", "    operator: 文部", "    operator:文部"),
    "no space after the first colon": ("desks", "    name: 24", "    name:24"),
    "no space in a reading": ("readings", "  相談: そ", "  相談:そ"),
    "a full-width space after a colon": ("desks", "    operator: 文部", "    operator:　文部"),
    "an equals sign for a colon": ("desks", "    operator: 文部", "    operator = 文部"),
    "a space for a colon": ("desks", "    operator: 文部", "    operator 文部"),
    "a comma for the colon of a reading": ("readings", "  相談: そ", "  相談,そ"),
    "a space for the colon of a reading": ("readings", "  相談: そ", "  相談 そ"),
    "brackets for the colon of a reading": ("readings", "  相談: そうだん", "  相談（そうだん）"),
    "a colon for the key of a question": (
        "flowchart",
        "  - when: トラブルにあった\n",
        "  - トラブルにあった:\n",
    ),
    "a hyphen before go": ("flowchart", "            go: [chat", "          - go: [chat"),
    "a middle dot for a hyphen": ("desks", PHONE, PHONE.replace("- ", "・")),
    "a full-width hyphen": ("desks", PHONE, PHONE.replace("- ", "－ ")),
    "a long-vowel mark for a hyphen": ("desks", PHONE, PHONE.replace("- ", "ー")),
    "no space after a hyphen": ("desks", PHONE, PHONE.replace("- ", "-")),
    "a full-width space after a hyphen": ("desks", PHONE, PHONE.replace("- ", "-　")),
    "a tab after a hyphen and its space": ("desks", PHONE, PHONE.replace("- ", "- \t")),
    "a full-width space after those": ("desks", PHONE, PHONE.replace("- ", "- \u3000")),
    "two hyphens": ("desks", PHONE, PHONE.replace("- ", "- - ")),
    "two hyphens in a row": ("desks", PHONE, PHONE.replace("- ", "-- ")),
    "a tab before an item of texts": ("flowchart", "  - ※注", "\t- ※注"),
    "no hyphen": ("desks", PHONE, PHONE.replace("- ", "")),
    "spaces for a hyphen": ("desks", PHONE, PHONE.replace("- ", "  ")),
    "a hyphen before a key": ("desks", "    name: 24", "    - name: 24"),
    "a hyphen before an id": ("desks", "  chat-jinken:", "  - chat-jinken:"),
    "no hyphen before the arrow": ("flowchart", "      - desk: sos", "      desk: sos"),
    "no hyphen before a step": ("flowchart", "  - when: 見つけた", "  when: 見つけた"),
    "spaces for the hyphen of a step": ("flowchart", "      - when: 解決", "        when: 解決"),
    "a bracket not closed around a note": (
        "flowchart",
        "notes:\n  - ※注\n",
        "notes: [※休日は、休みです。\n",
    ),
    "no line above a goto": (
        "flowchart",
        "          - goto: nayami",
        "          - when: もう一度\n            goto: nayami",
    ),
    "a goto further in than its question": (
        "flowchart",
        "          - goto: nayami",
        "          - when: もう一度\n              goto: nayami",
    ),
    "no hyphen before the first id": ("handout", "  - mamorou", "  mamorou"),
    "spaces for the hyphen of an id": ("handout", "  - sos-dial", "    sos-dial"),
    "no hyphen before an id": ("handout", "  - sos-dial", "  sos-dial"),
    "a list without hyphens": (
        "handout",
        "  - mamorou\n  - sos-dial\n  - chat-jinken",
        "  mamorou\n  sos-dial\n  chat-jinken",
    ),
    "an account id without quotation marks": ("desks", ID, "id: @linejinkensoudan"),
    "a short number without quotation marks": ("desks", PHONE + READ, "      - phone: #9110\n"),
    "a quotation closed with another mark": ("desks", ID, "id: \"@linejinkensoudan'"),
    "a line in quotation marks": ("desks", NOTE, '"    note: 注意"\n'),
    "a line that is always needed in quotation marks": ("desks", NAME, f'"{NAME[:-1]}"\n'),
    "a line in quotation marks at the very left": ("desks", NOTE, '"note: 注意"\n'),
    "a list that is not closed": ("card", CARD, "desks: [sos-dial, chat-jinken\n"),
    "a list in full-width brackets": ("card", CARD, "desks: ［sos-dial，chat-jinken］\n"),
    "a list with Japanese commas": ("card", CARD, "desks: [sos-dial、chat-jinken]\n"),
    "a list without brackets": ("card", CARD, "desks: sos-dial, chat-jinken\n"),
    "a list closed twice": ("card", CARD, "desks: [sos-dial, chat-jinken]]\n"),
    "two commas in a list": ("card", CARD, "desks: [sos-dial,, chat-jinken]\n"),
    "a full stop behind a list": ("card", CARD, "desks: [sos-dial, chat-jinken]。\n"),
    "a list in round brackets": ("card", CARD, "desks: (sos-dial, chat-jinken)\n"),
    "a list in Japanese brackets": ("card", CARD, "desks: 【sos-dial、chat-jinken】\n"),
    "an item with a mark": (
        "flowchart",
        "notes:\n  - ※注\n",
        "notes: [※注, @で始まるID]\n",
    ),
    "an arrow for a colon": ("desks", "    operator: 文部", "    operator→文部"),
    "a key and a colon in full-width": (
        "desks",
        "    operator: 文部",
        "    ｏｐｅｒａｔｏｒ：文部",
    ),
    "a quotation closed with a Japanese bracket": ("desks", ID, 'id: "@linejinkensoudan」'),
    "two readings with a comma between": (
        "readings",
        "  悩み: なや.み\n",
        "  悩み: なや.み, 窓: まど\n",
    ),
    "an id without brackets": ("flowchart", "go: [mamorou]", "go: mamorou"),
    "an id beside its key": ("flowchart", "go: [mamorou]", "go: - mamorou"),
    "a placeholder": (
        "edition",
        "imprint: 電話 03-5253-4111",
        "imprint: {学校名} 電話 03-5253-4111",
    ),
    "a placeholder with the second quotation mark only": (
        "edition",
        "imprint: 電話 03-5253-4111",
        'imprint: {学校名} 電話 03-5253-4111"',
    ),
    "no key above the desks": ("desks", "desks:\n\n", ""),
    "a title with a colon": ("flowchart", "title: ご案内", "title: ご案内: あ"),
    "a full-width bar": ("desks", SUMMARY, SUMMARY.replace("|", "｜")),
    "no space before a bar": ("desks", SUMMARY, SUMMARY.replace(" |", "|")),
    "words after a bar": ("desks", SUMMARY, SUMMARY.replace("|", "|概要です。")),
    "a key in Japanese without a space": ("desks", PHONE, "      - 電話:0120-0-78310\n"),
    "a key in Japanese and a full-width colon": ("desks", "    operator: 文", "    所管：文"),
    "a quotation that only the next one closes": (
        "desks",
        "    name: チャット人権相談",
        '    name: "チャット人権相談',
    ),
    "a step without its key": ("flowchart", "      - when: 悩み", "      - 悩み"),
    "a contact without its key": ("desks", PHONE, "      - 0120-0-78310\n"),
    "a contact without its hyphen": (
        "desks",
        "      - email: soudan",
        "      email: soudan",
    ),
    "a contact within another one": (
        "desks",
        "      - email: soudan",
        "        email: soudan",
    ),
    "a goto without its hyphen": ("flowchart", "          - goto: n", "          goto: n"),
    "a list of words that is not closed": (
        "flowchart",
        "legend: [対面, 電話]",
        "legend: [対面、電話",
    ),
    "a setting beside its key": ("edition", "imprint: 電話 03-5253-4111", "rules: http: off"),
    "no key above a list": ("desks", f"    contacts:\n{PHONE}", PHONE),
    "a key on the line of an id": (
        "desks",
        "  mamorou:\n    name: まも",
        "  mamorou: name: まも",
    ),
    "a name on the line of its id": (
        "desks",
        "  chat-jinken:\n    name: チャ",
        "  chat-jinken: チャ",
    ),
    "a name after the full-width colon of its id": (
        "desks",
        "  chat-jinken:\n    name: チャ",
        "  chat-jinken：チャ",
    ),
    "a contact on the line of its key": (
        "desks",
        f"    contacts:\n{PHONE}",
        "    contacts: phone: 0120-0-78310\n",
    ),
    "two keys on one line": ("desks", f"{PHONE}{READ}", f"{PHONE[:-1]} {READ.lstrip()}"),
    "the same at the very left": (
        "edition",
        "令和8年1月\npublisher: 中",
        "令和8年1月 publisher: 中",
    ),
    "no key above the steps": ("flowchart", "flow:\n", ""),
    "paragraphs without their bar": ("desks", TWO, TWO.replace(" |", "")),
    "paragraphs after another mark": ("desks", TWO, TWO.replace("|", ">")),
    "a list closed with another bracket": ("card", CARD, "desks: [sos-dial, chat-jinken)\n"),
    "a list of texts that is not closed": (
        "flowchart",
        "legend: [対面, 電話]",
        "legend: [対面, 電話",
    ),
    "a text in brackets": ("flowchart", "title: ご案内", "title: [ご案内]"),
    "two ids in one item": ("handout", "  - mamorou\n  - sos-dial\n", "  - mamorou, sos-dial\n"),
    "a dot between two ids": ("card", CARD, "desks: [sos-dial・chat-jinken]\n"),
    "no key above the readings": (
        "readings",
        "readings:\n  相談: そうだん",
        "unbroken: [相談]\n  相談: そうだん",
    ),
    "a line without a key": (
        "desks",
        "    operator: 文部科学省\n",
        "    operator: 文部科学省\n    おぼえがき\n",
    ),
    "a star before the first key of all": ("edition", "as_of: 令", "*as_of: 令"),
    "a star before a reading": ("readings", "  相談: そ", "  *相談: そ"),
    "a star before the key of a desk": ("desks", "    operator: 文", "    *operator: 文"),
    "a star before the first key of a desk": ("desks", "    name: 24", "    *name: 24"),
    "a star before the key of a contact": ("desks", PHONE, PHONE.replace("- ", "- *")),
    "an exclamation mark before a key": ("desks", "    operator: 文", "    !operator: 文"),
    "a ruled line": ("desks", "# 台帳\n", "==========\n"),
}
"""Letters and marks typed wrong."""

VALUES: Final = {
    f"a note: {value}": ("desks", NOTE, f"    note: {value}\n")
    for value in (
        *("*注意", "&注意 です", "!注意", "%注意", "`注意`", "|注意", ">注意", "? 注意", "- 注意"),
        *("注意: 電話は無料", "注意:", "[注意]電話", "{相談|そう|だん}します"),
        *("{注意}電話", "{注意}"),
        *('"注意" 電話', '"注意', "'注意", '"注意”', "“注意: 電話”", "[注意", '"注\\意"'),
        *("電話は #7119 へ", "#7119", "合言葉は #いじめSOS", '""注意""', '"""注意""です"'),
    )
}
"""Values with marks that YAML has a use for."""

PLACES: Final = {
    f"{what} at column {column}": (file, line, " " * column + line.lstrip(" "))
    for what, file, line, columns in (
        ("the key of a desk", "desks", "    operator: 文部", (0, 1, 2, 3, 5, 6)),
        ("the first key of a desk", "desks", "    name: 24", (2, 3, 5, 6)),
        ("the id of a desk", "desks", "  sos-dial:\n", (0, 1, 3, 4)),
        ("the key of a list", "desks", "    contacts:\n      - phone", (2, 3, 5, 6)),
        ("the first item of a list", "desks", PHONE, (0, 2, 5, 7, 8, 9)),
        ("a key within an item", "desks", "        hours: 24", (6, 7, 9, 10)),
        ("the key of a paragraph", "desks", SUMMARY, (2, 3, 5, 6, 8)),
        ("a key below a paragraph", "desks", "    note: ※注意", (0, 2, 3, 5, 6)),
        ("a paragraph", "desks", SECOND, (2, 4, 5)),
        ("a step's desks", "flowchart", "        go: [mamorou]", (6, 7, 9, 10)),
        ("a step", "flowchart", "      - when: 解決", (4, 5, 7, 8)),
        ("an id in a list", "handout", "  - sos-dial", (4,)),
        ("a reading", "readings", "  窓口: ま", (0, 4)),
    )
    for column in columns
}
"""Lines that begin too far left or right."""

BLANKS: Final = {
    f"{blank!r} before {line.strip()}": (file, line, blank + line.lstrip(" "))
    for blank in ("\t", "\t\t", "　　", "  \t")
    for file, line in (
        *(("desks", "  sos-dial:\n"), ("desks", "    name: 24"), ("desks", "    operator: 文部")),
        *(("desks", PHONE), ("desks", "        hours: 24"), ("desks", SUMMARY), ("desks", SECOND)),
        *(("flowchart", "        go: [mamorou]"), ("flowchart", "      - when: 解決")),
        *(("handout", "  - sos-dial"), ("readings", "  窓口: ま")),
    )
}
"""Tabs and full-width spaces for half-width ones."""

SLIPS: Final = WORDS | VALUES | PLACES | BLANKS
