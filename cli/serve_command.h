#pragma once

#include "check/open_model.h"
#include "cli/review_command.h"
#include "review/review_server.h"

namespace daejo {

/// Serves the queue to browsers until the process is interrupted. Says on standard error where it is.
void run_review_serve(const ReviewChoice& choice, const ModelChoice& model, ServerOptions options);

/// Reads a password from standard input, on a terminal twice and unseen, and keeps its hash in the queue; or
/// removes it.
void run_review_password(const ReviewChoice& choice, bool remove);

}  // namespace daejo
