"""Words become measured lines: knows fonts and the rules of Japanese setting, but no page."""
