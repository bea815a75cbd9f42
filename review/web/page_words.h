#pragma once

#include <span>
#include <string_view>

#include "base/language.h"
#include "findings/finding.h"
#include "report/phrases.h"
#include "review/decision_words.h"
#include "review/review_store.h"

namespace daejo::review {

/// The texts of the pages in one language.
struct PageWords {
  std::string_view code;  ///< "en" or "ko".
  std::string_view title, queue, search, search_hint, verdict, reason, any, file, show, state;
  std::string_view nothing, progress, open_left, of_text, untitled, help, close, keys_title, sign_out, name;
  std::string_view other_language, next, previous, back, decide, note, note_hint, undo, decided_by, taken_by;
  std::string_view changed, earlier, diff, edit, edit_help, fixed_markdown, copy, copied, history, arxiv,
      line;
  std::string_view score_was, score_now, no_reasons, conflict, lost_connection, nothing_to_undo, former;
  std::string_view sign_in, password, wrong_password, too_many, your_name, not_found, more, decided_now,
      name_needed, wrong;
};

const PageWords& words_of(Language language);

std::string_view state_word(QueueState state, Language language);

/// The key on the keyboard that makes a decision; empty for `none`.
std::string_view key_of(Decision decision);

/// A row in the list of keys: one key or several, and what they do.
struct KeyHelp {
  std::string_view key;
  Phrase meaning;
};
std::span<const KeyHelp> key_help();

}  // namespace daejo::review
