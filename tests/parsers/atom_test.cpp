#include "parsers/atom.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string feed(const std::string& entries) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
         "<id>http://arxiv.org/api/x</id><title>ArXiv Query</title><updated>2026-01-01T00:00:00-05:00</updated>\n" +
         entries + "\n</feed>\n";
}

std::string entry(const std::string& fields) {
  return "<entry><id>http://arxiv.org/abs/2410.12405v2</id>" + fields + "</entry>";
}

std::string error_of(const std::string& xml) {
  try {
    parse_atom(xml, "answer");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(Atom, reads_every_field) {
  const AtomAnswer answer = parse_atom(
      feed(entry(
          "<updated>2024-11-02T10:00:00Z</updated><published>2024-10-16T09:00:00Z</published>"
          "<title>A Title\n  over lines</title><summary>  An abstract &lt; with\n$x_i$. </summary>"
          "<author><name>Ada Lovelace</name><arxiv:affiliation>X</arxiv:affiliation></author><author><name>Alan Turing</name></author>"
          "<arxiv:comment>12 pages</arxiv:comment><arxiv:doi>10.1/x</arxiv:doi><category term=\"cs.AI\"/><category term=\"cs.CL\"/>"
          "<arxiv:primary_category term=\"cs.CL\"/>")),
      "answer");
  ASSERT_THAT(answer.papers, SizeIs(1));
  const Paper& paper = answer.papers[0];
  EXPECT_EQ(paper.id, (ArxivId{"2410.12405", 2}));
  EXPECT_EQ(paper.title, "A Title over lines");
  EXPECT_EQ(paper.abstract, "An abstract < with $x_i$.");
  EXPECT_THAT(paper.authors, ElementsAre("Ada Lovelace", "Alan Turing"));
  EXPECT_THAT(paper.categories, ElementsAre("cs.CL", "cs.AI"));
  EXPECT_EQ(paper.published, "2024-10-16T09:00:00Z");
  EXPECT_EQ(paper.updated, "2024-11-02T10:00:00Z");
  EXPECT_EQ(paper.comment, "12 pages");
  EXPECT_EQ(paper.doi, "10.1/x");
  EXPECT_FALSE(paper.withdrawn);
  EXPECT_THAT(answer.errors, IsEmpty());
}

TEST(Atom, matches_local_names_whatever_the_prefix) {
  const AtomAnswer answer = parse_atom(
      "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:id>http://arxiv.org/abs/math/0309136v1</a:id>"
      "<a:title>0</a:title><a:summary>S</a:summary></a:entry></a:feed>",
      "answer");
  ASSERT_THAT(answer.papers, SizeIs(1));
  EXPECT_EQ(to_string(answer.papers[0].id), "math/0309136v1");
  EXPECT_EQ(answer.papers[0].title, "0");
}

TEST(Atom, tells_errors_from_papers_by_their_identifier) {
  const AtomAnswer answer = parse_atom(
      feed("<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_99</id><title>Error</title>"
           "<summary>incorrect id format for 99</summary></entry>" +
           entry("<title>Error</title><summary>A paper about errors.</summary>")),
      "answer");
  EXPECT_THAT(answer.errors, ElementsAre("incorrect id format for 99"));
  ASSERT_THAT(answer.papers, SizeIs(1));
  EXPECT_EQ(answer.papers[0].title, "Error");
}

TEST(Atom, takes_a_feed_without_entries) {
  const AtomAnswer answer = parse_atom(feed(""), "answer");
  EXPECT_THAT(answer.papers, IsEmpty());
  EXPECT_THAT(answer.errors, IsEmpty());
}

TEST(Atom, names_an_entry_whose_identifier_cannot_be_read) {
  const AtomAnswer answer = parse_atom(feed("<entry><id>what</id></entry>"), "answer");
  EXPECT_THAT(answer.papers, IsEmpty());
  EXPECT_THAT(answer.errors, ElementsAre(HasSubstr("\"what\"")));
}

TEST(Atom, knows_withdrawn_papers) {
  const auto withdrawn = [](const std::string& fields) {
    return parse_atom(feed(entry(fields)), "answer").papers.at(0).withdrawn;
  };
  EXPECT_TRUE(withdrawn("<arxiv:comment>This paper has been withdrawn by the author</arxiv:comment>"));
  EXPECT_TRUE(withdrawn("<comment>Withdrawn by arXiv administrators</comment>"));
  EXPECT_TRUE(withdrawn("<summary>This paper has been withdrawn\n due to an error.</summary>"));
  EXPECT_FALSE(withdrawn("<summary>We study drugs withdrawn by their makers.</summary>"));
  EXPECT_FALSE(withdrawn("<summary>We study withdrawal.</summary>"));
}

TEST(Atom, refuses_half_an_answer) {
  const std::string whole = feed(entry("<title>T</title><summary>S</summary>"));
  for (std::size_t size = 1; size + 8 < whole.size(); size += 7) {
    EXPECT_NE(error_of(whole.substr(0, size)), "") << whole.substr(0, size);
  }
  EXPECT_THAT(error_of(whole.substr(0, whole.size() / 2)), HasSubstr("answer:"));
  EXPECT_THAT(error_of(whole.substr(0, whole.size() / 2)), HasSubstr("incomplete or broken"));
}

TEST(Atom, refuses_what_is_no_feed) {
  EXPECT_THAT(error_of(""), HasSubstr("empty"));
  EXPECT_THAT(error_of(" \n"), HasSubstr("empty"));
  EXPECT_THAT(error_of("<!DOCTYPE html><html><body>busy</body></html>"), HasSubstr("web page"));
  EXPECT_THAT(error_of("<html><body><feed/></body></html>"), HasSubstr("web page"));
  EXPECT_THAT(error_of("<rss></rss>"), HasSubstr("<rss>"));
  EXPECT_NE(error_of("Rate exceeded."), "");
  EXPECT_NE(error_of("{\"a\": 1}"), "");
}

TEST(Atom, does_not_expand_entities_of_its_own) {
  EXPECT_EQ(
      parse_atom(
          "<!DOCTYPE feed [<!ENTITY x \"boom\">]><feed><entry><id>2410.12405</id><title>&x;</title></entry></feed>",
          "answer")
          .papers.at(0)
          .title,
      "&x;");
}

TEST(Atom, survives_deep_nesting) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  EXPECT_NE(error_of(deep), "");
  for (int i = 0; i < 200'000; ++i) deep += "</a>";
  EXPECT_EQ(error_of("<feed>" + deep + "</feed>"), "");
}

}  // namespace
}  // namespace daejo::parsers
