"""Write anew what the program makes of the golden pages: ``python tests/update_golden.py [NAME…]``.

Read the difference before you commit it: that is what the change of a rule has done.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from golden import expected, made, names


def main(wanted: Sequence[str]) -> None:
    """Write the expected files of some pages, or of all, and name those that changed."""
    for name in wanted or names():
        file, now = expected(name), made(name)
        if not file.exists() or file.read_bytes() != now:
            file.write_bytes(now)
            sys.stdout.write(f"{file.parent.name}/{file.name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
