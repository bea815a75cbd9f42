#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>

#include "base/language.h"
#include "findings/finding.h"
#include "parsers/records/role.h"

/// What reports say in their own words, in both languages side by side. This is no message catalogue, as
/// Boost.Locale reads them: its .mo files would have to be compiled and embedded, since daejo is one file,
/// and a missing or misspelt translation would show only when it is read; here the compiler sees it. Reasons
/// carry both languages anyway (`Reason::message`, findings/rules.cpp). Sentences of `Error` and `Problem`
/// are English.
namespace daejo::phrases {

inline constexpr Phrase no_arxiv_id{"no arXiv id", "arXiv 번호 없음"};
inline constexpr Phrase no_title{"(no title)", "(제목 없음)"};
inline constexpr Phrase untitled_entry{"An entry without a title", "제목 없는 항목"};
inline constexpr Phrase unexplained{"The summary is doubted; no more was said.",
                                    "의심스러운 요약이지만 더 알려진 것이 없습니다."};

inline constexpr Phrase terms_found{"found ", "겹침"};
inline constexpr Phrase terms_missed{"missed", "빠짐"};
inline constexpr Phrase no_terms{"none", "없음"};
inline constexpr Phrase at_line{" (line {})", " ({}번째 줄)"};
inline constexpr Phrase accepted_by{" (accepted: {})", " (받아들임: {})"};
inline constexpr Phrase accepted{" (accepted)", " (받아들임)"};
inline constexpr Phrase accepted_inline{"inline", "본문의 주석"};
inline constexpr Phrase accepted_baseline{"baseline", "기준 파일"};
inline constexpr Phrase accepted_decision{"decision", "검토에서 내린 결정"};
inline constexpr Phrase unverified_cause{"unverified: {}", "확인 못 함: {}"};
inline constexpr Phrase shared_cause{"{} entries are unverified for one cause: {}",
                                     "항목 {}개를 같은 까닭으로 확인하지 못했습니다: {}"};
inline constexpr Phrase unlisted{"and {} more; -v lists them all",
                                 "그 밖에 {}개. -v를 붙이면 모두 볼 수 있습니다"};
inline constexpr Phrase could_not_be_checked{"{} entries could not be checked: {}",
                                             "항목 {}개를 확인하지 못했습니다: {}"};
inline constexpr Phrase same_cause{"It could not be checked, for the same cause as {}.",
                                   "다음 항목과 같은 까닭으로 확인하지 못했습니다: {}."};
inline constexpr Phrase odd{"odd", "이상함"};
inline constexpr Phrase see_what_is_odd{"Run with -v to see what is odd in the input.",
                                        "-v를 붙이면 입력의 이상한 곳을 볼 수 있습니다."};
inline constexpr Phrase unread{"unread", "안 읽음"};
inline constexpr Phrase no_summary{"(no summary)", "(요약 없음)"};
inline constexpr Phrase read_file{"{} entries, {} references", "항목 {}개, 참조 {}개"};
inline constexpr Phrase read_pieces{"{} parts, {} syllables of Korean", "단락 {}개, 한글 {}자"};
inline constexpr Phrase provisional{"without the abstract, so provisional", "초록 없이 읽어 잠정적임"};
inline constexpr Phrase unreadable{"unreadable", "읽지 못함"};

inline constexpr Phrase logit_line{"logit {:.2f}, probability of a mismatch {:.4f}, base rate {}",
                                   "로짓 {:.2f}, 불일치 확률 {:.4f}, 기저율 {}"};
inline constexpr Phrase signal{"signal", "신호"};
inline constexpr Phrase value{"value", "값"};
inline constexpr Phrase terms_behind{"terms behind it", "근거가 된 말"};
inline constexpr Phrase found_terms{"found: {}", "겹침: {}"};
inline constexpr Phrase missed_terms{"missed: {}", "빠짐: {}"};
inline constexpr Phrase sentences_heading{"SENTENCES, each with the paper's sentence that supports it best",
                                          "문장과 그것을 가장 잘 뒷받침하는 초록의 문장"};
inline constexpr Phrase nothing_near{"nothing in the abstract comes near", "초록에 가까운 문장 없음"};
inline constexpr Phrase summary_heading{"SUMMARY", "요약"};
inline constexpr Phrase paper_heading{"PAPER", "논문"};

inline constexpr Phrase own_paper{"its own paper", "자기 논문"};
inline constexpr Phrase nothing_matches{"No paper of the index has a word of it.",
                                        "색인의 어느 논문과도 겹치는 말이 없습니다."};
inline constexpr Phrase matches_closing{
    "{0} held against the {1} papers of {2}. 0 is how any text fits; nearly all right summaries fit their "
    "paper "
    "with {3} or more.",
    "요약 {0}개를 {2}의 논문 {1}편과 대조했습니다. 0은 아무 글이나 맞는 정도이고, 바른 요약은 거의 모두 자기 "
    "논문에 "
    "{3} 이상 맞습니다."};
inline constexpr Phrase no_mismatch{"There is no mismatch, so there is nothing to look for.",
                                    "불일치가 없어 찾을 것이 없습니다."};

inline constexpr Phrase title_unreadable{"daejo: unreadable", "daejo: 읽지 못함"};
inline constexpr Phrase title_unverified{"daejo: unverified", "daejo: 확인 못 함"};
inline constexpr Phrase one_more_in_log{
    "1 more finding is in the log: GitHub shows ten of a level.",
    "지적 1개가 로그에 더 있습니다. GitHub는 수준마다 열 개만 보여 줍니다."};
inline constexpr Phrase more_in_log{"{} more findings are in the log: GitHub shows ten of a level.",
                                    "지적 {}개가 로그에 더 있습니다. GitHub는 수준마다 열 개만 보여 줍니다."};

inline constexpr Phrase table_head{"| | Where | Paper | What is wrong |", "| | 위치 | 논문 | 잘못된 점 |"};
inline constexpr Phrase verdict_and_probability{"Verdict: {}, {} likely to be wrong",
                                                "판정: {}, 틀렸을 확률 {}"};
inline constexpr Phrase terms_in_both{"In the abstract and in the summary", "초록과 요약에 함께 있는 말"};
inline constexpr Phrase terms_in_abstract{"In the abstract alone", "초록에만 있는 말"};
inline constexpr Phrase unreadable_heading{"Could not be read:", "읽지 못했습니다:"};
inline constexpr Phrase unverified_heading{"Could not be checked:", "확인하지 못했습니다:"};
inline constexpr Phrase entries_and_cause{"{} entries: {}", "항목 {}개: {}"};
inline constexpr Phrase left_out{"…and {} more, which had no room here.", "…자리가 모자라 {}개는 뺐습니다."};

inline constexpr Phrase status_clean{"Nothing at the fail level was found, and everything was checked.",
                                     "실패로 칠 것이 없고 모두 확인했습니다."};
inline constexpr Phrase status_findings{"Something at the fail level was found.", "실패로 칠 것이 있습니다."};
inline constexpr Phrase status_error{"Some input could not be read.", "읽지 못한 입력이 있습니다."};
inline constexpr Phrase status_unverified{
    "Some entry could not be checked, and nothing at the fail level was found.",
    "실패로 칠 것은 없으나 확인하지 못한 항목이 있습니다."};
inline constexpr Phrase results_left_out{"{} of the mildest results were left out; a run may have {}.",
                                         "가벼운 결과 {}개를 뺐습니다. 한 번에 {}개까지만 실을 수 있습니다."};

}  // namespace daejo::phrases

namespace daejo {

/// A phrase with what stands in its braces.
template <typename... Parts>
std::string say(const Phrase& phrase, Language language, const Parts&... parts) {
  return fmt::format(fmt::runtime(phrase.in(language)), parts...);
}

/// "mismatch", "불일치".
std::string_view verdict_word(Verdict verdict, Language language);

/// "quoted original", "원문 인용".
const Phrase& role_phrase(Role role);

/// "error", "오류".
std::string_view severity_word(Severity severity, Language language);

}  // namespace daejo
