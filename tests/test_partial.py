from fresh import run


def test_the_rest_of_the_package_stays_unimported():
    run(
        "import sys; from leaflet.partial import module_of;"
        "util = module_of('qrcode', 'util'); assert util.QRData;"
        "assert 'qrcode.main' not in sys.modules and 'qrcode' not in sys.modules"
    )


def test_whoever_imports_the_package_afterwards_gets_all_of_it():
    run(
        "from leaflet.partial import module_of; util = module_of('qrcode', 'util');"
        "import qrcode; assert qrcode.QRCode and qrcode.util.QRData and util.QRData"
    )


def test_a_package_that_is_there_already_is_left_alone():
    run(
        "import qrcode; from leaflet.partial import module_of;"
        "assert module_of('qrcode', 'util') is qrcode.util"
    )


def test_what_is_put_off_runs_when_it_is_asked_for_something():
    run(
        "import sys; from leaflet.partial import put_off\n"
        "with put_off(frozenset({'colorsys'})): import colorsys\n"
        "assert 'rgb_to_hls' not in object.__getattribute__(colorsys, '__dict__')\n"
        "assert colorsys.rgb_to_hls(0, 0, 0) == (0, 0, 0)"
    )


def test_what_has_run_before_is_not_put_off():
    run(
        "import colorsys; from leaflet.partial import put_off\n"
        "with put_off(frozenset({'colorsys'})): import colorsys\n"
        "assert 'rgb_to_hls' in object.__getattribute__(colorsys, '__dict__')"
    )


def test_other_modules_are_not_put_off():
    run(
        "from leaflet.partial import put_off\n"
        "with put_off(frozenset({'colorsys'})): import cmd\n"
        "assert 'Cmd' in object.__getattribute__(cmd, '__dict__')"
    )


def test_a_module_that_is_done_without_is_found_again_afterwards():
    run(
        "from leaflet.partial import without\n"
        "with without('colorsys'):\n"
        "    try: import colorsys\n"
        "    except ImportError: pass\n"
        "    else: raise SystemExit('it was imported')\n"
        "import colorsys"
    )


def test_a_module_that_has_run_before_is_not_done_without():
    run(
        "import colorsys; from leaflet.partial import without\n"
        "with without('colorsys'): import colorsys\n"
        "import sys; assert sys.modules['colorsys'] is colorsys"
    )


def test_expressions_that_are_put_off_are_compiled_when_they_are_used():
    run(
        "import re; from leaflet.partial import patterns_put_off\n"
        "with patterns_put_off('__main__'): late = re.compile('a+', re.IGNORECASE)\n"
        "assert not isinstance(late, re.Pattern)\n"
        "assert isinstance(re.compile('a+'), re.Pattern)\n"
        "assert late.search('bAa')[0] == 'Aa' and late.pattern == 'a+'"
    )


def test_expressions_of_other_packages_are_not_put_off():
    run(
        "import re; from leaflet.partial import patterns_put_off\n"
        "with patterns_put_off('elsewhere'): mine = re.compile('a+')\n"
        "assert isinstance(mine, re.Pattern)"
    )
