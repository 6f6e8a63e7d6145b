from fresh import run


def test_a_build_runs_none_of_what_was_put_off(tmp_path):
    run(
        "import sys; from importlib.util import _LazyModule;"
        "from leaflet.cli import main; from leaflet.draw.engine import UNUSED;"
        f"main(['build', '--layout', 'handout', '--out', {str(tmp_path)!r}],"
        "standalone_mode=False);"
        "found = {name: type(sys.modules[name]) for name in UNUSED if name in sys.modules};"
        "run = [name for name, kind in found.items() if kind is not _LazyModule];"
        "assert not run, run"
    )
    assert (tmp_path / "handout.pdf").exists()


def test_what_was_put_off_works_for_whoever_uses_it_afterwards():
    run(
        "import leaflet.draw.pdf, pickle, tempfile, textwrap;"
        "assert pickle.loads(pickle.dumps([1])) == [1]; tempfile.TemporaryDirectory().cleanup();"
        "assert textwrap.dedent(' a') == 'a'"
    )


def test_reportlab_itself_works_for_whoever_uses_it_afterwards():
    run(
        "import io, leaflet.draw.pdf; from reportlab.pdfgen.canvas import Canvas;"
        "page = Canvas(io.BytesIO()); page.drawString(72, 72, 'é'); page.save();"
        "from reportlab.pdfbase.pdfmetrics import stringWidth as width;"
        "assert width('a', 'Courier', 9)"
    )


def test_pillow_works_for_whoever_uses_it_afterwards():
    run(
        "import leaflet.draw.pdf; from PIL import Image; import PIL.Image;"
        "assert PIL.Image is Image; assert Image.new('L', (2, 3)).size == (2, 3)"
    )


def test_pillow_that_is_already_there_is_left_alone():
    run("from PIL import Image; import leaflet.draw.pdf, PIL.Image; PIL.Image.new('L', (1, 1))")


def test_whoever_imports_a_drawer_keeps_all_of_hashlib():
    run("import leaflet.draw.pdf, hashlib; assert hashlib.scrypt and hashlib.pbkdf2_hmac")
