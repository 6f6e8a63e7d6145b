"""Scripts in a Python of their own, where nothing has been imported yet."""

import subprocess
import sys


def run(script: str) -> None:
    """Run a script that must end well: its assertions are the test's."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
