#include "audit/training/train_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

#include "audit/model/document.h"
#include "audit/text/terms.h"
#include "audit/training/model1.h"
#include "audit/training/model_sections.h"
#include "base/error.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

constexpr std::size_t syllable_bytes = 3;

std::vector<TermList> find_all_terms(const std::vector<std::string>& texts, std::size_t threads) {
  std::vector<TermList> lists(texts.size());
  parallel_for(texts.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) lists[i] = find_terms(texts[i]);
  });
  return lists;
}

/// The English side of the model: the vocabulary, which has the terms that at least two abstracts have, with
/// the IDF and the frequency of each. The frequency is the term's share of all term occurrences. The titles
/// count as parts of the abstracts.
struct EnglishStatistics {
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<float> idf;
  std::vector<float> frequency;
  double unknown_idf = 0;
};

EnglishStatistics count_english(const std::vector<TermList>& abstracts) {
  struct Count {
    std::uint32_t documents = 0;
    std::uint32_t places = 0;
    std::size_t last = SIZE_MAX;
  };
  std::unordered_map<std::string, Count> counts;
  double places = 0;
  for (std::size_t i = 0; i < abstracts.size(); ++i) {
    for (const Term& term : abstracts[i].terms) {
      Count& count = counts[std::string(abstracts[i].key(term))];
      ++count.places;
      if (count.last != i) ++count.documents;
      count.last = i;
      ++places;
    }
  }
  EnglishStatistics statistics;
  for (const auto& [key, count] : counts) {
    if (count.documents >= 2) statistics.keys.push_back(key);
  }
  constexpr std::size_t most_terms = 65'535;
  if (statistics.keys.size() > most_terms) {
    throw Error(
        "The abstracts have more than 65,535 terms, the most that a model holds; train on fewer abstracts.");
  }
  std::ranges::sort(statistics.keys);
  const auto documents = static_cast<double>(abstracts.size());
  for (const std::string& key : statistics.keys) {
    const Count& count = counts.at(key);
    statistics.numbers.emplace(key, static_cast<std::uint32_t>(statistics.numbers.size()));
    statistics.idf.push_back(static_cast<float>(std::log((documents + 1) / (count.documents + 0.5))));
    statistics.frequency.push_back(static_cast<float>((count.places + 0.5) / places));
  }
  statistics.unknown_idf = std::log((documents + 1) / 1.5);
  return statistics;
}

/// The terms of one training pair.
struct PairTerms {
  std::vector<std::string> korean;     ///< Stems in order; two adjacent words also appear joined.
  std::vector<std::string> syllables;  ///< Pairs of neighbouring syllables within the stems.
  /// The numbers of the English terms in the vocabulary, each once and ascending. Terms that the Korean text
  /// also has, in Latin letters or digits, are left out.
  std::vector<std::uint32_t> english;
  double weight = 1;
  bool from_glossary = false;
};

PairTerms pair_terms(const TextPair& pair, const EnglishStatistics& english, double weight,
                     bool from_glossary) {
  PairTerms out;
  out.weight = weight;
  out.from_glossary = from_glossary;
  const TermList korean = find_terms(pair.korean);
  std::set<std::string, std::less<>> latin;
  std::string previous;
  for (const Term& term : korean.terms) {
    const std::string key(korean.key(term));
    if (term.kind != TermKind::korean) {
      latin.insert(key);
      previous.clear();
      continue;
    }
    out.korean.push_back(key);
    if (term.adjacent && !previous.empty()) out.korean.push_back(previous + key);
    previous = key;
    for (std::size_t at = 0; at + 2 * syllable_bytes <= key.size(); at += syllable_bytes) {
      out.syllables.push_back(key.substr(at, 2 * syllable_bytes));
    }
  }
  const TermList target = find_terms(pair.english);
  for (const Term& term : target.terms) {
    const std::string key(target.key(term));
    const auto number = english.numbers.find(key);
    if (number != english.numbers.end() && !latin.contains(key)) out.english.push_back(number->second);
  }
  std::ranges::sort(out.english);
  out.english.erase(std::unique(out.english.begin(), out.english.end()), out.english.end());
  return out;
}

std::vector<PairTerms> all_pair_terms(const ParallelText& text, const EnglishStatistics& english,
                                      const TrainingOptions& options) {
  std::vector<PairTerms> pairs;
  for (const TextPair& pair : text.sentences) pairs.push_back(pair_terms(pair, english, 1, false));
  for (const TextPair& pair : text.documents) pairs.push_back(pair_terms(pair, english, 1, false));
  for (const TextPair& pair : text.glossary) {
    pairs.push_back(pair_terms(pair, english, options.glossary_weight, true));
  }
  return pairs;
}

