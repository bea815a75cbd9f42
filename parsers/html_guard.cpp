#include "parsers/html_guard.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/error.h"
#include "base/line_index.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t most_open = 128;
constexpr std::size_t most_repeated_formats = 4'000'000;

/// Whether an element has no end tag, or an optional one.
bool needs_no_end_tag(std::string_view name) {
  constexpr std::array<std::string_view, 33> names = {
      "area",  "base",  "basefont", "bgsound", "body",  "br",    "col",    "colgroup", "dd",
      "dt",    "embed", "frame",    "head",    "hr",    "html",  "img",    "input",    "keygen",
      "li",    "link",  "meta",     "option",  "p",     "param", "source", "tbody",    "td",
      "tfoot", "th",    "thead",    "tr",      "track", "wbr"};
  return is_one_of(name, names);
}

bool is_formatting(std::string_view name) {
  constexpr std::array<std::string_view, 14> names = {"a",    "b",     "big",    "code",   "em", "font", "i",
                                                      "nobr", "small", "strike", "strong", "s",  "tt",   "u"};
  return is_one_of(name, names);
}

/// Whether an element is blanked together with its content.
bool holds_no_summary(std::string_view name) {
  constexpr std::array<std::string_view, 10> names = {
      "script", "style", "textarea", "title", "noframes", "xmp", "noembed", "iframe", "plaintext", "svg"};
  return is_one_of(name, names);
}

/// Whether the name of a tag ends before `rest`.
bool ends_tag_name(std::string_view rest) {
  return rest.empty() || rest.front() == '/' || rest.front() == '>' || is_ascii_space(rest.front());
}

/// Goes through a page tag by tag, blanks parts and counts open elements. It does not build a tree.
class HtmlGuard {
 public:
  HtmlGuard(std::string_view source, const std::string& file) : page_(source), file_(file) {}

  std::string guard() {
    for (std::size_t at = 0; (at = page_.find('<', at)) != std::string::npos;) at = take_markup(at);
    if (deepest_formats_ * tags_ > most_repeated_formats) {
      throw InputError({file_},
                       "The page leaves so many formatting tags open that it cannot be read; close them.");
    }
    return std::move(page_);
  }

 private:
  std::size_t take_markup(std::size_t at) {
    if (page_.compare(at, 4, "<!--") == 0) return take_comment(at);
    const bool closes = page_.compare(at, 2, "</") == 0;
    const std::size_t name_at = at + (closes ? 2 : 1);
    if (name_at >= page_.size() || !is_ascii_letter(page_[name_at])) return at + 1;
    const std::size_t name_end = std::min(page_.find_first_of(" \t\r\n\f/>", name_at), page_.size());
    constexpr std::size_t longest_name = 32;
    const std::string name =
        to_ascii_lower(std::string_view(page_).substr(name_at, std::min(name_end - name_at, longest_name)));
    ++tags_;
    if (name == "math") {
      // Only the tag is blanked. Without it, the parser reads the content as unknown elements, and does not
      // apply its rules for foreign markup.
      return blank(at, tag_end(name_end));
    }
    if (holds_no_summary(name)) return closes ? blank(at, tag_end(name_end)) : take_raw(name, at, name_end);
    if (!needs_no_end_tag(name)) closes ? close(name) : open(name, at);
    return name_end;
  }

  std::size_t take_comment(std::size_t at) {
    const std::size_t end = comments_end_ ? page_.find("-->", at + 2) : std::string::npos;
    comments_end_ = end != std::string::npos;
    return blank(at, comments_end_ ? end + 3 : at + 4);
  }

  /// Blanks an element including its end tag, or only its start tag if it has no end tag. Returns the offset
  /// after the blanked part.
  std::size_t take_raw(const std::string& name, std::size_t at, std::size_t name_end) {
    if (endless_.count(name) > 0) return blank(at, tag_end(name_end));
    for (std::size_t end = name_end; (end = page_.find("</", end)) != std::string::npos; end += 2) {
      const std::string_view rest = std::string_view(page_).substr(end + 2);
      if (starts_with_ignoring_case(rest, name) && ends_tag_name(rest.substr(name.size())))
        return blank(at, tag_end(end + 2 + name.size()));
    }
    endless_.insert(name);
    return blank(at, tag_end(name_end));
  }

  /// The offset after the `>` of a tag, or after the tag's name if there is no `>` in the next 4,096 bytes.
  std::size_t tag_end(std::size_t name_end) const {
    constexpr std::size_t longest_tag = 4096;
    const std::size_t end = std::string_view(page_).substr(0, name_end + longest_tag).find('>', name_end);
    return end == std::string_view::npos ? name_end : end + 1;
  }

  std::size_t blank(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (page_[i] != '\n') page_[i] = ' ';
    }
    return end;
  }

  void open(const std::string& name, std::size_t at) {
    ++open_[name];
    if (++open_count_ > most_open) {
      throw InputError(LineIndex(page_).place(file_, at), "The page nests deeper than " +
                                                              std::to_string(most_open) +
                                                              " elements here, the most that daejo reads.");
    }
    if (is_formatting(name)) deepest_formats_ = std::max(deepest_formats_, ++formats_);
  }

  /// Counts an element as closed. Ignores an end tag without a start tag, like the parser.
  void close(const std::string& name) {
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --open_count_;
    if (is_formatting(name)) --formats_;
  }

  std::string page_;
  const std::string& file_;
  std::map<std::string, std::size_t> open_;
  std::set<std::string> endless_;
  std::size_t open_count_ = 0;
  std::size_t formats_ = 0;
  std::size_t deepest_formats_ = 0;
  std::size_t tags_ = 0;
  bool comments_end_ = true;
};

}  // namespace

std::string guard_html(std::string_view source, const std::string& file) {
  return HtmlGuard(source, file).guard();
}

}  // namespace daejo::parsers
