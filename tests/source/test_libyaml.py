from fresh import run


def test_the_expressions_of_the_parser_in_python_are_not_compiled():
    run(
        "import re, leaflet.source.libyaml, yaml.reader;"
        "assert not isinstance(yaml.reader.Reader.NON_PRINTABLE, re.Pattern);"
        "assert isinstance(re.compile('a'), re.Pattern)"
    )


def test_whoever_uses_the_parser_in_python_afterwards_finds_it_whole():
    run(
        "import datetime, leaflet.source.libyaml, yaml;"
        "text = '{day: 2026-01-31, truth: yes, number: 1_000, pi: 3.14, none: ~}';"
        "assert yaml.load(text, yaml.SafeLoader) == {'day': datetime.date(2026, 1, 31),"
        " 'truth': True, 'number': 1000, 'pi': 3.14, 'none': None}"
    )
    run(
        "import leaflet.source.libyaml, yaml\n"
        "try: yaml.load('a: \\x01', yaml.SafeLoader)\n"
        "except yaml.reader.ReaderError: pass\n"
        "else: raise SystemExit('read')"
    )
