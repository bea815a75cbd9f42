#include "parsers/snapshot.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "parsers/decompressed_file.h"
#include "parsers/entry_fields.h"
#include "parsers/paper_text.h"

namespace daejo::parsers {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t longest_line = 4U << 20U;
constexpr std::size_t most_problems = 100;

/// Keeps the first hundred problems, and counts the rest.
class ProblemList {
 public:
  explicit ProblemList(std::string file) : file_(std::move(file)) {}

  void add(std::size_t line, std::string sentence) {
    if (++count_ <= most_problems) keep(line, std::move(sentence));
  }

  std::vector<Problem> finish() {
    if (count_ > most_problems) {
      const std::size_t more = count_ - most_problems;
      keep(0, std::to_string(more) + (more == 1 ? " more line" : " more lines") +
                  " could not be read; only the first hundred are named.");
    }
    return std::move(problems_);
  }

 private:
  void keep(std::size_t line, std::string sentence) {
    Problem& problem = problems_.emplace_back();
    problem.place.file = file_;
    problem.place.line = line;
    problem.sentence = std::move(sentence);
  }

  std::string file_;
  std::vector<Problem> problems_;
  std::size_t count_ = 0;
};

std::string text_field(const dom::element& row, std::string_view key) {
  std::string_view text;
  return row[key].get(text) == simdjson::SUCCESS ? fold_white_space(text) : std::string();
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (text = trim(text); !text.empty(); text = trim(text)) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

/// Formats the parts of an author's name, such as `["Last", "First", "Jr."]`, as "First Last Jr.".
std::string join_name(const dom::array& parts) {
  std::vector<std::string> names;
  for (const dom::element part : parts) {
    std::string_view text;
    if (part.get(text) == simdjson::SUCCESS) names.push_back(fold_white_space(text));
  }
  if (names.size() > 1) std::swap(names[0], names[1]);
  std::string name;
  for (const std::string& part : names) {
    if (part.empty()) continue;
    if (!name.empty()) name += ' ';
    name += part;
  }
  return name;
}

std::vector<std::string> read_authors(const dom::element& row) {
  std::vector<std::string> authors;
  dom::array parsed;
  if (row["authors_parsed"].get(parsed) == simdjson::SUCCESS) {
    for (const dom::element author : parsed) {
      dom::array parts;
      if (author.get(parts) != simdjson::SUCCESS) continue;
      if (std::string name = join_name(parts); !name.empty()) authors.push_back(std::move(name));
    }
  }
  return authors.empty() ? parse_authors(text_field(row, "authors")) : authors;
}

/// Converts "Mon, 2 Apr 2007 19:18:42 GMT" to "2007-04-02T19:18:42Z". Other text stays as it is.
std::string iso_date(std::string_view text) {
  constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::vector<std::string> words = split_words(text);
  if (words.size() != 6 || words[5] != "GMT") return std::string(text);
  const auto* const month = std::find(months.begin(), months.end(), words[2]);
  if (month == months.end() || words[1].size() > 2 || words[1].empty()) return std::string(text);
  const auto two_digits = [](const std::string& digits) { return digits.size() < 2 ? '0' + digits : digits; };
  return words[3] + '-' + two_digits(std::to_string(month - months.begin() + 1)) + '-' +
         two_digits(words[1]) + 'T' + words[4] + 'Z';
}

void read_versions(Paper& paper, const dom::element& row) {
  dom::array versions;
  if (row["versions"].get(versions) != simdjson::SUCCESS || versions.size() == 0) return;
  paper.id.version = static_cast<int>(versions.size());
  std::string_view created;
  if (versions.at(0)["created"].get(created) == simdjson::SUCCESS) paper.published = iso_date(created);
}

/// Reads a paper from the JSON of one line. Returns nothing, and says why in `why_not`, if it is not an
/// object with a valid `id` and an `abstract`.
std::optional<Paper> read_paper(const dom::element& row, std::string& why_not) {
  if (!row.is_object()) {
    why_not = "The line is not a JSON object; it was left out.";
    return std::nullopt;
  }
  const std::string id_text = text_field(row, "id");
  auto id = parse_arxiv_id(id_text);
  if (!id) {
    why_not = id_text.empty() ? "The line has no \"id\"; it was left out."
                              : "\"" + id_text + "\" is not an arXiv identifier; the line was left out.";
    return std::nullopt;
  }
  Paper paper;
  paper.id = *std::move(id);
  paper.abstract = text_field(row, "abstract");
  if (paper.abstract.empty()) {
    why_not = paper.id.base + " has no abstract here; the line was left out.";
    return std::nullopt;
  }
  paper.title = text_field(row, "title");
  paper.authors = read_authors(row);
  paper.categories = split_words(text_field(row, "categories"));
  paper.updated = text_field(row, "update_date");
  paper.comment = text_field(row, "comments");
  paper.doi = text_field(row, "doi");
  read_versions(paper, row);
  paper.withdrawn = says_withdrawn(paper.comment, paper.abstract);
  return paper;
}

/// Splits chunks into lines and reads a paper from each line. Keeps only one line in memory, and skips lines
/// over 4 MiB.
class SnapshotReader {
 public:
  SnapshotReader(const std::string& file, const std::function<bool(Paper&&)>& take)
      : problems_(file), take_(take) {}

  /// Reads the lines that end in `chunk`. Returns false if `take` returned false, so that no more input is
  /// wanted.
  bool feed(std::string_view chunk) {
    while (!chunk.empty()) {
      const std::size_t end = chunk.find('\n');
      keep(chunk.substr(0, end));
      if (end == std::string_view::npos) return true;
      chunk.remove_prefix(end + 1);
      if (!end_line()) return false;
    }
    return true;
  }

  void finish() {
    if (!line_.empty() || too_long_) end_line();
    if (papers_ == 0 && problems_seen_ == 0)
      problem("The file contains no papers; name a snapshot of arXiv's metadata.");
  }

  std::vector<Problem> problems() { return problems_.finish(); }

 private:
  void keep(std::string_view part) {
    if (too_long_) return;
    if (line_.size() + part.size() > longest_line) {
      too_long_ = true;
      line_.clear();
      return;
    }
    line_ += part;
  }

  void problem(std::string sentence) {
    ++problems_seen_;
    problems_.add(line_number_, std::move(sentence));
  }

  bool end_line() {
    ++line_number_;
    const bool go_on = too_long_ ? skip_line() : read_line();
    line_.clear();
    too_long_ = false;
    return go_on;
  }

  bool skip_line() {
    problem("The line is longer than 4 MiB; it was left out.");
    return true;
  }

  bool read_line() {
    if (line_number_ == 1 && line_.starts_with(byte_order_mark)) line_.erase(0, byte_order_mark.size());
    if (trim(line_).empty()) return true;
    line_.reserve(line_.size() + simdjson::SIMDJSON_PADDING);
    dom::element row;
    if (const auto error = parser_.parse(line_.data(), line_.size(), false).get(row)) {
      problem(std::string("The line is not JSON (") + simdjson::error_message(error) + "); it was left out.");
      return true;
    }
    std::string why_not;
    auto paper = read_paper(row, why_not);
    if (!paper) {
      problem(std::move(why_not));
      return true;
    }
    ++papers_;
    return take_(*std::move(paper));
  }

  ProblemList problems_;
  const std::function<bool(Paper&&)>& take_;
  dom::parser parser_;
  std::string line_;
  std::size_t line_number_ = 0;
  std::size_t papers_ = 0;
  std::size_t problems_seen_ = 0;
  bool too_long_ = false;
};

}  // namespace

std::vector<Problem> read_snapshot(const std::filesystem::path& path,
                                   const std::function<bool(Paper&&)>& take) {
  DecompressedFile file(path);
  SnapshotReader reader(path.string(), take);
  while (true) {
    const std::string_view chunk = file.next();
    if (chunk.empty()) break;
    if (!reader.feed(chunk)) return reader.problems();
  }
  reader.finish();
  return reader.problems();
}

}  // namespace daejo::parsers
