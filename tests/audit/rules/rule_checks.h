#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/finding.h"
#include "parsers/read_digest.h"

namespace daejo::test {

/// The entries of a digest, without papers and not yet judged. `number` is the number of the digest.
inline std::vector<AuditedEntry> entries_in(const parsers::Digest& digest, std::size_t number = 0) {
  std::vector<AuditedEntry> entries;
  for (const parsers::Entry& entry : digest.entries) {
    AuditedEntry& audited = entries.emplace_back();
    audited.file = digest.file;
    audited.digest = number;
    audited.entry = entry;
  }
  return entries;
}

inline std::vector<AuditedEntry> entries_in(std::string_view markdown) {
  return entries_in(parse_digest(markdown, "d.md", parsers::DigestFormat::markdown));
}

/// An entry with this summary. Its paper has the title "Kites" and this abstract.
inline AuditedEntry entry_about_kites(const std::string& summary, const std::string& abstract) {
  AuditedEntry audited =
      entries_in("### [Kites](https://arxiv.org/abs/2410.00001)\n\n- **요약**: " + summary + "\n").front();
  audited.paper = parsers::Paper{};
  audited.paper->title = "Kites";
  audited.paper->abstract = abstract;
  return audited;
}

/// The value of the fact `name` in the reason's evidence, as text; empty if there is no such fact.
inline std::string fact(const Reason& reason, std::string_view name) {
  const auto found = std::ranges::find(reason.evidence, name, &Fact::name);
  if (found == reason.evidence.end()) return "";
  const auto* text = std::get_if<std::string>(&found->value);
  return text != nullptr ? *text : std::to_string(std::get<double>(found->value));
}

/// The values of the fact `name` in all reasons with this code, in order.
inline std::vector<std::string> facts(const std::vector<Reason>& reasons, std::string_view code,
                                      std::string_view name) {
  std::vector<std::string> values;
  for (const Reason& reason : reasons) {
    if (reason.code == code) values.push_back(fact(reason, name));
  }
  return values;
}

}  // namespace daejo::test
