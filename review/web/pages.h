#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "review/review_store.h"
#include "review/web/page_words.h"

namespace daejo {

/// What every page of one request shares.
struct PageFrame {
  Language language = Language::english;
  std::string csrf_token;
  std::string editor;         ///< Who is asking.
  bool has_password = false;  ///< Whether one can sign out.
  std::string source_url;     ///< As for the HTML report; empty for no links into the digests.
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
  std::optional<ReviewItem> previous;  ///< The text before, with its decision.
  std::vector<HistoryEntry> history;
  Neighbours neighbours;  ///< In the part of the queue that one came from.
  QueueFilter filter;
  QueueProgress progress;
};

std::string item_page(const PageFrame& frame, const ItemPageData& data);

std::string login_page(Language language, std::string_view problem);

/// A page that says one sentence.
std::string message_page(Language language, std::string_view sentence);

/// A filter as a URL's query, "?state=open&…", without what is the default; `queue_filter` reads it back.
std::string query_of(const QueueFilter& filter);

}  // namespace daejo
