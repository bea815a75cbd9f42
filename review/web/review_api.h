#pragma once

#include <string>

#include "arxiv/clock.h"
#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "base/json.h"
#include "review/web/sessions.h"
#include "review/web/store_pool.h"

namespace daejo::review {

/// An answer of the API that the pages' scripts use.
struct ApiAnswer {
  int status = 200;
  Json body;
};

/// The objects that the API works with.
struct ApiTools {
  StorePool& stores;
  const audit::Model& model;
  audit::JudgeOptions
      judge;  ///< How to judge edited summaries, except that the thresholds are those of the stored results.
  arxiv::Clock& clock;
};

/// Performs the action `what` of a page's script: `decide`, `undo`, `take`, `release` or `score`. An invalid
/// body gives status 400, and an unknown action or item 404; but releasing an unknown item succeeds. If the
/// item has another version than a decision or an undo expects, the status is 409, and the body has the
/// present state of the item. If there is nothing to undo, the status is 422.
ApiAnswer answer_api(const ApiTools& tools, const std::string& what, const Json& body,
                     const Session& session);

/// Tells an open page what changed after history entry `since`: the progress, changed items, and items that
/// an editor has open. Some changes from before `since` are included, too.
ApiAnswer answer_changes(const ApiTools& tools, std::int64_t since, const Session& session);

}  // namespace daejo::review