/// The numbered words or syllable pairs of the Korean side. Term n is source n + 1 of an aligned pair,
/// because source 0 is the empty word.
struct KoreanVocabulary {
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<float> frequency;
};

using KeysOf = std::vector<std::string> PairTerms::*;

/// Numbers the terms that occur in at least two pairs or in the glossary, in the order of their keys.
KoreanVocabulary number_korean(const std::vector<PairTerms>& pairs, KeysOf keys_of) {
  struct Count {
    std::size_t pairs = 0;
    double places = 0;
    bool in_glossary = false;
  };
  std::map<std::string, Count, std::less<>> counts;
  double places = 0;
  for (const PairTerms& pair : pairs) {
    std::set<std::string_view> seen;
    for (const std::string& key : pair.*keys_of) {
      Count& count = counts[key];
      if (seen.insert(key).second) ++count.pairs;
      count.in_glossary |= pair.from_glossary;
      if (pair.from_glossary) continue;
      ++count.places;
      ++places;
    }
  }
  KoreanVocabulary vocabulary;
  for (const auto& [key, count] : counts) {
    if (count.pairs < 2 && !count.in_glossary) continue;
    vocabulary.numbers.emplace(key, static_cast<std::uint32_t>(vocabulary.keys.size()));
    vocabulary.keys.push_back(key);
    vocabulary.frequency.push_back(static_cast<float>((count.places + 0.5) / places));
  }
  return vocabulary;
}

std::vector<std::uint32_t> sources_of(const std::vector<std::string>& keys,
                                      const KoreanVocabulary& vocabulary) {
  std::vector<std::uint32_t> sources;
  for (const std::string& key : keys) {
    const auto found = vocabulary.numbers.find(key);
    if (found != vocabulary.numbers.end()) sources.push_back(found->second + 1);
  }
  std::ranges::sort(sources);
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  return sources;
}

std::vector<AlignedPair> align(const std::vector<PairTerms>& pairs, const KoreanVocabulary& vocabulary,
                               KeysOf keys_of) {
  std::vector<AlignedPair> aligned;
  for (const PairTerms& pair : pairs) {
    std::vector<std::uint32_t> sources = sources_of(pair.*keys_of, vocabulary);
    if (sources.empty() || pair.english.empty()) continue;
    sources.insert(sources.begin(), 0);
    aligned.push_back({std::move(sources), pair.english, pair.weight});
  }
  return aligned;
}

/// The pairs with source and target exchanged: the Korean terms become the targets.
std::vector<AlignedPair> reversed(const std::vector<AlignedPair>& pairs) {
  std::vector<AlignedPair> out;
  for (const AlignedPair& pair : pairs) {
    AlignedPair turned;
    turned.weight = pair.weight;
    turned.source.push_back(0);
    for (const std::uint32_t target : pair.target) turned.source.push_back(target + 1);
    for (const std::uint32_t source : pair.source) {
      if (source > 0) turned.target.push_back(source - 1);
    }
    out.push_back(std::move(turned));
  }
  return out;
}

/// The lexicon without row 0, the empty word.
LexiconMatrix without_first_row(const LexiconMatrix& lexicon) {
  LexiconMatrix rest = lexicon.bottomRows(lexicon.rows() - 1);
  rest.makeCompressed();
  return rest;
}

