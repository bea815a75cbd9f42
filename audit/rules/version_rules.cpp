#include "audit/rules/version_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/rules/entry_rules.h"
#include "audit/text/plain_words.h"

namespace daejo::audit {
namespace {

std::vector<std::string> distinct_words(std::string_view text) {
  std::vector<std::string> words = plain_words(text);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// The latest version that was looked up; null if it is not later than `audited.paper`.
const parsers::Paper* later_version(const AuditedEntry& audited) {
  const parsers::Paper* latest = nullptr;
  int version = audited.paper->id.version;
  for (const parsers::Paper& paper : audited.other_versions) {
    if (paper.id.version <= version) continue;
    version = paper.id.version;
    latest = &paper;
  }
  return latest;
}

const parsers::Paper* withdrawn_version(const AuditedEntry& audited) {
  if (!audited.paper) return nullptr;
  if (audited.paper->withdrawn) return &*audited.paper;
  const parsers::Paper* later = later_version(audited);
  return later != nullptr && later->withdrawn ? later : nullptr;
}

}  // namespace

double share_of_common_words(std::string_view a, std::string_view b) {
  const auto first = distinct_words(a);
  const auto second = distinct_words(b);
  std::vector<std::string> common;
  std::ranges::set_intersection(first, second, std::back_inserter(common));
  const std::size_t all = first.size() + second.size() - common.size();
  return all == 0 ? 1 : static_cast<double>(common.size()) / static_cast<double>(all);
}

std::vector<Reason> withdrawn_reasons(const EntryReading& reading) {
  const parsers::Paper* paper = withdrawn_version(reading.audited);
  if (paper == nullptr) return {};
  const std::string id = to_string(paper->id);
  const std::string quoted =
      paper->comment.empty() ? "" : fmt::format(" The comment there is \"{}\".", paper->comment);
  const std::string quoted_ko =
      paper->comment.empty() ? "" : fmt::format(" arXiv의 설명: \"{}\".", paper->comment);
  // The withdrawn version may be a later one than the link names.
  const std::optional<parsers::ArxivId>& linked = reading.audited.entry.id;
  const bool is_earlier = linked && linked->version > 0 && paper->id.version != linked->version;
  const std::string since = is_earlier ? fmt::format("the latest version of {}", linked->base) : id;
  const std::string since_ko = is_earlier ? fmt::format("{} 논문의 최신 판이", linked->base) : id + " 논문이";
  Reason reason = make_reason(
      "withdrawn",
      {fmt::format("arXiv says that {} was withdrawn.{} Say so in the digest, or leave the entry out.", since,
                   quoted),
       fmt::format("arXiv에서 {} 철회되었습니다.{} 다이제스트에 밝히거나 항목을 빼세요.", since_ko,
                   quoted_ko)},
      {});
  reason.evidence = {{"comment", paper->comment}};
  return {std::move(reason)};
}

std::vector<Reason> newer_version_reasons(const EntryReading& reading) {
  const AuditedEntry& audited = reading.audited;
  if (!audited.paper || audited.entry.id->version == 0 ||
      audited.paper->id.version != audited.entry.id->version) {
    return {};
  }
  const parsers::Paper* latest = later_version(audited);
  if (latest == nullptr) return {};
  const double common = share_of_common_words(audited.paper->abstract, latest->abstract);
  if (common >= clearly_other_abstract) return {};
  const std::string linked = to_string(*audited.entry.id);
  const std::string newer = to_string(latest->id);
  Reason reason = make_reason(
      "newer-version",
      {fmt::format(
           "The link names {}; arXiv has {} with a clearly different abstract. Check whether the summary still holds.",
           linked, newer),
       fmt::format("링크는 {}이지만 arXiv에는 초록이 뚜렷이 다른 {} 판이 있습니다. 요약이 아직 맞는지 "
                   "확인하세요.",
                   linked, newer)},
      {});
  reason.evidence = {{"linked_version", static_cast<double>(audited.entry.id->version)},
                     {"latest_version", static_cast<double>(latest->id.version)},
                     {"common_words", common}};
  return {std::move(reason)};
}

}  // namespace daejo::audit
