#include "audit/index/build_index.h"

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <string>
#include <utility>

#include "audit/index/index_file_writer.h"
#include "audit/index/paper_collector.h"
#include "audit/index/paper_index.h"
#include "audit/index/snapshot_batches.h"
#include "audit/index/terms_of_paper.h"
#include "audit/model/string_table.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

namespace fs = std::filesystem;

/// Identifies the inputs of a build: a hash of the sizes and modification times of the snapshots, the limits
/// in `options`, and the checksums of the base's segments. An unfinished build is resumed only if its hash is
/// the same. The result is 0 if a snapshot is not a regular file, because then its changes would not be
/// noticed.
std::uint64_t fingerprint_of(std::span<const fs::path> snapshots, const PaperIndex* base,
                             const IndexBuildOptions& options) {
  std::string text = std::to_string(options.papers_in_segment) + ' ' +
                     std::to_string(options.terms_in_segment) + ' ' +
                     std::to_string(options.small_segments_merged);
  for (const fs::path& path : snapshots) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    for (const auto number : {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec}) {
      text += ' ' + std::to_string(number);
    }
  }
  if (base != nullptr) {
    text += " on";
    for (const Segment& segment : base->segments()) text += ' ' + std::to_string(segment.checksum());
  }
  return hash_bytes(text) | 1U;
}

/// How many of the base's segments are copied unchanged, from the first on. If the base ends with enough
/// small segments (see `IndexBuildOptions`), those are not copied. Otherwise all segments are copied.
std::size_t segments_kept(const PaperIndex& base, const IndexBuildOptions& options) {
  const std::vector<Segment>& segments = base.segments();
  std::size_t kept = segments.size();
  while (kept > 0 && 2 * segments[kept - 1].papers() < options.papers_in_segment) --kept;
  return segments.size() - kept >= options.small_segments_merged ? kept : segments.size();
}

/// A build in progress. It takes papers in this order: first those of the base's segments that are not
/// copied, then those of the snapshots.
class Build {
 public:
  Build(const Model& model, const fs::path& output, const PaperIndex* base, std::uint64_t sources,
        const IndexBuildOptions& options)
      : options_(options),
        base_(base),
        writer_(output, vocabulary_fingerprint(model), sources),
        collector_(model.english.size()) {
    for (std::size_t i = 0; i < std::max<std::size_t>(options.threads, 1); ++i) {
      vocabularies_.emplace_back(model);
    }
    already_taken_ = writer_.papers_taken();
    kept_ = base != nullptr ? segments_kept(*base, options) : 0;
    if (writer_.segments() == 0) copy_kept();
    if (writer_.segments() > 0) {
      const PaperIndex written = PaperIndex::open_unfinished(writer_.path(), model);
      for (std::uint32_t i = 0; i < written.segments().size(); ++i) {
        collector_.note_segment(i, written.segments()[i]);
      }
    }
  }

  std::size_t already_taken() const { return already_taken_; }

  void take_small_segments() {
    if (base_ == nullptr) return;
    for (std::size_t i = kept_; i < base_->segments().size(); ++i) {
      const Segment& segment = base_->segments()[i];
      for (std::uint32_t paper = 0; paper < segment.papers(); ++paper) {
        if (base_->is_replaced({static_cast<std::uint32_t>(i), paper})) continue;
        if (taken_++ >= already_taken_) add(segment.paper(paper));
      }
    }
  }

  void take(std::vector<parsers::Paper> papers) {
    const std::size_t known = std::min(already_taken_ - std::min(already_taken_, taken_), papers.size());
    taken_ += known;
    papers.erase(papers.begin(), papers.begin() + static_cast<std::ptrdiff_t>(known));
    std::vector<IndexedPaper> indexed(papers.size());
    std::atomic<std::size_t> next{0};
    parallel_for(vocabularies_.size(), vocabularies_.size(), [&](std::size_t begin, std::size_t end) {
      for (std::size_t worker = begin; worker < end; ++worker) {
        for (std::size_t i = next++; i < papers.size(); i = next++) {
          indexed[i] = to_indexed(vocabularies_[worker], papers[i]);
        }
      }
    });
    for (IndexedPaper& paper : indexed) {
      ++taken_;
      add(std::move(paper));
    }
  }

  void finish() {
    if (!collector_.is_empty()) write_segment();
    writer_.finish();
  }

  void discard() { writer_.discard(); }

 private:
  void copy_kept() {
    for (std::size_t i = 0; i < kept_; ++i) writer_.append(base_->segments()[i].raw());
    if (kept_ > 0) writer_.commit(0);
  }

  void add(IndexedPaper paper) {
    collector_.add(std::move(paper));
    if (collector_.papers() >= options_.papers_in_segment ||
        collector_.terms() >= options_.terms_in_segment) {
      write_segment();
    }
  }

  void write_segment() {
    const std::string segment = collector_.take_segment(writer_.segments());
    writer_.append(std::as_bytes(std::span(segment)));
    writer_.commit(taken_);
  }

  const IndexBuildOptions& options_;
  const PaperIndex* base_;
  IndexFileWriter writer_;
  PaperCollector collector_;
  std::vector<Vocabulary> vocabularies_;  // One for each thread.
  std::size_t kept_ = 0;                  // How many segments of the base are copied.
  std::size_t already_taken_ = 0;         // How many papers the resumed build had taken; 0 if there is none.
  std::size_t taken_ = 0;
};

}  // namespace

IndexBuildResult build_index(const Model& model, std::span<const fs::path> snapshots, const fs::path& output,
                             const fs::path& base_path, const IndexBuildOptions& options) {
  std::optional<PaperIndex> base;
  if (!base_path.empty()) {
    base = PaperIndex::open(base_path, model);
    base->verify();
  }
  const PaperIndex* const base_index = base ? &*base : nullptr;
  IndexBuildResult result;
  Build build(model, output, base_index, fingerprint_of(snapshots, base_index, options), options);
  result.resumed_at = build.already_taken();
  try {
    build.take_small_segments();
    result.problems = for_each_batch(snapshots, [&](std::vector<parsers::Paper> papers) {
      result.papers_read += papers.size();
      build.take(std::move(papers));
      if (options.progress) options.progress(result.papers_read);
    });
    if (result.papers_read == 0) {
      throw InputError({snapshots.front().string()},
                       "Not a snapshot of arXiv's metadata: it contains no papers.");
    }
  } catch (const InputError&) {
    build.discard();  // The input is bad, so a resumed build would fail at the same place.
    throw;
  }
  build.finish();
  const PaperIndex index = PaperIndex::open(output, model);
  result.papers = index.papers();
  result.bytes = index.bytes();
  return result;
}

}  // namespace daejo::audit
