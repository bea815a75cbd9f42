#pragma once

#include <string>

#include "check/open_model.h"
#include "cli/review_command.h"

namespace daejo::cli {

/// How browsers reach the queue, and how edited summaries are scored.
struct ServeOptions {
  std::string address = "127.0.0.1";
  int port = 8017;  ///< 0 for any free port.
  /// The address of a proxy in front of the server, like "https://review.example.org"; empty for none.
  std::string public_origin;
  std::string source_url;  ///< As in `report::HtmlOptions`.
  check::ModelChoice model;
  double base_rate = 0;
};

/// Replaces this process by `daejo-review-server`, which serves the queue until it is interrupted. Throws
/// `Error` if that program cannot be started.
[[noreturn]] void run_review_serve(const ReviewChoice& choice, const ServeOptions& options);

/// Reads a password from standard input and stores its hash in the queue or, if `remove` is true, removes the
/// password. On a terminal, it asks twice and does not show what is typed. Throws `UsageError` if the
/// password is shorter than 8 bytes, or if the two answers differ.
void run_review_password(const ReviewChoice& choice, bool remove);

}  // namespace daejo::cli
