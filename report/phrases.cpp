#include "report/phrases.h"

namespace daejo {

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

}  // namespace daejo
