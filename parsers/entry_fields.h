#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::parsers {

/// Finds the first date in a text and returns it in the form "2024-10-17". Reads `2024-10-17`, `2024.10.17`,
/// `2024/10/17` and `2024년 10월 17일`, and also months and days of one digit. Returns nothing if there is
/// none.
std::optional<std::string> find_date(std::string_view text);

/// Splits "A, B" or "A and B" into names. A part that is only `+` is left out.
std::vector<std::string_view> split_authors(std::string_view text);

/// Splits "A, B", "A and B" or a list in brackets such as "['A', 'B']" into names. A part that is only `+` is
/// left out.
std::vector<std::string> parse_authors(std::string_view text);

}  // namespace daejo::parsers
