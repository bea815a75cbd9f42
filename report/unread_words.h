#pragma once

#include <string>

#include "base/language.h"
#include "parsers/digest.h"

namespace daejo::report {

/// Why a paper is unread, in one sentence: "The paper has no summary."
std::string why_unread(parsers::UnreadPaper::Why why, Language language);

/// The message of an unread paper: why it is unread, the text that shows this, if there is one, and what to
/// do about it.
Message unread_message(const parsers::UnreadPaper& paper);

}  // namespace daejo::report
