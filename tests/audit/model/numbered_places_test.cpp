#include "audit/model/numbered_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace daejo {
namespace {

TEST(NumberedPlaces, sort_by_number_and_keep_the_order_of_their_places) {
  std::mt19937 random(7);
  for (const std::uint32_t largest : {1U, 200U, 70'000U, 0xFFFFFFFFU}) {
    for (const std::uint32_t count : {0U, 1U, 47U, 48U, 1'000U}) {
      std::vector<std::uint64_t> places;
      for (std::uint32_t place = 0; place < count; ++place) {
        const auto number = static_cast<std::uint32_t>(random() % (std::uint64_t{largest} + 1));
        places.push_back(numbered_place(number, place));
      }
      std::vector<std::uint64_t> expected = places;
      std::ranges::sort(expected);
      sort_by_number(places);
      EXPECT_EQ(places, expected) << count << " up to " << largest;
    }
  }
}

TEST(NumberedPlaces, keep_both_numbers) {
  const std::uint64_t both = numbered_place(0xFFFFFFFE, 0xFFFFFFFF);
  EXPECT_EQ(number_of(both), 0xFFFFFFFE);
  EXPECT_EQ(place_of(both), 0xFFFFFFFF);
}

}  // namespace
}  // namespace daejo
