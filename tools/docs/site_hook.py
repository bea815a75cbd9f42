"""Changes each page of docs/ before MkDocs renders it."""

import posixpath
import re

FENCE = re.compile(r"^```(\w+) [^\n]*$", re.M)
LINK = re.compile(r"(\]\()(\.\./[^)#\s]+)")


def on_page_markdown(markdown, page, config, files):
    """Removes the text for tests after a fence's language, and points links that leave docs/ to the repository."""
    folder = posixpath.dirname("docs/" + page.file.src_uri)

    def to_repository(match):
        return f"{match[1]}{config.repo_url}/blob/main/{posixpath.normpath(posixpath.join(folder, match[2]))}"

    return LINK.sub(to_repository, FENCE.sub(r"```\1", markdown))
