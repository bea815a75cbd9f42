#include "report/script_json.h"

#include <array>
#include <boost/algorithm/string/replace.hpp>
#include <utility>

namespace daejo::report {

std::string script_json(std::string json) {
  constexpr std::array<std::pair<const char*, const char*>, 5> escapes = {{
      {"<", "\\u003c"},
      {">", "\\u003e"},
      {"&", "\\u0026"},
      {"\u2028", "\\u2028"},
      {"\u2029", "\\u2029"},
  }};
  for (const auto& [text, escape] : escapes) boost::algorithm::replace_all(json, text, escape);
  return json;
}

}  // namespace daejo::report
