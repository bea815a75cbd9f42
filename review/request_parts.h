#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "review/review_store.h"

namespace daejo {

/// Fields by name, of a query or of a form's body.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// Reads "a=b&c=d" with its percent escapes. Of a name that is there twice the first counts. What is no UTF-8
/// once it is unescaped, or has a NUL in it, is left out.
FormFields parse_form(std::string_view text);

/// A field's value; empty where it is not there.
std::string field(const FormFields& fields, std::string_view name);

/// The value of a cookie in a `Cookie` header, the first of its name; empty where it is not there.
std::string_view cookie_value(std::string_view header, std::string_view name);

/// Which part of the queue a page's query names. What it names wrongly chooses as if it were not there.
QueueFilter queue_filter(const FormFields& query);

/// A number from 1 on that is all of the text, as a path names an item.
std::optional<std::int64_t> item_number(std::string_view digits);

/// A name as it may be stored and shown: valid UTF-8 without controls, at most 80 bytes, no spaces around it.
std::string clean_name(std::string_view name);

}  // namespace daejo
