#include "audit/rules/duplicate_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "audit/model/string_table.h"
#include "audit/rules/entry_reading.h"
#include "base/parallel.h"
#include "base/spool.h"

namespace daejo {
namespace {

constexpr double least_resemblance = 0.7;
constexpr std::size_t fewest_shingles = 15;

using Shingles = std::vector<std::uint64_t>;

/// A hash that is equal for entries about the same paper. Entries without an id are identified by their
/// titles.
std::uint64_t paper_hash(const Entry& entry) {
  const std::string name = entry.id ? "id " + entry.id->base : "title " + entry.title;
  return hash_bytes(name);
}

Shingles read_shingles(std::string_view text) {
  Shingles shingles = find_shingles(text);
  if (shingles.size() < fewest_shingles) shingles.clear();
  return shingles;
}

/// The indices of the labelled sections. Bullets without labels are left out: they are short, and similar by
/// nature ("The code is at …").
std::vector<std::size_t> labelled_sections(const Entry& entry) {
  std::vector<std::size_t> labelled;
  for (std::size_t i = 0; i < entry.sections.size(); ++i) {
    if (!entry.sections[i].label.empty()) labelled.push_back(i);
  }
  return labelled;
}

Shingles first_of(std::span<const std::uint64_t> shingles) {
  const auto sketch = sketch_of(shingles);
  return {sketch.begin(), sketch.end()};
}

void add_postings(std::deque<ShinglePosting>& postings, const Shingles& sketch, std::size_t text) {
  for (const std::uint64_t hash : sketch) postings.push_back({hash, static_cast<std::uint32_t>(text)});
}

/// Stores the shingles of the passages to compare, mostly outside of memory.
class ShingleSpool {
 public:
  void add(std::uint32_t text, const Shingles& shingles) {
    const auto* const bytes = reinterpret_cast<const char*>(shingles.data());
    numbers_[text] = spool_.add({bytes, shingles.size() * sizeof(std::uint64_t)});
  }

  Shingles of(std::uint32_t text) const {
    const std::string bytes = spool_.read(numbers_.at(text));
    Shingles shingles(bytes.size() / sizeof(std::uint64_t));
    bytes.copy(reinterpret_cast<char*>(shingles.data()), bytes.size());
    return shingles;
  }

 private:
  Spool spool_;
  std::unordered_map<std::uint32_t, std::size_t> numbers_;
};

/// For a passage, the most similar passage of another paper.
struct BestTwin {
  std::uint32_t other = 0;
  double resemblance = 0;
};

/// The resemblance of each pair.
std::vector<double> resemblances(const std::vector<CandidatePair>& pairs, const ShingleSpool& shingles,
                                 std::size_t threads) {
  std::vector<double> alike(pairs.size());
  parallel_for(pairs.size(), threads, [&](std::size_t begin, std::size_t end) {
    Shingles first;
    for (std::size_t i = begin; i < end; ++i) {
      if (i == begin || pairs[i].first != pairs[i - 1].first) first = shingles.of(pairs[i].first);
      alike[i] = resemblance(first, shingles.of(pairs[i].second));
    }
  });
  return alike;
}

std::map<std::uint32_t, BestTwin> best_twins(const std::vector<CandidatePair>& pairs,
                                             const std::vector<double>& alike) {
  std::map<std::uint32_t, BestTwin> twins;
  const auto offer = [&](std::uint32_t passage, std::uint32_t other, double resemblance) {
    const auto [twin, is_new] = twins.try_emplace(passage, BestTwin{other, resemblance});
    if (!is_new && resemblance > twin->second.resemblance) twin->second = {other, resemblance};
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (alike[i] < least_resemblance) continue;
    offer(pairs[i].first, pairs[i].second, alike[i]);
    offer(pairs[i].second, pairs[i].first, alike[i]);
  }
  return twins;
}

std::string name_of(const TwinEntry& twin) {
  return twin.id.empty() ? fmt::format("\"{}\"", twin.title) : twin.id;
}

Message describe(const TwinEntry& there, const Section* section, bool is_owner) {
  const std::string place = fmt::format("{}:{}", there.file, there.line);
  const std::string id = name_of(there);
  const std::string english_what =
      section == nullptr ? "The summary" : fmt::format("The section \"{}\"", section->label);
  const std::string korean_what =
      section == nullptr ? "이 요약이" : fmt::format("\"{}\" 단락이", section->label);
  if (is_owner) {
    return {fmt::format("{} also appears under {} ({}), where it does not fit. Correct that entry.",
                        english_what, id, place),
            fmt::format("{} {}({})에도 있으나 거기에는 맞지 않습니다. 그 항목을 고치세요.", korean_what, id,
                        place)};
  }
  return {fmt::format("{} also appears under {} ({}), another paper. One of the two is wrong.", english_what,
                      id, place),
          fmt::format("{} 다른 논문인 {}({})에도 있습니다. 둘 가운데 하나는 잘못입니다.", korean_what, id,
                      place)};
}

}  // namespace

/// The passages of one level, which are compared with one another: either all summaries or all labelled
/// sections.
struct TwinFinder::Level {
  std::deque<ShinglePosting>& postings;
  const std::deque<std::uint32_t>* entries;  ///< The entry of each text; null if the texts are entries.

