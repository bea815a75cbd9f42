#include "audit/training/glossary_overlay.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "audit/text/terms.h"
#include "audit/training/model_sections.h"

namespace daejo::audit {
namespace {

/// The total probability of the meanings that the glossary gives for a Korean term. It is below 1, because 1
/// would exclude every other meaning.
constexpr float certainty = 0.9F;

/// For each Korean term of the glossary, the numbers of the English terms that it may mean.
using Meanings = std::map<std::string, std::set<std::int32_t>, std::less<>>;

/// The key of an entry's Korean text: the stems of its Korean words, joined. Empty if it has none.
std::string korean_key(const TermList& list) {
  std::string key;
  for (const Term& term : list.terms) {
    if (term.kind == TermKind::korean) key += list.key(term);
  }
  return key;
}

Meanings meanings_of(const Model& model, std::span<const TextPair> entries) {
  Meanings meanings;
  for (const TextPair& entry : entries) {
    const std::string key = korean_key(find_terms(entry.korean));
    const TermList english = find_terms(entry.english);
    for (const Term& term : english.terms) {
      const auto number = model.english.find(english.key(term));
      if (!key.empty() && number) meanings[key].insert(static_cast<std::int32_t>(*number));
    }
  }
  return meanings;
}

using Triplets = std::vector<Eigen::Triplet<float, std::int32_t>>;

LexiconMatrix matrix_of(const Triplets& entries, std::size_t rows, std::size_t columns) {
  LexiconMatrix matrix(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
  matrix.setFromTriplets(entries.begin(), entries.end());
  matrix.makeCompressed();
  return matrix;
}

/// The entries of a lexicon whose Korean terms the glossary does not override.
Triplets kept_entries(const Lexicon& lexicon, const std::set<std::int32_t>& overridden) {
  Triplets kept;
  for (Eigen::Index row = 0; row < lexicon.rows(); ++row) {
    if (overridden.contains(static_cast<std::int32_t>(row))) continue;
    for (Lexicon::InnerIterator it(lexicon, row); it; ++it) {
      kept.emplace_back(static_cast<std::int32_t>(row), static_cast<std::int32_t>(it.col()), it.value());
    }
  }
  return kept;
}

}  // namespace

Model with_glossary(const Model& model, std::span<const TextPair> entries) {
  const Meanings meanings = meanings_of(model, entries);
  std::vector<std::string> korean;
  for (std::size_t i = 0; i < model.korean.size(); ++i) korean.emplace_back(model.korean[i]);
  std::vector<float> frequency(model.korean_frequency.begin(), model.korean_frequency.end());
  const float rarest = frequency.empty() ? 1e-6F : *std::ranges::min_element(frequency);

  std::set<std::int32_t> overridden;
  std::vector<std::pair<std::int32_t, const std::set<std::int32_t>*>> rows;
  for (const auto& [key, english] : meanings) {
    auto number = model.korean.find(key);
    if (!number) {
      number = static_cast<std::uint32_t>(korean.size());
      korean.push_back(key);
      frequency.push_back(rarest);
    }
    overridden.insert(static_cast<std::int32_t>(*number));
    rows.emplace_back(static_cast<std::int32_t>(*number), &english);
  }
  Triplets forward = kept_entries(model.english_given_korean, overridden);
  Triplets backward = kept_entries(model.korean_given_english, overridden);
  for (const auto& [row, english] : rows) {
    for (const std::int32_t column : *english) {
      const float share = certainty / static_cast<float>(english->size());
      forward.emplace_back(row, column, share);
      backward.emplace_back(row, column, share);
    }
  }
  ModelFileWriter file(model.file());
  replace_strings(file, "korean", korean);
  replace(file, "korean.frequency", frequency);
  replace_lexicon(file, "english|korean", matrix_of(forward, korean.size(), model.english.size()));
  replace_lexicon(file, "korean|english", matrix_of(backward, korean.size(), model.english.size()));
  return Model(ModelFile::from_bytes(file.bytes(), model.name + " with a glossary"));
}

}  // namespace daejo::audit
