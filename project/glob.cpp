#include "project/glob.h"

#include <fnmatch.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <vector>

#include "base/compose_hangul.h"

namespace daejo::project {
namespace {

std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> names;
  boost::algorithm::split(names, path, boost::algorithm::is_any_of("/"));
  std::erase_if(names, [](const std::string& name) { return name.empty() || name == "."; });
  return names;
}

/// Whether the pattern matches the path or one of its parent folders. Both are lists of the names between
/// slashes. Each name of the pattern is compared with each name of the path at most once, so even a pattern
/// with many `**` is fast.
bool names_match(const std::vector<std::string>& pattern, const std::vector<std::string>& names) {
  std::vector<bool> reached(names.size() + 1, false);
  reached[0] = true;
  for (const std::string& part : pattern) {
    std::vector<bool> next(names.size() + 1, false);
    for (std::size_t i = 0; i <= names.size(); ++i) {
      if (part == "**") {
        next[i] = reached[i] || (i > 0 && next[i - 1]);
      } else if (i > 0) {
        next[i] = reached[i - 1] && ::fnmatch(part.c_str(), names[i - 1].c_str(), 0) == 0;
      }
    }
    reached = std::move(next);
  }
  return std::ranges::find(reached, true) != reached.end();
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  std::vector<std::string> parts = names_of(compose_hangul(pattern));
  if (parts.empty()) return false;
  const bool at_any_depth =
      pattern.find('/') == std::string_view::npos || pattern.find('/') + 1 == pattern.size();
  if (at_any_depth) parts.insert(parts.begin(), "**");
  return names_match(parts, names_of(compose_hangul(path)));
}

bool any_glob_matches(std::span<const std::string> patterns, std::string_view path) {
  return std::ranges::any_of(patterns,
                             [&](const std::string& pattern) { return glob_matches(pattern, path); });
}

bool is_glob(std::string_view text) {
  return text.find_first_of("*?[") != std::string_view::npos;
}

}  // namespace daejo::project
