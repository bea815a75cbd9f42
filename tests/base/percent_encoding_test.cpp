#include "base/percent_encoding.h"

#include <gtest/gtest.h>

namespace daejo {
namespace {

TEST(PercentEncoding, leaves_nothing_that_means_something_to_an_address) {
  EXPECT_EQ(percent_encoded("a b&c=d/한?#%\""), "a%20b%26c%3Dd%2F%ED%95%9C%3F%23%25%22");
  EXPECT_EQ(percent_encoded("a/b,c", "/"), "a/b%2Cc");
}

}  // namespace
}  // namespace daejo
