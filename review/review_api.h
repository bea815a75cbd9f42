#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "arxiv/clock.h"
#include "review/live_audit.h"
#include "review/sessions.h"
#include "review/store_pool.h"

namespace daejo {

/// An answer of the server's interface for its own scripts.
struct ApiAnswer {
  int status = 200;
  nlohmann::ordered_json body;
};

/// What the interface works with.
struct ApiTools {
  StorePool& stores;
  LiveAudit& live_audit;
  Clock& clock;
};

/// Does what a script of a page asks for: `decide`, `undo`, `take`, `release`, `score`. A body that is not as
/// it should be gives 400, an unknown item 404, a lost race 409 with the item as it is now.
ApiAnswer answer_api(const ApiTools& tools, const std::string& what, const nlohmann::ordered_json& body,
                     const Session& session);

/// The items of a filter and the counts, as the queue's page follows them.
ApiAnswer queue_state(const ApiTools& tools, const QueueFilter& filter, const Session& session);

/// A name as it may be stored and shown: without controls, at most 80 bytes, whole characters.
std::string clean_name(const std::string& name);

}  // namespace daejo
