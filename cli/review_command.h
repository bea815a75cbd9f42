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
  std::string queue;   ///< The location as typed, or empty for the default; see `check::queue_location`.
  std::string editor;  ///< The name as typed, or empty for the name of the user.
  Language language = Language::english;
};

/// Adds the entries of stored results to the queue: those with something to decide, or all entries if `all`
/// is true. Entries that are already in the queue are updated.
void run_review_add(const ReviewChoice& choice, const std::vector<std::string>& results, bool all,
                    bool quiet);

struct SampleOptions {
  std::size_t count = 0;
  std::vector<std::string> results;
  std::uint64_t seed = 1;  ///< With the same seed, results and queue, the sample is the same.
};

/// Draws a random sample of the entries that passed from stored results, and adds it to the queue. Entries
/// that are in the queue already are not drawn.
void run_review_sample(const ReviewChoice& choice, const SampleOptions& options);

/// Lists the items of the queue that match `filter`, worst first: one line per item, or JSON Lines.
void run_review_list(const ReviewChoice& choice, const review::QueueFilter& filter, bool json_lines);

/// Shows an item with its summary, its paper and its history. `name` is its number or its arXiv id.
void run_review_show(const ReviewChoice& choice, const std::string& name);

struct DecideOptions {
  std::string item;  ///< A number or an arXiv id.
  review::Decision decision = review::Decision::none;
  std::string note;
  /// A file with the corrected summary in Markdown, "-" for standard input, or empty for none.
  std::string fixed;
};

void run_review_decide(const ReviewChoice& choice, const DecideOptions& options);
void run_review_undo(const ReviewChoice& choice, const std::string& name);

enum class Export { decisions, history, baseline, labels };

/// Writes an export to `output`, or to standard output if `output` is empty. A baseline names files relative
/// to its own folder.
void run_review_export(const ReviewChoice& choice, Export what, const std::filesystem::path& output);

/// Shows the progress of the queue, how many decided summaries with each reason were wrong or right, and the
/// share of wrong summaries among passed and among flagged entries.
void run_review_stats(const ReviewChoice& choice);

void run_review_backup(const ReviewChoice& choice, const std::filesystem::path& file);

}  // namespace daejo::cli
