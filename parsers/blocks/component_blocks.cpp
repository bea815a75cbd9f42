#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/components.h"
#include "parsers/markdown_guard.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/role.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

using Kind = ComponentTag::Kind;

/// Converts Markdown with components to blocks: an element for each component, with a field for each
/// attribute except the one that labels the component's text. The Markdown between two tags is read by
/// itself.
class ComponentBlocks {
 public:
  ComponentBlocks(std::string_view source, const std::string& file, BlockTree& tree)
      : source_(source), file_(file), tree_(tree) {}

  void read(std::size_t body, const std::vector<ComponentTag>& tags) {
    find_definitions(body);
    asks_ = std::ranges::any_of(
        tags, [](const ComponentTag& tag) { return tag.name == "what" || tag.name == "how"; });
    PlainText text;  // The text since the last tag that became or closed a block.
    std::size_t at = body;
    for (const ComponentTag& tag : tags) {
      append_source(text, {at, tag.source.begin});
      at = tag.source.end;
      if (tag.kind == Kind::dropped || is_plain_callout(tag)) continue;
      flush(text);
      take_tag(tag);
    }
    append_source(text, {at, source_.size()});
    flush(text);
  }

 private:
  /// Collects the definitions of links (`[name]: address`). They are for the whole document, but each part of
  /// it is parsed by itself, so they are appended to each part that may use them.
  void find_definitions(std::size_t body) {
    constexpr std::size_t most_definitions = 100;
    std::size_t count = 0;
    for (std::size_t at = body; at < source_.size() && count < most_definitions;) {
      const std::size_t end = std::min(source_.find('\n', at), source_.size());
      const std::string_view line = source_.substr(at, end - at);
      const bool is_definition =
          line.starts_with('[') && !line.starts_with("[^") && line.find("]: ") != std::string_view::npos;
      if (is_definition) {
        append_changed(definitions_, "\n\n", at);
        append_verbatim(definitions_, line, at);
        ++count;
      }
      at = end + 1;
    }
  }

  void append_source(PlainText& text, Span part) const {
    if (part.begin < part.end) append_verbatim(text, part.of(source_), part.begin);
  }

  /// Whether a tag opens or closes a callout without a title, like Quarto's `::: {.callout-note}`. Such a
  /// callout only changes how the text looks.
  bool is_plain_callout(const ComponentTag& tag) {
    if (tag.kind == Kind::close) {
      if (plain_.empty()) return false;
      const bool is_plain = plain_.back();
      plain_.pop_back();
      return is_plain;
    }
    if (tag.kind != Kind::open) return false;
    plain_.push_back(source_[tag.source.begin] != '<' && tag.attributes.empty() &&
                     (tag.name.empty() || tag.name.starts_with("callout")));
    return plain_.back();
  }

  /// Reads the Markdown before a tag, without the indentation that all its lines share.
  void flush(PlainText& text) {
    const PlainText block = without_indentation(text);
    text = {};
    if (trim(block.text).empty()) return;
    PlainText whole = block;
    if (block.text.find(']') != std::string::npos) append_text(whole, definitions_);
    add_markdown(tree_, whole, file_);
  }

