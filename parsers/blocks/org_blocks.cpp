#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/entry_fields.h"

namespace daejo::parsers {
namespace {

/// Converts the text of Emacs' Org mode (orgmode.org/manual) to Markdown, and keeps the source positions. Its
/// title and date become fields of front matter in the tree.
class OrgToMarkdown {
 public:
  OrgToMarkdown(std::string_view source, BlockTree& tree) : source_(source), tree_(tree) {}

  PlainText convert() {
    tree_.open(BlockKind::front_matter, {0, 0});
    for (std::size_t at = 0; at < source_.size();) {
      const std::size_t end = std::min(source_.find('\n', at), source_.size());
      take_line(at, end);
      at = end + 1;
    }
    tree_.close();
    return std::move(out_);
  }

 private:
  void take_line(std::size_t begin, std::size_t end) {
    const std::string_view line = source_.substr(begin, end - begin);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view text = trim(line);
    const std::size_t at = begin + indent;
    if (in_code_) {
      in_code_ = !starts_with_ignoring_case(text, "#+end_");
      add(in_code_ ? line : "```", begin);
      return newline(end);
    }
    const std::size_t stars = std::min(line.find_first_not_of('*'), line.size());
    const bool is_heading = stars > 0 && line.substr(stars).starts_with(' ');
    if (is_heading) drawer_.clear();  // A drawer that was never closed ends here.
    if (!drawer_.empty()) return take_drawer_line(text, at, end);
    if (text.starts_with("#+")) return take_keyword(text, at, end);
    if (text == "#" || text.starts_with("# ") || is_planning(text)) return;
    if (is_heading) return take_heading(stars, begin + stars, end);
    if (text.size() > 2 && text.front() == ':' && text.find(':', 1) == text.size() - 1) {
      drawer_ = to_ascii_lower(text.substr(1, text.size() - 2));
      return;
    }
    take_text(text, indent, at, end);
  }

  static bool is_planning(std::string_view text) {
    return text.starts_with("CLOSED:") || text.starts_with("SCHEDULED:") || text.starts_with("DEADLINE:");
  }

  /// Processes a line of an open drawer. Keeps only properties that name a paper or the authors.
  void take_drawer_line(std::string_view text, std::size_t at, std::size_t end) {
    if (to_ascii_lower(text) == ":end:") {
      drawer_.clear();
      return newline(end);
    }
    const std::size_t colon = text.find(':', 1);
    if (drawer_ != "properties" || !text.starts_with(':') || colon == std::string_view::npos) return;
    const std::string key = to_ascii_lower(text.substr(1, colon - 1));
    const std::string_view value = trim(text.substr(colon + 1));
    const bool names_people = key == "author" || key == "authors";
    const bool names_paper = arxiv_id_in_text(value).has_value() || parse_arxiv_id(value).has_value();
    if (value.empty() || (!names_people && !names_paper)) return;
    const bool is_own = contains_any(key, {"arxiv", "eprint", "url", "link", "doi", "id", "paper"});
    add(names_people ? "- **Authors:** " : (is_own ? "- **arXiv:** " : "- **관련 논문:** "), at);
    add_verbatim(value, at + static_cast<std::size_t>(value.data() - text.data()));
    newline(end);
  }

  void take_keyword(std::string_view text, std::size_t at, std::size_t end) {
    const std::string lower = to_ascii_lower(text);
    const std::size_t colon = text.find(':');
    const std::string_view value = colon == std::string_view::npos ? "" : trim(text.substr(colon + 1));
    if (lower.starts_with("#+begin_src") || lower.starts_with("#+begin_example")) {
      in_code_ = true;
      add("```", at);
      newline(end);
    } else if (lower.starts_with("#+begin_quote") || lower.starts_with("#+end_quote")) {
      in_quote_ = lower.starts_with("#+begin");
      newline(end);
    } else if (lower.starts_with("#+title:") || lower.starts_with("#+date:")) {
      const bool is_date = lower.starts_with("#+date:");
      PlainText content;
      const auto date = find_date(value);
      if (value.empty() || (is_date && !date)) return;
      append_changed(content, is_date ? *date : std::string(value), at);
      tree_.add(BlockKind::field, {at, end}, std::move(content)).name = is_date ? "date" : "title";
    } else if (lower.starts_with("#+link:")) {
      const std::size_t space = value.find(' ');
      if (space != std::string_view::npos)
        links_[std::string(value.substr(0, space))] = trim(value.substr(space));
    } else if (lower.starts_with("#+todo:") || lower.starts_with("#+seq_todo:")) {
      std::istringstream words{std::string(value)};
      for (std::string word; words >> word;) states_.insert(word.substr(0, word.find('(')));
    }
  }

