#include "findings/fingerprint.h"

#include <gtest/gtest.h>

#include "parsers/read_digest.h"

namespace daejo {
namespace {

constexpr std::string_view source =
    "### [A](https://arxiv.org/abs/2410.00001)\n\n- **What's New**: 정확도가 12% 올라 **12%** 더 낫습니다.\n";

AuditedEntry entry_of(std::string_view text, const std::string& file = "d.md") {
  AuditedEntry audited;
  audited.file = file;
  audited.entry = parse_digest(std::string(text), file, parsers::DigestFormat::markdown).entries.at(0);
  return audited;
}

Reason whole(const std::string& code) {
  return {code, Severity::error, {"It is wrong.", "틀렸습니다."}};
}

/// A reason about the first occurrence of `needle` in `text` at or after byte `from`.
Reason about(const std::string& code, std::string_view text, std::string_view needle, std::size_t from = 0) {
  Reason reason = whole(code);
  reason.source.begin = text.find(needle, from);
  reason.source.end = reason.source.begin + needle.size();
  return reason;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(Fingerprint, is_32_hexadecimal_digits_that_never_change) {
  EXPECT_EQ(fingerprint_of(entry_of(source), whole("unrelated")), "20b0a8c639e0570ebc3bdf24c0b4a279");
}

TEST(Fingerprint, outlives_moved_lines_another_file_wrapping_and_wording) {
  const std::string moved =
      "# 2024-10-17\n\nA preface.\n\n" + replaced(std::string(source), " 올라", "\n  올라");
  EXPECT_EQ(fingerprint_of(entry_of(moved, "e.md"), whole("unrelated")),
            fingerprint_of(entry_of(source), whole("unrelated")));
  Reason reworded = about("figure-contradicted", moved, "12%");
  reworded.message.english = "Another wording.";
  reworded.severity = Severity::note;
  EXPECT_EQ(fingerprint_of(entry_of(moved), reworded),
            fingerprint_of(entry_of(source), about("figure-contradicted", source, "12%")));
}

TEST(Fingerprint, differs_by_code_paper_and_text) {
  const std::string own = fingerprint_of(entry_of(source), whole("unrelated"));
  EXPECT_NE(fingerprint_of(entry_of(source), whole("generic")), own);
  const std::string other_paper = replaced(std::string(source), "00001", "00002");
  EXPECT_NE(fingerprint_of(entry_of(other_paper), whole("unrelated")), own);
  const std::string other_text = replaced(std::string(source), "낫습니다", "못합니다");
  EXPECT_NE(fingerprint_of(entry_of(other_text), whole("unrelated")), own);
}

TEST(Fingerprint, of_a_part_does_not_depend_on_the_rest) {
  const std::string other = replaced(std::string(source), "낫습니다", "못합니다");
  EXPECT_EQ(fingerprint_of(entry_of(other), about("figure-contradicted", other, "12%")),
            fingerprint_of(entry_of(source), about("figure-contradicted", source, "12%")));
}

TEST(Fingerprint, tells_the_second_of_two_like_reasons_from_the_first) {
  AuditedEntry audited = entry_of(source);
  const Reason first = about("figure-contradicted", source, "12%");
  const Reason second = about("figure-contradicted", source, "12%", first.source.end);
  audited.judgement.reasons = {first, second};
  EXPECT_NE(fingerprint_of(audited, first), fingerprint_of(audited, second));
  EXPECT_EQ(fingerprint_of(audited, first), fingerprint_of(entry_of(source), first));
}

TEST(Fingerprint, of_the_heading_rests_on_the_title_alone) {
  const std::string other = replaced(std::string(source), "낫습니다", "못합니다");
  const std::string retitled = replaced(std::string(source), "[A]", "[B]");
  const std::string own = fingerprint_of(entry_of(source), about("title-mismatch", source, "[A]"));
  EXPECT_EQ(fingerprint_of(entry_of(other), about("title-mismatch", other, "[A]")), own);
  EXPECT_NE(fingerprint_of(entry_of(retitled), about("title-mismatch", retitled, "[B]")), own);
}

TEST(Fingerprint, of_entries_without_an_id_tells_their_titles_apart) {
  AuditedEntry first;
  first.entry.title = "A";
  AuditedEntry second;
  second.entry.title = "B";
  EXPECT_NE(fingerprint_of(first, whole("unverified")), fingerprint_of(second, whole("unverified")));
}

TEST(Fingerprint, bears_a_span_beyond_everything) {
  Reason reason = whole("figure-contradicted");
  reason.source = {1'000'000, 2'000'000};
  EXPECT_EQ(fingerprint_of(entry_of(source), reason).size(), 32U);
  reason.source = {0, 2'000'000};
  EXPECT_EQ(fingerprint_of(entry_of(source), reason).size(), 32U);
}

}  // namespace
}  // namespace daejo
