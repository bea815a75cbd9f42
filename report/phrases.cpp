#include "report/phrases.h"

namespace daejo::report {

std::string_view verdict_word(Verdict verdict, Language language) {
  static constexpr EnumNames<Verdict, 4> korean{{"일치", "확인 못 함", "검토", "불일치"}};
  return (language == Language::english ? verdict_names : korean).of(verdict);
}

const Phrase& role_phrase(parsers::Role role) {
  static constexpr Phrase names[] = {{"title", "제목"},          {"translated title", "옮긴 제목"},
                                     {"authors", "저자"},        {"metadata", "서지"},
                                     {"summary", "요약"},        {"quoted original", "원문 인용"},
                                     {"recommendation", "추천"}, {"comment", "의견"},
                                     {"reference", "다른 논문"}, {"leftover", "틀"},
                                     {"ignored", "무시"}};
  return names[static_cast<std::size_t>(role)];
}

std::string_view severity_word(Severity severity, Language language) {
  static constexpr EnumNames<Severity, 3> korean{{"참고", "경고", "오류"}};
  return (language == Language::english ? severity_names : korean).of(severity);
}

}  // namespace daejo::report
