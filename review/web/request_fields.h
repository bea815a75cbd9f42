#pragma once

#include <map>
#include <string>
#include <string_view>

#include "review/review_store.h"

namespace daejo::review {

/// The fields of a query or a form, by name.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// Decodes "%41" to "A". Anything else stays as it is.
std::string percent_decoded(const std::string& text);

/// Reads a query or the body of a form ("name=value&…"). Only fields with a name and valid UTF-8 without NUL
/// are kept. If a name occurs several times, its first field is used.
FormFields parse_form(const std::string& form);

/// The value of a field; empty if it is missing.
std::string field(const FormFields& fields, std::string_view name);

/// The value of the first cookie of this name in a `Cookie` header; empty if it is missing.
std::string cookie_value(const std::string& header, std::string_view name);

/// The filter that is in a page's query. Invalid values are ignored.
QueueFilter queue_filter(const FormFields& query);

}  // namespace daejo::review
