"""Furigana is what a second reader would read in that sentence (needs SudachiPy).

``leaflet check`` reads every sentence again: it doubts a word that comes out differently, and
one that can be read in several ways where no rule says which. A word in readings.yaml without
confirm, alone or with its neighbours, counts as decided.

ふりがなが、その文での読みと合っている(SudachiPy が要ります)。

leaflet check が文ごとに読み直し、違う読みになる語と、読みが一つに決まらない語を知らせます。
readings.yaml に confirm なしで書いた語(「家に帰る」のように前後と一緒でも)は、
決めたものとして扱います。

PASS summary: 相談できます
FAIL summary: "{相談|そうだ}できます"
"""
