#include "report/xml_text.h"

#include <gtest/gtest.h>

namespace daejo::report {
namespace {

TEST(XmlText, keeps_what_xml_can_hold) {
  EXPECT_EQ(xml_text("a\t\n\r<&>\"가😀"), "a\t\n\r<&>\"가😀");
}

TEST(XmlText, replaces_what_xml_forbids) {
  EXPECT_EQ(xml_text(std::string_view("\x00\x01\x1B\xFF", 4)), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(xml_text("\xEF\xBF\xBE|\xEF\xBF\xBF"), "\uFFFD|\uFFFD") << "U+FFFE and U+FFFF";
  EXPECT_EQ(xml_text("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "A surrogate is three wrong bytes.";
}

}  // namespace
}  // namespace daejo::report
