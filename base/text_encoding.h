#pragma once

#include <string>

namespace daejo {

/// A text as UTF-8: UTF-16 is told by its byte order mark, and CP949 (what Korean Windows writes) by being
/// whole where UTF-8 is not, with Hangul in most of what is beyond ASCII. Bytes that are neither are given
/// back.
std::string to_utf8(std::string bytes);

}  // namespace daejo
