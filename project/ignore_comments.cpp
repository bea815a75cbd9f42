#include "project/ignore_comments.h"

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>

#include "base/ascii.h"
#include "base/line_index.h"
#include "base/nearest_name.h"
#include "findings/rules.h"
#include "parsers/read_digest.h"

namespace daejo::project {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view address = "daejo:";
constexpr std::string_view order = "ignore";

std::size_t begin_of(const parsers::Entry& entry) {
  return entry.source.begin;
}

/// The last entry that begins before or at a byte; null if there is none.
const parsers::Entry* entry_before(const parsers::Digest& digest, std::size_t at) {
  const auto next = std::ranges::upper_bound(digest.entries, at, {}, begin_of);
  return next == digest.entries.begin() ? nullptr : &*std::prev(next);
}

/// Finds code in the Markdown between entries: lines indented by four spaces or a tab, and text between
/// fences or backticks. Call `holds` for ascending places, so that each byte is read only once.
class ShownCode {
 public:
  explicit ShownCode(std::string_view source) : source_(source) { begin_line(0); }

  /// Whether `at` is inside code. `begin` is the end of the entry before `at`, or 0 if there is none.
  bool holds(std::size_t begin, std::size_t at) {
    if (begin > line_) start_anew(begin);
    while (line_end_ < at) take_line();
    count_ticks(at);
    const std::string_view indent = source_.substr(line_, at - line_);
    const bool is_indented = indent.find_first_not_of(" \t") == std::string_view::npos &&
                             (indent.size() >= 4 || indent.find('\t') != std::string_view::npos);
    return is_indented || is_fenced_ || ticks_ % 2 == 1;
  }

 private:
  void start_anew(std::size_t begin) {
    begin_line(begin);
    is_fenced_ = false;
    ticks_ = 0;
  }

  void begin_line(std::size_t begin) {
    line_ = counted_ = begin;
    line_end_ = source_.find('\n', begin);
  }

  void take_line() {
    const std::string_view text = trim(source_.substr(line_, line_end_ - line_));
    const bool is_fence = text.starts_with("```") || text.starts_with("~~~");
    count_ticks(line_end_);
    if (is_fence) is_fenced_ = !is_fenced_;
    if (is_fence || text.empty()) ticks_ = 0;  // Backticks form pairs only within a paragraph.
    begin_line(line_end_ + 1);
  }

  void count_ticks(std::size_t end) {
    for (; counted_ < end; ++counted_) {
      if (source_[counted_] == '`' && (counted_ == line_ || source_[counted_ - 1] != '`')) ++ticks_;
    }
  }

  std::string_view source_;
  std::size_t line_ = 0;      // The offset of the current line.
  std::size_t line_end_ = 0;  // The offset of its line break; npos for the last line.
  std::size_t counted_ = 0;   // Backticks have been counted up to this offset.
  std::size_t ticks_ = 0;     // How many groups of backticks the paragraph has up to `counted_`.
  bool is_fenced_ = false;
};

class CommentReader {
 public:
  explicit CommentReader(const parsers::Digest& digest)
      : digest_(digest),
        is_markdown_(parsers::guess_digest_format(digest.file, digest.source) ==
                     parsers::DigestFormat::markdown),
        lines_(digest.source),
        code_(digest.source) {}

  IgnoreComments read() {
    const std::string_view source = digest_.source;
    for (std::size_t at = source.find(opening); at != std::string_view::npos; at = source.find(opening, at)) {
      const std::size_t begin = at;
      at += opening.size();
      const std::size_t end = source.find(closing, at);
      if (end == std::string_view::npos) break;
      const Span span{begin, end + closing.size()};
      const std::string text = boost::algorithm::trim_copy(std::string(source.substr(at, end - at)));
      at = span.end;
      if (text.starts_with(address) && !is_shown(begin)) {
        read_order(span, boost::algorithm::trim_copy(text.substr(address.size())));
      }
    }
    return std::move(out_);
  }

 private:
  /// Whether readers see the comment as text, for instance in a code block.
  bool is_shown(std::size_t at) {
    const parsers::Entry* const entry = entry_before(digest_, at);
    if (entry == nullptr || at >= entry->source.end) {
      return is_markdown_ && code_.holds(entry == nullptr ? 0 : entry->source.end, at);
    }
    return std::ranges::any_of(entry->sections, [&](const parsers::Section& section) {
      return at >= section.source.begin && at < section.source.end &&
             section.text.find(address) != std::string::npos;
    });
  }

  void add_problem(const IgnoreComment& comment, const std::string& sentence) {
    out_.problems.push_back({{digest_.file, comment.line, 0}, sentence});
  }

