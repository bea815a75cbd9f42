#include "audit/rules/opposite_claims.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

#include "audit/rules/claim_words.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

constexpr double least_meaning = 0.4;
/// A claim is reported as contradicted only if no claim of the other text agrees with it this much.
constexpr double most_agreement = 0.35;
/// Two sentences must say at least `least_shared_context` of each other, and the two shares must add up to
/// `least_shared_together`. A sum of `least_shared_of_best` is enough if the abstract's sentence supports the
/// summary's by `least_lead` more than any other sentence does. These bounds were chosen on right summaries,
/// and on half of the contradictions that were written for the benchmark; see model/experiments.md.
constexpr double least_shared_context = 0.2;
constexpr double least_shared_together = 0.8;
constexpr double least_shared_of_best = 0.55;
constexpr double least_lead = 0.15;

/// Whether more of an object is better, judged by its words. If so, "효율이 낮아진다" contradicts "improves
/// efficiency".
bool is_good(std::string_view object) {
  static constexpr std::array<std::string_view, 15> good = {"성능", "정확", "품질", "효율", "정밀",
                                                            "재현", "성공", "점수", "상관", "일반화",
                                                            "신뢰", "견고", "안정", "능력", "예측"};
  static constexpr std::array<std::string_view, 8> bad = {"비효율", "불안정", "불균형", "오류",
                                                          "손실",   "문제",   "지연",   "비용"};
  return contains_any(object, good) && !contains_any(object, bad);
}

bool points_up(const Claim& claim) {
  return claim.up != claim.negated;
}

/// Compares the claims of one entry with those of its abstract.
class ClaimComparison {
 public:
  explicit ClaimComparison(AlignedSentences& sentences)
      : sentences_(sentences), reading_(sentences.reading()) {
    read_summary_claims();
    read_paper_claims();
    meanings_.resize(summary_.size() * paper_.size());
  }

  std::vector<OppositeClaims> run() {
    std::vector<OppositeClaims> found;
    std::optional<OppositeClaims> best;
    double best_score = 0;
    for (std::size_t s = 0; s < summary_.size(); ++s) {
      if (best && best->summary.sentence != summary_[s].sentence) {
        found.push_back(*best);
        best.reset();
      }
      for (std::size_t a = 0; a < paper_.size(); ++a) {
        if (!is_contradiction(s, a)) continue;
        const double score = meaning(s, a) + shared(s, a);
        if (best && score <= best_score) continue;
        best = OppositeClaims{summary_[s], paper_[a]};
        best_score = score;
      }
    }
    if (best) found.push_back(*best);
    return found;
  }

