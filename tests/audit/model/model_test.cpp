#include "audit/model/model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "audit/training/train_model.h"
#include "base/error.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

ModelFile toy_file() {
  static const std::string bytes = test::toy_model_bytes();
  return ModelFile::from_program(std::as_bytes(std::span(bytes)), "toy");
}

/// The bytes of the toy model after `change` was applied to the values of one section.
template <typename T>
std::string changed(const std::string& section, const std::function<void(std::vector<T>&)>& change) {
  const ModelFile file = toy_file();
  const auto array = file.array<T>(section);
  std::vector<T> values(array.begin(), array.end());
  change(values);
  ModelFileWriter writer(file);
  writer.remove(section);
  writer.add<T>(section, values);
  return writer.bytes();
}

void expect_refused(const std::string& bytes, const std::string& what) {
  try {
    (void)model_in_memory(bytes, "toy");
    ADD_FAILURE() << what << " was accepted";
  } catch (const InputError& error) {
    EXPECT_EQ(error.place().file, "toy") << what;
  }
}

TEST(Model, has_what_its_file_has) {
  const Model& model = test::toy_model();
  EXPECT_EQ(model.name, "toy");
  EXPECT_EQ(model.idf.size(), model.english.size());
  EXPECT_EQ(model.background.size(), test::toy_training_papers().size());
  EXPECT_TRUE(std::ranges::is_sorted(model.background.ids));
  EXPECT_EQ(model.calibration.bias, 2);
  EXPECT_EQ(model.calibration.weight[static_cast<std::size_t>(SignalKind::cosine)], -6);
}

/// The program does not check the indices of its built-in model. This test does, by opening the same model as
/// a file: `Model::open` checks every index.
TEST(Model, inside_the_program_is_sound) {
  const std::filesystem::path path = std::filesystem::path(DAEJO_SOURCE_DIR) / "model/daejo.model";
  const Model opened = Model::open(path);
  EXPECT_EQ(opened.name, Model::shipped().name);
  EXPECT_EQ(opened.file().size(), Model::shipped().file().size());
  EXPECT_FALSE(opened.file().is_trusted());
  EXPECT_TRUE(Model::shipped().file().is_trusted());
}

TEST(Model, has_a_background_whose_two_ways_round_agree) {
  const Background& background = test::toy_model().background;
  for (std::size_t document = 0; document < background.size(); ++document) {
    EXPECT_EQ(hash_bytes(background.id_of(document)), background.ids[document]);
    for (const std::uint16_t term : background.terms_of(document)) {
      const auto postings = background.postings_of(term);
      EXPECT_TRUE(std::ranges::binary_search(postings, static_cast<std::uint16_t>(document)));
    }
  }
}

TEST(Model, opens_from_a_file) {
  const test::TemporaryFolder folder;
  const Model model = Model::open(folder.write("toy.model", test::toy_model_bytes()));
  EXPECT_EQ(model.name, "toy");
  EXPECT_EQ(model.english.size(), test::toy_model().english.size());
}

TEST(Model, refuses_indices_that_lead_outside) {
  const auto english = static_cast<std::int32_t>(test::toy_model().english.size());
  for (const std::string lexicon : {"english|korean", "english|syllables", "korean|english"}) {
    using Ints = std::vector<std::int32_t>;
    expect_refused(changed<std::int32_t>(lexicon + ".columns", [&](Ints& v) { v.back() = 1 << 30; }),
                   lexicon);
    expect_refused(changed<std::int32_t>(lexicon + ".columns", [](Ints& v) { v.front() = -1; }), lexicon);
    expect_refused(changed<std::int32_t>(lexicon + ".columns", [](Ints& v) { v.pop_back(); }), lexicon);
    expect_refused(changed<std::int32_t>(lexicon + ".rows", [](Ints& v) { v.back() += 1; }), lexicon);
    expect_refused(changed<std::int32_t>(lexicon + ".rows", [](Ints& v) { v[1] = 1 << 30; }), lexicon);
    expect_refused(changed<std::int32_t>(lexicon + ".rows", [](Ints& v) { v[1] = -1; }), lexicon);
    expect_refused(changed<std::int32_t>(lexicon + ".rows", [](Ints& v) { v.clear(); }), lexicon);
    expect_refused(changed<float>(lexicon + ".values", [](auto& v) { v.push_back(0); }), lexicon);
  }
  expect_refused(changed<std::int32_t>("english|korean.columns", [&](auto& v) { v.front() = english; }),
                 "one too far");
}

