#pragma once

#include <string>

#include "check/open_model.h"
#include "cli/review_command.h"

namespace daejo::cli {

/// How browsers reach the queue, and how edited summaries are scored.
struct ServeOptions {
  std::string address = "127.0.0.1";
  int port = 8017;            ///< 0 for any free port.
  std::string public_origin;  ///< The address of a proxy in front of the server, like
                              ///< "https://review.example.org"; empty for none.
  std::string source_url;     ///< As for the HTML report.
  check::ModelChoice model;
  double base_rate = 0;
};

/// Replaces this process by `daejo-review-server`, which serves the queue until it is interrupted. Throws
/// `Error` if that program cannot be started.
[[noreturn]] void run_review_serve(const ReviewChoice& choice, const ServeOptions& options);

/// Reads a password from standard input and stores its hash in the queue, or removes the password. On a
/// terminal, it asks twice and does not show what is typed.
void run_review_password(const ReviewChoice& choice, bool remove);

}  // namespace daejo::cli
