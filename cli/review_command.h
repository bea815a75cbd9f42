#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"
#include "review/review_store.h"

namespace daejo {

/// Who works on which queue, in which language.
struct ReviewChoice {
  std::string queue;   ///< See `queue_location`.
  std::string editor;  ///< Empty for the user's name.
  Language language = Language::english;
};

/// Puts stored results into the queue: what is doubted, or everything.
void run_review_add(const ReviewChoice& choice, const std::vector<std::string>& results, bool all,
                    bool quiet);

/// Lists a part of the queue, the worst first: a line each, or JSON Lines.
void run_review_list(const ReviewChoice& choice, const QueueFilter& filter, bool json_lines);

/// Shows an item with both texts and its history. `name` is its number or its arXiv id.
void run_review_show(const ReviewChoice& choice, const std::string& name);

struct DecideOptions {
  std::string item;  ///< A number or an arXiv id.
  Decision decision = Decision::none;
  std::string note;
  std::string fixed;  ///< A file with the corrected summary in Markdown, "-" for standard input; else empty.
};

void run_review_decide(const ReviewChoice& choice, const DecideOptions& options);
void run_review_undo(const ReviewChoice& choice, const std::string& name);

enum class Export { decisions, history, baseline, labels };

/// `output` is empty for standard output, but a baseline's files are named from its folder.
void run_review_export(const ReviewChoice& choice, Export what, const std::filesystem::path& output);

/// How far the queue is, and of each reason how often it was right.
void run_review_stats(const ReviewChoice& choice);

void run_review_backup(const ReviewChoice& choice, const std::filesystem::path& file);

}  // namespace daejo
