"""A mnemonic (語呂) says the digits of its number.

な is 7, や is 8, み is 3, い is 1, お is 0: every digit must be said.

語呂が番号の数字を言っている。

な=7、や=8、み=3、い=1、お=0 のように、数字と一つずつ比べます。

PASS {phone: 0120-0-78310, reading: なやみいおう}
PASS {phone: 0120-783-556, reading: "{7|な}{8|や}{3|み}{55|ここ}{6|ろ}"}
FAIL {phone: 0120-0-55555, reading: なやみいおう}
FAIL {phone: 0120-0-78310, reading: "悩み"}
"""
