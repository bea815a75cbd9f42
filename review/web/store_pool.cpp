#include "review/web/store_pool.h"

#include <algorithm>
#include <utility>

namespace daejo::review {

StorePool::StorePool(Open open, std::size_t readers, std::size_t writers)
    : open_(std::move(open)), is_in_line_(writers == 1) {
  readers_.stores.resize(readers);
  writers_.stores.resize(writers);
}

/// Makes a change, or waits until another thread has made it. If no thread is making changes, this thread
/// makes all that are waiting, including its own.
void StorePool::make(Change change) {
  std::unique_lock lock(line_mutex_);
  line_.push_back(&change);
  line_moved_.wait(lock, [&] { return change.is_over || !is_being_made_; });
  if (!change.is_over) {
    is_being_made_ = true;
    const std::vector<Change*> changes = std::exchange(line_, {});
    lock.unlock();
    make_together(changes);
    lock.lock();
    for (Change* const made : changes) made->is_over = true;
    is_being_made_ = false;
    line_moved_.notify_all();
  }
  lock.unlock();
  if (change.failure) std::rethrow_exception(change.failure);
}

/// Makes changes in one transaction. If a change throws, only that change is rolled back. If all of them
/// throw, or the transaction itself fails, all fail.
void StorePool::make_together(const std::vector<Change*>& changes) {
  const auto make_all = [&](ReviewStore& store) {
    for (Change* const change : changes) {
      try {
        store.together([&] { change->work(store); });
      } catch (...) {
        change->failure = std::current_exception();
      }
    }
    // If every change failed, the connection is probably broken. Throwing makes `lend` close it.
    const bool has_failed =
        std::ranges::all_of(changes, [](const Change* change) { return change->failure != nullptr; });
    if (has_failed) std::rethrow_exception(changes.front()->failure);
  };
  try {
    lend(writers_, [&](ReviewStore& store) { store.together([&] { make_all(store); }); });
  } catch (...) {
    for (Change* const change : changes) {
      if (!change->failure) change->failure = std::current_exception();
    }
  }
}

std::unique_ptr<ReviewStore> StorePool::take(Shelf& shelf) {
  std::unique_lock lock(shelf.mutex);
  shelf.returned.wait(lock, [&] { return !shelf.stores.empty(); });
  std::unique_ptr<ReviewStore> store = std::move(shelf.stores.back());
  shelf.stores.pop_back();
  return store;
}

void StorePool::put_back(Shelf& shelf, std::unique_ptr<ReviewStore> store) {
  {
    const std::scoped_lock lock(shelf.mutex);
    shelf.stores.push_back(std::move(store));
  }
  shelf.returned.notify_one();
}

}  // namespace daejo::review
