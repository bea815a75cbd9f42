#pragma once

#include <gumbo.h>

#include <functional>
#include <string>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Visits a node and its descendants in document order, without recursion. `enter` returns whether to visit
/// the children of an element; `leave` is called after them.
void walk(const GumboNode* root, const std::function<bool(const GumboNode*)>& enter,
          const std::function<void(const GumboNode*)>& leave);

/// Returns an attribute's value; empty if the element does not have it.
std::string_view attribute(const GumboNode* node, const char* name);

/// The number in an attribute; 0 if the element does not have it, or if it is no number or over 65,534, the
/// largest `rowspan`.
std::size_t count_in(const GumboNode* node, const char* name);

bool is_element(const GumboNode* node);
GumboTag tag_of(const GumboNode* node);

/// The level of a heading, 1 to 6. 7 for the term of a definition list, and 0 for other elements.
int heading_level(GumboTag tag);

/// Whether an element shows its text in bold or italics: by its tag, or by a bold `font-weight` in its
/// `style`, as in the titles of many mails.
bool is_emphasis(const GumboNode* node);

/// Whether an element is left out with its content, because it is hidden from readers or has no text of the
/// document, like `<nav>` and `<button>`.
bool is_ignored(GumboTag tag);

/// Whether the element starts and ends a line of text.
bool is_block(GumboTag tag);

BlockKind kind_of(GumboTag tag);

/// The tag's name, with the element's first class if it has one: "div.card".
std::string name_of(const GumboNode* node);

/// The address on arXiv of the paper that an element's `data-…` or `onclick` attribute names, as in
/// `data-arxiv="2501.00001"` and `onclick="location.href='https://arxiv.org/abs/2501.00001'"`. Scripts read
/// these attributes. Empty if none names a paper.
std::string paper_for_script(const GumboNode* node);

/// The language of the program in a `<pre>`, such as "python" in `<pre><code class="language-python">`; empty
/// if it is not given.
std::string_view language_of(const GumboNode* pre);

}  // namespace daejo::parsers
