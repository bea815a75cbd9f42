#include "report/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>

#include "base/utf8.h"
#include "report/markdown_text.h"
#include "tests/report/finding_run.h"
#include "tests/report/golden.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Converts Markdown to HTML with the extensions that GitHub uses. Raw HTML is let through, so that a test
/// sees it.
std::string html_of(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_UNSAFE),
                                                                           cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()),
                                                                     cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html(root.get(), CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser.get())),
      std::free);
  return html.get();
}

std::size_t count_of(const std::string& text, std::string_view needle) {
  std::size_t count = 0;
  for (std::size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1)) ++count;
  return count;
}

std::string without_zero_width_spaces(std::string text) {
  constexpr std::string_view space = "\u200B";
  for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space)) {
    text.erase(at, space.size());
  }
  return text;
}

TEST(MarkdownText, shows_the_text_and_nothing_else) {
  for (const std::string text :
       {"*a* _b_ `c` ~~d~~ [e](f) ![g](h) | i", "# no heading", "- [ ] no task", "1. no list", "\\*", "&amp;",
        "https://evil.test www.evil.test a@b.test", "$x^2$ and $$y$$", "=== --- +++", "+ a", "- a", "1) a",
        "---", "===", "[^1] [x]: y"}) {
    const std::string html = without_zero_width_spaces(html_of("x " + markdown_text(text)));
    EXPECT_EQ(without_zero_width_spaces(html_of(markdown_text(text))), html.substr(0, 3) + html.substr(5));
    std::string expected = text;
    for (const auto& [from, to] : {std::pair("&", "&amp;"), std::pair("\"", "&quot;")}) {
      for (std::size_t at = expected.find(from); at != std::string::npos; at = expected.find(from, at + 2)) {
        expected.replace(at, 1, to);
      }
    }
    EXPECT_EQ(html, "<p>x " + expected + "</p>\n");
  }
}

TEST(MarkdownText, lets_no_tag_through) {
  EXPECT_EQ(html_of("x " + markdown_text("<b>a</b> <!-- c -->")),
            "<p>x &lt;b&gt;a&lt;/b&gt; &lt;!-- c --&gt;</p>\n");
}

TEST(MarkdownText, breaks_what_is_linked_after_rendering) {
  const std::string space = "&#8203;";
  EXPECT_EQ(markdown_text("@octocat"), "@" + space + "octocat");
  EXPECT_EQ(markdown_text("see GH-12"), "see GH-" + space + "12");
  EXPECT_EQ(markdown_text("#12"), "&#35;" + space + "12");
  EXPECT_EQ(markdown_text(":tada:"), ":" + space + "tada:");
  EXPECT_EQ(markdown_text("http://a"), "http:" + space + "//a");
  EXPECT_EQ(markdown_text("WWW.a"), "WWW" + space + ".a");
  EXPECT_EQ(markdown_text("deadbeefcafe"), "deadbe" + space + "efcafe");
}

TEST(MarkdownText, leaves_plain_text_plain) {
  for (const std::string text : {"Few-shot prompts, 31.17% at 2410.12405: 가나다.", "a. b", "decode 12345",
                                 "High-Resolution", "high-5"}) {
    EXPECT_EQ(markdown_text(text), text);
  }
}

TEST(MarkdownReport, is_the_golden_one) {
  EXPECT_EQ(render_markdown(finding_run(), {}, comment_limit), golden("findings.md"));
}

TEST(MarkdownReport, of_a_clean_run_is_one_sentence) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::ok, "2410.00001", 1, "A")};
  const std::string text = render_markdown(run, {}, comment_limit);
  EXPECT_THAT(text, HasSubstr("### daejo: "));
  EXPECT_THAT(text, Not(HasSubstr("|")));
}

TEST(MarkdownReport, links_places_where_it_is_known_where_the_files_are) {
  CiOptions options;
  options.source_url = "https://github.test/o/r/blob/abc/{file}?plain=1#L{line}";
  const std::string text = render_markdown(finding_run(), options, comment_limit);
  EXPECT_THAT(
      text,
      HasSubstr(
          "[digests/2024-10-17.md:11](<https://github.test/o/r/blob/abc/digests/2024-10-17.md?plain=1#L11>)"));
}

