"""``python -m balagh`` is the command ``balagh``."""

import sys

from balagh.cli import main

if __name__ == "__main__":
    sys.exit(main())
