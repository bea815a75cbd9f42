#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"
#include "tests/support/mail_shapes.h"

namespace daejo::parsers {
namespace {

using test::base64;
using test::mail_part;
using test::newsletter;
using test::quoted_printable;
using testing::HasSubstr;
using testing::SizeIs;

const std::string summary = "가중치를 고정하고 저랭크 행렬만 학습해 메모리를 크게 줄입니다.";

std::string html_entry(const std::string& id, const std::string& text) {
  return fmt::format("<h3><a href=\"https://arxiv.org/abs/{}\">A Title of {}</a></h3><p>{}</p>\n", id,
                     id.substr(5), text);
}

std::string mail(const std::string& headers, const std::string& body) {
  return "From: digest@example.org\r\nSubject: digest\r\n" + headers + "\r\n" + body;
}

std::string multipart(const std::string& subtype, std::initializer_list<std::string> parts) {
  std::string body = "Content-Type: multipart/" + subtype + "; boundary=edge\r\n\r\n";
  for (const std::string& part : parts) body += "--edge\r\n" + part;
  return body + "--edge--\r\n";
}

Digest read(const std::string& source) {
  return parse_digest(source, "day.eml", DigestFormat::mail);
}

std::vector<std::string> ids_of(const Digest& digest) {
  std::vector<std::string> ids;
  for (const Entry& entry : digest.entries) ids.push_back(entry.id->base);
  return ids;
}

std::string error_of(const std::string& source) {
  try {
    read(source);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(MailDigest, is_told_by_its_name_or_by_its_headers) {
  EXPECT_EQ(guess_digest_format("day.EML", ""), DigestFormat::mail);
  EXPECT_EQ(guess_digest_format("-", mail("", "a")), DigestFormat::mail);
  EXPECT_EQ(guess_digest_format("-", "Title: a\n\n# b"), DigestFormat::markdown);
  EXPECT_EQ(guess_digest_format("a.md", mail("", "a")), DigestFormat::markdown);
}

TEST(MailDigest, takes_the_html_of_two_alternatives_that_name_the_same_papers) {
  const std::string plain = "A Title\nhttps://arxiv.org/abs/2106.09685\n\n글만 있는 쪽입니다.\n";
  for (const bool in_base64 : {false, true}) {
    const std::string source = newsletter(plain, html_entry("2106.09685", summary), in_base64);
    const Digest digest = read(source);
    expect_sound_places(digest, source, true);
    ASSERT_THAT(digest.entries, SizeIs(1));
    EXPECT_EQ(summary_text(digest.entries[0]), summary);
    EXPECT_EQ(digest.entries[0].date, "2024-01-15");
  }
}

TEST(MailDigest, takes_the_plain_text_if_the_html_names_fewer_papers) {
  const std::string plain = "### [A Title](https://arxiv.org/abs/2106.09685)\n\n" + summary + "\n";
  const Digest digest = read(newsletter(plain, "<p>브라우저에서 보기</p>", false));
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), summary);
}

TEST(MailDigest, maps_lines_to_those_of_the_saved_file) {
  const std::string html = "<html>\n<body>\n" + html_entry("2106.09685", summary) + "</body></html>";
  const std::string source = newsletter("", html, false);
  const Digest digest = read(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  const Section& section = digest.entries[0].sections.at(0);
  const std::size_t offset = source_offset(section, 0);
  EXPECT_EQ(source.substr(offset, 9), "=EA=B0=80");  // 가 in quoted-printable
}

TEST(MailDigest, reads_all_texts_of_a_mixed_mail_and_of_a_forwarded_one) {
  const std::string first = mail_part("text/html; charset=utf-8", "8bit", html_entry("2106.09685", summary));
  const std::string attached =
      "Content-Disposition: attachment; filename=\"b.html\"\r\n" +
      mail_part("text/html; charset=utf-8", "base64", base64(html_entry("1706.03762", summary)));
  const std::string forwarded =
      "Content-Type: message/rfc822\r\n\r\n" +
      mail("", mail_part("text/html", "8bit", html_entry("2304.02643", summary))).insert(0, "X-A: b\r\n");
  const std::string picture = mail_part("image/png", "base64", "AAAA");
  const std::string headers = multipart("mixed", {first, picture, attached});
  EXPECT_THAT(ids_of(read("From: a\r\nSubject: b\r\n" + headers)),
              testing::ElementsAre("2106.09685", "1706.03762"));
  EXPECT_THAT(read("From: a\r\nSubject: b\r\n" + multipart("mixed", {forwarded})).references.size() +
                  read("From: a\r\nSubject: b\r\n" + multipart("mixed", {forwarded})).entries.size(),
              1U);
}

TEST(MailDigest, leaves_out_the_signature_of_a_plain_text) {
  const Digest digest = read(mail(
      "", "### [A Title](https://arxiv.org/abs/2106.09685)\r\n\r\n" + summary + "\r\n-- \r\n봇 드림\r\n"));
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), summary);
}

TEST(MailDigest, reads_a_mail_whose_last_boundary_was_cut_off) {
  std::string source =
      "From: a\r\nSubject: b\r\n" +
      multipart("alternative", {mail_part("text/html; charset=utf-8", "quoted-printable",
                                          quoted_printable(html_entry("2106.09685", summary)))});
  source.resize(source.find("--edge--"));
  EXPECT_THAT(ids_of(read(source)), testing::ElementsAre("2106.09685"));
}

TEST(MailDigest, names_what_it_cannot_read) {
  EXPECT_THAT(error_of("### A heading\n"), HasSubstr("day.eml:1: Not a mail"));
  EXPECT_THAT(error_of("From: a\r\nSubject: b\r\n" +
                       multipart("encrypted", {mail_part("application/octet-stream", "base64", "AAAA")})),
              HasSubstr("The mail has no text"));
  const Digest with_calendar =
      read("From: a\r\nSubject: b\r\n" +
           multipart("mixed", {mail_part("text/calendar", "8bit", "BEGIN"),
                               mail_part("text/html", "8bit", html_entry("2106.09685", summary))}));
  ASSERT_THAT(with_calendar.problems, SizeIs(1));
  EXPECT_EQ(with_calendar.problems[0].place.line, 9U);
  EXPECT_THAT(with_calendar.problems[0].sentence, HasSubstr("text/calendar"));
}

TEST(MailDigest, bounds_how_deep_parts_nest) {
  std::string nested;
  for (int level = 0; level < 40; ++level) {
    nested += fmt::format("Content-Type: multipart/mixed; boundary=b{0}\r\n\r\n--b{0}\r\n", level);
  }
  EXPECT_THAT(error_of("From: a\r\nSubject: b\r\n" + nested), HasSubstr("nest deeper than 32 levels"));
}

}  // namespace
}  // namespace daejo::parsers
