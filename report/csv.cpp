#include "report/csv.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "report/json_value.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

/// Formats one field. The text is made printable and put on one line. If it starts like a formula, an
/// apostrophe is put before it, so that a spreadsheet does not run it. It is quoted if it has a comma or a
/// quotation mark, or if it starts with "::", which a CI runner would obey.
std::string field(std::string_view bytes) {
  constexpr std::string_view starts_a_formula = "=+-@";
  const std::string text = printable(bytes);
  const bool formula = !text.empty() && starts_a_formula.find(text.front()) != std::string_view::npos;
  std::string out = formula ? "'" : "";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  const bool plain = text.find_first_of(",\"") == std::string_view::npos && at_line_start(text) == text;
  return plain ? out : '"' + out + '"';
}

std::string number(const std::optional<double>& value) {
  const Json json = json_number(value);
  return json.is_null() ? std::string() : json.dump();
}

std::string number(std::size_t from_one) {
  return from_one == 0 ? std::string() : std::to_string(from_one);
}

/// Joins one part of each reason, like its code, into one field.
template <typename Part>
std::string joined(const std::vector<Reason>& reasons, const Part& part) {
  std::string out;
  for (const Reason& reason : reasons) out += (out.empty() ? "" : "; ") + std::string(part(reason));
  return field(out);
}

std::vector<std::string> row_of(const AuditedEntry& audited) {
  const parsers::Entry& entry = audited.entry;
  const Judgement& judgement = audited.judgement;
  const bool verified = judgement.verdict != Verdict::unverified;
  return {field(audited.file),
          number(entry.line),
          field(entry.date),
          field(entry.id ? to_string(*entry.id) : std::string()),
          field(entry.title),
          std::string(to_string(judgement.verdict)),
          verified ? number(judgement.mismatch) : std::string(),
          number(judgement.logit),
          joined(judgement.reasons, [](const Reason& reason) { return reason.code; }),
          joined(judgement.reasons, [](const Reason& reason) { return reason.message.english; }),
          joined(judgement.reasons, [](const Reason& reason) { return reason.message.korean; })};
}

void add_line(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) out += (i == 0 ? "" : ",") + fields[i];
  out += "\r\n";
}

}  // namespace

std::string csv_head() {
  std::string out(byte_order_mark);
  add_line(out, {"file", "line", "date", "arxiv_id", "title", "verdict", "mismatch", "logit", "reasons",
                 "messages", "messages_ko"});
  return out;
}

std::string csv_line_of(const AuditedEntry& audited) {
  std::string line;
  add_line(line, row_of(audited));
  return repaired_utf8(line);
}

}  // namespace daejo::report
