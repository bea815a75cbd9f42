#include "parsers/records/contexts.h"

#include <algorithm>

#include "base/ascii.h"

namespace daejo::parsers {

void ContextStack::enter(int depth, std::size_t end, std::string label, bool joins) {
  Context context{depth, end, std::move(label), std::nullopt, joins};
  context.role = role_of_label(context.label);
  const bool holds_papers = context.label == "paper" || context.label == "papers" || context.label == "논문";
  constexpr std::string_view page_parts[] = {"footer", "nav",     "ad",    "ads",
                                             "advert", "sponsor", "promo", "figcaption"};
  const bool is_button = context.role == Role::leftover && !is_one_of(context.label, page_parts);
  if (is_button || holds_papers) context.role.reset();
  contexts_.push_back(std::move(context));
}

void ContextStack::leave(std::size_t block) {
  std::erase_if(contexts_, [block](const Context& context) { return context.end <= block; });
}

void ContextStack::drop(int depth) {
  std::erase_if(contexts_, [depth](const Context& context) { return context.depth >= depth; });
}

std::optional<Role> ContextStack::role() const {
  std::optional<Role> role;
  for (const Context& context : contexts_) {
    if (context.role && (*context.role != Role::summary || !role)) role = context.role;
  }
  return role;
}

std::string ContextStack::label() const {
  for (auto context = contexts_.rbegin(); context != contexts_.rend(); ++context) {
    if (!context->label.empty() && context->depth > group_depth) return context->label;
  }
  return {};
}

}  // namespace daejo::parsers
