#pragma once

#include <string>

#include "arxiv/clock.h"
#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "base/json.h"
#include "review/web/sessions.h"
#include "review/web/store_pool.h"

namespace daejo {

/// A response of the API for the pages' scripts.
struct ApiAnswer {
  int status = 200;
  Json body;
};

/// What the API needs.
struct ApiTools {
  StorePool& stores;
  const Model& model;
  JudgeOptions judge;  ///< Of edited summaries; the thresholds are those of their results.
  Clock& clock;
};

/// Handles the actions of the pages' scripts: `decide`, `undo`, `take`, `release`, `score`. An invalid body
/// gives 400, an unknown item 404, a lost race 409 with the item's current state.
ApiAnswer answer_api(const ApiTools& tools, const std::string& what, const Json& body,
                     const Session& session);

/// Changes of the queue after a history number, for open pages: the progress, changed items, and items that
/// someone has open.
ApiAnswer answer_changes(const ApiTools& tools, std::int64_t since, const Session& session);

}  // namespace daejo
