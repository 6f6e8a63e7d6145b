import subprocess
import sys


def test_a_build_runs_none_of_what_was_put_off_at_the_start(tmp_path):
    script = (
        "import sys; from importlib.util import _LazyModule; from leaflet.cli import UNUSED, main;"
        f"main(['build', '--layout', 'handout', '--out', {str(tmp_path)!r}],"
        "standalone_mode=False);"
        "found = {name: type(sys.modules[name]) for name in UNUSED if name in sys.modules};"
        "run = [name for name, kind in found.items() if kind is not _LazyModule];"
        "assert not run, run"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "handout.pdf").exists()
