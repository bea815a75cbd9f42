#pragma once

#include <map>
#include <string>
#include <string_view>

#include "review/review_store.h"

namespace daejo::review {

/// The fields of a query or a form, by name.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// Decodes percent-encoded bytes, such as "%41" to "A". Everything else stays as it is.
std::string percent_decoded(const std::string& text);

/// Reads a query or the body of a form ("name=value&…"). A field is kept only if it has a name, and if its
/// name and its value are valid UTF-8 without NUL. Of several fields with one name, the first is kept.
FormFields parse_form(const std::string& form);

/// The value of a field; empty if it is missing.
std::string field(const FormFields& fields, std::string_view name);

/// The value of the first cookie of this name in a `Cookie` header, without quotes around it; empty if there
/// is no such cookie.
std::string cookie_value(const std::string& header, std::string_view name);

/// Reads the filter from a page's query. An invalid "state" or "from" is ignored.
QueueFilter queue_filter(const FormFields& query);

}  // namespace daejo::review
