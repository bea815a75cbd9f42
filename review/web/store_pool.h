#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "review/review_store.h"

namespace daejo::review {

/// A pool of connections to one queue. When an action throws, its connection is closed, and a later action
/// opens a new one, so the pool recovers when the database comes back.
class StorePool {
 public:
  using Open = std::function<std::unique_ptr<ReviewStore>()>;

  /// With one writer, all waiting changes are made in one transaction, so that they wait for the disk only
  /// once. With several writers, each makes one change at a time, in a transaction of its own.
  StorePool(Open open, std::size_t readers, std::size_t writers);

  template <typename Action>
  auto read(const Action& action) {
    return lend(readers_, action);
  }

  /// Makes a change. When the call returns, the change is durable. `action` must return a value.
  template <typename Action>
  auto write(const Action& action) {
    if (!is_in_line_) return lend(writers_, action);
    std::optional<decltype(action(std::declval<ReviewStore&>()))> result;
    make({[&](ReviewStore& store) { result.emplace(action(store)); }, nullptr, false});
    return std::move(*result);
  }

 private:
  struct Shelf {
    std::mutex mutex;
    std::condition_variable returned;
    /// The connections that are not in use. A connection that is not open is null.
    std::vector<std::unique_ptr<ReviewStore>> stores;
  };

  /// A change that waits for its turn.
  struct Change {
    std::function<void(ReviewStore&)> work;
    std::exception_ptr failure;
    bool is_over;
  };

  void make(Change change);
  void make_together(const std::vector<Change*>& changes);
  std::unique_ptr<ReviewStore> take(Shelf& shelf);
  static void put_back(Shelf& shelf, std::unique_ptr<ReviewStore> store);

  template <typename Action>
  auto lend(Shelf& shelf, const Action& action) {
    std::unique_ptr<ReviewStore> store = take(shelf);
    struct Return {
      Shelf& shelf;
      std::unique_ptr<ReviewStore>& store;
      ~Return() { put_back(shelf, std::move(store)); }
    } const give_back{shelf, store};
    try {
      if (!store) store = open_();
      return action(*store);
    } catch (...) {
      store.reset();
      throw;
    }
  }

  Open open_;
  bool is_in_line_;
  Shelf readers_;
  Shelf writers_;
  std::mutex line_mutex_;
  std::condition_variable line_moved_;
  std::vector<Change*> line_;
  bool is_being_made_ = false;
};

}  // namespace daejo::review
