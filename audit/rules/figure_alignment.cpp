#include "audit/rules/figure_alignment.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "audit/rules/figure_agreement.h"
#include "audit/rules/figure_context.h"
#include "audit/rules/figure_slips.h"

namespace daejo::audit {
namespace {

bool can_be_compared(const Figure& summary, const Figure& abstract) {
  if (summary.value <= 0 || abstract.value <= 0) return false;
  if (summary.kind == abstract.kind) return true;
  const auto is_score = [](FigureKind kind) {
    return kind == FigureKind::plain || kind == FigureKind::percent;
  };
  return is_score(summary.kind) && is_score(abstract.kind);
}

/// Whether a figure of the summary could be a wrong version of one in the abstract: it is in digits, over 0,
/// and not stated in the abstract. A 1 without a unit is too common to be compared.
bool is_doubtful(const SummaryFigure& summary) {
  if (summary.figure.kind == FigureKind::plain && summary.figure.value == 1) return false;
  return summary.stated_as.empty() && !summary.in_name && !summary.figure.spelled && summary.figure.value > 0;
}

bool is_small_count(const Figure& figure) {
  constexpr double most = 20;
  return figure.kind == FigureKind::plain && figure.value <= most && figure.step >= 1;
}

double sign_of(bool value) {
  return value ? 1 : 0;
}

struct SignWeight {
  PairSign sign;
  double weight;
};

/// A logistic regression, fitted on the days of a digest archive whose summaries are almost all right. The
/// positive examples are altered figures paired with their originals; the negative ones are all pairs in
/// unaltered entries.
constexpr double bias = -2.7;
constexpr SignWeight weights[] = {{near_context, 1.2},
                                  {sentence_context, 2.2},
                                  {next_word, 0.7},
                                  {best_for_summary, 2.8},
                                  {best_for_abstract, 2.8},
                                  {rivals_here, -0.6},
                                  {rivals_there, -0.7},
                                  {neighbours, 0.8},
                                  {sentence_figures, 0.9},
                                  {other_kind, -3.2},
                                  {same_step, 1.0},
                                  {small_count, -2.5},
                                  {moved_digits, 1.8},
                                  {changed_magnitude, 1.1},
                                  {replaced_digit, 0.7},
                                  {whole_factor, 1.5},
                                  {ratio, -0.4},
                                  {any_slip, 1.3},
                                  {spelled, -3.3},
                                  {accounted_for, -5.2},
                                  {derived, 0.5},
                                  {accounted_share, 0.8},
                                  {support_share, 0.6}};

/// The least logit of a pair that is reported. Of a thousand entries of days that are almost all right, about
/// four have a pair with a higher logit although both of its figures are right.
constexpr double least_logit = 1.2;

double logit_of(const std::array<double, pair_sign_count>& signs) {
  double logit = bias;
  for (const SignWeight& weight : weights) logit += weight.weight * signs[weight.sign];
  return logit;
}

/// Pairs each doubtful figure of the summary with each comparable figure of the abstract, unless they say the
/// same in other words.
class FigurePairer {
 public:
  FigurePairer(Vocabulary& vocabulary, const EntryReading& reading, const FigureReading& figures)
      : figures_(figures), contexts_(figures.summary.size() * figures.abstract.size()) {
    ContextMatcher matcher(vocabulary, reading);
    for (std::size_t s = 0; s < figures.summary.size(); ++s) {
      for (std::size_t a = 0; a < figures.abstract.size(); ++a) {
        if (!are_comparable(s, a)) continue;
        context(s, a) = matcher.match(figures.summary[s], figures.abstract[a]);
      }
    }
    count_shares();
  }

  std::vector<FigurePair> run() {
    std::vector<FigurePair> pairs;
    for (std::size_t s = 0; s < figures_.summary.size(); ++s) {
      if (!is_doubtful(figures_.summary[s])) continue;
      for (std::size_t a = 0; a < figures_.abstract.size(); ++a) {
        const bool same = is_same_in_other_words(figures_.summary[s].figure, figures_.abstract[a].figure);
        if (are_comparable(s, a) && !same) pairs.push_back(weigh(s, a));
      }
    }
    return pairs;
  }

 private:
  SharedContext& context(std::size_t summary, std::size_t abstract) {
    return contexts_[summary * figures_.abstract.size() + abstract];
  }
  bool are_comparable(std::size_t summary, std::size_t abstract) const {
    return can_be_compared(figures_.summary[summary].figure, figures_.abstract[abstract].figure);
  }

  void count_shares() {
    for (const SummaryFigure& figure : figures_.summary) {
      if (figure.figure.spelled) continue;
      written_here_ += 1;
      stated_here_ += figure.stated_as.empty() ? 0 : 1;
    }
    for (const AbstractFigure& figure : figures_.abstract) {
      if (figure.figure.spelled) continue;
      written_there_ += 1;
      accounted_there_ += figure.accounted_for ? 1 : 0;
    }
  }

  FigurePair weigh(std::size_t s, std::size_t a) {
    FigurePair pair;
    pair.summary = s;
    pair.abstract = a;
    const SummaryFigure& summary = figures_.summary[s];
    const Figure& abstract = figures_.abstract[a].figure;
    auto& signs = pair.signs;
    add_context(pair);
    add_slip(pair);
    signs[neighbours] = count_neighbours(s, a);
    signs[sentence_figures] = sign_of(share_a_figure(s, a));
    signs[other_kind] = sign_of(summary.figure.kind != abstract.kind);
    signs[same_step] = sign_of(std::abs(summary.figure.step - abstract.step) < 1e-9 * abstract.step);
    signs[small_count] = sign_of(is_small_count(summary.figure) && is_small_count(abstract));
    signs[spelled] = sign_of(abstract.spelled);
    signs[accounted_for] = share_accounted_for(a);
    signs[derived] = sign_of(summary.derived);
    signs[accounted_share] = written_there_ > 1 ? accounted_there_ / written_there_ : 0.5;
    signs[support_share] = written_here_ > 1 ? stated_here_ / (written_here_ - 1) : 0.5;
    pair.anchor = context(s, a).anchor;
    pair.logit = logit_of(signs);
    return pair;
  }

