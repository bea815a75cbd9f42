#include "audit/rules/duplicate_rule.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "audit/rules/entry_reading.h"
#include "audit/rules/shingles.h"
#include "base/parallel.h"

namespace daejo {
namespace {

constexpr double least_resemblance = 0.7;
constexpr std::size_t fewest_shingles = 15;

using Shingles = std::vector<std::uint64_t>;

/// A stretch of an entry that is compared: a section, or the whole summary.
struct Passage {
  std::size_t entry = 0;
  std::optional<std::size_t> section;
};

/// Whether two entries stand for one paper. Entries without an id are told apart by their titles.
bool is_one_paper(const Entry& a, const Entry& b) {
  if (a.id && b.id) return a.id->base == b.id->base;
  return !a.id && !b.id && a.title == b.title;
}

/// The best other passage for each passage that has one.
struct Twin {
  std::size_t other = 0;
  double resemblance = 0;
};

std::map<std::size_t, Twin> find_twins(std::span<const AuditedEntry> entries,
                                       const std::vector<Passage>& passages,
                                       const std::vector<Shingles>& shingles) {
  std::map<std::size_t, Twin> twins;
  const auto offer = [&](std::size_t passage, std::size_t other, double alike) {
    const auto [twin, is_new] = twins.try_emplace(passage, Twin{other, alike});
    if (!is_new && alike > twin->second.resemblance) twin->second = {other, alike};
  };
  for (const SimilarPair& pair : find_similar(shingles, least_resemblance)) {
    const Entry& first = entries[passages[pair.first].entry].entry;
    const Entry& second = entries[passages[pair.second].entry].entry;
    if (is_one_paper(first, second)) continue;
    offer(pair.first, pair.second, pair.resemblance);
    offer(pair.second, pair.first, pair.resemblance);
  }
  return twins;
}

std::string name_of(const Entry& entry) {
  return entry.id ? to_string(*entry.id) : fmt::format("\"{}\"", entry.title);
}

/// Whether the text is right here and wrong there.
bool belongs_here(const AuditedEntry& here, const AuditedEntry& there) {
  return here.judgement.verdict == Verdict::ok && there.judgement.verdict == Verdict::mismatch;
}

Message describe(const AuditedEntry& there, const Section* section, bool is_owner) {
  const std::string place = fmt::format("{}:{}", there.file, there.entry.line);
  const std::string id = name_of(there.entry);
  const std::string english_what =
      section == nullptr ? "The summary" : fmt::format("The section \"{}\"", section->label);
  const std::string korean_what =
      section == nullptr ? "이 요약이" : fmt::format("\"{}\" 단락이", section->label);
  if (is_owner) {
    return {fmt::format("{} also stands under {} ({}), where it does not fit. Mend that entry.", english_what,
                        id, place),
            fmt::format("{} {}({})에도 있으나 거기에는 맞지 않습니다. 그 항목을 고치세요.", korean_what, id,
                        place)};
  }
  return {fmt::format("{} also stands under {} ({}), another paper. One of the two is wrong.", english_what,
                      id, place),
          fmt::format("{} 다른 논문인 {}({})에도 있습니다. 둘 가운데 하나는 잘못입니다.", korean_what, id,
                      place)};
}

void add_reason(AuditedEntry& here, const AuditedEntry& there, std::optional<std::size_t> section_index,
                double alike) {
  const Section* section = section_index ? &here.entry.sections[*section_index] : nullptr;
  const bool is_owner = belongs_here(here, there);
  Reason reason = make_reason("duplicate", describe(there, section, is_owner),
                              section == nullptr ? here.entry.summary : section->source);
  if (is_owner) reason.severity = Severity::note;
  reason.evidence = {{"other_file", there.file},
                     {"other_line", static_cast<double>(there.entry.line)},
                     {"other_id", there.entry.id ? to_string(*there.entry.id) : ""},
                     {"resemblance", alike}};
  if (section != nullptr) reason.evidence.push_back({"section", section->label});
  here.judgement.reasons.push_back(std::move(reason));
}

Shingles read_shingles(const Entry& entry, std::optional<std::size_t> section) {
  Shingles shingles = find_shingles(section ? entry.sections[*section].text : summary_text(entry));
  if (shingles.size() < fewest_shingles) shingles.clear();
  return shingles;
}

/// The labelled sections. Bullets without labels are too short, and often alike by nature ("The code is at
/// …").
std::vector<Passage> list_sections(std::span<const AuditedEntry> entries) {
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (std::size_t k = 0; k < entries[i].entry.sections.size(); ++k) {
      if (!entries[i].entry.sections[k].label.empty()) passages.push_back({i, k});
    }
  }
  return passages;
}

std::vector<Passage> list_summaries(std::span<const AuditedEntry> entries) {
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < entries.size(); ++i) passages.push_back({i, std::nullopt});
  return passages;
}

/// Tells of the passages that have a twin, but for entries told of before.
void tell_of_twins(std::span<AuditedEntry> entries, const std::vector<Passage>& passages, std::size_t threads,
                   std::set<std::size_t>& told) {
  std::vector<Shingles> shingles(passages.size());
  parallel_for(passages.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      shingles[i] = read_shingles(entries[passages[i].entry].entry, passages[i].section);
    }
  });
  std::set<std::size_t> told_now;
  for (const auto& [passage, twin] : find_twins(entries, passages, shingles)) {
    const Passage& here = passages[passage];
    if (told.contains(here.entry)) continue;
    told_now.insert(here.entry);
    add_reason(entries[here.entry], entries[passages[twin.other].entry], here.section, twin.resemblance);
  }
  told.merge(told_now);
}

}  // namespace

void add_duplicate_reasons(std::span<AuditedEntry> entries, std::size_t threads) {
  std::set<std::size_t> told;
  tell_of_twins(entries, list_summaries(entries), threads, told);
  tell_of_twins(entries, list_sections(entries), threads, told);
}

}  // namespace daejo
