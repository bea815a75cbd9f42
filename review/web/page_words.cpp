#include "review/web/page_words.h"

#include <array>
#include <utility>

namespace daejo::review {
namespace {

/// Every text of `PageWords`, in both languages.
constexpr auto all_words = std::to_array<std::pair<std::string_view PageWords::*, Phrase>>(
    {{&PageWords::code, {"en", "ko"}},
     {&PageWords::title, {"Review", "검토"}},
     {&PageWords::queue, {"Queue", "목록"}},
     {&PageWords::search, {"Search", "검색"}},
     {&PageWords::search_hint, {"Title, arXiv id, text", "제목, arXiv 번호, 본문"}},
     {&PageWords::verdict, {"Verdict", "판정"}},
     {&PageWords::reason, {"Reason", "이유"}},
     {&PageWords::any, {"Any", "전체"}},
     {&PageWords::file, {"File", "파일"}},
     {&PageWords::show, {"Show", "보기"}},
     {&PageWords::state, {"State", "상태"}},
     {&PageWords::nothing, {"There are no such entries.", "해당하는 항목이 없습니다."}},
     {&PageWords::progress, {"Decided", "결정함"}},
     {&PageWords::open_left, {"to decide", "남음"}},
     {&PageWords::of_text, {"of", "/"}},
     {&PageWords::untitled, {"Untitled", "제목 없음"}},
     {&PageWords::help, {"Keys (?)", "단축키 (?)"}},
     {&PageWords::close, {"Close", "닫기"}},
     {&PageWords::keys_title, {"Keys", "단축키"}},
     {&PageWords::sign_out, {"Sign out", "로그아웃"}},
     {&PageWords::name, {"Name", "이름"}},
     {&PageWords::other_language, {"한국어", "English"}},
     {&PageWords::next, {"Next", "다음"}},
     {&PageWords::previous, {"Previous", "이전"}},
     {&PageWords::back, {"Back to the queue", "목록으로"}},
     {&PageWords::decide, {"Decide", "결정"}},
     {&PageWords::note, {"Note", "메모"}},
     {&PageWords::note_hint, {"Saved with the next decision", "다음 결정에 함께 남습니다"}},
     {&PageWords::undo, {"Undo", "되돌리기"}},
     {&PageWords::decided_by, {"by", "·"}},
     {&PageWords::taken_by, {"Being viewed by", "보는 사람:"}},
     {&PageWords::changed,
      {"The text has changed since it was queued before.", "대기열에 올랐던 글이 바뀌었습니다."}},
     {&PageWords::earlier, {"Earlier decision", "이전 결정"}},
     {&PageWords::diff, {"What changed", "바뀐 곳"}},
     {&PageWords::edit, {"Edit", "고치기"}},
     {&PageWords::edit_help,
      {"The score follows as you type. The digest itself is not changed.",
       "입력하는 대로 점수가 바뀝니다. 원래 파일은 바뀌지 않습니다."}},
     {&PageWords::fixed_markdown, {"Corrected Markdown", "고친 Markdown"}},
     {&PageWords::copy, {"Copy the corrected Markdown", "고친 Markdown 복사"}},
     {&PageWords::copied, {"Copied.", "복사했습니다."}},
     {&PageWords::history, {"History", "기록"}},
     {&PageWords::arxiv, {"See it on arXiv", "arXiv에서 보기"}},
     {&PageWords::line, {"line", "줄"}},
     {&PageWords::score_was, {"was", "이전"}},
     {&PageWords::score_now, {"now", "현재"}},
     {&PageWords::no_reasons, {"No findings.", "문제를 찾지 못했습니다."}},
     {&PageWords::conflict,
      {"The entry has changed in the meantime; look at it again.",
       "그사이 항목이 바뀌었습니다. 다시 살펴보세요."}},
     {&PageWords::lost_connection,
      {"The server did not answer, so the change may not have been saved. Try again.",
       "서버가 응답하지 않아 저장되지 않았을 수 있습니다. 다시 시도하세요."}},
     {&PageWords::nothing_to_undo, {"Nothing to undo.", "되돌릴 것이 없습니다."}},
     {&PageWords::former,
      {"This is a former text; the digest now has another one for this paper.",
       "이전 글입니다. 다이제스트에는 이제 이 논문의 다른 글이 있습니다."}},
     {&PageWords::sign_in, {"Sign in", "로그인"}},
     {&PageWords::password, {"Password", "비밀번호"}},
     {&PageWords::wrong_password, {"The password is wrong.", "비밀번호가 틀립니다."}},
     {&PageWords::too_many,
      {"Too many wrong passwords; wait a minute.", "틀린 비밀번호가 너무 많습니다. 1분 뒤 다시 시도하세요."}},
     {&PageWords::your_name, {"Your name", "이름"}},
     {&PageWords::not_found, {"Page not found.", "그런 페이지가 없습니다."}},
     {&PageWords::more, {"More", "더 보기"}},
     {&PageWords::decided_now, {"Decided:", "결정:"}},
     {&PageWords::name_needed,
      {"Enter your name: every decision is signed.", "이름을 적으세요. 결정에는 이름이 남습니다."}},
     {&PageWords::wrong, {"Wrong", "틀림"}}});
static_assert(all_words.size() * sizeof(std::string_view) == sizeof(PageWords), "a text is missing");

constexpr PageWords words_in(Language language) {
  PageWords words;
  for (const auto& [text, phrase] : all_words) words.*text = phrase.in(language);
  return words;
}

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
  static constexpr PageWords english = words_in(Language::english);
  static constexpr PageWords korean = words_in(Language::korean);
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
