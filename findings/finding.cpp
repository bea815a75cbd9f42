#include "findings/finding.h"

namespace daejo {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::ok:
      return "ok";
    case Verdict::unverified:
      return "unverified";
    case Verdict::review:
      return "review";
    case Verdict::mismatch:
      return "mismatch";
  }
  return "unverified";
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

std::string_view to_string(Suppression suppression) {
  switch (suppression) {
    case Suppression::none:
      return "none";
    case Suppression::in_digest:
      return "inline";
    case Suppression::baseline:
      return "baseline";
    case Suppression::decision:
      return "decision";
  }
  return "none";
}

}  // namespace daejo
