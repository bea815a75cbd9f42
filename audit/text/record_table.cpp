#include "audit/text/record_table.h"

#include <random>

namespace daejo {
namespace {

constexpr std::size_t first_slots = 1U << 12U;

}  // namespace

TableSecret::TableSecret() {
  std::random_device device;
  const auto draw = [&] { return std::uint64_t{device()} << 32U | device(); };
  first = draw() | 1U;
  second = draw();
}

void RecordTable::put_in_slot(Slot slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = slot.hash & mask;
  while (slots_[at].place != 0) at = (at + 1) & mask;
  slots_[at] = slot;
}

void RecordTable::grow() {
  std::vector<Slot> former(slots_.empty() ? first_slots : 2 * slots_.size());
  former.swap(slots_);
  for (const Slot& slot : former) {
    if (slot.place != 0) put_in_slot(slot);
  }
}

std::uint32_t RecordTable::add(const TableKey& key, std::string_view value) {
  if (2 * std::size_t{count_} >= slots_.size()) grow();
  ++count_;
  const Sizes sizes{static_cast<std::uint16_t>(key.bytes.size()), static_cast<std::uint16_t>(value.size())};
  const auto place = static_cast<std::uint32_t>(records_.size());
  const auto* const head = reinterpret_cast<const char*>(&sizes);
  records_.insert(records_.end(), head, head + sizeof sizes);
  records_.insert(records_.end(), key.bytes.begin(), key.bytes.end());
  records_.insert(records_.end(), value.begin(), value.end());
  records_.resize(std::max(records_.size(), place + sizeof sizes + TableKey::head));  // see `has_key`
  put_in_slot({key.hash, place + 1});
  return place;
}

}  // namespace daejo
