#include "check/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/line_index.h"
#include "report/terminal_color.h"
#include "report/terminal_text.h"

namespace daejo::check {
namespace {

constexpr std::size_t context_lines = 3;

using Lines = std::vector<std::string_view>;

/// Splits a text into lines. Each line includes its line feed, which only the last line may lack.
Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// A change: a range of lines of the old text, and the range of lines of the new text that replaces it. A
/// range goes from `begin` up to, but not including, `end`. Lines are counted from 0.
struct Change {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

/// The range of lines that a range of bytes touches. Lines are counted from 0.
Span line_span(const LineIndex& index, const Span& bytes) {
  return {index.line_of(bytes.begin) - 1, index.line_of(bytes.end - 1)};
}

/// Finds the changed summaries. Each change leaves out the lines at the start and the end of the summary that
/// are the same in both digests.
std::vector<Change> find_changes(const parsers::Digest& before, const parsers::Digest& after,
                                 const Lines& old_lines, const Lines& new_lines) {
  const LineIndex old_index(before.source);
  const LineIndex new_index(after.source);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    const Span& old_bytes = before.entries[i].summary;
    const Span& new_bytes = after.entries[i].summary;
    if (old_bytes.of(before.source) == new_bytes.of(after.source)) continue;
    const Span from = line_span(old_index, old_bytes);
    const Span to = line_span(new_index, new_bytes);
    Change change{from.begin, from.end, to.begin, to.end};
    while (change.old_begin < change.old_end && change.new_begin < change.new_end &&
           old_lines[change.old_begin] == new_lines[change.new_begin]) {
      ++change.old_begin;
      ++change.new_begin;
    }
    while (change.old_begin < change.old_end && change.new_begin < change.new_end &&
           old_lines[change.old_end - 1] == new_lines[change.new_end - 1]) {
      --change.old_end;
      --change.new_end;
    }
    changes.push_back(change);
  }
  return changes;
}

/// Makes the words of a line printable, but keeps the spaces and tabs between them.
std::string escaped_line(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t word = std::min(text.find_first_not_of(" \t"), text.size());
    out += text.substr(0, word);
    text.remove_prefix(word);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    out += report::printable(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// Writes a diff line by line.
class DiffWriter {
 public:
  DiffWriter(const Lines& old_lines, const Lines& new_lines, bool color)
      : old_lines_(old_lines), new_lines_(new_lines), color_(color) {}

  void add_header(const std::string& file) {
    add("--- " + report::printable(file), "\n", report::Paint::bold);
    add("+++ " + report::printable(file), "\n", report::Paint::bold);
  }

  /// Adds one hunk for the changes from `first` to `last`, whose context lines touch or overlap.
  void add_hunk(const Change* first, const Change* last) {
    const std::size_t lead = std::min(first->old_begin, context_lines);
    const std::size_t tail = std::min(old_lines_.size() - last->old_end, context_lines);
    const std::size_t old_begin = first->old_begin - lead;
    const std::size_t new_begin = first->new_begin - lead;
    add(fmt::format("@@ -{} +{} @@", range(old_begin, last->old_end + tail),
                    range(new_begin, last->new_end + tail)),
        "\n", report::Paint::cyan);
    std::size_t at = old_begin;
    for (const Change* change = first; change <= last; ++change) {
      for (; at < change->old_begin; ++at) add_line(' ', old_lines_[at], report::Paint::plain);
      for (; at < change->old_end; ++at) add_line('-', old_lines_[at], report::Paint::red);
      for (std::size_t i = change->new_begin; i < change->new_end; ++i) {
        add_line('+', new_lines_[i], report::Paint::green);
      }
    }
    for (; at < last->old_end + tail; ++at) add_line(' ', old_lines_[at], report::Paint::plain);
  }

  std::string finish() { return std::move(out_); }

 private:
  /// Formats a range of lines. For an empty range, the unified format has the number of the line before it.
  static std::string range(std::size_t begin, std::size_t end) {
    return fmt::format("{},{}", end == begin ? begin : begin + 1, end - begin);
  }

  void add(const std::string& text, std::string_view line_end, report::Paint with) {
    out_ += paint(text, with, color_);
    out_ += line_end;
  }

  void add_line(char mark, std::string_view line, report::Paint with) {
    const bool has_end = line.ends_with('\n');
    const std::string_view line_end = line.ends_with("\r\n") ? "\r\n" : "\n";
    const std::string_view text = has_end ? line.substr(0, line.size() - line_end.size()) : line;
    // A CI runner may obey the first word of a line as a command, even after spaces. Lines that start with
    // "+" or "-" are safe.
    const std::size_t word = std::min(text.find_first_not_of(" \t"), text.size());
    std::string shown = escaped_line(text);
    if (mark == ' ') shown = shown.substr(0, word) + report::at_line_start(shown.substr(word));
    add(mark + shown, has_end ? line_end : "\n", with);
    if (!has_end) out_ += "\\ No newline at end of file\n";
  }

  const Lines& old_lines_;
  const Lines& new_lines_;
  bool color_;
  std::string out_;
};

}  // namespace

std::string unified_diff(const parsers::Digest& before, const parsers::Digest& after, bool color) {
  const Lines old_lines = split_lines(before.source);
  const Lines new_lines = split_lines(after.source);
  const std::vector<Change> changes = find_changes(before, after, old_lines, new_lines);
  if (changes.empty()) return {};
  DiffWriter writer(old_lines, new_lines, color);
  writer.add_header(before.file);
  for (std::size_t i = 0; i < changes.size();) {
    std::size_t last = i;
    while (last + 1 < changes.size() &&
           changes[last + 1].old_begin - changes[last].old_end <= 2 * context_lines) {
      ++last;
    }
    writer.add_hunk(&changes[i], &changes[last]);
    i = last + 1;
  }
  return writer.finish();
}

}  // namespace daejo::check
