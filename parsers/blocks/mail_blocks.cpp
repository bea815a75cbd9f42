#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <sstream>

#include "base/ascii.h"
#include "parsers/blocks/block.h"
#include "parsers/entry_fields.h"
#include "parsers/mail_message.h"

namespace daejo::parsers {
namespace {

/// Converts "Tue, 5 Mar 2024 07:00:00 +0900" (RFC 5322, section 3.3) to "2024-03-05". Nothing if the date
/// cannot be read.
std::optional<std::string> mail_date(const std::string& value) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  std::istringstream words(value.substr(value.find(',') == std::string::npos ? 0 : value.find(',') + 1));
  int day = 0;
  std::string month;
  int year = 0;
  if (!(words >> day >> month >> year)) return std::nullopt;
  const auto found = std::ranges::find(months, to_ascii_lower(month).substr(0, 3));
  if (found == months.end()) return std::nullopt;
  return find_date(std::to_string(year) + '-' + std::to_string(found - months.begin() + 1) + '-' +
                   std::to_string(day));
}

/// Adds the subject and the date as fields of front matter: `title` and `date`.
void add_mail_headers(BlockTree& tree, const std::vector<MailHeader>& headers) {
  tree.open(BlockKind::front_matter, {0, 0});
  bool has_subject = false;
  bool has_date = false;
  const auto add = [&](const MailHeader& header, std::string_view name, const std::string& text) {
    PlainText content;
    append_changed(content, text, header.begin);
    tree.add(BlockKind::field, {header.begin, header.begin + header.value.size()}, std::move(content)).name =
        name;
  };
  for (const MailHeader& header : headers) {
    if (header.name == "subject" && !has_subject) {
      has_subject = true;
      add(header, "title", decode_header(header.value));
    } else if (header.name == "date" && !has_date) {
      has_date = true;
      if (const auto date = mail_date(header.value)) add(header, "date", *date);
    }
  }
  tree.close();
}

/// Removes the sender's signature, which follows a line of two hyphens and a space.
PlainText without_signature(const PlainText& text) {
  const std::size_t mark = text.text.find("\n-- \n");
  return mark == std::string::npos ? text : trimmed_slice(text, {0, mark});
}

}  // namespace

BlockTree read_mail(std::string_view source, const std::string& file) {
  MailMessage message = read_mail_message(source, file);
  BlockTree tree;
  tree.problems = std::move(message.problems);
  tree.open(BlockKind::document, {0, source.size()});
  add_mail_headers(tree, message.headers);
  for (const MailText& text : message.texts) {
    const PlainText decoded = decode_part(source, text.body, text.encoding, text.charset);
    if (text.is_html) {
      add_html(tree, decoded, file);
    } else {
      const PlainText body = without_signature(decoded);
      if (!add_letter(tree, body)) add_markdown(tree, body, file);
    }
  }
  tree.close();
  return tree;
}

}  // namespace daejo::parsers
