#include "audit/score/audit_memory.h"

#include <utility>

namespace daejo::audit {

void WorkspacePool::ReturnToPool::operator()(Workspace* workspace) const {
  std::unique_ptr<Workspace> kept(workspace);
  const std::scoped_lock lock(pool->mutex_);
  pool->free_.push_back(std::move(kept));
}

void WorkspacePool::tell_watcher() {
  if (!item_done_) return;
  const std::scoped_lock lock(mutex_);
  item_done_();
}

WorkspacePool::Loan WorkspacePool::lend() {
  std::unique_ptr<Workspace> workspace;
  {
    const std::scoped_lock lock(mutex_);
    if (!free_.empty()) {
      workspace = std::move(free_.back());
      free_.pop_back();
    }
  }
  if (!workspace) workspace = std::make_unique<Workspace>(model_);
  return {workspace.release(), ReturnToPool{this}};
}

}  // namespace daejo::audit
