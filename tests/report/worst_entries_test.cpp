#include "report/worst_entries.h"

#include <gtest/gtest.h>

#include <string>

#include "report/html.h"
#include "report/report_writer.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

AuditRun run_of(std::size_t entries) {
  AuditRun run;
  for (std::size_t i = 0; i < entries; ++i) {
    const Verdict verdict = i % 10 == 3 ? Verdict::mismatch : i % 10 == 7 ? Verdict::review : Verdict::ok;
    AuditedEntry audited =
        sample_entry(verdict, "2410.1000" + std::to_string(i % 10), i + 1, "Entry " + std::to_string(i));
    audited.judgement.mismatch = static_cast<double>(i % 97) / 100;
    run.entries.push_back(std::move(audited));
  }
  return run;
}

TEST(WorstEntries, are_the_mismatches_then_the_reviews_in_the_order_of_the_run) {
  WorstEntries worst(15);
  for (const AuditedEntry& audited : run_of(100).entries) worst.add(audited);
  const std::vector<AuditedEntry> kept = worst.take();
  ASSERT_EQ(kept.size(), 15U);
  std::size_t mismatches = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    EXPECT_NE(kept[i].judgement.verdict, Verdict::ok);
    mismatches += kept[i].judgement.verdict == Verdict::mismatch ? 1 : 0;
    if (i > 0) {
      EXPECT_LT(kept[i - 1].entry.line, kept[i].entry.line);
    }
  }
  EXPECT_EQ(mismatches, 10U);
}

TEST(WorstEntries, are_all_where_there_are_few) {
  WorstEntries worst(5);
  for (const AuditedEntry& audited : run_of(5).entries) worst.add(audited);
  EXPECT_EQ(worst.take().size(), 5U);
}

TEST(WorstEntries, are_what_a_page_of_a_huge_run_shows_with_the_counts_of_all) {
  const AuditRun run = run_of(300);
  RenderOptions options;
  options.html.most_entries = 50;
  const std::string page = render(run, Format::html, options);
  EXPECT_NE(page.find(R"("entries":300)"), std::string::npos);
  EXPECT_NE(page.find("Entry 3\""), std::string::npos);
  EXPECT_EQ(page.find("Entry 0\""), std::string::npos);

  std::string streamed;
  SummaryCounter counter;
  const auto writer = make_report_writer(
      Format::html, options, [&](std::string_view bytes) { streamed += bytes; }, 2);
  for (std::size_t begin = 0; begin < run.entries.size(); begin += 7) {
    const auto some =
        std::span(run.entries).subspan(begin, std::min<std::size_t>(7, run.entries.size() - begin));
    writer->add(some, std::vector(some.size(), FailOn::mismatch));
  }
  for (const AuditedEntry& audited : run.entries) counter.add(audited, FailOn::mismatch);
  AuditRun rest = run;
  rest.entries.clear();
  writer->finish(rest, counter.summary(rest));
  EXPECT_TRUE(streamed == page);
}

TEST(ReportWriter, names_a_clean_entry_without_a_title_after_its_paper) {
  AuditRun run = run_of(1);
  run.entries[0].judgement = {};
  run.entries[0].entry.title.clear();
  run.entries[0].paper.emplace().title = "A Kite";
  RenderOptions options;
  options.console.verbose = true;
  std::string streamed;
  const auto writer = make_report_writer(
      Format::console, options, [&](std::string_view bytes) { streamed += bytes; }, 1);
  writer->add(run.entries, std::vector(1, FailOn::mismatch));
  AuditRun rest = run;
  rest.entries.clear();
  writer->finish(rest, {});
  EXPECT_EQ(streamed, render(run, Format::console, options));
  EXPECT_NE(streamed.find("A Kite"), std::string::npos);
}

}  // namespace
}  // namespace daejo::report
