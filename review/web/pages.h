#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "review/review_store.h"
#include "review/web/page_words.h"

namespace daejo::review {

/// What a page needs besides its content.
struct PageFrame {
  Language language = Language::english;
  std::string csrf_token;
  std::string editor;         ///< The name of the signed-in editor.
  bool has_password = false;  ///< Whether a password is set. Only then can an editor sign out.
  std::string source_url;     ///< See `report::HtmlOptions`; empty for no links to the digests.
};

struct QueuePageData {
  QueueFilter filter;
  std::vector<ReviewItem> items;
  QueueCounts counts;
  QueueProgress progress;
  std::vector<std::string> files;
};

std::string queue_page(const PageFrame& frame, const QueuePageData& data);

struct ItemPageData {
  ReviewItem item;
  std::optional<ReviewItem> previous;  ///< The item that `item` replaced, with its decision.
  std::vector<HistoryEntry> history;
  /// The items before and after `item`, in the part of the queue that `filter` selects.
  Neighbours neighbours;
  QueueFilter filter;
  QueueProgress progress;
};

std::string item_page(const PageFrame& frame, const ItemPageData& data);

std::string login_page(Language language, std::string_view problem);

/// A page that shows one sentence and a link to the queue.
std::string message_page(Language language, std::string_view sentence);

/// The filter as the query of a URL, like "?state=decided&file=day.md"; empty for the default filter. Fields
/// with default values are left out, and so are `decision`, `limit` and `offset`. `queue_filter` reads it.
std::string query_of(const QueueFilter& filter);

}  // namespace daejo::review
