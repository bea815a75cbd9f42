#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <optional>
#include <span>

#include "bindings.h"
#include "daejo/scorer.h"

namespace daejo::python {
namespace {

namespace nb = nanobind;
using namespace nb::literals;
using api::Finding;
using api::Pair;
using api::Scorer;

using Texts = std::vector<std::string>;
using OptionalTexts = std::vector<std::optional<std::string>>;

Pair pair_of(std::string summary, std::string abstract, std::optional<std::string> title,
             std::optional<std::string> arxiv_id, std::optional<std::string> source) {
  return {std::move(summary), std::move(abstract), std::move(title).value_or(""),
          std::move(arxiv_id).value_or(""), std::move(source)};
}

template <typename Column>
void check_length(const Column& column, std::size_t length, const char* name) {
  if (column.size() == length) return;
  throw nb::value_error((std::string(name) + " has " + std::to_string(column.size()) +
                         " items and summaries has " + std::to_string(length) + "; give one for each.")
                            .c_str());
}

/// Makes a pair from each row of the columns, whose lengths must be equal. The texts are moved out of the
/// columns.
std::vector<Pair> pairs_of(Texts& summaries, Texts& abstracts, std::optional<Texts>& titles,
                           std::optional<Texts>& ids, std::optional<OptionalTexts>& sources) {
  std::vector<Pair> pairs(summaries.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pairs[i].summary = std::move(summaries[i]);
    pairs[i].abstract = std::move(abstracts[i]);
    if (titles) pairs[i].title = std::move((*titles)[i]);
    if (ids) pairs[i].arxiv_id = std::move((*ids)[i]);
    if (sources) pairs[i].source = std::move((*sources)[i]);
  }
  return pairs;
}

/// Scores the pairs in batches, without holding the interpreter's lock. After each batch, it handles signals,
/// so that Ctrl-C works.
std::vector<Finding> score_all(const Scorer& scorer, std::span<const Pair> pairs, std::size_t threads) {
  constexpr std::size_t between_signals = 32'768;
  std::vector<Finding> findings;
  findings.reserve(pairs.size());
  while (!pairs.empty()) {
    const std::size_t count = std::min(pairs.size(), between_signals);
    {
      const nb::gil_scoped_release unlocked;
      std::ranges::move(scorer.score(pairs.first(count), threads), std::back_inserter(findings));
    }
    pairs = pairs.subspan(count);
    if (PyErr_CheckSignals() != 0) throw nb::python_error();
  }
  return findings;
}

std::vector<Finding> score_many(const Scorer& scorer, Texts summaries, Texts abstracts,
                                std::optional<Texts> titles, std::optional<Texts> arxiv_ids,
                                std::optional<OptionalTexts> sources, std::size_t threads) {
  check_length(abstracts, summaries.size(), "abstracts");
  if (titles) check_length(*titles, summaries.size(), "titles");
  if (arxiv_ids) check_length(*arxiv_ids, summaries.size(), "arxiv_ids");
  if (sources) check_length(*sources, summaries.size(), "sources");
  return score_all(scorer, pairs_of(summaries, abstracts, titles, arxiv_ids, sources), threads);
}

Finding score_one(const Scorer& scorer, std::string summary, std::string abstract,
                  std::optional<std::string> title, std::optional<std::string> arxiv_id,
                  std::optional<std::string> source) {
  const Pair pair = pair_of(std::move(summary), std::move(abstract), std::move(title), std::move(arxiv_id),
                            std::move(source));
  const nb::gil_scoped_release unlocked;
  return scorer.score(pair);
}

}  // namespace

void bind_scorer(nb::module_& module) {
  nb::class_<Scorer>(
      module, "Scorer",
      "Judges pairs with settings of your own. Several threads may use one Scorer at the same time. The functions\n"
      "score and score_many use one with the defaults.")
      .def(
          "__init__",
          [](Scorer* self, std::string model, std::string glossary, std::string background,
             std::string profile, double mismatch_at, double review_at, double base_rate) {
            new (self) Scorer({.model = std::move(model),
                               .glossary = std::move(glossary),
                               .background = std::move(background),
                               .profile = std::move(profile),
                               .mismatch_at = mismatch_at,
                               .review_at = review_at,
                               .base_rate = base_rate});
          },
          nb::kw_only(), "model"_a = "", "glossary"_a = "", "background"_a = "", "profile"_a = "",
          "mismatch_at"_a = 0.9, "review_at"_a = 0.3, "base_rate"_a = 0.05,
          "model, glossary, background and profile are files. \"\" means the built-in model, and otherwise none.\n"
          "mismatch_at and review_at are the lowest probabilities, 0 to 1, of \"mismatch\" and \"review\".\n"
          "base_rate is the assumed share of wrong summaries, above 0 and below 1.\n\n"
          "Raises UsageError for a number out of range, and InputError for a file that cannot be read.")
      .def("score", score_one, "summary"_a, "abstract"_a, "title"_a = nb::none(), nb::kw_only(),
           "arxiv_id"_a = nb::none(), "source"_a = nb::none(), "See daejo.score.")
      .def("score_many", score_many, "summaries"_a, "abstracts"_a, "titles"_a = nb::none(), nb::kw_only(),
           "arxiv_ids"_a = nb::none(), "sources"_a = nb::none(), "threads"_a = 0, "See daejo.score_many.");
}

}  // namespace daejo::python
