#include "parsers/blocks/components.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

using Kind = ComponentTag::Kind;

constexpr std::size_t longest_tag = 16 << 10;
/// After this many elements whose tag has no end, no more tags are looked for, because that would take
/// quadratic time.
constexpr std::size_t most_open_tags = 1000;

/// Returns a name in lower case, with a space between words: "editor note" for "EditorNote" and
/// "editor-note".
std::string component_name(std::string_view name) {
  std::string words;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool is_capital = name[i] >= 'A' && name[i] <= 'Z';
    const bool is_mark = name[i] == '-' || name[i] == '_' || name[i] == '.';
    const bool after_small =
        i > 0 && is_ascii_alphanumeric(name[i - 1]) && (name[i - 1] < 'A' || name[i - 1] > 'Z');
    if (is_capital && after_small) words += ' ';
    words += is_mark ? ' ' : ascii_lower(name[i]);
  }
  return words;
}

bool is_component_name_byte(char byte) {
  return is_ascii_alphanumeric(byte) || byte == '-' || byte == '_' || byte == '.';
}

/// Reads the attributes in a tag.
class AttributeReader {
 public:
  AttributeReader(std::string_view source, std::size_t at, std::size_t end)
      : source_(source), at_(at), end_(std::min(end, source.size())) {}

  std::size_t at() const { return at_; }

