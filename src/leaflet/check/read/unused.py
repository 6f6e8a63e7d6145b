"""Every desk of the register is in some document.

Nobody reaches a desk to which no question and no table leads.

どの窓口も、どれかの印刷物に載っている。

どの質問も表も行き着かない窓口は、誰にも届きません。

PASS desks: [{phone: 0120-007-110}]
FAIL {name: 使わない窓口, listed: no}
"""
