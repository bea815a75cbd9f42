#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// Returns a copy of a page in which parts without a summary, such as comments, `<script>`, `<style>` and
/// `<svg>`, are replaced by spaces. Length and line breaks stay the same. If such a part has no end, only its
/// start tag, or the `<!--` of a comment, is replaced; otherwise the parser would take the rest of the page
/// for its content. Throws `InputError` for a page that the HTML parser could not read in reasonable time and
/// memory. This is the case if more than 128 elements are open at once, not counting those that have no end
/// tag or an optional one. It is also the case if the largest number of formatting elements that are open at
/// once, times the number of tags, is over four million, because the parser repeats open formatting elements
/// in every paragraph.
std::string guard_html(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
