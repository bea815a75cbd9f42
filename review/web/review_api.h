#pragma once

#include <string>

#include "arxiv/clock.h"
#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "base/json.h"
#include "review/web/sessions.h"
#include "review/web/store_pool.h"

namespace daejo::review {

/// A response of the API for the pages' scripts.
struct ApiAnswer {
  int status = 200;
  Json body;
};

/// The objects that the API works with.
struct ApiTools {
  StorePool& stores;
  const audit::Model& model;
  audit::JudgeOptions
      judge;  ///< How to judge edited summaries. The thresholds come from the stored results instead.
  arxiv::Clock& clock;
};

/// Performs the actions of the pages' scripts: `decide`, `undo`, `take`, `release`, `score`. An invalid body
/// gives 400, and an unknown item 404. If another editor changed the item first, the answer is 409 with the
/// present state of the item.
ApiAnswer answer_api(const ApiTools& tools, const std::string& what, const Json& body,
                     const Session& session);

/// Tells an open page what changed after history entry `since`: the progress, changed items, and items that
/// an editor has open.
ApiAnswer answer_changes(const ApiTools& tools, std::int64_t since, const Session& session);

}  // namespace daejo::review
