#include "audit/model/document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/audit/text_checks.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

const DocumentTerm* find(const Document& document, std::string_view key) {
  const EnglishTermId id = english_term_id(test::toy_model(), key);
  const auto found = std::ranges::find(document.terms, id, &DocumentTerm::id);
  return found == document.terms.end() ? nullptr : &*found;
}

TEST(Document, has_each_term_once_ascending_by_number) {
  const Document document =
      read_document(test::toy_model(), "2401.00001", "Speech models", "A speech model of speech, unheardof.");
  EXPECT_EQ(document.arxiv_id, "2401.00001");
  EXPECT_EQ(document.terms.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(document.terms, {}, &DocumentTerm::id));
  EXPECT_EQ(std::ranges::adjacent_find(document.terms, {}, &DocumentTerm::id), document.terms.end());
}

TEST(Document, knows_whether_a_term_stands_in_the_title_or_the_abstract) {
  const Document document = read_document(test::toy_model(), "", "Speech graph", "Speech 한국어 noise");
  ASSERT_NE(find(document, "speech"), nullptr);
  EXPECT_TRUE(find(document, "speech")->in_title && find(document, "speech")->in_abstract);
  EXPECT_TRUE(find(document, "graph")->in_title && !find(document, "graph")->in_abstract);
  EXPECT_TRUE(!find(document, "nois")->in_title && find(document, "nois")->in_abstract);
  EXPECT_EQ(document.terms.size(), 3U) << "Korean words are none of its terms";
}

TEST(Document, points_into_the_title_a_line_break_and_the_abstract) {
  const std::string text = document_text("A Title", "An abstract");
  EXPECT_EQ(text, "A Title\nAn abstract");
  const Document document = read_document(test::toy_model(), "", "A Title", "An abstract");
  ASSERT_NE(find(document, "abstract"), nullptr);
  EXPECT_EQ(document.list.terms[find(document, "abstract")->first].span.of(text), "abstract");
}

TEST(Document, is_the_same_paper_as_one_of_its_id_or_of_nearly_all_its_terms) {
  const std::string abstract = "speech noise traffic graph weather folding model error";
  const auto read = [](const std::string& id, const std::string& text) {
    return read_document(test::toy_model(), id, "", text);
  };
  const Document paper = read("2401.00001", abstract);
  EXPECT_TRUE(is_same_paper(paper, read("2401.00001", "weather")));
  EXPECT_TRUE(is_same_paper(paper, read("2401.00002", abstract)));
  EXPECT_TRUE(is_same_paper(paper, read("2401.00002", abstract + " unheardof one"))) << "8 of 10, inside";
  EXPECT_FALSE(is_same_paper(paper, read("2401.00002", abstract + " unheardof unseen one")));
  EXPECT_FALSE(is_same_paper(read("", "speech"), read("", "weather"))) << "No id is none's.";
  EXPECT_FALSE(is_same_paper(read("", ""), read("", "")));
}

TEST(Document, of_nothing_has_no_terms) {
  EXPECT_TRUE(read_document(test::toy_model(), "", "", "").terms.empty());
  for (const std::string& text : test::hostile_texts())
    (void)read_document(test::toy_model(), "", text, text);
}

}  // namespace
}  // namespace daejo::audit
