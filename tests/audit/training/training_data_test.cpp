#include "audit/training/training_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

/// The place of the `InputError` that `read` throws.
Place place_of_refusal(const std::function<void()>& read) {
  try {
    read();
  } catch (const InputError& error) {
    return error.place();
  }
  ADD_FAILURE() << "nothing was refused";
  return {};
}

TEST(Glossary, is_korean_a_tab_and_english) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("glossary.tsv", "# comment\n미세조정\tfine-tuning\r\n\n주의\tattention\n");
  const auto entries = read_glossary(path);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].korean, "미세조정");
  EXPECT_EQ(entries[0].english, "fine-tuning");
  EXPECT_EQ(entries[1].english, "attention");
}

TEST(Glossary, names_the_file_and_line_that_is_none) {
  const test::TemporaryFolder folder;
  for (const std::string bad : {"주의 attention", "\tattention", "주의\t"}) {
    const auto path = folder.write("glossary.tsv", "가\ta\n" + bad + "\n나\tb\n");
    const Place place = place_of_refusal([&] { (void)read_glossary(path); });
    EXPECT_EQ(place.file, path.string());
    EXPECT_EQ(place.line, 2U) << bad;
  }
  EXPECT_THROW((void)read_glossary(folder / "absent"), InputError);
}

TEST(ParallelLines, have_a_korean_and_an_english_text) {
  const test::TemporaryFolder folder;
  ParallelText text;
  read_parallel_lines(folder.write("p.jsonl", R"({"ko":"가","en":"a","source":"x"})"
                                              "\n"
                                              R"({"en":"b","ko":"나"})"),
                      text);
  ASSERT_EQ(text.sentences.size(), 2U);
  EXPECT_EQ(text.sentences[1].korean, "나");
  EXPECT_EQ(text.sentences[1].english, "b");
}

TEST(ParallelLines, name_the_file_and_line_that_cannot_be_read) {
  const test::TemporaryFolder folder;
  for (const std::string bad : {"{", "", "[]", "7", R"({"ko":"가"})", R"({"ko":1,"en":"a"})"}) {
    const auto path = folder.write("p.jsonl", R"({"ko":"가","en":"a"})"
                                              "\n" +
                                                  bad + "\n" + R"({"ko":"가","en":"a"})");
    ParallelText text;
    const Place place = place_of_refusal([&] { read_parallel_lines(path, text); });
    EXPECT_EQ(place.file, path.string());
    EXPECT_EQ(place.line, 2U) << bad;
  }
}

constexpr const char* brief = R"json([{
  "paper": {"id": "2401.00001", "title": "Speech in noise", "summary": "We propose a model."},
  "translation_title": "소음 속의 음성",
  "purpose": "음성을 인식한다",
  "method": ["모델을 제안함 (We propose a model that hears speech in noise.)", "짧은 것(a gloss)"],
  "conclusion": "잘 된다"
}])json";

TEST(Briefs, give_titles_quoted_sentences_and_whole_documents) {
  const test::TemporaryFolder folder;
  folder.write("2024-01-01.json", brief);
  folder.write("notes.txt", "no brief");
  ParallelText text;
  read_briefs(folder.path(), text);
  ASSERT_EQ(text.sentences.size(), 2U);
  EXPECT_EQ(text.sentences[0].korean, "모델을 제안함 ");
  EXPECT_EQ(text.sentences[0].english, "We propose a model that hears speech in noise.");
  EXPECT_EQ(text.sentences[1].korean, "소음 속의 음성");
  EXPECT_EQ(text.sentences[1].english, "Speech in noise");
  ASSERT_EQ(text.documents.size(), 1U);
  EXPECT_EQ(text.documents[0].english, "Speech in noise\nWe propose a model.");
  EXPECT_THAT(text.documents[0].korean, testing::HasSubstr("짧은 것(a gloss)"));
  EXPECT_THAT(text.documents[0].korean, testing::Not(testing::HasSubstr("hears")));
}

TEST(Briefs, name_the_file_that_cannot_be_read) {
  for (const std::string bad : {"{", "{}", "7", "[7]", "[[]]", "[{}]", R"([{"paper": "x"}])"}) {
    const test::TemporaryFolder folder;
    const auto path = folder.write("bad.json", bad);
    ParallelText text;
    EXPECT_EQ(place_of_refusal([&] { read_briefs(folder.path(), text); }).file, path.string()) << bad;
  }
  ParallelText text;
  const test::TemporaryFolder folder;
  EXPECT_THROW(read_briefs(folder / "absent", text), InputError);
}

TEST(Briefs, with_fields_of_other_types_are_read_as_well_as_can_be) {
  const test::TemporaryFolder folder;
  folder.write("odd.json",
               R"([{"paper": {"id": 7, "title": null}, "method": {"a": 1}, "conclusion": [1, "끝"]}])");
  ParallelText text;
  read_briefs(folder.path(), text);
  EXPECT_EQ(text.documents.size(), 1U);
}

TEST(Papers, are_those_with_an_abstract_each_id_once) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("snapshot.jsonl", R"({"id":"2401.00001","title":"A","abstract":"first"})"
                                                   "\n"
                                                   R"({"id":"2401.00001","title":"A","abstract":"again"})"
                                                   "\n"
                                                   R"({"id":"2401.00002","title":"B","abstract":""})"
                                                   "\n"
                                                   R"({"id":"2401.00003","title":"C","abstract":"third"})"
                                                   "\n");
  const auto papers = read_papers(path);
  ASSERT_EQ(papers.size(), 2U);
  EXPECT_EQ(papers[0].abstract, "first");
  EXPECT_EQ(papers[1].id.base, "2401.00003");
}

}  // namespace
}  // namespace daejo::audit
