#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>

#include "base/language.h"
#include "findings/finding.h"
#include "parsers/text/role.h"

/// The reports' own phrases in both languages. They are not in a Boost.Locale message catalogue: .mo files
/// would have to be compiled and embedded, and a missing translation or a misspelt key would show only at run
/// time, whereas the compiler finds both here. Reasons have both languages as well (`Reason::message`,
/// findings/rules.cpp). `Error` and `Problem` are in English only.
namespace daejo::report::phrases {

inline constexpr Phrase no_arxiv_id{"no arXiv id", "arXiv 번호 없음"};
inline constexpr Phrase no_title{"(no title)", "(제목 없음)"};
inline constexpr Phrase untitled_entry{"An entry without a title", "제목 없는 항목"};
inline constexpr Phrase unexplained{"The summary is doubtful; no reason was given.",
                                    "요약이 의심스럽지만 이유가 기록되어 있지 않습니다."};

inline constexpr Phrase terms_found{"found ", "겹침"};
inline constexpr Phrase terms_missed{"missed", "빠짐"};
inline constexpr Phrase no_terms{"none", "없음"};
inline constexpr Phrase at_line{" (line {})", " ({}번째 줄)"};
inline constexpr Phrase accepted_by{" (accepted: {})", " (허용됨: {})"};
inline constexpr Phrase accepted{" (accepted)", " (허용됨)"};
inline constexpr Phrase accepted_inline{"inline", "본문의 주석"};
inline constexpr Phrase accepted_baseline{"baseline", "베이스라인"};
inline constexpr Phrase accepted_decision{"decision", "검토에서 내린 결정"};
inline constexpr Phrase unverified_cause{"unverified: {}", "확인 못 함: {}"};
inline constexpr Phrase cause_of_one{"1 entry is unverified: {}", "항목 1개를 확인하지 못했습니다: {}"};
inline constexpr Phrase shared_cause{"{} entries are unverified for the same reason: {}",
                                     "같은 이유로 항목 {}개를 확인하지 못했습니다: {}"};
inline constexpr Phrase unlisted{"and {} more; -v lists them all",
                                 "그 밖에 {}개. -v를 붙이면 모두 볼 수 있습니다"};
inline constexpr Phrase could_not_be_checked{"{} entries could not be checked: {}",
                                             "항목 {}개를 확인하지 못했습니다: {}"};
inline constexpr Phrase same_cause{"It could not be checked, for the same reason as the entry {}.",
                                   "다음 항목과 같은 이유로 확인하지 못했습니다: {}."};
inline constexpr Phrase nothing_changed{"The two runs agree on every entry; there are {}.",
                                        "두 결과가 모든 항목({}개)에서 같습니다."};
inline constexpr Phrase changed{
    "{} of {} entries changed: {} worse, {} with another verdict; {} new, {} gone.",
    "항목 {1}개 중 {0}개가 달라졌습니다. 나빠짐 {2}, 판정 바뀜 {3}, 새 항목 {4}, 없어진 항목 {5}."};
inline constexpr Phrase changed_notes{
    "Not listed, because only notes differ, or because they are ok and new or gone: {}; -v lists them.",
    "참고 사항만 다르거나, 일치하면서 새로 생기거나 없어진 항목 {}개는 생략했습니다. -v를 붙이면 볼 수 있습니다."};
inline constexpr Phrase changed_model{"model: {} → {}", "모델: {} → {}"};
inline constexpr Phrase new_entry{"new", "새 항목"};
inline constexpr Phrase gone_entry{"gone", "없어짐"};
inline constexpr Phrase because_of{"why: {}", "이유: {}"};
inline constexpr Phrase changed_summary{"the summary changed", "요약이 바뀜"};
inline constexpr Phrase changed_abstract{"the abstract changed", "초록이 바뀜"};
inline constexpr Phrase other_model{"another model", "다른 모델"};
inline constexpr Phrase other_thresholds{"other thresholds", "다른 기준값"};
inline constexpr Phrase other_background{"another background", "다른 배경 논문"};
inline constexpr Phrase other_program{"another version of daejo, or other entries beside this one",
                                      "다른 버전의 daejo이거나 주변 항목이 바뀜"};
inline constexpr Phrase other_unknown{
    "unknown, because the texts are the same and JSON Lines do not name the model",
    "알 수 없음. 글은 그대로이고 JSON Lines에는 모델 이름이 없음"};
inline constexpr Phrase odd{"odd", "이상함"};
inline constexpr Phrase verbose_hint{"Use -v to see oddities in the input.",
                                     "입력에서 이상한 부분을 보려면 -v를 붙이세요."};
inline constexpr Phrase unread{"unread", "안 읽음"};
inline constexpr Phrase papers{"{} papers", "논문 {}편"};
inline constexpr Phrase no_summary{"(no summary)", "(요약 없음)"};
inline constexpr Phrase read_file{"{} entries, {} references", "항목 {}개, 참조 {}개"};
inline constexpr Phrase read_pieces{"{} parts, {} syllables of Korean", "단락 {}개, 한글 {}자"};
inline constexpr Phrase provisional{"provisional, because the abstract is not known", "초록을 몰라 잠정적임"};
inline constexpr Phrase unreadable{"unreadable", "읽지 못함"};

inline constexpr Phrase logit_line{"logit {:.2f}, probability of a mismatch {:.4f}, base rate {:.3g}",
                                   "로짓 {:.2f}, 불일치 확률 {:.4f}, 기저율 {:.3g}"};
inline constexpr Phrase signal{"signal", "신호"};
inline constexpr Phrase value{"value", "값"};
inline constexpr Phrase terms_behind{"terms behind it", "근거 용어"};
inline constexpr Phrase found_terms{"found: {}", "겹침: {}"};
inline constexpr Phrase missed_terms{"missed: {}", "빠짐: {}"};
inline constexpr Phrase sentences_heading{
    "SENTENCES, each with its support in percent and the paper's sentence that supports it best",
    "문장마다 뒷받침되는 정도(%)와 그것을 가장 잘 뒷받침하는 논문의 문장"};
inline constexpr Phrase nothing_near{"nothing in the abstract comes near", "초록에 가까운 문장 없음"};
inline constexpr Phrase summary_heading{"SUMMARY", "요약"};
inline constexpr Phrase paper_heading{"PAPER", "논문"};

inline constexpr Phrase own_paper{"its own paper", "자기 논문"};
inline constexpr Phrase nothing_matches{"No paper in the index shares a term with it.",
                                        "색인에 겹치는 용어가 있는 논문이 없습니다."};
inline constexpr Phrase matches_closing{
    "{0} compared with the {1} papers of {2}. 0 is the fit of an arbitrary text; nearly all correct summaries fit their paper with {3} or more.",
    "요약 {0}개를 {2}의 논문 {1}편과 대조했습니다. 0은 무관한 글의 점수이고, 올바른 요약은 거의 모두 해당 논문에서 {3} 이상입니다."};
inline constexpr Phrase no_mismatch{
    "There is no summary to search for; without --all, only mismatches are searched for.",
    "논문을 찾을 요약이 없습니다. --all이 없으면 불일치인 요약만 다룹니다."};

inline constexpr Phrase title_unreadable{"daejo: unreadable", "daejo: 읽지 못함"};
inline constexpr Phrase title_unverified{"daejo: unverified", "daejo: 확인 못 함"};
inline constexpr Phrase one_more_in_log{
    "1 more finding is in the log; GitHub shows ten per level.",
    "지적 1개가 로그에 더 있습니다. GitHub는 수준마다 열 개만 보여 줍니다."};
inline constexpr Phrase more_in_log{"{} more findings are in the log; GitHub shows ten per level.",
                                    "지적 {}개가 로그에 더 있습니다. GitHub는 수준마다 열 개만 보여 줍니다."};

inline constexpr Phrase table_head{"| | Where | Paper | What is wrong |", "| | 위치 | 논문 | 잘못된 점 |"};
inline constexpr Phrase verdict_and_probability{"Verdict: {}, {} likely to be wrong",
                                                "판정: {}, 틀렸을 확률 {}"};
inline constexpr Phrase terms_in_both{"In the abstract and in the summary", "초록과 요약에 모두 있는 용어"};
inline constexpr Phrase terms_in_abstract{"Only in the abstract", "초록에만 있는 용어"};
inline constexpr Phrase unreadable_heading{"Could not be read:", "읽지 못했습니다:"};
inline constexpr Phrase unverified_heading{"Could not be checked:", "확인하지 못했습니다:"};
inline constexpr Phrase entries_and_cause{"{} entries: {}", "항목 {}개: {}"};
inline constexpr Phrase left_out{"…and {} more that did not fit here.",
                                 "…공간이 부족해 {}개는 생략했습니다."};
inline constexpr Phrase details_left_out{"The details of some entries did not fit here.",
                                         "공간이 부족해 일부 항목의 세부 정보는 생략했습니다."};

inline constexpr Phrase status_clean{"No findings at the fail level, and no entry is unverified.",
                                     "실패 기준에 해당하는 항목도, 확인하지 못한 항목도 없습니다."};
inline constexpr Phrase status_findings{"There are findings at the fail level.",
                                        "실패 기준에 해당하는 항목이 있습니다."};
inline constexpr Phrase status_error{"Some input could not be read.", "읽지 못한 입력이 있습니다."};
inline constexpr Phrase status_unverified{
    "No findings at the fail level, but some entries could not be checked.",
    "실패 기준에 해당하는 항목은 없지만, 확인하지 못한 항목이 있습니다."};
inline constexpr Phrase results_left_out{
    "{} results were left out, accepted ones first and then the least severe, because GitHub takes at most {} of a run.",
    "허용된 것과 심각도가 낮은 것부터 결과 {}개를 생략했습니다. GitHub은 한 번에 최대 {}개까지 받습니다."};

}  // namespace daejo::report::phrases

namespace daejo::report {

/// The phrase in `language`, with `parts` in place of its placeholders, like "{}".
template <typename... Parts>
std::string say(const Phrase& phrase, Language language, const Parts&... parts) {
  return fmt::format(fmt::runtime(phrase.in(language)), parts...);
}

/// The word for a verdict in a language, like "mismatch" or "불일치".
std::string_view verdict_word(Verdict verdict, Language language);

/// The name of a role in both languages, like "quoted original" and "원문 인용".
const Phrase& role_phrase(parsers::Role role);

/// The word for a severity in a language, like "error" or "오류".
std::string_view severity_word(Severity severity, Language language);

}  // namespace daejo::report
