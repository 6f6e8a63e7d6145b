"""A sound data folder, and faults put into it.

``⟦`` in the text of a fault marks the place where an error must be reported, ``⟪`` where a warning:
what a test compares is everything that is reported, so that no sound line may be blamed.
"""

from pathlib import Path

from leaflet.model.load import load
from leaflet.report import Report

SOUND = {
    "edition": "as_of: 令和8年1月\npublisher: 中央市教育委員会\nimprint: 電話 03-5253-4111\n",
    "desks": """\
# 台帳
desks:

  mamorou:
    name: まもろうよこころ
    operator: 厚生労働省
    action: 心のSOS
    contacts:
      - url: www.mhlw.go.jp/mamorouyokokoro
    summary: |
      悩みや不安を抱えている方に対して、気軽に相談できる窓口を紹介しています。
      二段落目です。

  sos-dial:
    name: 24時間子供SOSダイヤル
    operator: 文部科学省
    contacts:
      - phone: 0120-0-78310
        reading: なやみいおう
        hours: 24時間年中無休
      - url: https://www.mext.go.jp/a_menu/shotou/seitoshidou/06112210.htm
        note: 通話料無料
    summary: |
      いじめで困ったときに、電話で相談できる窓口です。
    note: ※注意

  chat-jinken:
    name: チャット人権相談
    also: LINEじんけん相談
    operator: 法務省
    contacts:
      - line: 法務局LINEじんけん相談
        id: "@linejinkensoudan"
        hours: 平日8:30～17:15
      - email: soudan@example.lg.jp
    summary: 一段落だけ。
    checked: 2026-01-10
""",
    "flowchart": """\
title: ご案内
legend: [対面, 電話]
flow:
  - when: トラブルにあった
    then:
      - when: 悩みがある
        id: nayami
        go: [mamorou]
      - when: 解決したい
        then:
          - when: 消したい
            go: [chat-jinken, sos-dial]
          - goto: nayami
  - when: 見つけた
    go:
      - desk: sos-dial
        for: 通報
notes:
  - ※注
""",
    "handout": """\
title: こども向け相談窓口一覧
label: 資料3
columns:
  name: 名称
  operator: 所管等
  contacts: 電話番号・関連URL
  summary: 概要
desks:
  - mamorou
  - sos-dial
  - chat-jinken
""",
    "card": """\
title: ひとりで悩まないで
desks: [sos-dial, chat-jinken]
back:
  title: 裏
  desks: [mamorou]
""",
    "readings": """\
readings:
  相談: そうだん
  窓口: まどぐち
  悩み: なや.み
""",
}


def marked(name: str, text: str) -> tuple[str, list[str]]:
    """Return a text without its marks, and the places they mark as ``desks.yaml:12:5``."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        plain = 0
        for character in line:
            if character in "⟦⟪":
                found.append(f"{name}.yaml:{number}:{plain + 1}" + "?" * (character == "⟪"))
            else:
                plain += 1
    return text.replace("⟦", "").replace("⟪", ""), found


def report_of(folder: Path, **files: str | bytes) -> Report:
    """Load a folder of these files and the sound ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**SOUND, **files}.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.yaml").write_bytes(data)
    report = Report()
    load(folder, report, shown="data")
    return report


def reported(folder: Path, name: str, old: str, new: str) -> tuple[list[str], list[str]]:
    """Put a fault into one file; return the places that are reported, and those that are marked."""
    assert SOUND[name].count(old) == 1, f"“{old}” must be there once in {name}.yaml"
    text, expected = marked(name, SOUND[name].replace(old, new))
    report = report_of(folder, **{name: text})
    assert all(found.message and found.hint for found in report)
    where = ((found.where, found.level.name) for found in report)
    return [
        f"{at.path.removeprefix('data/')}:{at.line}:{at.column}" + "?" * (level == "WARNING")
        for at, level in where
    ], expected
