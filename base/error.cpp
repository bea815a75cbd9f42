#include "base/error.h"

namespace daejo {

std::string to_string(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += ':' + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ':' + std::to_string(place.column);
  return text;
}

InputError::InputError(const Place& place, const std::string& sentence)
    : Error(to_string(place) + ": " + sentence), place_(place), sentence_(sentence) {}

}  // namespace daejo
