#include "audit/training/make_pairs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>

#include "audit/model/document.h"
#include "audit/score/cosine.h"
#include "audit/text/terms.h"
#include "base/error.h"
#include "base/json.h"

namespace daejo::audit {
namespace {

/// Finds the most similar paper by the cosine of TF-IDF vectors. A term that occurs n times in a paper has
/// the weight (1 + ln(n)) · IDF, where its IDF is ln((N + 1) / df) if df of N papers have it.
class SimilarPapers {
 public:
  explicit SimilarPapers(std::span<const parsers::Paper* const> papers) {
    std::map<std::string, std::int32_t, std::less<>> columns;
    std::vector<Eigen::Triplet<double, std::int32_t>> occurrences;
    for (std::size_t row = 0; row < papers.size(); ++row) {
      const TermList list = find_terms(document_text(papers[row]->title, papers[row]->abstract));
      for (const Term& term : list.terms) {
        const auto next = static_cast<std::int32_t>(columns.size());
        const auto column = columns.emplace(list.key(term), next).first->second;
        occurrences.emplace_back(static_cast<std::int32_t>(row), column, 1);
      }
    }
    TermMatrix counts(static_cast<Eigen::Index>(papers.size()), static_cast<Eigen::Index>(columns.size()));
    counts.setFromTriplets(occurrences.begin(), occurrences.end());
    Eigen::VectorXd document_frequency = Eigen::VectorXd::Zero(counts.cols());
    for (Eigen::Index row = 0; row < counts.rows(); ++row) {
      for (TermMatrix::InnerIterator it(counts, row); it; ++it) ++document_frequency(it.col());
    }
    const auto all = static_cast<double>(papers.size());
    const Eigen::VectorXd idf =
        document_frequency.unaryExpr([all](double df) { return std::log((all + 1) / df); });
    vectors_ = tf_idf(counts, TermFrequency::logarithm, idf);
  }

  /// The number of the paper that is most similar to `paper`. Papers with a cosine over 0.95 are skipped as
  /// other versions of `paper`. Nothing if no paper is left.
  std::optional<std::size_t> nearest(std::size_t paper) const {
    constexpr double same_paper = 0.95;
    const Eigen::VectorXd own = vectors_.row(static_cast<Eigen::Index>(paper)).transpose();
    Eigen::VectorXd cosine = cosines(vectors_, own, vectors_.row(static_cast<Eigen::Index>(paper)).norm());
    cosine = (cosine.array() > same_paper).select(-1, cosine);
    cosine(static_cast<Eigen::Index>(paper)) = -1;
    Eigen::Index best = 0;
    if (cosine.maxCoeff(&best) < 0) return std::nullopt;
    return static_cast<std::size_t>(best);
  }

 private:
  TermMatrix vectors_;  // One row for each paper.
};

PairLine make_line(const parsers::Entry& entry, const parsers::Paper& paper, const std::string& set,
                   bool mismatch) {
  PairLine line;
  line.key =
      ParsedJson(entry.date + ':' + entry.id->base + ':' + set + (mismatch ? ":wrong" : ":right")).dump();
  line.id = paper.id.base;
  line.title = paper.title;
  line.abstract = paper.abstract;
  line.summary = summary_text(entry);
  line.mismatch_truth = mismatch;
  line.set = set;
  line.day = entry.date;
  line.leave_out = {entry.id->base};
  return line;
}

constexpr std::string_view label_names[] = {"faithful", "partial", "generic", "unrelated"};

/// About one entry in this many gets a "titled" pair. With more "titled" pairs, training would lower the
/// recall on similar papers.
constexpr std::size_t titled_in = 40;

/// An entry that pairs can be made from, and the number of its paper.
struct Candidate {
  const parsers::Entry* entry;
  std::size_t paper;
};

}  // namespace

std::vector<EntryLabel> read_labels(const std::string& text, const std::string& file) {
  std::vector<EntryLabel> labels;
  std::istringstream lines(text);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto object = ParsedJson::parse(line, nullptr, false);
    const auto text_of = [&](const char* field) -> std::string {
      const auto found = object.find(field);
      if (found == object.end() || !found->is_string()) {
        throw InputError({file, number},
                         "Each line of the labels must be a JSON object with the texts id, date and label.");
      }
      return *found;
    };
    labels.push_back({text_of("id"), text_of("date"), text_of("label")});
    if (std::ranges::find(label_names, labels.back().label) == std::ranges::end(label_names)) {
      throw InputError({file, number},
                       "The label on this line must be faithful, partial, generic or unrelated.");
    }
  }
  return labels;
}

std::vector<PairLine> make_pairs(std::span<const parsers::Digest> digests,
                                 const std::map<std::string, parsers::Paper>& papers,
                                 std::span<const EntryLabel> labels, const PairOptions& options) {
  std::vector<Candidate> candidates;
  std::vector<const parsers::Paper*> own_papers;
  std::map<std::string, std::size_t> numbers;
  for (const parsers::Digest& digest : digests) {
    for (const parsers::Entry& entry : digest.entries) {
      if (!entry.id || !has_korean_text(entry) || options.left_out.contains(entry.id->base)) continue;
      const auto paper = papers.find(entry.id->base);
      if (paper == papers.end()) continue;
      const auto [number, added] = numbers.emplace(entry.id->base, own_papers.size());
      if (added) own_papers.push_back(&paper->second);
      candidates.push_back({&entry, number->second});
    }
  }
  std::map<std::pair<std::string, std::string>, std::string> label_of;
  for (const EntryLabel& label : labels) label_of[{label.id, label.date}] = label.label;

  std::vector<PairLine> lines;
  if (own_papers.size() < 2) return lines;
  const SimilarPapers similar(own_papers);
  for (const auto& [entry, paper] : candidates) {
    const auto label = label_of.find({entry->id->base, entry->date});
    if (label != label_of.end()) {
      if (label->second == "partial") continue;
      lines.push_back(make_line(*entry, *own_papers[paper], "gold", label->second != "faithful"));
      continue;
    }
    const bool trusted = options.distrust_from.empty() || entry->date < options.distrust_from ||
                         (!options.distrust_until.empty() && entry->date > options.distrust_until);
    if (!trusted) continue;
    const std::size_t shift = 1 + hash_bytes(entry->date + entry->id->base) % (own_papers.size() - 1);
    const parsers::Paper& other = *own_papers[(paper + shift) % own_papers.size()];
    lines.push_back(make_line(*entry, *own_papers[paper], "own", false));
    lines.push_back(make_line(*entry, other, "random", true));
    const auto nearest = similar.nearest(paper);
    if (nearest) lines.push_back(make_line(*entry, *own_papers[*nearest], "similar", true));
    if (hash_bytes(entry->date + entry->id->base) % titled_in == 0) {
      lines.push_back(make_line(*entry, other, "titled", true));
      lines.back().summary.insert(0, other.title + '\n');
    }
    if (entry->sections.size() < 2) continue;
    for (const bool mismatch : {false, true}) {
      lines.push_back(make_line(*entry, mismatch ? other : *own_papers[paper], "short", mismatch));
      lines.back().summary = entry->sections.front().text;
    }
  }
  return lines;
}

}  // namespace daejo::audit
