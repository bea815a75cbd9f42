#include "report/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "parsers/text/block_text.h"
#include "report/json_value.h"
#include "report/phrases.h"
#include "report/terminal_color.h"
#include "report/terminal_text.h"
#include "report/unread_words.h"

namespace daejo::report {
namespace {

constexpr int reading_schema = 1;

bool lacks_summary(const parsers::Entry& entry) {
  return summary_text(entry).find_first_not_of(" \t\r\n") == std::string::npos;
}

bool is_provisional(const Reading& reading, const parsers::Entry& entry) {
  return !entry.id || reading.known.count(entry.id->base) == 0;
}

Json describe_set_aside(const parsers::SetAside& aside) {
  return {{"role", to_string(aside.role)},
          {"line", json_line(aside.line)},
          {"label", aside.label},
          {"text", aside.text}};
}

Json describe_read_entry(const Reading& reading, const parsers::Digest& digest, const parsers::Entry& entry) {
  return {
      {"file", digest.file},
      {"line", json_line(entry.line)},
      {"arxiv_id", entry.id ? Json(entry.id->base) : Json(nullptr)},
      {"title", entry.title},
      {"translated_title", text_or_null(entry.translated_title)},
      {"authors", entry.authors},
      {"date", text_or_null(entry.date)},
      {"summary", summary_text(entry)},
      {"sections",
       array_of(
           entry.sections,
           [](const parsers::Section& section) {
             return Json{{"label", section.label}, {"line", json_line(section.line)}, {"text", section.text}};
           })},
      {"set_aside", array_of(entry.set_aside, describe_set_aside)},
      {"provisional", is_provisional(reading, entry)}};
}

/// How many pieces of text were set aside in each role except `title`: "metadata 3, quoted original 1".
std::string set_aside_counts(const parsers::Entry& entry, Language language) {
  std::map<parsers::Role, std::size_t> counts;
  for (const parsers::SetAside& aside : entry.set_aside) {
    if (aside.role != parsers::Role::title) ++counts[aside.role];
  }
  std::string text;
  for (const auto& [role, count] : counts) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", role_phrase(role).in(language), count);
  }
  return text;
}

/// A table cell: printable text, cut or padded to the width.
std::string cell(std::string_view text, std::size_t width) {
  std::string cut = truncate(printable(text), width);
  const std::size_t used = display_width(cut);
  if (used < width) cut.append(width - used, ' ');
  return cut;
}

std::string entry_lines(const Reading& reading, const parsers::Entry& entry, const ConsoleOptions& options) {
  constexpr std::size_t number_width = 6;
  constexpr std::size_t id_width = 12;
  constexpr std::size_t title_width = 44;
  const std::string summary = summary_text(entry);
  const std::string id = entry.id ? entry.id->base : std::string(phrases::no_arxiv_id.in(options.language));
  const std::size_t left = options.width > 70 ? options.width - 66 : 56;
  std::string line = fmt::format("{:>{}}  {}  {}  ", entry.line, number_width, cell(id, id_width),
                                 cell(entry.title, title_width));
  line += lacks_summary(entry)
              ? paint(std::string(phrases::no_summary.in(options.language)), Paint::red, options.color)
              : truncate(printable(summary), left);
  const std::string aside = set_aside_counts(entry, options.language);
  std::string more = fmt::format("{:>{}}  ", "", number_width);
  more += say(phrases::read_pieces, options.language, entry.sections.size(), parsers::count_hangul(summary));
  if (!aside.empty()) more += " · " + aside;
  if (is_provisional(reading, entry)) more += " · " + std::string(phrases::provisional.in(options.language));
  return line + "\n" + paint(more, Paint::dim, options.color) + "\n";
}

std::string place_of_unread(const std::string& file, std::size_t line) {
  return at_line_start(printable(to_string(Place{file, line})));
}

}  // namespace

bool has_unread(const Reading& reading) {
  if (!reading.unread.empty()) return true;
  return std::ranges::any_of(reading.digests, [](const parsers::Digest& digest) {
    return !digest.unread.empty() || std::ranges::any_of(digest.entries, [](const parsers::Entry& entry) {
      return entry.id && lacks_summary(entry);
    });
  });
}

std::string render_reading(const Reading& reading, const ConsoleOptions& options) {
  std::string out;
  for (const parsers::Digest& digest : reading.digests) {
    out += paint(at_line_start(printable(digest.file)), Paint::bold, options.color) + ": " +
           say(phrases::read_file, options.language, digest.entries.size(), digest.references.size()) + "\n";
    for (const parsers::Entry& entry : digest.entries) out += entry_lines(reading, entry, options);
    for (const parsers::UnreadPaper& paper : digest.unread) {
      out += fmt::format("{}  {}  arXiv:{}  {}\n", place_of_unread(digest.file, paper.line),
                         paint(std::string(phrases::unread.in(options.language)), Paint::red, options.color),
                         paper.id.base, why_unread(paper.why, options.language));
      if (!paper.text.empty()) {
        constexpr std::size_t quotation_width = 76;
        out += fmt::format("        {}\n", paint(truncate(printable(paper.text), quotation_width), Paint::dim,
                                                 options.color));
      }
    }
    out += "\n";
  }
  const auto list = [&](const std::vector<Problem>& problems, const Phrase& label, Paint with) {
    for (const Problem& problem : problems) {
      out += fmt::format("{}  {}  {}\n", place_of_unread(problem.place.file, problem.place.line),
                         paint(std::string(label.in(options.language)), with, options.color),
                         printable(problem.sentence));
    }
  };
  list(reading.unread, phrases::unread, Paint::red);
  list(reading.unreadable, phrases::unread, Paint::red);
  list(reading.problems, phrases::odd, Paint::yellow);
  return out;
}

std::string render_reading_json(const Reading& reading) {
  Json document;
  document["schema"] = reading_schema;
  Json entries = Json::array();
  Json unread = Json::array();
  Json files = Json::array();
  for (const parsers::Digest& digest : reading.digests) {
    for (const parsers::Entry& entry : digest.entries)
      entries.push_back(describe_read_entry(reading, digest, entry));
    for (const parsers::UnreadPaper& paper : digest.unread) {
      unread.push_back({{"file", digest.file},
                        {"line", json_line(paper.line)},
                        {"arxiv_id", paper.id.base},
                        {"why", why_unread(paper.why, Language::english)},
                        {"text", paper.text}});
    }
    files.push_back({{"file", digest.file},
                     {"entries", digest.entries.size()},
                     {"references", digest.references},
                     {"without_id", digest.without_id}});
  }
  for (const auto* problems : {&reading.unread, &reading.unreadable}) {
    for (const Problem& problem : *problems) {
      unread.push_back({{"file", problem.place.file},
                        {"line", json_line(problem.place.line)},
                        {"arxiv_id", nullptr},
                        {"why", problem.sentence}});
    }
  }
  Json notes = Json::array();
  for (const Problem& problem : reading.problems) {
    notes.push_back({{"file", problem.place.file},
                     {"line", json_line(problem.place.line)},
                     {"sentence", problem.sentence}});
  }
  document["entries"] = std::move(entries);
  document["unread"] = std::move(unread);
  document["files"] = std::move(files);
  document["notes"] = std::move(notes);
  constexpr int indent = 1;
  return document.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace daejo::report
