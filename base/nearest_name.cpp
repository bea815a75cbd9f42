#include "base/nearest_name.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace daejo {

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most) {
  if (std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > most) return most + 1;
  std::vector<std::size_t> before_last(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool is_swap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (is_swap) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    // No later row has a smaller number than the smallest one of the last two rows, so the distance is larger
    // than `most`.
    if (std::min(*std::ranges::min_element(row), *std::ranges::min_element(last)) > most) return most + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[other.size()], most + 1);
}

std::string nearest_name(std::string_view typed, std::span<const std::string> known) {
  // A text of more bytes than this is not a misspelt name.
  constexpr std::size_t longest = 100;
  if (typed.size() > longest) return {};
  std::string nearest;
  std::size_t least = longest;
  for (const std::string& name : known) {
    const std::size_t most = std::max<std::size_t>(1, name.size() / 3);
    const std::size_t distance = edit_distance(typed, name, most);
    if (distance <= most && distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> known) {
  const std::string nearest = nearest_name(typed, known);
  return nearest.empty() ? "." : "; did you mean '" + nearest + "'?";
}

}  // namespace daejo
