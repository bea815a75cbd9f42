#include "base/html_text.h"

#include <gtest/gtest.h>

namespace daejo {
namespace {

TEST(HtmlText, no_text_becomes_markup_or_leaves_its_quotes) {
  EXPECT_EQ(html_text("<img src=x onerror='a()'> & \"b\""),
            "&lt;img src=x onerror=&#39;a()&#39;&gt; &amp; &quot;b&quot;");
}

TEST(HtmlText, what_is_not_seen_or_turns_the_direction_is_shown_as_such) {
  EXPECT_EQ(html_text("a\x1b[31m\xE2\x80\xAE\xE2\x81\xA6z\x7f"),
            "a\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD");
  EXPECT_EQ(html_text("한글 – “인용”\n\t"), "한글 – “인용”\n\t");
}

}  // namespace
}  // namespace daejo
