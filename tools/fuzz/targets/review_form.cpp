// Fuzzes values that a browser, or an attacker, can send to the pages of the review server: a query or form,
// cookies, an item number and a name.
#include <algorithm>

#include "base/utf8.h"
#include "review/editor_name.h"
#include "review/web/pages.h"
#include "review/web/request_fields.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

using namespace daejo;

bool is_text(std::string_view text) {
  return !first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

void check_form(std::string_view form) {
  const review::FormFields fields = review::parse_form(std::string(form));
  for (const auto& [name, value] : fields) {
    fuzz::promise(is_text(name) && is_text(value), "a form's fields are text");
  }
  const review::QueueFilter filter = review::queue_filter(fields);
  const std::string query = query_of(filter);
  const review::QueueFilter again =
      review::queue_filter(review::parse_form(query.substr(query.starts_with('?') ? 1 : 0)));
  fuzz::promise(again.state == filter.state && again.verdict == filter.verdict && again.code == filter.code &&
                    again.file == filter.file && again.words == filter.words,
                "a filter is read back from the link that a page has to it");
  fuzz::promise(filter.limit == review::QueueFilter().limit, "no query asks for more than a page");
}

void check_name(std::string_view written) {
  constexpr std::size_t most_bytes = 80;
  const std::string name = review::clean_name(written);
  const auto is_control = [](unsigned char byte) { return byte < ' ' || byte == '\x7F'; };
  fuzz::promise(is_text(name) && name.size() <= most_bytes, "a name is a short text");
  fuzz::promise(std::none_of(name.begin(), name.end(), is_control), "a name has no controls");
  fuzz::promise(review::clean_name(name) == name, "a clean name stays as it is");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fuzz::Input input(bytes, size);
  check_form(input.line());
  const std::string cookies(input.line());
  const std::string value = review::cookie_value(cookies, "daejo_session");
  fuzz::promise(value.empty() || cookies.find(value) != std::string::npos, "a cookie's value was sent");
  fuzz::promise(review::item_number(input.line()).value_or(1) >= 1, "items are counted from 1");
  check_name(input.rest());
  return 0;
}
