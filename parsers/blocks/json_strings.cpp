#include "parsers/blocks/json_strings.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/error.h"
#include "parsers/blocks/json_tree.h"
#include "parsers/json_text.h"
#include "parsers/markdown_guard.h"

namespace daejo::parsers {
namespace {

/// If the text is only a code fence, the span of the fence's content; otherwise, the span of the text without
/// white space at its ends.
Span without_fence(std::string_view text) {
  std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
  const bool is_fenced =
      text.substr(begin).starts_with("```") && end >= begin + 6 && text.substr(end - 3, 3) == "```";
  if (!is_fenced) return {begin, std::max(begin, end)};
  const std::size_t line_end = text.find('\n', begin);
  if (line_end == std::string_view::npos || line_end + 1 > end - 3) return {begin, end};
  return {line_end + 1, end - 3};
}

bool add_json_in_string(BlockTree& tree, const PlainText& text, const std::string& file) {
  const PlainText inner = trimmed_slice(text, without_fence(text.text));
  if (!inner.text.starts_with('{') && !inner.text.starts_with("[{")) return false;
  try {
    require_json(inner.text, file);
  } catch (const InputError&) {
    return false;
  }
  const std::size_t first = tree.blocks.size();
  add_json(tree, inner.text, 0, file, {.opens_strings = false});
  map_places(tree, first, inner);
  return true;
}

bool looks_like_xml(std::string_view text) {
  text = trim(text);
  const std::size_t close = text.find('>');
  if (!text.starts_with('<') || !text.ends_with('>') || close == std::string_view::npos) return false;
  return close > 1 && is_ascii_letter(text[1]) && !is_html_tag(text.substr(0, close + 1));
}

/// Whether a text has one of HTML's common closing tags, or `<br>`.
bool looks_like_html(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return false;
  return contains_any(text, {"</p>", "</li>", "</div>", "</a>", "</b>", "</strong>", "</em>", "</i>", "</h2>",
                             "</h3>", "</h4>", "</td>", "</span>", "<br>", "<br/>", "<br />"});
}

/// Whether a text of several lines has a heading, a line that begins in bold, a code fence or a rule. A
/// bullet is not enough, because plain text has bullets, too.
bool looks_like_markdown(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    begin = end + 1;
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks > 0 && marks <= 6 && line.substr(marks).starts_with(' ')) return true;
    const std::string_view unnumbered =
        line.substr(std::min(line.find_first_not_of("0123456789"), line.size()));
    const bool is_bold = line.starts_with("**") || unnumbered.starts_with(". **");
    if (line.starts_with("```") || is_bold || line == "---") return true;
  }
  return false;
}

const Block* field_of(const BlockTree& tree, std::size_t object, std::string_view name) {
  for (std::size_t i = object + 1; i < tree.blocks[object].end; i = tree.blocks[i].end) {
    if (tree.blocks[i].name == name && tree.blocks[i].end == i + 1) return &tree.blocks[i];
  }
  return nullptr;
}

bool is_style(std::string_view type) {
  constexpr std::array<std::string_view, 23> styles = {
      "plain",   "text",  "bold",  "italic",       "underline",  "strikethrough", "spoiler", "span",
      "code",    "pre",   "link",  "url",          "text_link",  "hashtag",       "cashtag", "equation",
      "mention", "email", "phone", "custom_emoji", "blockquote", "mention_name",  "a"};
  return std::ranges::find(styles, type) != styles.end();
}

/// Whether an object without a type may be a styled run of text: it has only fields that runs have in some
/// editor's format, and one that is typical of runs.
bool has_only_fields_of_runs(const BlockTree& tree, std::size_t object) {
  constexpr std::array<std::string_view, 30> names = {
      "type",     "_type", "_key",   "text",      "plain_text", "insert",     "href",   "url",
      "link",     "marks", "style",  "styles",    "attributes", "format",     "detail", "mode",
      "version",  "bold",  "italic", "code",      "underline",  "strike",     "color",  "annotations",
      "children", "rel",   "target", "direction", "indent",     "document_id"};
  constexpr std::array<std::string_view, 8> styles = {"_type", "_key",       "insert",      "plain_text",
                                                      "marks", "attributes", "annotations", "styles"};
  bool has_style = false;
  for (std::size_t i = object + 1; i < tree.blocks[object].end; i = tree.blocks[i].end) {
    if (std::ranges::find(names, tree.blocks[i].name) == names.end()) return false;
    has_style = has_style || std::ranges::find(styles, tree.blocks[i].name) != styles.end();
  }
  return has_style;
}

/// The first text, at any depth, in the first of the named fields that has any text. Null if there is none.
const PlainText* text_in_fields(const BlockTree& tree, std::size_t object,
                                std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::size_t field = field_named(tree, object, name);
    for (std::size_t i = field; field != 0 && i < std::max(tree.blocks[field].end, field + 1); ++i) {
      if (!tree.blocks[i].content.text.empty()) return &tree.blocks[i].content;
    }
  }
  return nullptr;
}

