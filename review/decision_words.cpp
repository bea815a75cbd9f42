#include "review/decision_words.h"

#include <array>

#include "report/phrases.h"

namespace daejo::review {
namespace {

constexpr std::array<Phrase, 9> decision_words = {{{"undecided", "미정"},
                                                   {"Wrong: unrelated", "틀림: 다른 내용"},
                                                   {"Wrong: generic", "틀림: 막연한 글"},
                                                   {"Wrong: swapped", "틀림: 뒤바뀜"},
                                                   {"Wrong: a section", "틀림: 한 단락"},
                                                   {"Wrong: a figure", "틀림: 수치"},
                                                   {"Right", "맞음"},
                                                   {"Fixed", "고침"},
                                                   {"Skip", "건너뜀"}}};

constexpr std::array<Phrase, 6> actions = {{{"added", "추가"},
                                            {"audited again", "다시 검사"},
                                            {"text replaced", "글이 바뀜"},
                                            {"text is back", "글이 돌아옴"},
                                            {"decided", "결정"},
                                            {"undone", "되돌림"}}};

}  // namespace

std::string_view decision_word(Decision decision, Language language) {
  return decision_words.at(static_cast<std::size_t>(decision)).in(language);
}

std::string_view action_word(Action action, Language language) {
  return actions.at(static_cast<std::size_t>(action)).in(language);
}

}  // namespace daejo::review
