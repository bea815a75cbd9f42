#include "report/phrases.h"

namespace daejo::report {

std::string_view verdict_word(Verdict verdict, Language language) {
  if (language == Language::english) return to_string(verdict);
  switch (verdict) {
    case Verdict::ok:
      return "일치";
    case Verdict::review:
      return "검토";
    case Verdict::mismatch:
      return "불일치";
    case Verdict::unverified:
      break;
  }
  return "확인 못 함";
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
  if (language == Language::english) return to_string(severity);
  switch (severity) {
    case Severity::note:
      return "참고";
    case Severity::warning:
      return "경고";
    case Severity::error:
      break;
  }
  return "오류";
}

}  // namespace daejo::report