  void add_context(FigurePair& pair) {
    const SharedContext& shared = context(pair.summary, pair.abstract);
    double nearest_here = 0;
    double nearest_there = 0;
    double others_here = 0;
    double others_there = 0;
    for (std::size_t a = 0; a < figures_.abstract.size(); ++a) {
      if (a == pair.abstract || !are_comparable(pair.summary, a)) continue;
      nearest_there = std::max(nearest_there, context(pair.summary, a).near);
      others_there += figures_.abstract[a].accounted_for ? 0 : 1;
    }
    for (std::size_t s = 0; s < figures_.summary.size(); ++s) {
      if (s == pair.summary || !are_comparable(s, pair.abstract)) continue;
      nearest_here = std::max(nearest_here, context(s, pair.abstract).near);
      others_here += is_doubtful(figures_.summary[s]) ? 1 : 0;
    }
    pair.signs[near_context] = shared.near;
    pair.signs[sentence_context] = shared.sentence;
    pair.signs[next_word] = shared.next;
    pair.signs[best_for_summary] = shared.near - nearest_there;
    pair.signs[best_for_abstract] = shared.near - nearest_here;
    pair.signs[rivals_here] = std::log1p(others_here);
    pair.signs[rivals_there] = std::log1p(others_there);
  }

  void add_slip(FigurePair& pair) const {
    const FigureSlip slip =
        find_slip(figures_.summary[pair.summary].figure, figures_.abstract[pair.abstract].figure);
    pair.signs[moved_digits] = slip.moved;
    pair.signs[changed_magnitude] = slip.magnitude;
    pair.signs[replaced_digit] = slip.replaced;
    pair.signs[whole_factor] = sign_of(slip.factor);
    pair.signs[ratio] = slip.ratio;
    pair.signs[any_slip] = sign_of(slip.moved > 0 || slip.magnitude > 0 || slip.replaced > 0 || slip.factor);
  }

  bool state_the_same(std::size_t summary, std::size_t abstract) const {
    if (summary >= figures_.summary.size()) return false;
    const auto& stated = figures_.summary[summary].stated_as;
    return std::ranges::find(stated, abstract) != stated.end();
  }

  /// How many neighbours of the two figures state the same number. If `summary` or `abstract` is 0,
  /// subtracting 1 wraps around to a number that no figure has.
  double count_neighbours(std::size_t summary, std::size_t abstract) const {
    return sign_of(state_the_same(summary - 1, abstract - 1)) +
           sign_of(state_the_same(summary + 1, abstract + 1));
  }

  bool share_a_figure(std::size_t summary, std::size_t abstract) const {
    const std::size_t sentence = figures_.abstract[abstract].sentence;
    return std::ranges::any_of(figures_.summary, [&](const SummaryFigure& other) {
      return other.sentence == figures_.summary[summary].sentence &&
             std::ranges::any_of(other.stated_as,
                                 [&](std::size_t i) { return figures_.abstract[i].sentence == sentence; });
    });
  }

  double share_accounted_for(std::size_t abstract) const {
    if (!figures_.abstract[abstract].accounted_for) return 0;
    double stated = 0;
    for (const SummaryFigure& other : figures_.summary) {
      stated += std::ranges::find(other.stated_as, abstract) != other.stated_as.end() ? 1 : 0;
    }
    double mentioned = 0;
    for (const AbstractFigure& other : figures_.abstract) {
      mentioned += is_same_figure(other.figure, figures_.abstract[abstract].figure) ? 1 : 0;
    }
    return std::min(1.0, stated / mentioned);
  }

  const FigureReading& figures_;
  /// The `SharedContext` of each pair, ordered by the summary's figure and then by the abstract's.
  std::vector<SharedContext> contexts_;
  double written_here_ = 0;
  double stated_here_ = 0;
  double written_there_ = 0;
  double accounted_there_ = 0;
};

}  // namespace

std::vector<FigurePair> pair_figures(Vocabulary& vocabulary, const EntryReading& reading,
                                     const FigureReading& figures) {
  if (figures.abstract.empty() || std::ranges::none_of(figures.summary, is_doubtful)) return {};
  return FigurePairer(vocabulary, reading, figures).run();
}

std::vector<FigurePair> find_contradictions(Vocabulary& vocabulary, const EntryReading& reading,
                                            const FigureReading& figures) {
  std::vector<FigurePair> pairs = pair_figures(vocabulary, reading, figures);
  std::erase_if(pairs, [](const FigurePair& pair) { return pair.logit < least_logit; });
  std::ranges::stable_sort(pairs, std::greater{}, &FigurePair::logit);
  std::vector<FigurePair> kept;
  for (const FigurePair& pair : pairs) {
    const bool taken = std::ranges::any_of(kept, [&](const FigurePair& other) {
      return other.summary == pair.summary || other.abstract == pair.abstract;
    });
    if (!taken) kept.push_back(pair);
  }
  std::ranges::sort(kept, {}, &FigurePair::summary);
  return kept;
}

}  // namespace daejo::audit