  void take_heading(std::size_t stars, std::size_t at, std::size_t end) {
    constexpr std::size_t deepest = 6;
    std::string_view text = source_.substr(at, end - at);
    const std::size_t tags = text.find_last_of(" \t");
    const std::string_view last = trim(text.substr(tags == std::string_view::npos ? 0 : tags));
    if (last.size() > 2 && last.front() == ':' && last.back() == ':') text = text.substr(0, tags);
    text = trim(text);
    const std::string_view state = text.substr(0, text.find(' '));
    if (state.size() < text.size() && states_.contains(std::string(state)))
      text = trim(text.substr(state.size()));
    if (text.size() > 3 && text.starts_with("[#") && text[3] == ']') text = trim(text.substr(4));
    newline(at);
    add(std::string(std::min(stars, deepest), '#') + " ", at);
    add_inline(text, static_cast<std::size_t>(text.data() - source_.data()));
    newline(end);
    newline(end);
    has_base_ = false;
    in_quote_ = false;
  }

  void take_text(std::string_view text, std::size_t indent, std::size_t at, std::size_t end) {
    if (text.empty()) return newline(end);
    if (!has_base_) base_ = indent;
    has_base_ = true;
    if (in_quote_) add("> ", at);
    if (!in_quote_ && indent > base_) add(std::string(indent - base_, ' '), at);
    if (text.starts_with("|-")) {
      std::string rule(text);
      std::ranges::replace(rule, '+', '|');
      add(rule, at);
    } else if (text.starts_with("- ") && text.find(" :: ", 2) != std::string_view::npos) {
      const std::size_t term = text.find(" :: ", 2);
      add("- **", at);
      add_inline(text.substr(2, term - 2), at + 2);
      add("**: ", at + term);
      add_inline(text.substr(term + 4), at + term + 4);
    } else {
      add_inline(text, at);
    }
    newline(end);
  }

  /// Converts links and bold text. Everything else stays as it is.
  void add_inline(std::string_view text, std::size_t at) {
    std::size_t done = 0;
    for (std::size_t open = 0; (open = text.find("[[", done)) != std::string_view::npos;) {
      const std::size_t close = text.find("]]", open);
      if (close == std::string_view::npos) break;
      add_bold(text.substr(done, open - done), at + done);
      add_link(text.substr(open + 2, close - open - 2), at + open + 2);
      done = close + 2;
    }
    add_bold(text.substr(done), at + done);
  }

  void add_link(std::string_view inside, std::size_t at) {
    const std::size_t middle = inside.find("][");
    const std::string target(inside.substr(0, middle));
    const auto abbreviation = links_.find(target.substr(0, target.find(':')));
    std::string url = target;
    if (abbreviation != links_.end() && target.find(':') != std::string::npos) {
      const std::string name = target.substr(target.find(':') + 1);
      const std::size_t hole = abbreviation->second.find("%s");
      url = hole == std::string::npos ? abbreviation->second + name
                                      : std::string(abbreviation->second).replace(hole, 2, name);
    }
    if (url.starts_with("file:") && middle == std::string_view::npos) return;  // probably a picture
    const std::size_t words = middle == std::string_view::npos ? 0 : middle + 2;
    add("[", at);
    add_verbatim(inside.substr(words), at + words);
    add("](" + url + ")", at + inside.size());
  }

  /// Converts `*bold*` at the start of `text` or after white space to `**bold**`.
  void add_bold(std::string_view text, std::size_t at) {
    std::size_t done = 0;
    for (std::size_t open = 0; (open = text.find('*', open)) != std::string_view::npos;) {
      const std::size_t close = text.find('*', open + 1);
      if (close == std::string_view::npos) break;
      const bool starts = (open == 0 || is_ascii_space(text[open - 1])) && !is_ascii_space(text[open + 1]);
      if (!starts || close == open + 1 || is_ascii_space(text[close - 1])) {
        open = close;
        continue;
      }
      add_verbatim(text.substr(done, open - done), at + done);
      add("**", at + open);
      add_verbatim(text.substr(open + 1, close - open - 1), at + open + 1);
      add("**", at + close);
      done = open = close + 1;
    }
    add_verbatim(text.substr(done), at + done);
  }

  void add(std::string_view bytes, std::size_t at) { append_changed(out_, bytes, place_of(at)); }
  void add_verbatim(std::string_view bytes, std::size_t at) { append_verbatim(out_, bytes, place_of(at)); }
  void newline(std::size_t at) { add("\n", at); }
  std::size_t place_of(std::size_t at) const { return std::min(at, source_.size()); }

  std::string_view source_;
  BlockTree& tree_;
  PlainText out_;
  std::map<std::string, std::string> links_;  ///< `#+LINK:` abbreviations and what they stand for.
  std::set<std::string> states_{"TODO", "DONE"};
  std::string drawer_;    ///< The name of the open drawer, in lower case; empty if none is open.
  std::size_t base_ = 0;  ///< The indentation of the first text below the last heading.
  bool has_base_ = false;
  bool in_quote_ = false;
  bool in_code_ = false;
};

}  // namespace

BlockTree read_org(std::string_view source, const std::string& file) {
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  const PlainText markdown = OrgToMarkdown(source, tree).convert();
  add_markdown(tree, markdown, file);
  tree.close();
  return tree;
}

}  // namespace daejo::parsers
