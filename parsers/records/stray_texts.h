#pragma once

#include <span>

#include "parsers/records/summary_lines.h"
#include "parsers/records/unsure_lines.h"

namespace daejo::parsers {

/// These look for lines in the summaries of a few records that seem to come from somewhere else. Files that
/// are written like that throughout have none.

/// Short values without a sentence, mostly in Latin letters, such as "Albert Gu, Tri Dao (CMU, Princeton)",
/// in records that have prose, too.
UnsureLines stray_values(const JudgedLines& lines);

/// Sentences that hardly anyone but a person writes ("저는 …", see `RemarkSign::strong`), in records that
/// have other prose, too.
UnsureLines stray_remarks(const JudgedLines& lines);

/// Sentences in the informal polite style ("…이에요") in files where at most a fifth of the lines have one.
UnsureLines stray_speech(const JudgedLines& lines);

/// Texts that end by saying that the rest is elsewhere or comes later ("스레드에 이어집니다"), and texts that
/// are one of several parts ("(1/2)").
UnsureLines continued_elsewhere(const JudgedLines& lines, std::span<const CutRecord> cuts);

}  // namespace daejo::parsers
