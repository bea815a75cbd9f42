#include "daejo/scorer.h"

#include <optional>

#include "audit/score/audit_memory.h"
#include "audit/score/score_pairs.h"
#include "base/parallel.h"
#include "check/open_model.h"
#include "library/public_finding.h"
#include "library/with_public_errors.h"

namespace daejo::api {
namespace {

check::ModelChoice model_choice(const ScorerOptions& options) {
  return {options.model, options.glossary, options.background, options.profile};
}

audit::JudgeOptions judge_options(const ScorerOptions& options) {
  const bool has_order =
      options.review_at >= 0 && options.review_at <= options.mismatch_at && options.mismatch_at <= 1;
  if (!has_order)
    throw UsageError("review_at and mismatch_at must be from 0 to 1, and review_at not the greater one.");
  if (!(options.base_rate > 0 && options.base_rate < 1))
    throw UsageError("base_rate must be over 0 and under 1.");
  audit::JudgeOptions judge;
  judge.thresholds = {options.mismatch_at, options.review_at};
  judge.base_rate = options.base_rate;
  judge.evidence_terms = 0;  // The findings of the library do not contain terms as evidence.
  return judge;
}

audit::PairLine pair_line(const Pair& pair) {
  audit::PairLine line;
  line.id = pair.arxiv_id;
  if (const auto id = parsers::parse_arxiv_id(pair.arxiv_id)) line.id = id->base;
  line.title = pair.title;
  line.summary = pair.summary;
  line.abstract = pair.abstract;
  line.bot_text = pair.source;
  return line;
}

}  // namespace

struct Scorer::State {
  explicit State(const ScorerOptions& options)
      : judging(judge_options(options)),
        model(open_model(model_choice(options))),
        background(open_background(model_choice(options), model)),
        profile(open_profile(model_choice(options), model)),
        workspaces(model) {
    judging.background = background.get();
    if (profile) judging.profile = &*profile;
  }

  audit::JudgeOptions judging;
  audit::Model model;
  std::unique_ptr<const audit::WiderBackground> background;
  std::optional<audit::PublisherProfile> profile;
  audit::WorkspacePool workspaces;
};

Scorer::Scorer(const ScorerOptions& options)
    : state_(library::with_public_errors([&] { return std::make_unique<State>(options); })) {}

Scorer::~Scorer() = default;
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;

Finding Scorer::score(const Pair& pair) const {
  return std::move(score(std::span(&pair, 1), 1).front());
}

std::vector<Finding> Scorer::score(std::span<const Pair> pairs, std::size_t threads) const {
  return library::with_public_errors([&] {
    std::vector<Finding> findings(pairs.size());
    const std::size_t workers = threads == 0 ? default_threads() : threads;
    state_->workspaces.for_each(pairs.size(), workers, [&](audit::Workspace& workspace, std::size_t i) {
      findings[i] = library::public_finding(judge_pair(workspace, pair_line(pairs[i]), state_->judging));
      findings[i].arxiv_id = pairs[i].arxiv_id;
      findings[i].title = pairs[i].title;
    });
    return findings;
  });
}

}  // namespace daejo::api