  /// Reads attributes up to one of the closers, and goes to the byte after it. Returns this closer, or
  /// nothing if there is none or an attribute cannot be read.
  std::optional<std::string_view> read(std::vector<ComponentAttribute>& attributes,
                                       std::initializer_list<std::string_view> closers) {
    while (at_ < end_) {
      const std::string_view rest = source_.substr(at_, end_ - at_);
      for (const std::string_view closer : closers) {
        if (!rest.starts_with(closer)) continue;
        at_ += closer.size();
        return closer;
      }
      if (is_ascii_space(rest[0]) || rest[0] == ',') {
        ++at_;
      } else if (!read_attribute(attributes)) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

 private:
  bool read_attribute(std::vector<ComponentAttribute>& attributes) {
    ComponentAttribute attribute;
    const std::size_t begin = at_;
    const bool is_mark = source_[at_] == '.' || source_[at_] == '#' || source_[at_] == '@';
    if (is_mark) ++at_;
    while (at_ < end_ && (is_component_name_byte(source_[at_]) || source_[at_] == ':')) ++at_;
    const bool has_value = at_ > begin && at_ < end_ && source_[at_] == '=';
    if (has_value) {
      attribute.name = source_.substr(begin, at_ - begin);
      ++at_;
      if (!read_value(attribute)) return false;
    } else if (at_ > begin) {
      attribute.values.push_back({begin, at_});
    } else if (!read_value(attribute)) {
      return false;
    }
    attributes.push_back(std::move(attribute));
    return true;
  }

  bool read_value(ComponentAttribute& attribute) {
    if (at_ >= end_) return false;
    if (source_[at_] == '"' || source_[at_] == '\'' || source_[at_] == '`') return read_string(attribute);
    if (source_[at_] == '{' || source_[at_] == '[') return read_bracket(attribute);
    const std::size_t begin = at_;
    while (at_ < end_ && !is_ascii_space(source_[at_]) &&
           std::string_view("<>{}\"'").find(source_[at_]) == std::string_view::npos)
      ++at_;
    if (at_ == begin) return false;
    attribute.values.push_back({begin, at_});
    return true;
  }

  bool read_string(ComponentAttribute& attribute) {
    const char quote = source_[at_];
    std::size_t close = at_ + 1;
    while (close < end_ && source_[close] != quote) close += source_[close] == '\\' ? 2 : 1;
    if (close >= end_) return false;
    attribute.values.push_back({at_ + 1, close});
    at_ = close + 1;
    return true;
  }

  /// Reads a value in brackets, as in `{8.5}`, `{["a", "b"]}` and `{{ key: "a" }}`. The values are the
  /// strings in it, or all that is between the brackets if there is no string.
  bool read_bracket(ComponentAttribute& attribute) {
    const std::size_t begin = at_;
    const std::size_t values = attribute.values.size();
    std::size_t depth = 0;
    while (at_ < end_) {
      const char byte = source_[at_];
      if (byte == '"' || byte == '\'' || byte == '`') {
        if (!read_string(attribute)) return false;
        continue;
      }
      if (byte == '{' || byte == '[' || byte == '(') ++depth;
      if (byte == '}' || byte == ']' || byte == ')') --depth;
      ++at_;
      if (depth == 0) break;
    }
    if (depth > 0) return false;
    if (attribute.values.size() == values) attribute.values.push_back({begin + 1, at_ - 1});
    return true;
  }

  std::string_view source_;
  std::size_t at_;
  std::size_t end_;
};

/// Finds the tags of a text in order, and pairs those that open with those that close.
class TagScanner {
 public:
  TagScanner(std::string_view source, std::size_t begin) : source_(source), begin_(begin) {}

  std::vector<ComponentTag> scan() {
    for (std::size_t at = begin_; at < source_.size();) {
      const std::size_t end = std::min(source_.find('\n', at), source_.size());
      at = scan_line(at, end);
    }
    for (const OpenTag& open : open_tags_) leave_unclosed(open.tag);
    return std::move(tags_);
  }

 private:
  /// Finds the tags that begin on a line. Returns the offset after the line, or after a tag that ends on a
  /// later line.
  std::size_t scan_line(std::size_t begin, std::size_t end) {
    const std::string_view line = trim(source_.substr(begin, end - begin));
    if (!fence_.empty()) {
      if (line.starts_with(fence_) && line.find_first_not_of(fence_[0]) == std::string_view::npos)
        fence_ = {};
      return end + 1;
    }
    for (const std::string_view fence : {"```", "~~~"}) {
      if (!line.starts_with(fence)) continue;
      fence_ = line.substr(0, std::min(line.find_first_not_of(fence[0]), line.size()));
      return end + 1;
    }
    if (line.starts_with(":::") || (line.starts_with("::") && line.find('{') != line.npos)) {
      take_directive(begin, end);
      return end + 1;
    }
    if (line.starts_with("import ") && contains_any(line, {"'", "\""}) && open_tags_.empty())
      return drop({begin, end});
    if (line.starts_with("export ") && open_tags_.empty())
      return drop({begin, std::min(source_.find("\n\n", begin), source_.size())});
    return scan_inline(begin, end);
  }

  std::size_t drop(Span span) {
    tags_.push_back({Kind::dropped, "", span, {}});
    return span.end + 1;
  }

  std::size_t scan_inline(std::size_t begin, std::size_t end) {
    const std::string_view line = source_.substr(begin, end - begin);
    if (line.find('<') == line.npos && line.find('{') == line.npos) return end + 1;
    bool in_code = false;
    bool starts_line = true;
    for (std::size_t at = begin; at < end;) {
      const std::string_view rest = source_.substr(at);
      if (rest[0] == '`') in_code = !in_code;
      const std::size_t known = tags_.size();
      const bool may_open = !in_code && (rest[0] == '<' || rest[0] == '{') && failures_ < most_open_tags;
      if (may_open) take_tag(at, starts_line);
      if (tags_.size() > known) {
        at = tags_.back().source.end;
        if (at > end) return at;
        continue;
      }
      starts_line = starts_line && is_ascii_space(rest[0]);
      ++at;
    }
    return end + 1;
  }

  void take_tag(std::size_t at, bool starts_line) {
    const std::string_view rest = source_.substr(at, longest_tag);
    if (rest.starts_with("{/*")) {
      const std::size_t close = rest.find("*/}");
      if (close != rest.npos) tags_.push_back({Kind::dropped, "", {at, at + close + 3}, {}});
    } else if (rest.starts_with("{{<")) {
      take_shortcode(at, 3, {"/>}}", ">}}"}, starts_line);
    } else if (rest.starts_with("{{%")) {
      take_shortcode(at, 3, {"/%}}", "%}}"}, starts_line);
    } else if (rest.starts_with("{%")) {
      take_shortcode(at, 2, {"-%}", "%}"}, starts_line);
    } else if (rest[0] == '<') {
      take_element(at, starts_line);
    }
  }

  /// Takes the tag of an element whose name has at least two characters, and begins with a capital or has a
  /// hyphen: `<Card …>`, `</Card>`, `<paper-card …/>`. Other names are HTML's.
  void take_element(std::size_t at, bool starts_line) {
    std::size_t name = at + 1;
    const bool closes = name < source_.size() && source_[name] == '/';
    if (closes) ++name;
    std::size_t end = name;
    while (end < source_.size() && is_component_name_byte(source_[end])) ++end;
    const std::string_view word = source_.substr(name, end - name);
    const bool is_component = word.size() > 1 && ((word[0] >= 'A' && word[0] <= 'Z') ||
                                                  (is_ascii_letter(word[0]) && word.find('-') != word.npos));
    if (!is_component) return;
    ComponentTag tag{closes ? Kind::close : Kind::open, component_name(word), {at, end}, {}};
    AttributeReader reader(source_, end, at + longest_tag);
    const auto closer = reader.read(tag.attributes, {"/>", ">"});
    if (!closer) {
      ++failures_;
      return;
    }
    if (*closer == "/>") tag.kind = Kind::single;
    tag.source.end = reader.at();
    std::string closed_by = "<" + tag.name;
    add(std::move(tag), starts_line, std::move(closed_by));
  }

  void take_shortcode(std::size_t at, std::size_t marks, std::initializer_list<std::string_view> closers,
                      bool starts_line) {
    std::size_t name = at + marks;
    while (name < source_.size() && (source_[name] == ' ' || source_[name] == '-')) ++name;
    bool closes = name < source_.size() && source_[name] == '/';
    if (closes) ++name;
    while (name < source_.size() && source_[name] == ' ') ++name;
    std::size_t end = name;
    while (end < source_.size() && (is_component_name_byte(source_[end]) || source_[end] == '/')) ++end;
    std::string_view word = source_.substr(name, end - name);
    if (marks == 2 && word.starts_with("end") && word.size() > 3) {
      word.remove_prefix(3);
      closes = true;
    }
    if (word.empty() || !is_ascii_letter(word[0])) return;
    ComponentTag tag{closes ? Kind::close : Kind::open, component_name(word), {at, end}, {}};
    const std::size_t line_end = std::min(source_.find('\n', end), source_.size());
    AttributeReader reader(source_, end, line_end);
    const auto closer = reader.read(tag.attributes, closers);
    if (!closer) return;
    if (closer->starts_with('/')) tag.kind = Kind::single;
    tag.source.end = reader.at();
    std::string closed_by = tag.name;
    add(std::move(tag), starts_line, std::move(closed_by));
  }

  /// Takes a directive: `:::name[label]{key="value"}`, `::: {.name key="value"}`, `:::name label`, or the
  /// line of colons that closes it. `::name{…}` needs no closing line.
  void take_directive(std::size_t begin, std::size_t end) {
    std::size_t at = source_.find(':', begin);
    const std::size_t start = at;
    while (at < end && source_[at] == ':') ++at;
    const bool is_leaf = at - start == 2;
    while (at < end && source_[at] == ' ') ++at;
    ComponentTag tag{is_leaf ? Kind::single : Kind::open, "", {begin, end}, {}};
    if (trim(source_.substr(at, end - at)).empty()) {
      tag.kind = Kind::close;
      return add(std::move(tag), true, ":::");
    }
    const std::size_t name = at;
    while (at < end && is_component_name_byte(source_[at])) ++at;
    tag.name = component_name(source_.substr(name, at - name));
    if (at < end && source_[at] == '[') take_label(tag, at, end, ']');
    while (at < end && source_[at] == ' ') ++at;
    if (at < end && source_[at] == '{') {
      AttributeReader reader(source_, at + 1, end);
      if (!reader.read(tag.attributes, {"}"})) return;
      take_class(tag);
    } else if (at < end) {
      tag.attributes.push_back({"label", {{at, end}}});
    }
    add(std::move(tag), true, ":::");
  }

  void take_label(ComponentTag& tag, std::size_t& at, std::size_t end, char close) {
    const std::size_t last = source_.substr(0, end).find(close, at);
    if (last == std::string_view::npos) return;
    tag.attributes.push_back({"label", {{at + 1, last}}});
    at = last + 1;
  }

  /// Removes classes from the attributes. The first one becomes the name of a tag without a name, as in
  /// `{.callout-tip #2501.12345}`, which may also have the id of a paper.
  void take_class(ComponentTag& tag) {
    std::erase_if(tag.attributes, [&](const ComponentAttribute& attribute) {
      const std::string_view word = attribute.values.front().of(source_);
      if (!attribute.name.empty() || !word.starts_with('.')) return false;
      if (tag.name.empty()) tag.name = component_name(word.substr(1));
      return true;
    });
  }

  /// Adds a tag. `closed_by` is the same for a tag and the tag that closes it.
  void add(ComponentTag tag, bool starts_line, std::string closed_by) {
    if (tag.kind == Kind::open) {
      open_tags_.push_back({tags_.size(), std::move(closed_by), starts_line});
    } else if (tag.kind == Kind::close) {
      close(tag, closed_by);
    } else if (!starts_line) {
      tag.kind = Kind::dropped;
    }
    tags_.push_back(std::move(tag));
  }

  void close(ComponentTag& tag, const std::string& name) {
    std::size_t open = open_tags_.size();
    while (open > 0 && open_tags_[open - 1].closed_by != name) --open;
    if (open == 0) {
      tag.kind = Kind::dropped;
      return;
    }
    const OpenTag& opened = open_tags_[open - 1];
    if (!opened.starts_line) tag.kind = tags_[opened.tag].kind = Kind::dropped;
    // Tags that were opened after `opened` were never closed, so they have no text of their own.
    for (std::size_t i = open; i < open_tags_.size(); ++i) leave_unclosed(open_tags_[i].tag);
    open_tags_.resize(open - 1);
  }

  void leave_unclosed(std::size_t tag) {
    const bool is_element = source_[tags_[tag].source.begin] == '<';
    tags_[tag].kind = is_element ? Kind::dropped : Kind::single;
  }

  struct OpenTag {
    std::size_t tag;
    std::string closed_by;
    bool starts_line;
  };

  std::string_view source_;
  std::size_t begin_;
  std::vector<ComponentTag> tags_;
  std::vector<OpenTag> open_tags_;
  std::string_view fence_;  ///< The fence of the open code block; empty outside.
  std::size_t failures_ = 0;
};

/// Whether a tag matters: it opens an element like `<Card>`, or it is no closing tag and its attributes name
/// a paper or have Korean text.
bool is_informative(std::string_view source, const ComponentTag& tag) {
  if (tag.kind == Kind::open && source[tag.source.begin] == '<') return true;
  if (tag.kind != Kind::open && tag.kind != Kind::single) return false;
  return std::ranges::any_of(tag.attributes, [&](const ComponentAttribute& attribute) {
    return std::ranges::any_of(attribute.values, [&](const Span& value) {
      const std::string_view text = value.of(source);
      return count_hangul(text) > 0 || arxiv_id_in_text(text).has_value();
    });
  });
}

}  // namespace

std::vector<ComponentTag> find_components(std::string_view source, std::size_t begin) {
  if (!contains_any(source, {":::", "{{<", "{{%", "{%", "/>", "</"})) return {};
  std::vector<ComponentTag> tags = TagScanner(source, begin).scan();
  if (std::ranges::none_of(tags, [&](const ComponentTag& tag) { return is_informative(source, tag); }))
    return {};
  return tags;
}

}  // namespace daejo::parsers
