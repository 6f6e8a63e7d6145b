"""A mail address has a name, one @ and a domain.

メールアドレスに、名前・@・ドメインがある。

PASS email: soudan@example.lg.jp
FAIL email: soudan.example.lg.jp
FAIL email: soudan@example
"""
