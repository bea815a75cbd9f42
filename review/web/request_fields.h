#pragma once

#include <map>
#include <string>
#include <string_view>

#include "review/review_store.h"

namespace daejo {

/// The fields of a query or of a form, by name.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// Keeps the fields that are text: valid UTF-8 without NUL, under a name. Of fields with the same name the
/// first one counts.
FormFields text_fields(const std::multimap<std::string, std::string>& fields);

/// A field's value; empty where it is not there.
std::string field(const FormFields& fields, std::string_view name);

/// The value of a cookie in a `Cookie` header, the first of its name; empty where it is not there.
std::string cookie_value(const std::string& header, std::string_view name);

/// The part of the queue that a page's query names. Values that make no sense are ignored.
QueueFilter queue_filter(const FormFields& query);

}  // namespace daejo
