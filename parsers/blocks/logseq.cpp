#include "parsers/blocks/logseq.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace daejo::parsers {
namespace {

bool is_property(std::string_view line) {
  constexpr std::array<std::string_view, 6> keys = {"collapsed", "heading", "filters",
                                                    "public",    "created", "background-color"};
  constexpr std::size_t length_of_uuid = 36;
  constexpr std::string_view id = "id:: ";
  if (line.starts_with(id)) return line.size() == id.size() + length_of_uuid;  // Not the id of a paper.
  const std::size_t end = line.find(":: ");
  return end != line.npos && is_one_of(line.substr(0, end), keys);
}

}  // namespace

std::vector<Span> find_logseq_lines(std::string_view source) {
  std::vector<Span> lines;
  if (source.find(":: ") == source.npos && source.find(":LOGBOOK:") == source.npos) return lines;
  bool is_in_drawer = false;
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    const std::string_view line = trim(source.substr(begin, end - begin));
    is_in_drawer = is_in_drawer || line == ":LOGBOOK:";
    if (is_in_drawer || is_property(line)) lines.push_back({begin, end});
    // A drawer has no text, so a blank line ends one that is not closed.
    if (line == ":END:" || line.empty()) is_in_drawer = false;
    begin = end + 1;
  }
  return lines;
}

}  // namespace daejo::parsers
