#include "parsers/blocks/islands.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/error.h"
#include "parsers/arxiv_id.h"
#include "parsers/json_text.h"
#include "parsers/markdown_guard.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

/// The offset of a tag, in upper or lower case, at or after `at`; npos if there is none.
std::size_t find_tag(std::string_view text, std::string_view tag, std::size_t at) {
  while ((at = text.find('<', at)) != std::string_view::npos &&
         !starts_with_ignoring_case(text.substr(at), tag))
    ++at;
  return at;
}

void find_html_tables(std::string_view source, std::vector<Island>& islands) {
  for (std::size_t at = 0; (at = find_tag(source, "<table", at)) != std::string_view::npos;) {
    const std::size_t line = at == 0 ? 0 : source.rfind('\n', at - 1) + 1;
    const bool starts_line = trim(source.substr(line, at - line)).empty();
    const std::size_t close = find_tag(source, "</table>", at);
    if (close == std::string_view::npos) break;
    const std::size_t end = close + std::string_view("</table>").size();
    if (starts_line) islands.push_back({{at, end}, {at, end}, false});
    at = end;
  }
}

/// The offset after the object that begins at `open`; npos if it is never closed.
std::size_t end_of_object(std::string_view source, std::size_t open) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = open; at < source.size(); ++at) {
    const char byte = source[at];
    if (in_string) {
      if (byte == '\\') ++at;
      if (byte == '"') in_string = false;
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '{') {
      ++depth;
    } else if (byte == '}' && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

bool is_json(std::string_view text) {
  try {
    require_json(text, {});
    return true;
  } catch (const InputError&) {
    return false;
  }
}

void find_json_objects(std::string_view source, std::vector<Island>& islands) {
  constexpr std::size_t most_failures = 64;  // so that the time stays linear
  std::size_t failures = 0;
  CodeFences fences;
  for (std::size_t begin = 0; begin < source.size() && failures < most_failures;) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    const std::string_view line = source.substr(begin, end - begin);
    const bool is_code = fences.take(trim(line));
    const std::size_t open = line.find('{');
    const bool may_open =
        !is_code && open != std::string_view::npos &&
        (trim(line.substr(open + 1)).starts_with('"') || trim(line.substr(open + 1)).empty());
    const std::size_t close = may_open ? end_of_object(source, begin + open) : std::string_view::npos;
    const std::size_t close_line =
        close == std::string_view::npos ? close : std::min(source.find('\n', close), source.size());
    const bool ends_line =
        close != std::string_view::npos && trim(source.substr(close, close_line - close)).empty();
    const Span text{begin + std::min(open, line.size()), close};
    if (ends_line && may_be_data(text.of(source)) && is_json(text.of(source))) {
      islands.push_back({{begin, close}, text, true});
      begin = close_line + 1;
      continue;
    }
    if (may_open) ++failures;
    begin = end + 1;
  }
}

}  // namespace

std::vector<Island> find_islands(std::string_view source) {
  std::vector<Island> islands;
  find_html_tables(source, islands);
  if (source.find("\":") != std::string_view::npos || source.find("\" :") != std::string_view::npos) {
    const std::size_t tables = islands.size();
    find_json_objects(source, islands);
    if (tables > 0) {
      std::ranges::stable_sort(islands, {}, [](const Island& island) { return island.lines.begin; });
      std::erase_if(islands, [reached = std::size_t{0}](const Island& island) mutable {
        const bool overlaps = island.lines.begin < reached;
        if (!overlaps) reached = island.lines.end;
        return overlaps;
      });
    }
  }
  return islands;
}

bool may_be_data(std::string_view text) {
  text = trim(text);
  const bool is_object = text.starts_with('{') || text.starts_with('[');
  return is_object && (count_hangul(text) >= 2 * least_prose || arxiv_id_in_text(text).has_value());
}

}  // namespace daejo::parsers
