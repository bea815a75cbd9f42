#include "review/decision.h"

#include <array>

#include "base/enum_names.h"

namespace daejo::review {
namespace {

constexpr EnumNames<Decision, 9> names{
    {"none", "unrelated", "generic", "swapped", "section", "figure", "right", "fixed", "skip"}};

constexpr std::array<Decision, 8> every_decision = {Decision::unrelated, Decision::generic, Decision::swapped,
                                                    Decision::section,   Decision::figure,  Decision::right,
                                                    Decision::fixed,     Decision::skip};

}  // namespace

std::string_view to_string(Decision decision) {
  return names.of(decision);
}

std::optional<Decision> parse_decision(std::string_view name) {
  return names.find(name);
}

std::span<const Decision> all_decisions() {
  return every_decision;
}

bool is_wrong(Decision decision) {
  return decision >= Decision::unrelated && decision <= Decision::figure;
}

bool settles(Decision decision) {
  return is_wrong(decision) || decision == Decision::right || decision == Decision::fixed;
}

}  // namespace daejo::review
