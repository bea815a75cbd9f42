#include "review/web/page_words.h"

#include <array>

namespace daejo::review {
namespace {

constexpr PageWords english = {
    .code = "en",
    .title = "Review",
    .queue = "Queue",
    .search = "Search",
    .search_hint = "Title, arXiv id, text",
    .verdict = "Verdict",
    .reason = "Reason",
    .any = "Any",
    .file = "File",
    .show = "Show",
    .state = "State",
    .nothing = "Nothing to decide here.",
    .progress = "Decided",
    .open_left = "to decide",
    .of_text = "of",
    .untitled = "Untitled",
    .help = "Keys (?)",
    .close = "Close",
    .keys_title = "Keys",
    .sign_out = "Sign out",
    .name = "Name",
    .other_language = "한국어",
    .next = "Next",
    .previous = "Previous",
    .back = "Back to the queue",
    .decide = "Decide",
    .note = "Note",
    .note_hint = "Saved with the next decision",
    .undo = "Undo",
    .decided_by = "by",
    .taken_by = "Open at",
    .changed = "The text has changed since it was queued before.",
    .earlier = "Earlier decision",
    .diff = "What changed",
    .edit = "Edit",
    .edit_help = "The score follows as you type. The digest itself is not changed.",
    .fixed_markdown = "Corrected Markdown",
    .copy = "Copy the corrected Markdown",
    .copied = "Copied.",
    .history = "History",
    .arxiv = "See it on arXiv",
    .line = "line",
    .score_was = "was",
    .score_now = "now",
    .no_reasons = "No findings.",
    .conflict = "Someone else decided first:",
    .lost_connection = "The server could not be reached, so nothing was saved. Try again.",
    .nothing_to_undo = "Nothing to undo.",
    .former = "This text has been replaced by another.",
    .sign_in = "Sign in",
    .password = "Password",
    .wrong_password = "The password is wrong.",
    .too_many = "Too many wrong passwords; wait a minute.",
    .your_name = "Your name",
    .not_found = "Page not found.",
    .more = "More",
    .decided_now = "Decided:",
    .name_needed = "Enter your name: every decision is signed.",
    .wrong = "Wrong",
};

constexpr PageWords korean = {
    .code = "ko",
    .title = "검토",
    .queue = "목록",
    .search = "검색",
    .search_hint = "제목, arXiv 번호, 본문",
    .verdict = "판정",
    .reason = "이유",
    .any = "전체",
    .file = "파일",
    .show = "보기",
    .state = "상태",
    .nothing = "결정할 것이 없습니다.",
    .progress = "결정함",
    .open_left = "남음",
    .of_text = "/",
    .untitled = "제목 없음",
    .help = "단축키 (?)",
    .close = "닫기",
    .keys_title = "단축키",
    .sign_out = "로그아웃",
    .name = "이름",
    .other_language = "English",
    .next = "다음",
    .previous = "이전",
    .back = "목록으로",
    .decide = "결정",
    .note = "메모",
    .note_hint = "다음 결정에 함께 남습니다",
    .undo = "되돌리기",
    .decided_by = "·",
    .taken_by = "보는 사람:",
    .changed = "대기열에 올랐던 글이 바뀌었습니다.",
    .earlier = "이전 결정",
    .diff = "바뀐 곳",
    .edit = "고치기",
    .edit_help = "입력하는 대로 점수가 바뀝니다. 원래 파일은 바뀌지 않습니다.",
    .fixed_markdown = "고친 Markdown",
    .copy = "고친 Markdown 복사",
    .copied = "복사했습니다.",
    .history = "기록",
    .arxiv = "arXiv에서 보기",
    .line = "줄",
    .score_was = "이전",
    .score_now = "현재",
    .no_reasons = "문제를 찾지 못했습니다.",
    .conflict = "다른 사람이 먼저 결정했습니다. 그 결정은 다음과 같습니다:",
    .lost_connection = "서버에 연결할 수 없어 저장하지 못했습니다. 다시 시도하세요.",
    .nothing_to_undo = "되돌릴 것이 없습니다.",
    .former = "다른 글로 바뀌었습니다.",
    .sign_in = "로그인",
    .password = "비밀번호",
    .wrong_password = "비밀번호가 틀립니다.",
    .too_many = "틀린 비밀번호가 너무 많습니다. 잠시 뒤 다시 시도하세요.",
    .your_name = "이름",
    .not_found = "그런 페이지가 없습니다.",
    .more = "더 보기",
    .decided_now = "결정:",
    .name_needed = "이름을 적으세요. 결정에는 이름이 남습니다.",
    .wrong = "틀림",
};

constexpr std::array<Phrase, 5> state_words = {{{"To decide", "결정할 것"},
                                                {"Decided", "결정한 것"},
                                                {"Skipped", "건너뛴 것"},
                                                {"All", "모두"},
                                                {"Former texts", "이전 글"}}};

constexpr std::array<KeyHelp, 14> keys = {{{"j", {"next", "다음"}},
                                           {"k", {"previous", "이전"}},
                                           {"Enter", {"open", "열기"}},
                                           {"1", {"wrong: unrelated", "틀림: 다른 내용"}},
                                           {"2", {"wrong: generic", "틀림: 막연한 글"}},
                                           {"3", {"wrong: swapped", "틀림: 뒤바뀜"}},
                                           {"4", {"wrong: a section", "틀림: 한 단락"}},
                                           {"5", {"wrong: a figure", "틀림: 수치"}},
                                           {"r  f  s", {"right, fixed, skip", "맞음, 고침, 건너뜀"}},
                                           {"u", {"undo the last decision", "마지막 결정 되돌리기"}},
                                           {"n", {"note", "메모"}},
                                           {"e  c", {"edit, copy the Markdown", "고치기, Markdown 복사"}},
                                           {"/", {"search", "검색"}},
                                           {"?", {"this sheet", "이 도움말"}}}};

}  // namespace

const PageWords& words_of(Language language) {
  return language == Language::korean ? korean : english;
}

std::string_view state_word(QueueState state, Language language) {
  return state_words.at(static_cast<std::size_t>(state)).in(language);
}

std::string_view key_of(Decision decision) {
  constexpr std::array<std::string_view, 9> of = {"", "1", "2", "3", "4", "5", "r", "f", "s"};
  return of.at(static_cast<std::size_t>(decision));
}

std::span<const KeyHelp> key_help() {
  return keys;
}

}  // namespace daejo::review
