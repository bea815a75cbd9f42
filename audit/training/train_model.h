#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/training/training_data.h"

namespace daejo::audit {

struct TrainingOptions {
  std::size_t threads = 1;               ///< Does not change the result.
  std::size_t background_size = 20'000;  ///< The largest number of abstracts in the background, up to 65,535.
  double glossary_weight = 2;            ///< How many sentence pairs an entry of the glossary counts as.
  std::string name = "daejo";
};

/// The numbers of texts and terms in a training, for the model card.
struct TrainingCounts {
  std::size_t abstracts = 0;
  std::size_t background = 0;
  std::size_t sentence_pairs = 0;
  std::size_t document_pairs = 0;
  std::size_t glossary_entries = 0;
  std::size_t english_terms = 0;
  std::size_t korean_terms = 0;
  std::size_t lexicon_entries = 0;
};

/// Learns everything except the calibration, whose weights stay 0, and the models of fit_suspicions.h.
/// Returns the bytes of the model file, and fills `counts`. The entries of the glossary are training pairs,
/// too (Brown et al. 1993, "But dictionaries are data too"), with the weight `glossary_weight`. The Korean
/// vocabulary has the terms that occur in at least two training pairs or in one glossary entry. A term's
/// frequency does not include its occurrences in the glossary. Throws `Error` if more than 65,535 English
/// terms occur in at least two abstracts.
std::string train_model(const ParallelText& text, const std::vector<parsers::Paper>& papers,
                        const TrainingOptions& options, TrainingCounts& counts);

/// Returns the bytes of the model file with its calibration replaced.
std::string with_calibration(const std::string& model_bytes, const Calibration& calibration);
std::string with_calibration(const ModelFile& model, const Calibration& calibration);

/// Reads a model from the bytes of a model file. They are copied, and checked like those of a file on disk.
Model model_in_memory(const std::string& bytes, const std::string& name);

}  // namespace daejo::audit
