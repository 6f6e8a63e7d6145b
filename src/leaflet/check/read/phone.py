"""A telephone number exists in Japan.

Its digits are compared with the numbering plan: how it begins, and how many they are. Short numbers
(110, 189, #9110, 177) are known.

電話番号が日本にありうる番号である。

番号計画と比べて、始まりと桁数を調べます。110、189、#9110、177 などの短い番号も知っています。

PASS phone: 0120-007-110
PASS phone: "#9110"
PASS phone: "177"
PASS fax: 03-3580-4111
FAIL phone: 0120-007-11
FAIL phone: 03-1234-56789
FAIL phone: 0120-000-000
FAIL phone: 0990-123-456
FAIL phone: 012O-007-110
"""
