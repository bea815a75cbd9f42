#include "base/shared_library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"

namespace daejo {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;
using testing::ThrowsMessage;

using Function = double(double);

TEST(SharedLibrary, gives_a_function_that_works) {
  const SharedLibrary library("libm.so.6", "install the C library");
  EXPECT_EQ(library.function<Function>("fabs")(-3.5), 3.5);
}

TEST(SharedLibrary, says_which_library_is_missing_and_what_to_do) {
  EXPECT_THAT(
      [] { SharedLibrary("libnone.so.9", "install the package none"); },
      ThrowsMessage<Error>(AllOf(StartsWith("libnone.so.9 cannot be opened ("), HasSubstr("No such file"),
                                 EndsWith("); install the package none."))));
}

TEST(SharedLibrary, says_which_function_is_missing) {
  const SharedLibrary library("libm.so.6", "install the C library");
  EXPECT_THAT([&] { library.function<Function>("daejo_none"); },
              ThrowsMessage<Error>(
                  "libm.so.6 is another than daejo needs: it lacks daejo_none; install the C library."));
}

}  // namespace
}  // namespace daejo