/// The address that a run links to; empty if there is none.
std::string address_of_run(const BlockTree& tree, std::size_t object) {
  for (const std::string_view name : {"href", "url", "link", "attributes", "marks", "text"}) {
    const std::size_t field = field_named(tree, object, name);
    for (std::size_t i = field; field != 0 && i < std::max(tree.blocks[field].end, field + 1); ++i) {
      const Block& block = tree.blocks[i];
      const bool is_address = block.name == "href" || block.name == "url" || block.name == "link";
      if (is_address && block.content.text.starts_with("http")) return block.content.text;
    }
  }
  return {};
}

/// Appends a run of text in one style to `text`. Returns false if the object is not a run.
bool append_run(PlainText& text, const BlockTree& tree, std::size_t object) {
  const Block* type = field_of(tree, object, "type");
  const bool is_known = type != nullptr && is_style(type->content.text);
  if (!is_known && (type != nullptr || !has_only_fields_of_runs(tree, object))) return false;
  const PlainText* words = text_in_fields(tree, object, {"plain_text", "text", "insert", "children"});
  if (words == nullptr) return is_known;
  const std::string_view style = type == nullptr ? std::string_view() : type->content.text;
  const std::size_t begin = text.text.size();
  append_text(text, *words);
  const Span span{begin, text.text.size()};
  if (span.size() == 0) return true;
  if (style == "bold" || style == "italic") text.emphasis.push_back(span);
  const std::string address = address_of_run(tree, object);
  if (!address.empty()) {
    text.links.push_back({span, address});
  } else if (style == "link" || style == "url") {
    text.links.push_back({span, words->text});
  }
  return true;
}

/// The whole text of a field, without ASCII white space.
std::string words_in(const BlockTree& tree, std::size_t field) {
  std::string words;
  for (std::size_t i = field; i < std::max(tree.blocks[field].end, field + 1); ++i) {
    for (const char byte : tree.blocks[i].content.text) {
      if (!is_ascii_space(byte)) words += byte;
    }
  }
  return words;
}

bool says_the_same(const BlockTree& tree, std::size_t field, const PlainText& text) {
  std::string words;
  for (const char byte : text.text) {
    if (!is_ascii_space(byte)) words += byte;
  }
  return words_in(tree, field) == words;
}

}  // namespace

bool add_document_in_string(BlockTree& tree, const PlainText& text, const std::string& file) {
  if (add_json_in_string(tree, text, file)) return true;
  if (looks_like_xml(text.text) && add_xml(tree, text)) return true;
  if (looks_like_html(text.text)) {
    add_html(tree, text, file);
    return true;
  }
  if (!looks_like_markdown(text.text)) return false;
  const std::size_t first = tree.blocks.size();
  try {
    add_markdown(tree, text, file);
  } catch (const InputError&) {  // an HTML table in it is too tangled, for example nested too deeply
    tree.blocks.resize(first);
    return false;
  }
  return true;
}

PlainText with_chat_links(PlainText text) {
  constexpr std::string_view opening = "<http";
  std::vector<Span> marks;
  std::vector<TextLink> links;
  for (std::size_t at = 0; (at = text.text.find(opening, at)) != std::string::npos;) {
    const std::size_t close = text.text.find_first_of(">\n", at);
    if (close == std::string::npos) break;
    const std::size_t bar =
        at + std::min(std::string_view(text.text).substr(at, close - at).find('|'), close - at);
    if (text.text[close] == '>' && bar < close) {
      links.push_back({{bar + 1, close}, text.text.substr(at + 1, bar - at - 1)});
      marks.push_back({at, bar + 1});
      marks.push_back({close, close + 1});
    }
    at = close;
  }
  if (links.empty()) return text;
  std::erase_if(text.links, [&](const TextLink& link) {
    return std::ranges::any_of(
        marks, [&](const Span& mark) { return link.text.begin < mark.end && mark.begin < link.text.end; });
  });
  text.links.insert(text.links.end(), links.begin(), links.end());
  std::ranges::stable_sort(text.links, {}, [](const TextLink& link) { return link.text.begin; });
  return without_parts(text, marks);
}

void fold_styled_text(BlockTree& tree, std::size_t field, std::size_t before) {
  const std::size_t array = field + 1;
  if (array >= tree.blocks.size() || tree.blocks[array].kind != BlockKind::array) return;
  PlainText text;
  bool has_run = false;
  for (std::size_t i = array + 1; i < tree.blocks.size(); i = tree.blocks[i].end) {
    const Block& block = tree.blocks[i];
    if (block.kind == BlockKind::item) {
      append_text(text, block.content);
    } else if (block.kind == BlockKind::object && append_run(text, tree, i)) {
      has_run = true;
    } else {
      return;
    }
  }
  if (!has_run) return;
  const Span source = tree.blocks[array].source;
  tree.blocks.resize(array);
  if (before != 0 && says_the_same(tree, before, text)) return;
  for (std::size_t begin = 0; begin < text.text.size();) {
    const std::size_t end = std::min(text.text.find("\n\n", begin), text.text.size());
    add_lines(tree, trimmed_slice(text, {begin, end}), source);
    begin = end + 2;
  }
}

}  // namespace daejo::parsers
