#include "findings/binary_form.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace daejo {
namespace {

TEST(BinaryForm, of_damaged_bytes_is_an_error) {
  EXPECT_THROW(entries_from_bytes("abc"), Error);
  EXPECT_THROW(entries_from_bytes(std::string(8, '\xFF')), Error) << "More entries than any vector has.";
}

}  // namespace
}  // namespace daejo
