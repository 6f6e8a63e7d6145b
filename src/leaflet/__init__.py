"""Prints the consultation desks (相談窓口) of a Japanese public office from one register."""

import os
import sys

__version__ = "0.1.0"

if sys.platform == "win32":
    os.add_dll_directory(sys.prefix)  # where msvc-runtime puts the Visual C++ that ZXing needs
