#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "review/review_store.h"

namespace daejo {

/// A few connections to one queue for many threads. One that fails is thrown away, so that a database which
/// was gone for a while is found again.
class StorePool {
 public:
  using Open = std::function<std::unique_ptr<ReviewStore>()>;

  /// Of `writers`, which SQLite wants to be one, changes wait in line instead of trying again and again.
  StorePool(Open open, std::size_t readers, std::size_t writers);

  template <typename Action>
  auto read(const Action& action) {
    return lend(readers_, action);
  }
  template <typename Action>
  auto write(const Action& action) {
    return lend(writers_, action);
  }

 private:
  struct Shelf {
    std::mutex mutex;
    std::condition_variable returned;
    std::vector<std::unique_ptr<ReviewStore>> stores;  ///< Null where one is to be opened.
  };

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
  Shelf readers_;
  Shelf writers_;
};

}  // namespace daejo
