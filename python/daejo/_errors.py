"""The errors that daejo raises. Each text says in whole sentences what happened, where, and what to do."""


class Error(Exception):
    """The base class of all errors that daejo raises."""


class UsageError(Error, ValueError):
    """An argument or a setting is wrong."""


class InputError(Error):
    """A file cannot be read. file and line (from 1, 0 for the whole file) are its place, with which the text begins."""

    def __init__(self, text: str, file: str = "", line: int = 0) -> None:
        super().__init__(text, file, line)
        self.file = file
        self.line = line

    def __str__(self) -> str:
        return str(self.args[0])
