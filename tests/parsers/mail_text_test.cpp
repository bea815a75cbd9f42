#include "parsers/mail_text.h"

#include <gtest/gtest.h>

namespace daejo::parsers {
namespace {

std::string decoded(const std::string& body, TransferEncoding encoding,
                    const std::string& charset = "utf-8") {
  return decode_part(body, {0, body.size()}, encoding, charset).text;
}

TEST(MailText, reads_quoted_printable_with_its_broken_lines) {
  EXPECT_EQ(decoded("=EA=B0=80 a=3Db=\r\nc=  \r\nd\r\n", TransferEncoding::quoted_printable), "가 a=bcd\n");
  EXPECT_EQ(decoded("a=zz=4", TransferEncoding::quoted_printable), "a=zz=4");
}

TEST(MailText, reads_base64_and_skips_what_is_no_digit) {
  EXPECT_EQ(decoded("6rC\r\nA6r CB\r\n", TransferEncoding::base64), "가각");
  EXPECT_EQ(decoded("YWI=", TransferEncoding::base64), "ab");
  EXPECT_EQ(decoded("YWJj!!YQ", TransferEncoding::base64), "abca");
}

TEST(MailText, converts_what_the_charset_names) {
  const std::string korean = "=B0=A1=C1=DF=C4=A1";
  for (const std::string charset : {"euc-kr", "EUC-KR", "ks_c_5601-1987", "cp949", "utf-8", "nonsense"}) {
    EXPECT_EQ(decoded(korean, TransferEncoding::quoted_printable, charset), "가중치") << charset;
  }
  EXPECT_EQ(decoded("caf=E9", TransferEncoding::quoted_printable, "iso-8859-1"), "café");
  EXPECT_EQ(decoded("\x1B$)C\n\x0E\x30\x21\x0F\n", TransferEncoding::verbatim, "iso-2022-kr"), "\n가\n");
}

TEST(MailText, is_utf8_whatever_the_bytes_are) {
  EXPECT_EQ(decoded("=EA=B0", TransferEncoding::quoted_printable), "\uFFFD\uFFFD");
  EXPECT_EQ(decoded("a=00b", TransferEncoding::quoted_printable), "a b");
}

TEST(MailText, keeps_the_place_of_what_it_decodes) {
  const std::string source = "head\n=EA=B0=80bc";
  const PlainText part = decode_part(source, {5, source.size()}, TransferEncoding::quoted_printable, "utf-8");
  EXPECT_EQ(part.text, "가bc");
  EXPECT_EQ(source_offset(part.runs, 0), 5U);
  EXPECT_EQ(source_offset(part.runs, 3), 14U);
  const std::string korean = "=B0=A1\na=C1=DF";
  const PlainText lines =
      decode_part(korean, {0, korean.size()}, TransferEncoding::quoted_printable, "euc-kr");
  EXPECT_EQ(lines.text, "가\na중");
  EXPECT_EQ(source_offset(lines.runs, 4), 7U);
}

TEST(MailText, decodes_headers_whose_characters_are_split_between_words) {
  EXPECT_EQ(decode_header("=?utf-8?B?7Jik64qY7J2YIOuFvOusuA==?= (3)"), "오늘의 논문 (3)");
  EXPECT_EQ(decode_header("Re: =?euc-kr?B?v8C0w8DH?= =?euc-kr?B?ILPtua4=?="), "Re: 오늘의 논문");
  EXPECT_EQ(decode_header("=?utf-8?Q?=EA=B0?=\t=?utf-8?q?=80_=EA=B0=81?="), "가 각");
  EXPECT_EQ(decode_header("=?utf-8?X?"), "=?utf-8?X?");
  EXPECT_EQ(decode_header("=?broken 1 = 2?"), "=?broken 1 = 2?");
}

}  // namespace
}  // namespace daejo::parsers
