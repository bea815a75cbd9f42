#include "tests/support/digest_shapes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

using test::DigestShape;
using test::shape_papers;
using test::ShapePaper;

struct DigestShapes : testing::TestWithParam<DigestShape> {};

TEST_P(DigestShapes, give_every_paper_its_title_and_its_korean_summary_and_nothing_else) {
  const DigestShape& shape = GetParam();
  for (std::size_t count = 1; count <= shape_papers().size(); ++count) {
    const std::vector<ShapePaper> papers(shape_papers().begin(),
                                         shape_papers().begin() + static_cast<std::ptrdiff_t>(count));
    const std::string source = shape.write(papers);
    const DigestFormat format = guess_digest_format(shape.file, source);
    const Digest digest = parse_digest(source, shape.file, format);
    expect_sound_places(digest, source, format == DigestFormat::mail);
    ASSERT_EQ(digest.entries.size(), count) << source;
    for (std::size_t i = 0; i < count; ++i) {
      const Entry& entry = digest.entries[i];
      ASSERT_TRUE(entry.id) << source;
      EXPECT_EQ(entry.id->base, papers[i].id);
      EXPECT_EQ(entry.title, papers[i].title);
      EXPECT_EQ(summary_text(entry), papers[i].summary) << source;
    }
    EXPECT_TRUE(digest.unread.empty());
    EXPECT_TRUE(digest.references.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Of, DigestShapes, testing::ValuesIn(test::digest_shapes()),
                         [](const auto& shape) { return shape.param.name; });

}  // namespace
}  // namespace daejo::parsers
