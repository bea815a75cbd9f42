#include "review/web/page_assets.h"

extern "C" {
extern const char daejo_review_style_begin[];
extern const char daejo_review_style_end[];
extern const char daejo_review_queue_begin[];
extern const char daejo_review_queue_end[];
extern const char daejo_review_item_begin[];
extern const char daejo_review_item_end[];
}

namespace daejo::review {

std::string_view review_asset(std::string_view name) {
  if (name == "review.css") return {daejo_review_style_begin, daejo_review_style_end};
  if (name == "queue.js") return {daejo_review_queue_begin, daejo_review_queue_end};
  if (name == "item.js") return {daejo_review_item_begin, daejo_review_item_end};
  return {};
}

}  // namespace daejo::review
