"""The errors that daejo raises. Each text is a whole sentence: what happened, where, and what to do."""


class Error(Exception):
    """What daejo raises where it cannot do its work."""


class UsageError(Error, ValueError):
    """An argument or a setting is wrong."""


class InputError(Error):
    """A file cannot be read. The text begins with its place; file and line (from 1, 0 for the whole file) name it."""

    def __init__(self, text: str, file: str = "", line: int = 0) -> None:
        super().__init__(text, file, line)
        self.file = file
        self.line = line

    def __str__(self) -> str:
        return str(self.args[0])
