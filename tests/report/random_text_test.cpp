// Reports of random texts that are likely to break their format must stay well-formed.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <random>
#include <sstream>

#include "base/utf8.h"
#include "report/report_format.h"
#include "tests/report/finding_run.h"

namespace daejo::report {
namespace {

/// From 0 to 11 parts. Each is a string with a meaning in some format or a random byte.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "::error::", "\n",      "\r\n",      "%0A",      "]]>",    "<!--",         "-->",
      "&#0;",      "&",       "<details>", "|",        "`",      "[a](",         ")",
      "{0}",       "\x1b[2J", "\\",        "가",       "😀",      "\xED\xA0\x80", "\xFF",
      "\"",        "'",       "@a",        "#1",       "\u202E", "\xEF\xBF\xBF", "</td>",
      "../",       "/",       "file:",     "##vso[a]", ","};
  std::string text;
  for (auto left = random() % 12; left > 0; --left) {
    if (random() % 4 == 0) {
      text += static_cast<char>(random() % 256);
    } else {
      text += pieces[random() % pieces.size()];
    }
  }
  return text;
}

AuditRun random_run(std::mt19937& random) {
  AuditRun run = finding_run();
  for (AuditedEntry& audited : run.entries) {
    audited.file = random_text(random);
    audited.entry.title = random_text(random);
    if (random() % 2 == 0) audited.entry.id->base = random_text(random);
    for (Reason& reason : audited.judgement.reasons) {
      reason.code = random_text(random);
      reason.message = {random_text(random), random_text(random)};
      reason.justification = random_text(random);
      reason.source = {random() % 50, random() % 50};
    }
  }
  run.problems.front().place.file = random_text(random);
  run.problems.front().sentence = random_text(random);
  run.unreadable.front().place.file = random_text(random);
  run.unreadable.front().sentence = random_text(random);
  return run;
}

void expect_readable(Format format, const std::string& text) {
  EXPECT_FALSE(first_invalid_utf8(text).has_value());
  pugi::xml_document document;
  std::istringstream lines(text);
  switch (format) {
    case Format::sarif:
    case Format::gitlab:
      EXPECT_TRUE(nlohmann::json::accept(text));
      break;
    case Format::junit:
    case Format::checkstyle:
      EXPECT_TRUE(document.load_buffer(text.data(), text.size()));
      break;
    case Format::json_lines:
      for (std::string line; std::getline(lines, line);) EXPECT_TRUE(nlohmann::json::accept(line));
      break;
    case Format::csv:
      EXPECT_EQ(text.find_first_of("\x1b\x7f"), std::string::npos);
      for (std::string line; std::getline(lines, line);) EXPECT_FALSE(line.starts_with("::")) << line;
      break;
    default:
      EXPECT_EQ(text.find_first_of("\r\x1b\x7f"), std::string::npos);
      for (std::string line; std::getline(lines, line);) {
        EXPECT_TRUE(!line.starts_with("::") || line.find("::", 3) != std::string::npos);
      }
  }
}

TEST(RandomText, in_every_report_leaves_it_readable) {
  std::mt19937 random(20'241'017);
  for (int i = 0; i < 300; ++i) {
    const AuditRun run = random_run(random);
    for (const Format format : {Format::sarif, Format::gitlab, Format::junit, Format::checkstyle,
                                Format::json_lines, Format::github, Format::markdown, Format::csv}) {
      const std::string text = render(run, format, {});
      expect_readable(format, text);
      ASSERT_FALSE(testing::Test::HasFailure()) << "Run " << i << ", " << to_string(format) << ":\n" << text;
    }
  }
}

}  // namespace
}  // namespace daejo::report