std::vector<std::uint16_t> known_terms(const TermList& list, const EnglishStatistics& english) {
  std::vector<std::uint16_t> numbers;
  for (const Term& term : list.terms) {
    const auto found = english.numbers.find(std::string(list.key(term)));
    if (found != english.numbers.end()) numbers.push_back(static_cast<std::uint16_t>(found->second));
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

/// Adds a sample of the abstracts as the background, and returns the sample's size. The sample consists of
/// the papers whose ids have the lowest hashes, so it is spread evenly over all papers.
std::size_t add_background(ModelFileWriter& file, const std::vector<parsers::Paper>& papers,
                           const std::vector<TermList>& abstracts, const EnglishStatistics& english,
                           std::size_t size) {
  std::vector<std::pair<std::uint64_t, std::size_t>> sample;
  for (std::size_t i = 0; i < papers.size(); ++i) sample.emplace_back(hash_bytes(papers[i].id.base), i);
  std::ranges::sort(sample);
  sample.resize(std::min(sample.size(), size));
  std::vector<std::uint64_t> ids;
  std::vector<std::string> names;
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint16_t> terms;
  std::vector<std::vector<std::uint16_t>> postings(english.keys.size());
  for (const auto& [hash, paper] : sample) {
    for (const std::uint16_t term : known_terms(abstracts[paper], english)) {
      terms.push_back(term);
      postings[term].push_back(static_cast<std::uint16_t>(ids.size()));
    }
    ids.push_back(hash);
    names.push_back(papers[paper].id.base);
    offsets.push_back(static_cast<std::uint32_t>(terms.size()));
  }
  std::vector<std::uint32_t> rows{0};
  std::vector<std::uint16_t> flat;
  for (const auto& row : postings) {
    flat.insert(flat.end(), row.begin(), row.end());
    rows.push_back(static_cast<std::uint32_t>(flat.size()));
  }
  file.add<std::uint64_t>("background.ids", ids);
  replace_strings(file, "background.names", names);
  file.add<std::uint32_t>("background.documents", offsets);
  file.add<std::uint16_t>("background.terms", terms);
  file.add<std::uint32_t>("background.rows", rows);
  file.add<std::uint16_t>("background.postings", flat);
  return ids.size();
}

void add_calibration(ModelFileWriter& file, const Calibration& calibration) {
  std::vector<double> values{calibration.bias, calibration.training_odds};
  values.insert(values.end(), calibration.mean.begin(), calibration.mean.end());
  values.insert(values.end(), calibration.weight.begin(), calibration.weight.end());
  file.add<double>("calibration", values);
  const EvidenceReduction& reduction = calibration.reduction;
  file.add<double>("reduction", std::array{reduction.least_share, reduction.little, reduction.enough});
}

/// Adds the Korean words and syllable pairs, the lexicons of words in both directions, and the lexicon from
/// syllable pairs to English.
void add_lexicons(ModelFileWriter& file, const std::vector<PairTerms>& pairs, std::size_t english_terms,
                  const TrainingOptions& options, TrainingCounts& counts) {
  Model1Options model1;
  model1.threads = options.threads;
  const KoreanVocabulary words = number_korean(pairs, &PairTerms::korean);
  const KoreanVocabulary syllables = number_korean(pairs, &PairTerms::syllables);
  const std::vector<AlignedPair> aligned = align(pairs, words, &PairTerms::korean);
  const LexiconMatrix forward = train_model1(aligned, words.keys.size() + 1, english_terms, model1);
  const LexiconMatrix from_syllables = train_model1(align(pairs, syllables, &PairTerms::syllables),
                                                    syllables.keys.size() + 1, english_terms, model1);
  constexpr double least_reverse_probability = 0.02;
  model1.least_probability = least_reverse_probability;
  const LexiconMatrix backward =
      train_model1(reversed(aligned), english_terms + 1, words.keys.size(), model1);
  replace_strings(file, "korean", words.keys);
  file.add<float>("korean.frequency", words.frequency);
  replace_strings(file, "syllables", syllables.keys);
  replace_lexicon(file, "english|korean", without_first_row(forward));
  replace_lexicon(file, "english|syllables", without_first_row(from_syllables));
  replace_lexicon(file, "korean|english", LexiconMatrix(without_first_row(backward).transpose()));
  counts.korean_terms = words.keys.size();
  counts.lexicon_entries = static_cast<std::size_t>(forward.nonZeros());
}

}  // namespace

std::string train_model(const ParallelText& text, const std::vector<parsers::Paper>& papers,
                        const TrainingOptions& options, TrainingCounts& counts) {
  std::vector<std::string> texts;
  texts.reserve(papers.size());
  for (const parsers::Paper& paper : papers) texts.push_back(document_text(paper.title, paper.abstract));
  const std::vector<TermList> abstracts = find_all_terms(texts, options.threads);
  const EnglishStatistics english = count_english(abstracts);
  const std::vector<PairTerms> pairs = all_pair_terms(text, english, options);
  ModelFileWriter file;
  file.add<char>("name", {options.name.data(), options.name.size()});
  replace_strings(file, "english", english.keys);
  file.add<float>("english.idf", english.idf);
  file.add<float>("english.frequency", english.frequency);
  file.add<double>("unknown_idf", {&english.unknown_idf, 1});
  add_lexicons(file, pairs, english.keys.size(), options, counts);
  counts.background = add_background(file, papers, abstracts, english, options.background_size);
  counts.abstracts = papers.size();
  counts.sentence_pairs = text.sentences.size();
  counts.document_pairs = text.documents.size();
  counts.glossary_entries = text.glossary.size();
  counts.english_terms = english.keys.size();
  add_calibration(file, Calibration{});
  return file.bytes();
}

Model model_in_memory(const std::string& bytes, const std::string& name) {
  return Model(ModelFile::from_bytes(bytes, name));
}

std::string with_calibration(const std::string& model_bytes, const Calibration& calibration) {
  return with_calibration(ModelFile::from_program(std::as_bytes(std::span(model_bytes)), "model"),
                          calibration);
}

std::string with_calibration(const ModelFile& model, const Calibration& calibration) {
  ModelFileWriter file(model);
  file.remove("calibration");
  file.remove("reduction");
  add_calibration(file, calibration);
  return file.bytes();
}

}  // namespace daejo::audit
