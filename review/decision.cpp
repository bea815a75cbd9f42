#include "review/decision.h"

#include <algorithm>
#include <array>
#include <utility>

namespace daejo::review {
namespace {

constexpr std::array<std::pair<Decision, std::string_view>, 9> names = {{
    {Decision::none, "none"},
    {Decision::unrelated, "unrelated"},
    {Decision::generic, "generic"},
    {Decision::swapped, "swapped"},
    {Decision::section, "section"},
    {Decision::figure, "figure"},
    {Decision::right, "right"},
    {Decision::fixed, "fixed"},
    {Decision::skip, "skip"},
}};

constexpr std::array<Decision, 8> every_decision = {Decision::unrelated, Decision::generic, Decision::swapped,
                                                    Decision::section,   Decision::figure,  Decision::right,
                                                    Decision::fixed,     Decision::skip};

}  // namespace

std::string_view to_string(Decision decision) {
  return std::ranges::find(names, decision, &std::pair<Decision, std::string_view>::first)->second;
}

std::optional<Decision> parse_decision(std::string_view name) {
  const auto* const found = std::ranges::find(names, name, &std::pair<Decision, std::string_view>::second);
  if (found == names.end()) return std::nullopt;
  return found->first;
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
