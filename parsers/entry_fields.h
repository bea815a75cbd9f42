#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// The first date in `text` as "2024-10-17": `2024-10-17`, `2024.10.17`, `2024/10/17` or `2024년 10월 17일`.
std::optional<std::string> find_date(std::string_view text);

/// Names out of "A, B", "A and B" or "['A', 'B']". A lone `+` is no name.
std::vector<std::string> parse_authors(std::string_view text);

}  // namespace daejo
