"""No doubt (confirm) is left open.

A doubt noted at an entry is a warning until its line is deleted; with ``rules: {confirm: error}``
nothing is printed until then.

印刷の前に確かめること(confirm)が残っていない。

書き留めた疑問は、行を消すまで警告になります。rules: {confirm: error} とすれば、
それまで印刷しません。

PASS phone: 0120-007-110
FAIL {phone: 0120-007-110, confirm: 番号を法務局に確かめる}
"""
