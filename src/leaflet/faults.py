"""What the operating system refuses, in a clerk's words."""

import errno
import os
from typing import Final

from leaflet.language import _

_LONGEST: Final = 259  # characters of a path that Windows takes, unless its settings allow more


def reason(fault: OSError) -> str:
    """Return why a file cannot be read or written, and what to do."""
    known = {
        errno.ENOSPC: _("The disk is full. Delete what is not needed, and try again."),
        errno.EDQUOT: _("Your share of the disk is full. Delete what is not needed."),
        errno.EFBIG: _("It is larger than this disk allows. Write to another one with --out."),
        errno.EROFS: _("The disk is write-protected. Write to another one with --out."),
        errno.EISDIR: _("There is a folder of this name. Rename or delete it."),
        errno.ELOOP: _("It is a link to itself. Delete it."),
        errno.ENAMETOOLONG: _("Its name is too long. Choose a shorter one."),
        errno.ENOENT: _("It does not exist, or the folder was deleted. Open the folder anew."),
        errno.ENOTDIR: _("A file is in the place of its folder. Rename or delete that file."),
        errno.EEXIST: _("Another leaflet is writing there. Try again when it has finished."),
        errno.EPIPE: _("Nobody reads the output any more."),
    }
    may_not = _(
        "It is read-only or open in another program. Close it there, or allow writing in its"
        " properties."
    )
    if os.name == "nt" and len(os.path.abspath(str(fault.filename or ""))) > _LONGEST:  # noqa: PTH100
        known[errno.ENOENT] = _(
            "The path is too long for Windows ({most} characters). Move the folder nearer to C:, or"
            " shorten the names of its folders."
        ).format(most=_LONGEST)
    known |= dict.fromkeys((errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY), may_not)
    return known.get(fault.errno or 0, fault.strerror or str(fault))