  std::uint32_t entry_of(std::uint32_t text) const { return entries == nullptr ? text : (*entries)[text]; }
  /// The number of a text among the labelled sections of its entry.
  std::size_t rank_of(std::uint32_t text) const {
    const auto first = std::ranges::lower_bound(*entries, entry_of(text));
    return text - static_cast<std::size_t>(first - entries->begin());
  }
};

TwinFinder::Sketches TwinFinder::sketches_of(const Entry& entry) {
  Sketches sketches;
  sketches.paper = paper_hash(entry);
  sketches.passages.push_back(first_of(read_shingles(summary_text(entry))));
  for (const std::size_t section : labelled_sections(entry)) {
    sketches.passages.push_back(first_of(read_shingles(entry.sections[section].text)));
  }
  return sketches;
}

void TwinFinder::add(const Sketches& sketches) {
  const std::size_t entry = papers_.size();
  papers_.push_back(sketches.paper);
  add_postings(summaries_, sketches.passages.front(), entry);
  for (std::size_t i = 1; i < sketches.passages.size(); ++i) {
    add_postings(sections_, sketches.passages[i], section_entries_.size());
    section_entries_.push_back(static_cast<std::uint32_t>(entry));
  }
}

std::vector<Twin> TwinFinder::find_at(Level level, const ForEntries& for_entries, std::size_t threads) const {
  std::vector<CandidatePair> pairs = pairs_to_compare(level.postings);
  std::deque<ShinglePosting>().swap(level.postings);
  std::erase_if(pairs, [&](const CandidatePair& pair) {
    return papers_[level.entry_of(pair.first)] == papers_[level.entry_of(pair.second)];
  });
  std::map<std::size_t, std::set<std::uint32_t>> texts;  // Keyed by entry.
  for (const CandidatePair& pair : pairs) {
    for (const std::uint32_t text : {pair.first, pair.second}) texts[level.entry_of(text)].insert(text);
  }
  if (texts.empty()) return {};
  ShingleSpool shingles;
  std::map<std::size_t, TwinEntry> twin_entries;
  std::map<std::uint32_t, std::size_t> sections;  // Keyed by text.
  std::vector<std::size_t> numbers;
  numbers.reserve(texts.size());
  for (const auto& [entry, of_entry] : texts) numbers.push_back(entry);
  for_entries(numbers, [&](std::size_t number, const std::string& file, const Entry& entry) {
    twin_entries[number] = {number, file, entry.line, entry.title,
                            entry.id ? to_string(*entry.id) : std::string()};
    const std::vector<std::size_t> labelled = labelled_sections(entry);
    for (const std::uint32_t text : texts.at(number)) {
      if (level.entries == nullptr) {
        shingles.add(text, read_shingles(summary_text(entry)));
      } else {
        sections[text] = labelled.at(level.rank_of(text));
        shingles.add(text, read_shingles(entry.sections[sections[text]].text));
      }
    }
  });
  std::vector<Twin> twins;
  for (const auto& [text, best] : best_twins(pairs, resemblances(pairs, shingles, threads))) {
    Twin& twin = twins.emplace_back();
    twin.entry = level.entry_of(text);
    if (level.entries != nullptr) twin.section = sections.at(text);
    twin.other = twin_entries.at(level.entry_of(best.other));
    twin.resemblance = best.resemblance;
  }
  return twins;
}

std::vector<Twin> TwinFinder::find(const ForEntries& for_entries, std::size_t threads) {
  std::vector<Twin> twins = find_at({summaries_, nullptr}, for_entries, threads);
  std::set<std::size_t> in_summary_twins;
  for (const Twin& twin : twins) in_summary_twins.insert(twin.entry);
  for (Twin& twin : find_at({sections_, &section_entries_}, for_entries, threads)) {
    if (!in_summary_twins.contains(twin.entry)) twins.push_back(std::move(twin));
  }
  std::ranges::stable_sort(twins, {}, &Twin::entry);
  return twins;
}

Reason duplicate_reason(const Entry& entry, const Twin& twin, bool is_owner) {
  const Section* section = twin.section ? &entry.sections[*twin.section] : nullptr;
  const TwinEntry& there = twin.other;
  Reason reason = make_reason("duplicate", describe(there, section, is_owner),
                              section == nullptr ? entry.summary : section->source);
  if (is_owner) reason.severity = Severity::note;
  reason.evidence = {{"other_file", there.file},
                     {"other_line", static_cast<double>(there.line)},
                     {"other_id", there.id},
                     {"resemblance", twin.resemblance}};
  if (section != nullptr) reason.evidence.push_back({"section", section->label});
  return reason;
}

}  // namespace daejo