  static PlainText without_indentation(const PlainText& text) {
    const std::string_view bytes = text.text;
    std::size_t least = std::string_view::npos;
    std::vector<Span> lines;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      lines.push_back({begin, end});
      const std::size_t first = bytes.substr(begin, end - begin).find_first_not_of(" \t");
      // The text right after a tag is not indented, but the lines below it are.
      const bool counts = first != std::string_view::npos && (begin > 0 || first > 0 || lines.size() > 1);
      if (counts) least = std::min(least, first);
      begin = end + 1;
    }
    if (least == 0 || least == std::string_view::npos) return text;
    std::vector<Span> indents;
    for (const Span& line : lines) {
      const std::size_t first = std::min(line.of(bytes).find_first_not_of(" \t"), line.size());
      if (first > 0) indents.push_back({line.begin, line.begin + std::min(first, least)});
    }
    return without_parts(text, indents);
  }

  void take_tag(const ComponentTag& tag) {
    if (tag.kind == Kind::close) {
      tree_.close();
      return;
    }
    // If no component is "what" or "how", "why" says why the paper was chosen.
    const std::string name = tag.name == "why" && !asks_ ? "reason" : tag.name;
    tree_.open(BlockKind::element, tag.source).name =
        is_admonition(name) && tag.kind == Kind::open ? "admonition" : "component." + name;
    const bool is_note = tree_.blocks.back().name == "admonition";
    const ComponentAttribute* label = tag.kind == Kind::open ? label_of_text(tag, is_note) : nullptr;
    for (const ComponentAttribute& attribute : tag.attributes) {
      const PlainText value = value_of(attribute);
      if (value.text.empty()) continue;
      const bool is_label = &attribute == label;
      Block& block =
          tree_.add(is_label ? BlockKind::details_label : BlockKind::field, source_of(attribute), value);
      block.name = is_label ? tag.name : name_of(attribute, value);
    }
    if (is_note && label == nullptr)
      tree_.add(BlockKind::details_label, {tag.source.end, tag.source.end}).name = tag.name;
    if (tag.kind == Kind::single) tree_.close();
  }

  static bool is_admonition(std::string_view name) {
    constexpr std::array<std::string_view, 13> names = {
        "note",      "tip",   "info",    "warning", "caution",    "danger", "hint",
        "important", "aside", "success", "callout", "admonition", "alert"};
    return is_one_of(name, names);
  }

  /// The attribute that labels the component's text, such as `label="한국어"` of a tab; null if there is
  /// none.
  const ComponentAttribute* label_of_text(const ComponentTag& tag, bool is_note) const {
    for (const std::string_view name : {"label", "title", "heading", "summary", "name", "", "value"}) {
      for (const ComponentAttribute& attribute : tag.attributes) {
        if (attribute.name != name) continue;
        const std::string text = value_of(attribute).text;
        if (!text.empty() && (is_note || (is_heading_label(text) && !ends_sentence(text)))) return &attribute;
      }
    }
    return nullptr;
  }

  static std::string name_of(const ComponentAttribute& attribute, const PlainText& value) {
    if (!attribute.name.empty() && attribute.name != "label") return attribute.name;
    return looks_like_title(value.text) && value.text.find(' ') != std::string::npos ? "title" : "id";
  }

  PlainText value_of(const ComponentAttribute& attribute) const {
    PlainText value;
    for (const Span& part : attribute.values) {
      if (!value.text.empty()) append_changed(value, ", ", part.begin);
      const std::string_view bytes = part.of(source_);
      for (std::size_t from = 0; from < bytes.size();) {
        std::size_t end = std::min(bytes.find('\\', from), bytes.size());
        append_verbatim(value, bytes.substr(from, end - from), part.begin + from);
        from = end + 1;
        if (from < bytes.size() && end < bytes.size() && bytes[from] == '\\') {
          append_verbatim(value, "\\", part.begin + from);
          ++from;
        }
      }
    }
    return trimmed_slice(value, {0, value.text.size()});
  }

  static Span source_of(const ComponentAttribute& attribute) {
    return {attribute.values.front().begin, attribute.values.back().end};
  }

  std::string_view source_;
  const std::string& file_;
  BlockTree& tree_;
  PlainText definitions_;
  bool asks_ = false;        ///< Whether any component of the document is "what" or "how".
  std::vector<bool> plain_;  ///< Of each open component, whether it is a plain callout.
};

}  // namespace

bool add_components(BlockTree& tree, std::string_view source, std::size_t body, const std::string& file) {
  const std::vector<ComponentTag> tags = find_components(source, body);
  if (tags.empty()) return false;
  ComponentBlocks(source, file, tree).read(body, tags);
  return true;
}

}  // namespace daejo::parsers
