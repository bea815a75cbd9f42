#pragma once

#include <map>
#include <string>
#include <string_view>

#include "review/review_store.h"

namespace daejo {

/// The fields of a query or of a form, by name.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// Decodes "%41" to "A". What is no such escape stays as it is.
std::string percent_decoded(const std::string& text);

/// The fields of a query or of a form's body ("name=value&…") that are text: valid UTF-8 without NUL, under a
/// name. Of fields with the same name the first one counts.
FormFields parse_form(const std::string& form);

/// A field's value; empty where it is not there.
std::string field(const FormFields& fields, std::string_view name);

/// The value of a cookie in a `Cookie` header, the first of its name; empty where it is not there.
std::string cookie_value(const std::string& header, std::string_view name);

/// The part of the queue that a page's query names. Values that make no sense are ignored.
QueueFilter queue_filter(const FormFields& query);

}  // namespace daejo
