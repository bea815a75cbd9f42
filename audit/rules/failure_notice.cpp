#include "audit/rules/failure_notice.h"

#include <algorithm>
#include <span>

#include "audit/text/sentences.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

using Words = std::span<const std::string_view>;

/// Words for what the bot was doing, or for what it was working with, when it failed. They are called work
/// words here.
constexpr std::string_view work_words[] = {
    "요약",      "번역",     "초록",    "본문",      "원문",     "전문을", "전문이",
    "논문 파일", "응답",     "api",     "분석 결과", "summar",   "llm",    "gemini",
    "translat",  "abstract", "generat", "request",   "response", "pdf",    "gpt"};

/// Stems that may follow a work word to say that the work failed, each with one of `endings_of_do`:
/// "실패했습니다", "불가". The endings are forms of 하다 and 되다.
constexpr std::string_view failed_to_do[] = {
    "못",          "실패",      "불가",        "불가능",      "생략",      "오류 발생",
    "오류가 발생", "에러 발생", "에러가 발생", "문제가 발생", "문제 발생", "예외 발생",
    "예외가 발생", "시간 초과", "시간이 초과", "오류",        "에러"};
constexpr std::string_view endings_of_do[] = {
    "",       "함",     "했음", "했다", "했어요",   "했네요", "했습니다", "하였습니다", "하였음",
    "하였다", "합니다", "해요", "됨",   "됐습니다", "됐어요", "되었음",   "되었습니다", "됩니다"};

/// Other stems that may follow a work word to say that the work failed, each with one of `endings_of_others`:
/// "없습니다", "만들어지지 않았어요".
constexpr std::string_view failed_otherwise[] = {
    "없",   "없었", "지 않았",  "안 됐",  "안 되었", "안됐",      "오류가 났", "에러가 났", "문제가 생겼",
    "막혔", "끊겼", "건너뛰었", "건너뛰", "건너뜁",  "비어 있었", "비어 있",   "비었"};
constexpr std::string_view endings_of_others[] = {"음",   "다",     "어요",     "네요", "습니다",
                                                  "니다", "었어요", "었습니다", "었음", "었다"};

/// Nouns for something that a paper may do without. If one of them "is not there" (차이 없음), nothing
/// failed.
constexpr std::string_view not_missed[] = {"필요", "차이", "영향", "문제", "손실", "저하",
                                           "변화", "제약", "한계", "상관", "비용"};

/// Words at the end of an English notice of failure, and words before the thing that could not be done.
constexpr std::string_view english_ends[] = {
    "failed",  "error", "unavailable", "not available",          "timed out",
    "timeout", "n/a",   "failure",     "could not be generated", "could not be made"};
constexpr std::string_view english_starts[] = {"failed to ", "could not ", "unable to "};

/// One of these is in each sentence of a notice that does not itself say that the work failed. Such a
/// sentence promises another attempt, apologises, or leads the reader elsewhere.
constexpr std::string_view next_steps[] = {"다시 ", "재시도", "다음 ",  "나중에", "원문", "링크",
                                           "참고",  "확인",   "죄송",   "양해",   "직접", "추후",
                                           "retry", "later",  "please", "sorry",  "pdf"};

/// If a text ends with one of `stems` followed by one of `endings`, the offset of the stem; else `npos`.
std::size_t stem_at_end(std::string_view text, Words stems, Words endings) {
  for (const std::string_view ending : endings) {
    if (!text.ends_with(ending)) continue;
    const std::string_view rest = text.substr(0, text.size() - ending.size());
    for (const std::string_view stem : stems) {
      if (rest.ends_with(stem)) return rest.size() - stem.size();
    }
  }
  return text.npos;
}

std::size_t failure_at_end(std::string_view text) {
  constexpr std::string_view nothing[] = {""};
  return std::min({stem_at_end(text, failed_to_do, endings_of_do),
                   stem_at_end(text, failed_otherwise, endings_of_others),
                   stem_at_end(text, english_ends, nothing)});
}

/// Whether a work word ends at most `farthest` bytes before the end of a text. In a sentence about failures
/// that a paper describes, the work word is farther away.
bool ends_near_work(std::string_view text) {
  constexpr std::size_t farthest = 36;  // in bytes: twelve Hangul syllables
  return std::ranges::any_of(work_words, [&](std::string_view word) {
    const std::size_t at = text.rfind(word);
    return at != text.npos && text.size() - (at + word.size()) <= farthest;
  });
}

/// The part of a sentence before its first colon or opening parenthesis, after which a cause may follow; the
/// whole sentence if that part has only marks. White space and marks at the end are removed.
std::string_view without_cause(std::string_view sentence) {
  constexpr std::string_view marks = " \t\r\n.!?[]()<>*_-:;~\"'";
  std::string_view notice =
      sentence.substr(0, std::min({sentence.find_first_of(":("), sentence.find("："), sentence.size()}));
  if (notice.find_first_not_of(marks) == notice.npos) notice = sentence;
  return notice.substr(0, notice.find_last_not_of(marks) + 1);
}

/// Whether a text ends with one of `not_missed`, with or without a particle.
bool ends_with_something_not_missed(std::string_view text) {
  constexpr std::string_view particles[] = {"가", "이", "는", "은", "도", ""};
  return stem_at_end(trim(text), not_missed, particles) != text.npos;
}

bool says_that_work_failed(std::string_view sentence) {
  const std::string_view notice = without_cause(sentence);
  if (contains_any(notice, english_starts)) return contains_any(notice, work_words);
  const std::size_t failure = failure_at_end(notice);
  if (failure == notice.npos) return false;
  const std::string_view before = notice.substr(0, failure);
  return ends_near_work(before) && !ends_with_something_not_missed(before);
}

}  // namespace

bool reports_failure(std::string_view lower) {
  constexpr std::size_t longest_notice = 200;  // in bytes: 66 Hangul syllables
  if (lower.size() > longest_notice) return false;
  bool failed = false;
  for (const Span& span : find_sentences(lower)) {
    const std::string_view sentence = span.of(lower);
    if (says_that_work_failed(sentence)) {
      failed = true;
    } else if (!contains_any(sentence, next_steps)) {
      return false;
    }
  }
  return failed;
}

}  // namespace daejo::audit
