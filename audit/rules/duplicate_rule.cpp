#include "audit/rules/duplicate_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "audit/model/string_table.h"
#include "audit/rules/entry_reading.h"
#include "base/parallel.h"
#include "base/spool.h"

namespace daejo::audit {
namespace {

constexpr double least_resemblance = 0.7;
constexpr std::size_t fewest_shingles = 15;

using Shingles = std::vector<std::uint64_t>;

/// A hash that is equal for entries about the same paper. An entry without an id is identified by its title.
std::uint64_t paper_hash(const parsers::Entry& entry) {
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
std::vector<std::size_t> labelled_sections(const parsers::Entry& entry) {
  std::vector<std::size_t> labelled;
  for (std::size_t i = 0; i < entry.sections.size(); ++i) {
    if (!entry.sections[i].label.empty()) labelled.push_back(i);
  }
  return labelled;
}

void add_postings(std::deque<ShinglePosting>& postings, std::span<const std::uint32_t> sketch,
                  std::size_t text) {
  for (const std::uint32_t hash : sketch) postings.push_back({hash, static_cast<std::uint32_t>(text)});
}

/// For one text, the most similar text of an entry about another paper.
struct BestTwin {
  std::uint32_t other = 0;
  double resemblance = 0;
};

/// Two texts with a resemblance of at least `least_resemblance`, so that one is probably a copy of the other.
struct AlikePair {
  CandidatePair texts;
  double resemblance = 0;
};

/// For each text in the pairs, the most similar text. If several are equally similar, it is the one with the
/// lowest number.
std::map<std::uint32_t, BestTwin> best_twins(std::vector<AlikePair> alike) {
  std::ranges::sort(alike, {}, &AlikePair::texts);
  std::map<std::uint32_t, BestTwin> twins;
  const auto offer = [&](std::uint32_t passage, std::uint32_t other, double resemblance) {
    const auto [twin, is_new] = twins.try_emplace(passage, BestTwin{other, resemblance});
    if (!is_new && resemblance > twin->second.resemblance) twin->second = {other, resemblance};
  };
  for (const auto& [texts, resemblance] : alike) {
    offer(texts.first, texts.second, resemblance);
    offer(texts.second, texts.first, resemblance);
  }
  return twins;
}

/// Sorts numbers and removes duplicates.
std::vector<std::size_t> ascending(std::vector<std::size_t> numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::string name_of(const TwinEntry& twin) {
  return twin.id.empty() ? fmt::format("\"{}\"", twin.title) : twin.id;
}

Message describe(const TwinEntry& there, const parsers::Section* section, bool is_owner) {
  const std::string place = fmt::format("{}:{}", there.file, there.line);
  const std::string id = name_of(there);
  const std::string english_what =
      section == nullptr ? "The summary" : fmt::format("The section \"{}\"", section->label);
  const std::string korean_what =
      section == nullptr ? "이 요약이" : fmt::format("\"{}\" 단락이", section->label);
  if (is_owner) {
    return {
        fmt::format(
            "{}, or nearly the same text, also appears under another paper, {} in {}, where it does not fit. "
            "Correct the entry there.",
            english_what, id, place),
        fmt::format("{} 다른 논문 {}({})에도 같거나 거의 같은 글로 있으나 거기에는 맞지 않습니다. 그곳의 "
                    "항목을 고치세요.",
                    korean_what, id, place)};
  }
  return {
      fmt::format("{}, or nearly the same text, also appears under another paper, {} in {}. One of the two "
                  "is wrong.",
                  english_what, id, place),
      fmt::format("{} 다른 논문 {}({})에도 같거나 거의 같은 글로 있습니다. 둘 가운데 하나는 잘못입니다.",
                  korean_what, id, place)};
}

}  // namespace

/// The texts of one level: either all summaries or all labelled sections. Two of them are compared only if
/// their sketches share a hash and they are about different papers. Shingles are stored only for texts that
/// are compared. The first 4 MiB of them stay in memory (see `Spool`), and the rest is on disk.
class TwinFinder::Level {
 public:
  /// `entries` has the entry number of each text. It is null if the texts are whole summaries, whose numbers
  /// are those of their entries.
  explicit Level(const std::deque<std::uint32_t>* entries) : entries_(entries) {}

  /// Finds which pairs of texts to compare, and leaves out pairs about the same paper. `papers` has the hash
  /// of each entry's paper. Empties `postings`.
  void find_pairs(std::deque<ShinglePosting>& postings, const std::deque<std::uint64_t>& papers) {
    pairs_ = pairs_to_compare(postings);
    std::deque<ShinglePosting>().swap(postings);
    std::erase_if(pairs_, [&](const CandidatePair& pair) {
      return papers[entry_of(pair.first)] == papers[entry_of(pair.second)];
    });
    std::vector<bool> is_compared;
    for (const auto& [first, second] : pairs_) {
      if (second >= is_compared.size()) is_compared.resize(second + 1);
      is_compared[first] = is_compared[second] = true;
    }
    for (std::uint32_t text = 0; text < is_compared.size(); ++text) {
      if (is_compared[text]) texts_.push_back(text);
    }
  }

  /// The texts to compare, ascending, and therefore in the order of their entries.
  const std::vector<std::uint32_t>& texts() const { return texts_; }

  std::size_t entry_of(std::uint32_t text) const { return entries_ == nullptr ? text : (*entries_)[text]; }

  /// The index of a labelled section in `Entry::sections`; nothing if the text is a whole summary. `labelled`
  /// has the indices of all labelled sections of the entry.
  std::optional<std::size_t> section_of(std::uint32_t text, std::span<const std::size_t> labelled) const {
    if (entries_ == nullptr) return std::nullopt;
    const auto first = std::ranges::lower_bound(*entries_, entry_of(text));
    return labelled[text - static_cast<std::size_t>(first - entries_->begin())];
  }

  /// Takes the texts of one entry that are to be compared. Call it for the entries in the order of their
  /// numbers, and then call `store`.
  void take(std::size_t number, const parsers::Entry& entry, std::size_t threads) {
    const std::vector<std::size_t> labelled = labelled_sections(entry);
    for (; taken_ < texts_.size() && entry_of(texts_[taken_]) == number; ++taken_) {
      const auto section = section_of(texts_[taken_], labelled);
      waiting_.push_back(section ? entry.sections[*section].text : summary_text(entry));
    }
    constexpr std::size_t enough_for_all_threads = 1'000;
    if (waiting_.size() >= enough_for_all_threads) store(threads);
  }

  /// Stores the shingles of the texts that were taken since the last call.
  void store(std::size_t threads) {
    std::vector<Shingles> shingles(waiting_.size());
    parallel_each(waiting_.size(), threads, [&](std::size_t i) { shingles[i] = read_shingles(waiting_[i]); });
    for (const Shingles& of_text : shingles) {
      const auto* const bytes = reinterpret_cast<const char*>(of_text.data());
      shingles_.add({bytes, of_text.size() * sizeof(std::uint64_t)});
    }
    waiting_.clear();
  }

  /// For each text, the most similar text of another paper. Texts without one of at least `least_resemblance`
  /// are left out. Call it after `store`.
  std::map<std::uint32_t, BestTwin> best(std::size_t threads) const {
    std::mutex mutex;
    std::vector<AlikePair> alike;
    parallel_for(pairs_.size(), threads, [&](std::size_t begin, std::size_t end) {
      Shingles first;
      for (std::size_t i = begin; i < end; ++i) {
        const CandidatePair texts = pairs_[i];
        if (i == begin || texts.first != pairs_[i - 1].first) first = shingles_of(texts.first);
        const double how_alike = resemblance(first, shingles_of(texts.second));
        if (how_alike < least_resemblance) continue;
        const std::lock_guard lock(mutex);
        alike.push_back({texts, how_alike});
      }
    });
    return best_twins(std::move(alike));
  }

 private:
  Shingles shingles_of(std::uint32_t text) const {
    const auto at = std::ranges::lower_bound(texts_, text);
    const std::string bytes = shingles_.read(static_cast<std::size_t>(at - texts_.begin()));
    Shingles shingles(bytes.size() / sizeof(std::uint64_t));
    bytes.copy(reinterpret_cast<char*>(shingles.data()), bytes.size());
    return shingles;
  }

  const std::deque<std::uint32_t>* entries_;
  std::deque<CandidatePair> pairs_;
  std::vector<std::uint32_t> texts_;
  std::size_t taken_ = 0;             // How many of `texts_` were taken.
  std::vector<std::string> waiting_;  // The taken texts whose shingles are not stored yet.
  Spool shingles_;                    // The shingles of each taken text, in the order of `texts_`.
};

TwinFinder::Sketches TwinFinder::sketches_of(const parsers::Entry& entry) {
  Sketches sketches;
  sketches.paper = paper_hash(entry);
  sketches.passages.push_back(sketch_of(read_shingles(summary_text(entry))));
  for (const std::size_t section : labelled_sections(entry)) {
    sketches.passages.push_back(sketch_of(read_shingles(entry.sections[section].text)));
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

std::vector<Twin> TwinFinder::twins_of(std::span<const Level* const> levels, const ForEntries& for_entries,
                                       std::size_t threads) {
  std::vector<std::map<std::uint32_t, BestTwin>> best;
  std::vector<std::size_t> numbers;
  for (const Level* level : levels) {
    for (const auto& [text, twin] : best.emplace_back(level->best(threads))) {
      numbers.push_back(level->entry_of(text));
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> labelled;
  std::map<std::size_t, TwinEntry> described;
  for_entries(ascending(std::move(numbers)),
              [&](std::size_t number, const std::string& file, const parsers::Entry& entry) {
                labelled[number] = labelled_sections(entry);
                described[number] = {number, file, entry.line, entry.title,
                                     entry.id ? to_string(*entry.id) : std::string()};
              });
  std::vector<Twin> twins;
  std::set<std::size_t> reported;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    std::set<std::size_t> reported_here;
    for (const auto& [text, twin] : best[i]) {
      const std::size_t entry = levels[i]->entry_of(text);
      if (reported.contains(entry)) continue;
      reported_here.insert(entry);
      twins.push_back({entry, levels[i]->section_of(text, labelled.at(entry)),
                       described.at(levels[i]->entry_of(twin.other)), twin.resemblance});
    }
    reported.merge(reported_here);
  }
  std::ranges::stable_sort(twins, {}, &Twin::entry);
  return twins;
}

std::vector<Twin> TwinFinder::find(const ForEntries& for_entries, std::size_t threads) {
  Level summaries(nullptr);
  Level sections(&section_entries_);
  // The levels are searched one after the other, because each needs much memory while it sorts.
  summaries.find_pairs(summaries_, papers_);
  sections.find_pairs(sections_, papers_);
  std::vector<std::size_t> numbers;
  for (const Level* level : {&summaries, &sections}) {
    for (const std::uint32_t text : level->texts()) numbers.push_back(level->entry_of(text));
  }
  for_entries(ascending(std::move(numbers)),
              [&](std::size_t number, const std::string& /*file*/, const parsers::Entry& entry) {
                summaries.take(number, entry, threads);
                sections.take(number, entry, threads);
              });
  summaries.store(threads);
  sections.store(threads);
  const std::array<const Level*, 2> levels = {&summaries, &sections};
  return twins_of(levels, for_entries, threads);
}

Reason duplicate_reason(const parsers::Entry& entry, const Twin& twin, bool is_owner) {
  const parsers::Section* section = twin.section ? &entry.sections[*twin.section] : nullptr;
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

}  // namespace daejo::audit
