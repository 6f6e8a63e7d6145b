"""Every word that needs furigana has a reading.

Which words do is decided by the grade the layout asks for; a reading that is missing is a word
without furigana, never a guess.

ふりがなの要る語に読みがある。

学年によって要る語が変わります。読みのない語は、推測せず、ふりがななしで印刷します。

PASS summary: 相談できます
FAIL summary: 鑢が要ります
"""
