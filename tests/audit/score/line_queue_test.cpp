#include "audit/score/line_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/error.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;

constexpr std::size_t longest = 8;

/// All lines that a `LineQueue` hands out for the input `text`.
std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::ostringstream out;
  LineQueue queue(in, out, longest);
  std::vector<std::string> lines;
  std::size_t batches = 0;
  for (LineBatch batch; queue.take(batch); ++batches) {
    EXPECT_EQ(batch.number(), batches);
    for (std::size_t i = 0; i < batch.size(); ++i) lines.emplace_back(batch.line(i));
  }
  return lines;
}

TEST(LineQueue, hands_out_each_line_without_its_break) {
  EXPECT_THAT(lines_of(""), ElementsAre());
  EXPECT_THAT(lines_of("\n"), ElementsAre(""));
  EXPECT_THAT(lines_of("a\n\nb c\r\n"), ElementsAre("a", "", "b c\r"));
  EXPECT_THAT(lines_of("a\nno break"), ElementsAre("a", "no break"));
  const std::string nul("a\0b", 3);
  EXPECT_THAT(lines_of(nul + "\n"), ElementsAre(nul));
}

TEST(LineQueue, keeps_one_byte_more_than_the_longest_of_a_line_that_is_longer) {
  EXPECT_THAT(lines_of("12345678\nb\n"), ElementsAre("12345678", "b"));
  EXPECT_THAT(lines_of("12345678"), ElementsAre("12345678"));
  EXPECT_THAT(lines_of("123456789\nb\n"), ElementsAre("123456789", "b"));
  EXPECT_THAT(lines_of("a\n1234567890\nb"), ElementsAre("a", "123456789", "b"));
  EXPECT_THAT(lines_of(std::string(100'000, 'x')), ElementsAre("xxxxxxxxx"));
}

TEST(LineQueue, hands_out_few_long_lines_at_once) {
  constexpr std::size_t megabyte = 1U << 20U;
  std::string text;
  for (int i = 0; i < 6; ++i) text += std::string(megabyte / 2, 'x') + '\n';
  std::istringstream in(text);
  std::ostringstream out;
  LineQueue queue(in, out, megabyte);
  std::vector<std::size_t> sizes;
  for (LineBatch batch; queue.take(batch);) sizes.push_back(batch.size());
  EXPECT_THAT(sizes, ElementsAre(2, 2, 2));
}

TEST(LineQueue, does_not_touch_the_output_while_it_reads) {
  struct Output : std::stringbuf {
    int flushed = 0;
    int sync() override { return ++flushed, 0; }
  } output;
  std::ostream out(&output);
  std::istringstream in("a\nb\n");
  in.tie(&out);  // Standard input is tied to standard output by default.
  LineQueue queue(in, out, longest);
  LineBatch batch;
  while (queue.take(batch)) continue;
  EXPECT_EQ(output.flushed, 0) << "Another thread may be writing to it.";
}

TEST(LineQueue, writes_answers_in_the_order_of_their_lines) {
  std::istringstream in;
  std::ostringstream out;
  LineQueue queue(in, out, longest);
  EXPECT_TRUE(queue.put(2, "c"));
  EXPECT_TRUE(queue.put(1, "b"));
  EXPECT_EQ(out.str(), "");
  EXPECT_TRUE(queue.put(0, "a"));
  EXPECT_EQ(out.str(), "abc");
}

TEST(LineQueue, lets_no_thread_go_on_once_it_is_stopped) {
  std::istringstream in;
  std::ostringstream out;
  LineQueue queue(in, out, longest);
  queue.stop();
  EXPECT_FALSE(queue.put(1000, "far ahead of what is written"));
}

}  // namespace
}  // namespace daejo::audit
