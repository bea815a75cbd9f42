#include "findings/finding.h"

namespace daejo {

std::string_view to_string(Verdict verdict) {
  return verdict_names.of(verdict);
}

std::string_view to_string(Severity severity) {
  return severity_names.of(severity);
}

std::string_view to_string(Suppression suppression) {
  return suppression_names.of(suppression);
}

}  // namespace daejo
