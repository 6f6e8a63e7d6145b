import subprocess
import sys


def run(script):
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)


def test_drawing_a_pdf_does_not_run_pillow():
    done = run("import sys, leaflet.draw.pdf; assert 'PIL.ExifTags' not in sys.modules")
    assert done.returncode == 0, done.stderr


def test_pillow_works_for_whoever_uses_it_afterwards():
    done = run(
        "import leaflet.draw.pdf; from PIL import Image; import PIL.Image;"
        "assert PIL.Image is Image; assert Image.new('L', (2, 3)).size == (2, 3)"
    )
    assert done.returncode == 0, done.stderr


def test_pillow_that_is_already_there_is_left_alone():
    done = run(
        "from PIL import Image; import leaflet.draw.pdf, PIL.Image; PIL.Image.new('L', (1, 1))"
    )
    assert done.returncode == 0, done.stderr
