#include "review/store_pool.h"

#include <utility>

namespace daejo {

StorePool::StorePool(Open open, std::size_t readers, std::size_t writers) : open_(std::move(open)) {
  readers_.stores.resize(readers);
  writers_.stores.resize(writers);
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

}  // namespace daejo
