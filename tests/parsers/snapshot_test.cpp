#include "parsers/snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "parsers/decompressed_file.h"

namespace daejo::parsers {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string gzip(const std::string& text) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 1, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string in = text;
  std::string out(deflateBound(&stream, in.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string line(const std::string& id, const std::string& more = "") {
  return R"({"id":")" + id + R"(","title":"A\n  Title","abstract":"  An abstract\n of it.\n")" + more + "}\n";
}

class Snapshot : public testing::Test {
 protected:
  Snapshot() {
    path_ = fs::temp_directory_path() /
            ("daejo-snapshot-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
  }
  ~Snapshot() override { fs::remove(path_); }

  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }

  std::vector<Problem> read() {
    papers_.clear();
    return read_snapshot(path_, [this](Paper&& paper) {
      papers_.push_back(std::move(paper));
      return true;
    });
  }

  std::string error() {
    try {
      read();
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }

  fs::path path_;
  std::vector<Paper> papers_;
};

TEST_F(Snapshot, reads_every_field) {
  write(line(
      "0704.0001",
      R"(,"submitter":"X","authors":"wrong","authors_parsed":[["Lovelace","Ada",""],["Turing","Alan","Jr."],["CERN","",""]],)"
      R"("comments":"12 pages","doi":"10.1/x","categories":"hep-ph cs.AI","update_date":"2008-11-26",)"
      R"("versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}])"));
  EXPECT_THAT(read(), IsEmpty());
  ASSERT_THAT(papers_, SizeIs(1));
  const Paper& paper = papers_[0];
  EXPECT_EQ(paper.id, (ArxivId{"0704.0001", 2}));
  EXPECT_EQ(paper.title, "A Title");
  EXPECT_EQ(paper.abstract, "An abstract of it.");
  EXPECT_THAT(paper.authors, ElementsAre("Ada Lovelace", "Alan Turing Jr.", "CERN"));
  EXPECT_THAT(paper.categories, ElementsAre("hep-ph", "cs.AI"));
  EXPECT_EQ(paper.published, "2007-04-02T19:18:42Z");
  EXPECT_EQ(paper.updated, "2008-11-26");
  EXPECT_EQ(paper.comment, "12 pages");
  EXPECT_EQ(paper.doi, "10.1/x");
  EXPECT_FALSE(paper.withdrawn);
}

TEST_F(Snapshot, splits_authors_and_takes_null_fields) {
  write(line(
      "2410.00001",
      R"(,"authors":"A. One, B. Two and C. Three","doi":null,"comments":"This paper has been withdrawn by the author")"));
  EXPECT_THAT(read(), IsEmpty());
  ASSERT_THAT(papers_, SizeIs(1));
  EXPECT_THAT(papers_[0].authors, ElementsAre("A. One", "B. Two", "C. Three"));
  EXPECT_EQ(papers_[0].id.version, 0);
  EXPECT_TRUE(papers_[0].withdrawn);
}

TEST_F(Snapshot, tells_gzip_by_content_and_joins_its_members) {
  write(gzip(line("2410.00001")) + gzip(line("2410.00002")));
  EXPECT_THAT(read(), IsEmpty());
  EXPECT_THAT(papers_, SizeIs(2));
}

TEST_F(Snapshot, takes_gzip_members_that_part_a_line_and_zero_padding) {
  const std::string text = line("2410.00001");
  write(gzip(text.substr(0, 10)) + gzip(text.substr(10)) + std::string(600, '\0'));
  EXPECT_THAT(read(), IsEmpty());
  EXPECT_THAT(papers_, SizeIs(1));
}

TEST_F(Snapshot, joins_lines_across_chunks) {
  std::string text;
  for (int i = 1; i <= 5000; ++i) {
    std::string number = std::to_string(i);
    number.insert(0, 5 - number.size(), '0');
    text += line("2410." + number);
  }
  write(gzip(text));
  EXPECT_THAT(read(), IsEmpty());
  ASSERT_THAT(papers_, SizeIs(5000));
  EXPECT_EQ(papers_.back().id.base, "2410.05000");
}

TEST_F(Snapshot, names_truncated_gzip_wherever_it_is_cut) {
  const std::string whole = gzip(line("2410.00001") + line("2410.00002"));
  for (std::size_t size = 2; size < whole.size(); ++size) {
    write(whole.substr(0, size));
    EXPECT_THAT(error(), HasSubstr("cut off")) << size;
  }
  EXPECT_THAT(error(), HasSubstr(path_.string()));
}

TEST_F(Snapshot, names_corrupt_gzip_and_what_follows_it) {
  std::string corrupt = gzip(line("2410.00001"));
  corrupt[corrupt.size() - 6] = static_cast<char>(~corrupt[corrupt.size() - 6]);
  write(corrupt);
  EXPECT_THAT(error(), HasSubstr("corrupt"));
  write(gzip(line("2410.00001")) + "{}");
  EXPECT_THAT(error(), HasSubstr("not gzip"));
  write(gzip(line("2410.00001")) + "x");
  EXPECT_THAT(error(), HasSubstr("not gzip"));
}

TEST_F(Snapshot, names_bad_lines_and_reads_on) {
  write("\xEF\xBB\xBF" + line("2410.00001") + "\n{broken\n[]\n" + line("2413.00001") +
        "{\"abstract\":\"x\"}\n{\"id\":\"2410.00009\"}\n\"\xFF\"\n" + line("math.GT/0309136"));
  const auto problems = read();
  EXPECT_THAT(papers_, SizeIs(2));
  EXPECT_EQ(papers_.back().id.base, "math/0309136");
  std::vector<std::size_t> lines;
  lines.reserve(problems.size());
  for (const Problem& problem : problems) lines.push_back(problem.place.line);
  EXPECT_THAT(lines, ElementsAre(3, 4, 5, 6, 7, 8));
  EXPECT_EQ(problems[0].place.file, path_.string());
}

TEST_F(Snapshot, counts_problems_past_the_first_hundred) {
  std::string text;
  for (int i = 0; i < 250; ++i) text += "x\n";
  write(text);
  const auto problems = read();
  ASSERT_THAT(problems, SizeIs(101));
  EXPECT_THAT(problems.back().sentence, HasSubstr("150 more lines"));
}

TEST_F(Snapshot, skips_a_line_of_a_hundred_megabytes) {
  {
    std::ofstream stream(path_, std::ios::binary);
    stream << line("2410.00001") << R"({"id":"2410.00002","abstract":")";
    const std::string megabyte(1U << 20U, 'x');
    for (int i = 0; i < 100; ++i) stream << megabyte;
    stream << "\"}\n" << line("2410.00003");
  }
  const auto problems = read();
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_EQ(problems[0].place.line, 2U);
  EXPECT_THAT(problems[0].sentence, HasSubstr("longer than 4 MiB"));
  ASSERT_THAT(papers_, SizeIs(2));
  EXPECT_EQ(papers_[1].id.base, "2410.00003");
}

TEST_F(Snapshot, stops_when_told_to) {
  write(line("2410.00001") + line("2410.00002") + "{broken\n");
  int taken = 0;
  const auto problems = read_snapshot(path_, [&](Paper&&) { return ++taken < 2; });
  EXPECT_EQ(taken, 2);
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(Snapshot, says_so_where_there_is_nothing) {
  write("");
  ASSERT_THAT(read(), SizeIs(1));
  EXPECT_THAT(read()[0].sentence, HasSubstr("no paper"));
  fs::remove(path_);
  EXPECT_THAT(error(), HasSubstr("cannot be opened"));
  path_ = fs::temp_directory_path();
  EXPECT_THAT(error(), HasSubstr("folder"));
  path_ = "/nonexistent";
}

TEST_F(Snapshot, reads_a_last_line_without_its_end) {
  const std::string text = line("2410.00001");
  write(text.substr(0, text.size() - 1));
  EXPECT_THAT(read(), IsEmpty());
  EXPECT_THAT(papers_, SizeIs(1));
}

TEST_F(Snapshot, that_unpacks_without_measure_is_refused) {
  write(gzip(std::string(1U << 20U, ' ')));
  DecompressedFile enough(path_, 1U << 20U);
  std::size_t size = 0;
  for (std::string_view chunk = enough.next(); !chunk.empty(); chunk = enough.next()) size += chunk.size();
  EXPECT_EQ(size, std::size_t{1} << 20U);
  DecompressedFile too_much(path_, (1U << 20U) - 1);
  const auto read_all = [&] {
    while (!too_much.next().empty()) continue;
  };
  EXPECT_THROW(read_all(), InputError);
}

}  // namespace
}  // namespace daejo::parsers
