#include "report/script_json.h"

#include <gtest/gtest.h>

namespace daejo::report {
namespace {

TEST(ScriptJson, ends_neither_its_element_nor_a_line) {
  EXPECT_EQ(script_json(R"({"a":"</script><!--&"})"), R"({"a":"\u003c/script\u003e\u003c!--\u0026"})");
  EXPECT_EQ(script_json("\"\u2028\u2029한\""), R"("\u2028\u2029한")");
}

}  // namespace
}  // namespace daejo::report