  void read_order(Span span, const std::string& text) {
    IgnoreComment comment;
    comment.source = span;
    comment.line = lines_.line_of(span.begin);
    const bool is_order =
        text.starts_with(order) && (text.size() == order.size() || text[order.size()] == '[' ||
                                    boost::algorithm::is_space()(text[order.size()]));
    const std::string rest = is_order ? text.substr(order.size()) : "";
    const std::size_t bracket = rest.starts_with('[') ? rest.find(']') : 0;
    if (!is_order || bracket == std::string::npos) {
      add_problem(comment, "This comment to daejo cannot be read; write <!-- daejo: ignore[code] why -->.");
      return;
    }
    comment.why = boost::algorithm::trim_copy(rest.substr(bracket > 0 ? bracket + 1 : 0));
    if (bracket > 0 && !read_codes(rest.substr(1, bracket - 1), comment)) return;
    if (comment.why.empty())
      add_problem(
          comment,
          "The comment does not say why the entry is right; add the reason after `ignore` and its codes.");
    out_.comments.push_back(std::move(comment));
  }

  /// Reads the codes in the brackets. Returns false if no known code is left, because a comment with only
  /// unknown codes must not accept all reasons.
  bool read_codes(const std::string& text, IgnoreComment& comment) {
    std::vector<std::string> known;
    for (const Rule& rule : all_rules()) known.emplace_back(rule.code);
    std::vector<std::string> codes;
    boost::algorithm::split(codes, text, [](char byte) { return byte == ','; });
    for (std::string& code : codes) {
      boost::algorithm::trim(code);
      if (find_rule(code) != nullptr) {
        comment.codes.push_back(code);
      } else {
        add_problem(comment,
                    "The comment names '" + code + "', which is not a reason" + did_you_mean(code, known));
      }
    }
    return !comment.codes.empty();
  }

  const parsers::Digest& digest_;
  bool is_markdown_;
  LineIndex lines_;
  ShownCode code_;
  IgnoreComments out_;
};

/// The audited entry that begins at a byte; `end` if there is none.
auto audited_at(std::span<AuditedEntry> entries, std::size_t at) {
  const auto found = std::ranges::lower_bound(
      entries, at, {}, [](const AuditedEntry& audited) { return begin_of(audited.entry); });
  return found != entries.end() && begin_of(found->entry) == at ? found : entries.end();
}

/// Accepts those of the entry's reasons that have this code, or all if `code` is empty. Returns how many it
/// accepted.
std::size_t accept(AuditedEntry& audited, const IgnoreComment& comment, const std::string& code) {
  std::size_t accepted = 0;
  for (Reason& reason : audited.judgement.reasons) {
    if (!code.empty() && reason.code != code) continue;
    reason.suppressed = Suppression::in_digest;
    reason.justification = comment.why;
    ++accepted;
  }
  return accepted;
}

}  // namespace

IgnoreComments read_ignore_comments(const parsers::Digest& digest) {
  const parsers::DigestFormat format = parsers::guess_digest_format(digest.file, digest.source);
  if (format == parsers::DigestFormat::json || format == parsers::DigestFormat::json_lines) return {};
  return CommentReader(digest).read();
}

const parsers::Entry* entry_after(const parsers::Digest& digest, const IgnoreComment& comment) {
  const auto found = std::ranges::lower_bound(digest.entries, comment.source.end, {}, begin_of);
  return found == digest.entries.end() ? nullptr : &*found;
}

std::vector<Problem> apply_ignore_comments(const parsers::Digest& digest,
                                           std::span<const IgnoreComment> comments,
                                           std::span<AuditedEntry> entries) {
  std::vector<Problem> unused;
  for (const IgnoreComment& comment : comments) {
    const Place place{digest.file, comment.line, 0};
    const parsers::Entry* const entry = entry_after(digest, comment);
    const auto audited = entry == nullptr ? entries.end() : audited_at(entries, entry->source.begin);
    if (audited == entries.end()) {
      unused.push_back({place, "No entry follows this comment; put it before the heading of its entry."});
      continue;
    }
    const bool is_known = audited->judgement.verdict != Verdict::unverified;
    std::vector<std::string> codes = comment.codes;
    if (codes.empty()) codes.emplace_back();
    for (const std::string& code : codes) {
      if (accept(*audited, comment, code) > 0 || !is_known) continue;
      unused.push_back(
          {place,
           (code.empty() ? std::string("The comment accepts findings, but the next entry has none")
                         : "The comment accepts '" + code + "', but the next entry has no such finding") +
               "; remove the comment."});
    }
  }
  return unused;
}

}  // namespace daejo::project