TEST(MarkdownReport, is_a_table_with_a_row_a_finding_and_folded_details) {
  const std::string html = html_of(render_markdown(finding_run(), {}, comment_limit));
  EXPECT_EQ(count_of(html, "<tr>"), 1 + 5U);
  EXPECT_EQ(count_of(html, "<td>"), 4 * 5U) << "A bar in a title must not make a cell.";
  EXPECT_EQ(count_of(html, "<details>"), count_of(html, "</details>"));
  EXPECT_THAT(html, HasSubstr("[them] | and `more`"));
}

TEST(MarkdownReport, tells_a_widespread_cause_once) {
  AuditRun run = long_run(1);
  for (int i = 0; i < 20; ++i)
    run.entries.push_back(unverified_entry("2410.00001", 1, "A", "It is offline."));
  const std::string text = render_markdown(run, {}, comment_limit);
  EXPECT_EQ(count_of(text, "It is offline."), 1U);
  EXPECT_THAT(text, HasSubstr("- 20 entries: It is offline."));
  EXPECT_THAT(text, HasSubstr("| ❌ error |"));
}

TEST(MarkdownReport, keeps_to_its_limit_and_counts_what_had_no_room) {
  const std::string text = render_markdown(long_run(2000), {}, comment_limit);
  EXPECT_LE(text.size(), comment_limit);
  EXPECT_GT(text.size(), comment_limit * 9 / 10);
  EXPECT_THAT(text, testing::ContainsRegex("…and [0-9]+ more that did not fit here"));
  EXPECT_FALSE(first_invalid_utf8(text).has_value());
  EXPECT_EQ(count_of(text, "<details>"), count_of(text, "</details>"));
  EXPECT_LE(render_markdown(long_run(9000), {}, step_summary_limit).size(), step_summary_limit);
}

TEST(MarkdownReport, of_a_hostile_run_has_no_markup_of_its_texts) {
  AuditRun run = hostile_run();
  run.entries[0].entry.title =
      "</summary></details><script>alert(1)</script> @everyone #1 [a](javascript:b) ![c](http://d) |\n\n# e";
  run.entries[0].judgement.reasons[0].message = {run.entries[0].entry.title, run.entries[0].entry.title};
  run.entries[0].judgement.mismatch = 0.95;
  const std::string html = html_of(render_markdown(run, {}, comment_limit));
  for (const char* markup : {"<script", "<a ", "<img", "<h1", "@everyone", "http://", "<code"}) {
    EXPECT_THAT(html, Not(HasSubstr(markup)));
  }
  EXPECT_EQ(count_of(html, "<details>"), count_of(html, "</details>"));
  EXPECT_EQ(count_of(html, "<td>"), 4 * 2U);
}

TEST(MarkdownReport, counts_unreadable_files_that_had_no_room) {
  AuditRun run = long_run(3);
  for (std::size_t i = 0; i < 1000; ++i) run.unreadable.push_back({{"a.md", i}, std::string(500, 'x')});
  const std::string text = render_markdown(run, {}, comment_limit);
  const std::size_t shown = count_of(text, "- a.md");
  EXPECT_LT(shown, 1000U);
  const std::size_t rows = count_of(text, "| ❌ error |");
  EXPECT_THAT(text, HasSubstr("…and " + std::to_string(1000 - shown + 3 - rows) + " more that did not fit"));
}

TEST(MarkdownReport, says_that_details_had_no_room) {
  const AuditRun run = long_run(60);
  const std::string all = render_markdown(run, {}, comment_limit);
  EXPECT_THAT(all, Not(HasSubstr("details of some entries")));
  const std::string text = render_markdown(run, {}, all.size() - 1);
  EXPECT_THAT(text, HasSubstr("The details of some entries did not fit here."));
  EXPECT_EQ(count_of(text, "| ❌ error |"), 60U);
}

TEST(MarkdownReport, tells_a_widespread_language_once) {
  AuditRun run = long_run(1);
  for (int i = 0; i < 3; ++i) {
    AuditedEntry audited = sample_entry(Verdict::unverified, "2410.00001", 1, "A");
    audited.judgement.reasons = {{"language", Severity::warning, {"It is English.", "영어 요약입니다."}}};
    run.entries.push_back(audited);
  }
  const std::string text = render_markdown(run, {}, comment_limit);
  EXPECT_EQ(count_of(text, "It is English."), 1U);
  EXPECT_EQ(count_of(text, "영어 요약입니다."), 0U);
}

}  // namespace
}  // namespace daejo::report
