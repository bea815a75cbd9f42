#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"
#include "base/parallel.h"

namespace daejo::audit {

/// Lends workspaces to threads. A returned workspace is lent again, so that later steps can use its caches.
class WorkspacePool {
 public:
  explicit WorkspacePool(const Model& model) : model_(model) {}
  WorkspacePool(const WorkspacePool&) = delete;
  WorkspacePool& operator=(const WorkspacePool&) = delete;

  const Model& model() const { return model_; }

  /// Calls `work(workspace, i)` for each i from 0 to `count` - 1, in several threads (`parallel_with`).
  template <typename Work>
  void for_each(std::size_t count, std::size_t threads, const Work& work) {
    parallel_with(
        count, threads, [this] { return lend(); },
        [&](const Loan& workspace, std::size_t i) {
          work(*workspace, i);
          tell_watcher();
        });
  }

  /// Sets a function that is called after each item of `for_each`, by one thread at a time. An empty function
  /// ends the calls.
  void watch(std::function<void()> item_done) { item_done_ = std::move(item_done); }

 private:
  struct ReturnToPool {
    WorkspacePool* pool = nullptr;
    void operator()(Workspace* workspace) const;
  };
  using Loan = std::unique_ptr<Workspace, ReturnToPool>;

  /// Lends a returned workspace, or a new one if there is none. Several threads may call this. The pool must
  /// outlive the loan.
  Loan lend();

  void tell_watcher();

  const Model& model_;
  std::function<void()> item_done_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> free_;
};

/// Memory that the steps of a run share: workspaces, which do not affect results, and the terms of the
/// papers.
struct AuditMemory {
  explicit AuditMemory(const Model& model) : workspaces(model) {}

  WorkspacePool workspaces;
  /// For each entry, the terms of its paper, as `audit_digests` stores them; nothing for an entry that could
  /// not be checked.
  std::vector<std::optional<Document>> documents;
};

}  // namespace daejo::audit
