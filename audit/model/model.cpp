#include "audit/model/model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "audit/model/suspicion_signal_names.h"
#include "base/error.h"

namespace daejo::audit {
namespace {

[[noreturn]] void refuse(const ModelFile& file, const std::string& what) {
  throw InputError({file.name()}, "The model is damaged: " + what + "; copy it or train it again.");
}

StringTable strings_of(const ModelFile& file, const std::string& name) {
  const auto offsets = file.array<std::uint32_t>(name + ".offsets");
  const auto bytes = file.array<char>(name + ".bytes");
  const auto slots = file.array<std::uint32_t>(name + ".slots");
  try {
    return file.is_trusted() ? StringTable::of_checked(offsets, bytes, slots)
                             : StringTable(offsets, bytes, slots);
  } catch (const Error&) {
    refuse(file, "its strings '" + name + "' contradict each other");
  }
}

/// Whether offsets into another array of the file ascend; true without checking for a trusted file. If the
/// first offset is 0 and the last is the array's size, ascending offsets are all inside the array.
bool ascend(const ModelFile& file, const auto& offsets) {
  return file.is_trusted() || std::ranges::is_sorted(offsets);
}

/// Whether all numbers are finite; true without checking for a trusted file. If a number were NaN, scores
/// could be NaN, for which every comparison with a threshold is false.
template <typename Float>
bool are_finite(const ModelFile& file, std::span<const Float> values) {
  return file.is_trusted() || std::ranges::all_of(values, [](Float value) { return std::isfinite(value); });
}

/// A compressed sparse row matrix, stored as three sections of the file. Throws `InputError` if an index is
/// outside the matrix, or if a value is not finite. In a trusted file, only the sizes are checked.
Lexicon lexicon_of(const ModelFile& file, const std::string& name, std::size_t rows, std::size_t columns) {
  const auto outer = file.array<std::int32_t>(name + ".rows");
  const auto inner = file.array<std::int32_t>(name + ".columns");
  const auto values = file.array<float>(name + ".values");
  const bool sized = outer.size() == rows + 1 && inner.size() == values.size() && outer.front() == 0 &&
                     static_cast<std::size_t>(outer.back()) == inner.size() && ascend(file, outer);
  const bool inside = file.is_trusted() || std::ranges::all_of(inner, [&](std::int32_t column) {
                        return column >= 0 && static_cast<std::size_t>(column) < columns;
                      });
  if (!sized || !inside) refuse(file, "its lexicon '" + name + "' points outside of itself");
  if (!are_finite(file, values))
    refuse(file, "its lexicon '" + name + "' holds a value that is not a number");
  return {static_cast<Eigen::Index>(rows),
          static_cast<Eigen::Index>(columns),
          static_cast<Eigen::Index>(inner.size()),
          outer.data(),
          inner.data(),
          values.data()};
}

Background background_of(const ModelFile& file, std::size_t terms) {
  Background background;
  background.ids = file.array<std::uint64_t>("background.ids");
  background.names = strings_of(file, "background.names");
  background.document_offsets = file.array<std::uint32_t>("background.documents");
  background.document_terms = file.array<std::uint16_t>("background.terms");
  background.posting_offsets = file.array<std::uint32_t>("background.rows");
  background.postings = file.array<std::uint16_t>("background.postings");
  const auto offsets_fit = [&](auto offsets, std::size_t rows, std::size_t values) {
    return offsets.size() == rows + 1 && offsets.front() == 0 && offsets.back() == values &&
           ascend(file, offsets);
  };
  const auto below = [&](auto values, std::size_t bound) {
    return file.is_trusted() ||
           std::ranges::all_of(values, [bound](std::uint16_t value) { return value < bound; });
  };
  const auto names_fit = [&] {
    for (std::size_t i = 0; i < background.size(); ++i) {
      if (background.ids[i] != hash_bytes(background.names[i])) return false;
    }
    return std::ranges::is_sorted(background.ids);
  };
  if (background.names.size() != background.size() || (!file.is_trusted() && !names_fit()) ||
      !offsets_fit(background.document_offsets, background.size(), background.document_terms.size()) ||
      !offsets_fit(background.posting_offsets, terms, background.postings.size()) ||
      !below(background.document_terms, terms) || !below(background.postings, background.size())) {
    refuse(file, "its background points outside of itself");
  }
  return background;
}

/// The reduction of evidence. Models that were trained before it existed have none.
EvidenceReduction reduction_of(const ModelFile& file) {
  if (!file.has("reduction")) return {};
  const auto values = file.array<double>("reduction");
  if (values.size() != 3 || !are_finite(file, values) || !(values[0] > 0 && values[0] <= 1) ||
      !(values[1] < values[2])) {
    refuse(file, "its reduction of evidence is not a share above 0 and up to 1, and two ascending numbers");
  }
  return {values[0], values[1], values[2]};
}

Calibration calibration_of(const ModelFile& file) {
  const auto values = file.array<double>("calibration");
  Calibration calibration;
  if (!are_finite(file, values)) refuse(file, "its calibration holds a value that is not a number");
  if (values.size() != 2 + 2 * signal_count) {
    refuse(file, "its calibration is for other signals than this daejo computes");
  }
  calibration.bias = values[0];
  calibration.training_odds = values[1];
  if (!(calibration.training_odds > 0)) refuse(file, "its calibration has odds that are not above 0");
  std::copy_n(values.begin() + 2, signal_count, calibration.mean.begin());
  std::copy_n(values.begin() + 2 + signal_count, signal_count, calibration.weight.begin());
  calibration.reduction = reduction_of(file);
  return calibration;
}

/// A logistic regression over the given number of signals; an empty one if the file does not have the
/// section.
LinearModel linear_model_of(const ModelFile& file, const std::string& section, std::size_t signals) {
  LinearModel model;
  if (!file.has(section)) return model;
  const auto values = file.array<double>(section);
  if (!are_finite(file, values))
    refuse(file, "its section '" + section + "' holds a value that is not a number");
  if (values.size() != 1 + 2 * signals) {
    refuse(file, "its section '" + section + "' is for other signals than this daejo computes");
  }
  model.bias = values.front();
  const auto means = values.subspan(1, signals);
  const auto weights = values.last(signals);
  model.mean.assign(means.begin(), means.end());
  model.weight.assign(weights.begin(), weights.end());
  return model;
}

std::span<const float> floats_of(const ModelFile& file, const std::string& name, std::size_t size) {
  const auto values = file.array<float>(name);
  if (values.size() != size) refuse(file, "its section '" + name + "' has the wrong length");
  if (!are_finite(file, values))
    refuse(file, "its section '" + name + "' holds a value that is not a number");
  return values;
}

/// Computes `Model::term_places`; 0 if the vocabulary is empty. The rarest term of the vocabulary is assumed
/// to occur once in each abstract that has it. So its IDF says how often it occurs, and its frequency says
/// what share of all occurrences this is.
double places_of(std::span<const float> idf, std::span<const float> frequency, double unknown_idf) {
  if (frequency.empty()) return 0;
  const auto rarest = std::ranges::min_element(frequency);
  const auto its_idf = static_cast<double>(idf[static_cast<std::size_t>(rarest - frequency.begin())]);
  return 1.5 * std::exp(unknown_idf - its_idf) / static_cast<double>(*rarest);
}

}  // namespace

Model::Model(ModelFile file)
    : english(strings_of(file, "english")),
      korean(strings_of(file, "korean")),
      syllable_pairs(strings_of(file, "syllables")),
      idf(floats_of(file, "english.idf", english.size())),
      english_frequency(floats_of(file, "english.frequency", english.size())),
      korean_frequency(floats_of(file, "korean.frequency", korean.size())),
      english_given_korean(lexicon_of(file, "english|korean", korean.size(), english.size())),
      english_given_syllables(lexicon_of(file, "english|syllables", syllable_pairs.size(), english.size())),
      korean_given_english(lexicon_of(file, "korean|english", korean.size(), english.size())),
      background(background_of(file, english.size())),
      calibration(calibration_of(file)),
      invented(linear_model_of(file, "invented", invented_signal_count)),
      mixed(linear_model_of(file, "mixed", mixed_signal_count)),
      foreign_sentence(linear_model_of(file, "foreign sentence", sentence_signal_count)),
      file_(std::move(file)) {
  const auto text = file_.array<char>("name");
  name.assign(text.begin(), text.end());
  const auto idf_of_unknown = file_.array<double>("unknown_idf");
  if (idf_of_unknown.size() != 1 || !are_finite(file_, idf_of_unknown)) {
    refuse(file_, "its section 'unknown_idf' is not one number");
  }
  unknown_idf = idf_of_unknown.front();
  term_places = places_of(idf, english_frequency, unknown_idf);
}

Model Model::open(const std::filesystem::path& path) {
  return Model(ModelFile::open(path));
}

}  // namespace daejo::audit
