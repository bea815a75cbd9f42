// Fuzzes the reading of an index file. The input is used both as a file itself and as a list of changes to a
// good index, whose checksums are then corrected so that the code behind them is reached. Each file that can
// be opened is searched as `whose` does. Then a further segment is made for it as `index --add-to` does, but
// from the file's own papers, and without writing it to the file.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

#include "audit/index/checksum.h"
#include "audit/index/matching_papers.h"
#include "audit/index/paper_collector.h"
#include "audit/index/terms_of_paper.h"
#include "base/error.h"
#include "tests/audit/toy_corpus.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

using namespace daejo;

/// A file in memory that gets new contents with each `fill`.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("index", MFD_CLOEXEC)) {}

  void fill(std::string_view bytes) const {
    const bool is_filled =
        ::ftruncate(descriptor_, 0) == 0 &&
        ::pwrite(descriptor_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
    fuzz::promise(is_filled, "there is memory for a small file");
  }

  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

void check_search(const audit::PaperIndex& index) {
  std::vector<audit::TermWeight> query;
  constexpr audit::EnglishTermId terms_looked_for = 60;
  for (audit::EnglishTermId term = 0; term < terms_looked_for; ++term) query.push_back({term, 100});
  constexpr std::size_t most = 20;
  const std::vector<audit::FoundPaper> found = audit::IndexSearch(index).search(query, most);
  fuzz::promise(found.size() <= most, "no more papers are found than were asked for");
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const audit::PaperPlace place = found[i].place;
    fuzz::promise(places.emplace(place.segment, place.paper).second, "no paper is found twice");
    fuzz::promise(!index.is_replaced(place), "what was replaced is not found");
    fuzz::promise(i == 0 || found[i - 1].score.sum * found[i].score.norm >=
                                found[i].score.sum * found[i - 1].score.norm,
                  "the best stands first");
  }
}

void check_matches(const audit::PaperIndex& index) {
  constexpr std::size_t most = 5;
  audit::PaperMatcher matcher(test::toy_model(), index);
  const std::vector<audit::MatchingPaper> papers = matcher.match(test::toy_summary, most);
  fuzz::promise(papers.size() <= most, "no more papers are named than were asked for");
  for (std::size_t i = 0; i < papers.size(); ++i) {
    fuzz::promise(std::isfinite(order_of(papers[i].fit)) && std::isfinite(papers[i].fit.cosine),
                  "a fit is a number");
    fuzz::promise(i == 0 || order_of(papers[i - 1].fit) >= order_of(papers[i].fit),
                  "the best fit stands first");
  }
}

/// Verifies the index and makes a further segment for it, as `index --add-to` does, but from the index's own
/// papers.
void check_adding(const audit::PaperIndex& index) {
  index.verify();
  audit::PaperCollector collector(test::toy_model().english.size());
  for (std::uint32_t number = 0; number < index.segments().size(); ++number) {
    const audit::Segment& segment = index.segments()[number];
    collector.note_segment(number, segment);
    for (std::uint32_t paper = 0; paper < segment.papers(); ++paper) collector.add(segment.paper(paper));
  }
  collector.take_segment(static_cast<std::uint32_t>(index.segments().size()));
}

/// Opens an index with these bytes and runs all checks on it. Returns whether it could be opened.
bool use(std::string_view bytes) {
  static const MemoryFile file;
  file.fill(bytes);
  try {
    const audit::PaperIndex index = audit::PaperIndex::open(file.path(), test::toy_model());
    // Run all checks, even if one of them reports that the index is damaged.
    for (const auto check : {check_search, check_matches, check_adding}) {
      try {
        check(index);
      } catch (const InputError&) {
        // Reporting a damaged index is a valid outcome.
      }
    }
    return true;
  } catch (const InputError&) {
    return false;
  }
}

/// Corrects the checksums of the segment at the start of `bytes`: first those of its parts, and then that of
/// its header.
void seal_segment(std::span<char> bytes) {
  audit::SegmentHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::size_t offset = sizeof header;
  for (audit::SegmentHeader::Part& part : header.parts) {
    if (offset > bytes.size() || part.bytes > bytes.size() - offset) break;
    part.checksum = audit::checksum_of(std::as_bytes(bytes.subspan(offset, part.bytes)));
    offset += audit::padded(part.bytes);
  }
  header.checksum = header_checksum(header);
  std::memcpy(bytes.data(), &header, sizeof header);
}

void seal(std::string& bytes) {
  audit::IndexHeader header;
  if (bytes.size() < sizeof header) return;
  std::memcpy(&header, bytes.data(), sizeof header);
  // Set the right size. If it were larger than the file, the index would be refused at once, and the code
  // that reads the rest would not be tested.
  header.bytes = bytes.size();
  header.checksum = header_checksum(header);
  std::memcpy(bytes.data(), &header, sizeof header);
  std::size_t offset = sizeof header;
  for (std::uint32_t i = 0; i < header.segments && bytes.size() - offset >= sizeof(audit::SegmentHeader);
       ++i) {
    const std::span<char> rest = std::span(bytes).subspan(offset);
    seal_segment(rest);
    audit::SegmentHeader segment;
    std::memcpy(&segment, rest.data(), sizeof segment);
    if (segment.bytes == 0 || segment.bytes > rest.size()) break;
    offset += segment.bytes;
  }
}

/// Makes an index with two segments. The second has newer versions of some papers of the first.
std::string make_good_index() {
  const audit::Model& model = test::toy_model();
  audit::Vocabulary vocabulary(model);
  audit::PaperCollector collector(model.english.size());
  std::string bytes(sizeof(audit::IndexHeader), '\0');
  for (const parsers::Paper& paper : test::toy_training_papers())
    collector.add(to_indexed(vocabulary, paper));
  bytes += collector.take_segment(0);
  for (parsers::Paper paper : test::toy_papers()) {
    paper.id.version += 1;
    collector.add(to_indexed(vocabulary, paper));
  }
  bytes += collector.take_segment(1);
  audit::IndexHeader header{};
  std::memcpy(header.magic, audit::index_magic, sizeof audit::index_magic);
  header.version = audit::index_format_version;
  header.segments = 2;
  header.vocabulary = vocabulary_fingerprint(model);
  std::memcpy(bytes.data(), &header, sizeof header);
  seal(bytes);
  return bytes;
}

/// Changes the good index as the input says: overwrites bytes, inserts bytes once or many times, or removes
/// bytes. Then corrects the checksums.
std::string changed_index(const std::string& good, fuzz::Input& input) {
  std::string bytes = good;
  constexpr std::size_t longest_part = 16;
  constexpr std::size_t times_over = 1024;  // Eight bytes then become as many as a bitmap of papers has.
  constexpr std::size_t longest_index = 1U << 18U;
  while (!input.is_at_end()) {
    const std::size_t at = input.below(bytes.size() + 1);
    const std::string_view put = input.bytes(input.below(longest_part));
    switch (input.below(4)) {
      case 1:
        bytes.insert(at, put);
        break;
      case 2:
        bytes.erase(at, put.size());
        break;
      case 3:
        for (std::size_t i = 0; i < times_over && bytes.size() < longest_index; ++i) bytes.insert(at, put);
        break;
      default:
        bytes.replace(at, put.size(), put);
    }
  }
  seal(bytes);
  return bytes;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const std::string good = make_good_index();
  static const bool is_taken = use(good);
  fuzz::promise(is_taken, "a good index is opened");
  use(fuzz::text_of(bytes, size));
  fuzz::Input input(bytes, size);
  use(changed_index(good, input));
  return 0;
}
