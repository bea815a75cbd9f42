"""A Markdown document: its fenced blocks, its headings' anchors and its links."""

import re

FENCE = re.compile(r"^```([^\n`]*)\n(.*?)^```[ ]*$", re.M | re.S)
INLINE_CODE = re.compile(r"`[^`\n]*`")


class Block:
    """```LANGUAGE USE: what tests do with a block stands behind its language."""

    def __init__(self, document, match):
        self.language, _, self.use = match[1].strip().partition(" ")
        self.text = match[2]
        self.where = f"{document.name}:{document.text.count(chr(10), 0, match.start()) + 1}"


class Document:
    def __init__(self, root, path):
        self.path = path
        self.name = path.relative_to(root).as_posix()
        self.text = path.read_text(encoding="utf-8")
        self.blocks = [Block(self, match) for match in FENCE.finditer(self.text)]
        # Code is no Markdown: neither links nor headings.
        self.prose = FENCE.sub("", self.text)

    def links(self):
        for target in re.findall(r"\]\(([^)\s]+)\)", INLINE_CODE.sub("", self.prose)):
            yield target

    def anchors(self):
        """As GitHub and the site name headings."""
        found = []
        for heading in re.findall(r"^#{1,6} (.+)$", self.prose, re.M):
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
            slug = re.sub(r"[^\w\- ]", "", text).replace(" ", "-")
            found.append(slug if slug not in found else f"{slug}-{found.count(slug)}")
        return found