 private:
  static Span moved(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

  static PlacedClaim placed(std::size_t sentence, Claim claim, std::size_t begin) {
    claim.word = moved(claim.word, begin);
    for (Span& object : claim.objects) object = moved(object, begin);
    return {sentence, claim};
  }

  void read_summary_claims() {
    for (std::size_t i = 0; i < reading_.summary.size(); ++i) {
      for (const Claim& claim : find_korean_claims(reading_.text_of(reading_.summary[i]))) {
        summary_.push_back(placed(i, claim, reading_.summary[i].text.begin));
      }
    }
  }

  void read_paper_claims() {
    for (std::size_t i = 0; i < reading_.paper.size(); ++i) {
      if (sentences_.is_title(i)) continue;
      for (const Claim& claim : find_english_claims(reading_.paper[i].of(reading_.paper_text))) {
        paper_.push_back(placed(i, claim, reading_.paper[i].begin));
      }
    }
  }

  std::string_view summary_text(std::size_t s, Span span) const {
    return span.of(reading_.entry().sections[reading_.summary[summary_[s].sentence].section].text);
  }
  std::string_view paper_text(Span span) const { return span.of(reading_.paper_text); }

  double meaning(std::size_t s, std::size_t a) {
    std::optional<double>& known = meanings_[s * paper_.size() + a];
    if (known) return *known;
    known = is_exchanged(s, a) ? 1 : 0;
    for (const Span object : summary_[s].claim.objects) {
      for (const Span phrase : paper_[a].claim.objects) {
        known = std::max(*known, sentences_.meaning(summary_text(s, object), paper_text(phrase)));
      }
    }
    return *known;
  }

  /// Whether two claims are opposite whatever they are about: one is an overestimate and the other an
  /// underestimate, or one is about real and the other about synthetic data. In the second case, the paper
  /// must have no word for what the summary's claim names.
  bool is_exchanged(std::size_t s, std::size_t a) const {
    static constexpr std::array<std::string_view, 6> made = {"synthe",  "Synthe",  "simulat",
                                                             "artific", "generat", "composit"};
    static constexpr std::array<std::string_view, 6> found = {"real",   "Real", "practic",
                                                              "actual", "wild", "natural"};
    const Claim& here = summary_[s].claim;
    const Claim& there = paper_[a].claim;
    if (here.kind == ClaimKind::estimate && there.kind == ClaimKind::estimate) return here.up != there.up;
    if (here.kind != ClaimKind::origin || there.kind != ClaimKind::origin || here.up == there.up)
      return false;
    return here.up ? !contains_any(reading_.paper_text, found) : !contains_any(reading_.paper_text, made);
  }

  double shared(std::size_t s, std::size_t a) {
    return sentences_.said(summary_[s].sentence, paper_[a].sentence) +
           sentences_.supported(summary_[s].sentence, paper_[a].sentence);
  }

  bool are_comparable(std::size_t s, std::size_t a) const {
    const Claim& here = summary_[s].claim;
    const Claim& there = paper_[a].claim;
    if (here.kind == there.kind) return true;
    const auto is_measure = [](ClaimKind kind) {
      return kind == ClaimKind::amount || kind == ClaimKind::quality;
    };
    return is_measure(here.kind) && is_measure(there.kind) && is_about_good(s);
  }

  bool is_about_good(std::size_t s) const {
    return std::ranges::any_of(summary_[s].claim.objects,
                               [&](Span object) { return is_good(summary_text(s, object)); });
  }

  bool is_contradiction(std::size_t s, std::size_t a) {
    const Claim& here = summary_[s].claim;
    const Claim& there = paper_[a].claim;
    // "Not worse" does not mean "better", and a summary may call "minimal degradation" a degradation.
    if (here.negated || there.negated || here.up == there.up || !are_comparable(s, a)) return false;
    if (says_otherwise(s, a)) return false;
    if (!render_each_other(s, a)) return false;
    return meaning(s, a) >= least_meaning && agreement_of_summary_claim(s) < most_agreement &&
           agreement_of_paper_claim(a) < most_agreement;
  }

  /// Whether one of the two claims' sentences is probably a translation of the other: they are similar, or no
  /// other sentence of the abstract is nearly as similar. For an over- or underestimate, less similarity is
  /// enough.
  bool render_each_other(std::size_t s, std::size_t a) {
    const std::size_t here = summary_[s].sentence;
    const std::size_t there = paper_[a].sentence;
    const double said = sentences_.said(here, there);
    const double supported = sentences_.supported(here, there);
    if (said < least_shared_context || supported < least_shared_context) return false;
    if (said + supported >= least_shared_together) return true;
    if (summary_[s].claim.kind == ClaimKind::estimate) return true;
    double next = 0;
    for (std::size_t other = 0; other < reading_.paper.size(); ++other) {
      if (other != there && !sentences_.is_title(other))
        next = std::max(next, sentences_.supported(here, other));
    }
    return said + supported >= least_shared_of_best && supported - next >= least_lead;
  }

  /// Whether both claims may be true: the summary quotes an opinion, one of the two texts is about both real
  /// and synthetic data, only the summary compares, or it compares with the subject of the abstract's
  /// sentence.
  bool says_otherwise(std::size_t s, std::size_t a) const {
    static constexpr std::array<std::string_view, 2> quoted = {"다는", "라는"};
    const Claim& here = summary_[s].claim;
    if (ends_with_one_of(summary_text(s, here.word), quoted)) return true;
    if (here.kind == ClaimKind::origin && (has_both_origins(summary_) || has_both_origins(paper_)))
      return true;
    return (here.compares && !compares(a)) || compares_with_its_subject(s, a);
  }

  static bool has_both_origins(const std::vector<PlacedClaim>& claims) {
    std::set<bool> origins;
    for (const PlacedClaim& placed : claims) {
      if (placed.claim.kind == ClaimKind::origin) origins.insert(placed.claim.up);
    }
    return origins.size() == 2;
  }

  bool compares(std::size_t a) const {
    static constexpr std::array<std::string_view, 4> marks = {"outperform", "surpass", " over ", " exceed"};
    const std::string_view sentence = paper_text(reading_.paper[paper_[a].sentence]);
    return paper_[a].claim.compares || sentence.starts_with("Compared") || contains_any(sentence, marks);
  }

  /// Whether the summary compares something with the subject of the abstract's sentence: "PLM-ICD보다
  /// 정밀도가 낮다" says the same as "PLM-ICD exhibits higher precision".
  bool compares_with_its_subject(std::size_t s, std::size_t a) const {
    static constexpr std::array<std::string_view, 4> marks = {"than", "ompared", " over", "outperform"};
    static constexpr std::array<std::string_view, 6> against = {"보다",    "에 비해", "와 비교",
                                                                "과 비교", "와 견주", "과 견주"};
    const std::string_view there = paper_text(reading_.paper[paper_[a].sentence]);
    const std::size_t after = paper_[a].claim.word.begin - reading_.paper[paper_[a].sentence].begin;
    if (contains_any(there.substr(after), marks)) return false;
    const std::string_view here = reading_.text_of(reading_.summary[summary_[s].sentence]);
    for (const EnglishWord& word : english_words(here)) {
      const std::string_view rest = here.substr(word.span.end);
      const bool is_compared = begins_with_one_of(rest, against) || rest.starts_with("는 ");
      if (is_compared && contains_any(rest.substr(0, longest_mark), against) &&
          there.find(word.span.of(here)) != std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  double agreement_of_summary_claim(std::size_t s) {
    double most = 0;
    for (std::size_t a = 0; a < paper_.size(); ++a) {
      if (agree(s, a)) most = std::max(most, meaning(s, a));
    }
    return most;
  }

  double agreement_of_paper_claim(std::size_t a) {
    double most = 0;
    for (std::size_t s = 0; s < summary_.size(); ++s) {
      if (agree(s, a)) most = std::max(most, meaning(s, a));
    }
    return most;
  }

  bool agree(std::size_t s, std::size_t a) const {
    return points_up(summary_[s].claim) == points_up(paper_[a].claim) && are_comparable(s, a);
  }

  static constexpr std::size_t longest_mark = 12;

  AlignedSentences& sentences_;
  const EntryReading& reading_;
  std::vector<PlacedClaim> summary_;
  std::vector<PlacedClaim> paper_;
  std::vector<std::optional<double>> meanings_;  // ordered by the summary's claim, then by the paper's
};

}  // namespace

std::vector<OppositeClaims> find_opposite_claims(AlignedSentences& sentences) {
  return ClaimComparison(sentences).run();
}

}  // namespace daejo::audit
