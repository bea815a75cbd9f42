#pragma once

#include <string>

#include "arxiv/clock.h"
#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "base/json.h"
#include "review/web/sessions.h"
#include "review/web/store_pool.h"

namespace daejo {

/// An answer of the server's interface for its own scripts.
struct ApiAnswer {
  int status = 200;
  Json body;
};

/// What the interface works with.
struct ApiTools {
  StorePool& stores;
  const Model& model;
  JudgeOptions judge;  ///< Of edited summaries; the thresholds are those of their results.
  Clock& clock;
};

/// Does what a script of a page asks for: `decide`, `undo`, `take`, `release`, `score`. A body that is not as
/// it should be gives 400, an unknown item 404, a lost race 409 with the item as it is now.
ApiAnswer answer_api(const ApiTools& tools, const std::string& what, const Json& body,
                     const Session& session);

/// What became of the queue after a number of its history, as open pages follow it: the progress, the items
/// that changed, and those that somebody has open.
ApiAnswer answer_changes(const ApiTools& tools, std::int64_t since, const Session& session);

}  // namespace daejo
