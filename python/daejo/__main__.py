"""The command daejo."""

import signal
import sys

from ._daejo import run


def main() -> int:
    # Python turns these two signals into exceptions, but a command should end when it gets one.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    return run(["daejo", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