TEST(Model, refuses_a_background_that_leads_outside) {
  const auto papers = static_cast<std::uint16_t>(test::toy_model().background.size());
  const auto terms = static_cast<std::uint16_t>(test::toy_model().english.size());
  expect_refused(changed<std::uint16_t>("background.postings", [&](auto& v) { v.back() = papers; }),
                 "postings");
  expect_refused(changed<std::uint16_t>("background.terms", [&](auto& v) { v.back() = terms; }), "terms");
  expect_refused(changed<std::uint32_t>("background.documents", [](auto& v) { v[1] = 1U << 30U; }),
                 "documents");
  expect_refused(changed<std::uint32_t>("background.rows", [](auto& v) { v.back() += 1; }), "rows");
  expect_refused(changed<std::uint64_t>("background.ids", [](auto& v) { v.pop_back(); }), "ids");
}

TEST(Model, refuses_a_background_whose_names_are_not_those_of_its_ids) {
  expect_refused(changed<std::uint64_t>("background.ids", [](auto& v) { v.back() += 1; }), "another id");
  expect_refused(changed<std::uint64_t>("background.ids", [](auto& v) { std::swap(v[0], v[1]); }), "order");
  expect_refused(changed<char>("background.names.bytes", [](auto& v) { v[0] ^= 1; }), "another name");
}

TEST(Model, refuses_what_is_no_number) {
  const float not_a_number = std::numeric_limits<float>::quiet_NaN();
  for (const std::string section :
       {"english.idf", "english.frequency", "korean.frequency", "english|korean.values",
        "english|syllables.values", "korean|english.values"}) {
    expect_refused(changed<float>(section, [&](auto& v) { v.back() = not_a_number; }), section);
    expect_refused(changed<float>(section, [](auto& v) { v.front() = INFINITY; }), section);
  }
  expect_refused(changed<double>("calibration", [&](auto& v) { v[2] = not_a_number; }), "calibration");
  expect_refused(changed<double>("calibration", [](auto& v) { v[1] = 0; }), "odds of nought");
  expect_refused(changed<double>("unknown_idf", [](auto& v) { v[0] = INFINITY; }), "unknown_idf");
}

TEST(Model, refuses_sections_that_contradict_each_other) {
  expect_refused(changed<float>("english.idf", [](auto& v) { v.pop_back(); }), "idf");
  expect_refused(changed<float>("english.frequency", [](auto& v) { v.push_back(1); }), "frequency");
  expect_refused(changed<float>("korean.frequency", [](auto& v) { v.clear(); }), "korean frequency");
  expect_refused(changed<double>("calibration", [](auto& v) { v.pop_back(); }), "calibration");
  expect_refused(changed<double>("reduction", [](auto& v) { v.pop_back(); }), "reduction");
  expect_refused(changed<double>("reduction", [](auto& v) { v[0] = 0; }), "a share of nothing");
  expect_refused(changed<double>("reduction", [](auto& v) { v[1] = v[2]; }), "an empty range");
  expect_refused(changed<double>("unknown_idf", [](auto& v) { v.clear(); }), "unknown_idf");
  for (const std::string table : {"english", "korean", "syllables", "background.names"}) {
    using Numbers = std::vector<std::uint32_t>;
    expect_refused(changed<std::uint32_t>(table + ".slots", [](Numbers& v) { v[0] = 1U << 30U; }), table);
    expect_refused(changed<std::uint32_t>(table + ".offsets", [](Numbers& v) { v.back() += 1; }), table);
  }
}

TEST(Model, refuses_a_file_that_lacks_a_section) {
  for (const std::string& section : toy_file().section_names()) {
    if (section == "reduction") continue;
    ModelFileWriter writer(toy_file());
    writer.remove(section);
    expect_refused(writer.bytes(), section);
  }
}

TEST(Model, of_a_version_without_a_reduction_reduces_nothing) {
  ModelFileWriter writer(toy_file());
  writer.remove("reduction");
  const Model model = model_in_memory(writer.bytes(), "old");
  EXPECT_EQ(model.calibration.reduction.least_share, 1);
}

TEST(ShippedModel, is_read_and_knows_common_words) {
  const Model& model = Model::shipped();
  EXPECT_FALSE(model.name.empty());
  EXPECT_TRUE(model.english.find("attent").has_value());
  EXPECT_TRUE(model.korean.find("학습").has_value());
  EXPECT_GT(model.background.size(), 1000U);
}

}  // namespace
}  // namespace daejo::audit
