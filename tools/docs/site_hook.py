"""What MkDocs does with each page of docs/ before it becomes a page of the site."""

import posixpath
import re

FENCE = re.compile(r"^```(\w+) [^\n]*$", re.M)
LINK = re.compile(r"(\]\()(\.\./[^)#\s]+)")


def on_page_markdown(markdown, page, config, files):
    """Drops what tests read behind a fence's language, and leads links that leave docs/ to the repository."""
    folder = posixpath.dirname("docs/" + page.file.src_uri)

    def to_repository(match):
        return f"{match[1]}{config.repo_url}/blob/main/{posixpath.normpath(posixpath.join(folder, match[2]))}"

    return LINK.sub(to_repository, FENCE.sub(r"```\1", markdown))
