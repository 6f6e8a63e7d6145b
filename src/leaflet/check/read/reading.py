"""Every word that needs furigana has a reading.

Which words do is decided by the grade the layout asks for; a reading that is missing is a word
without furigana, never a guess. Where less than 90 % of all words in kanji of a document have a
reading, known to that grade or not, it has no furigana at all; ``ruby: all!`` in its sheet insists.

ふりがなの要る語に読みがある。

学年によって要る語が変わります。読みのない語は、推測せず、ふりがななしで印刷します。
書類の漢字の語のうち読みのあるものが(学年によらず)九割に満たないときは、ふりがなを付けません。
それでも付けるときは、様式に ruby: all! と書きます。

PASS summary: 相談できます
FAIL summary: 鑢が要ります
"""
