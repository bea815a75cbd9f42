#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"
#include "review/review_store.h"

namespace daejo::cli {

/// The queue, the editor and the language of a review command.
struct ReviewChoice {
  std::string queue;   ///< See `queue_location`.
  std::string editor;  ///< Empty for the user's name.
  Language language = Language::english;
};

/// Adds stored results to the queue: only entries with something to decide, or all entries if `all` is true.
void run_review_add(const ReviewChoice& choice, const std::vector<std::string>& results, bool all,
                    bool quiet);

struct SampleOptions {
  std::size_t count = 0;
  std::vector<std::string> results;
  std::uint64_t seed = 1;  ///< With the same seed and the same results, the sample is the same.
};

/// Draws entries that passed at random from stored results, and adds them to the queue.
void run_review_sample(const ReviewChoice& choice, const SampleOptions& options);

/// Lists part of the queue, worst first: one line per item, or JSON Lines.
void run_review_list(const ReviewChoice& choice, const review::QueueFilter& filter, bool json_lines);

/// Shows an item with both texts and its history. `name` is its number or its arXiv id.
void run_review_show(const ReviewChoice& choice, const std::string& name);

struct DecideOptions {
  std::string item;  ///< A number or an arXiv id.
  review::Decision decision = review::Decision::none;
  std::string note;
  std::string fixed;  ///< A file with the corrected summary in Markdown, "-" for standard input; else empty.
};

void run_review_decide(const ReviewChoice& choice, const DecideOptions& options);
void run_review_undo(const ReviewChoice& choice, const std::string& name);

enum class Export { decisions, history, baseline, labels };

/// Writes an export to `output`, or to standard output if that is empty. A baseline names files relative to
/// its folder.
void run_review_export(const ReviewChoice& choice, Export what, const std::filesystem::path& output);

/// Shows the queue's progress, how often each reason was right, and the share of wrong summaries among passed
/// and among flagged entries.
void run_review_stats(const ReviewChoice& choice);

void run_review_backup(const ReviewChoice& choice, const std::filesystem::path& file);

}  // namespace daejo::cli
