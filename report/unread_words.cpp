#include "report/unread_words.h"

#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr Phrase look_at_it{
    "Look at the file with `daejo read`, and describe its format in a [[reader]] table of daejo.toml.",
    "`daejo read`로 살펴보고 daejo.toml의 [[reader]] 표에 파일 형식을 적으세요."};

Phrase what_to_do(parsers::UnreadPaper::Why why) {
  switch (why) {
    case parsers::UnreadPaper::Why::second_in_heading:
      return {"Give the paper a heading of its own.", "제목을 따로 다세요."};
    case parsers::UnreadPaper::Why::no_summary:
      return {"Write one, or describe the file's format in a [[reader]] table of daejo.toml.",
              "요약을 쓰거나 daejo.toml의 [[reader]] 표에 파일 형식을 적으세요."};
    default:
      return look_at_it;
  }
}

/// The sentence of `why_unread` without its full stop.
Phrase clause(parsers::UnreadPaper::Why why) {
  switch (why) {
    case parsers::UnreadPaper::Why::second_in_heading:
      return {"The paper is not the first one in its heading, and only one summary follows",
              "한 제목에 논문이 여럿 있는데 요약은 하나뿐이고, 이 논문은 그 제목의 첫 논문이 아닙니다"};
    case parsers::UnreadPaper::Why::no_summary:
      return {"The paper has no summary", "논문에 요약이 없습니다"};
    case parsers::UnreadPaper::Why::markup_in_summary:
      return {"What looks like the paper's summary contains markup, data or an arXiv id",
              "요약으로 보이는 글에 마크업, 데이터나 arXiv 번호가 섞여 있습니다"};
    case parsers::UnreadPaper::Why::remark_in_summary:
      return {"What looks like the paper's summary contains somebody's remarks",
              "요약으로 보이는 글에 누군가의 논평이 섞여 있습니다"};
    case parsers::UnreadPaper::Why::text_outside:
      return {"Text outside the paper's entry may be its summary",
              "항목 밖에 이 논문의 요약일 수 있는 글이 있습니다"};
    case parsers::UnreadPaper::Why::several_papers:
      return {"Several papers with texts of their own are in one entry",
              "한 항목에 저마다 글이 딸린 논문이 여럿 있습니다"};
    case parsers::UnreadPaper::Why::paper_twice:
      return {"Several neighbouring entries are about the paper", "잇따른 여러 항목이 이 논문을 다룹니다"};
  }
  return {};
}

}  // namespace

std::string why_unread(parsers::UnreadPaper::Why why, Language language) {
  return std::string(clause(why).in(language)) + ".";
}

Message unread_message(const parsers::UnreadPaper& paper) {
  constexpr std::size_t longest_quotation = 60;
  const bool shows_something = !paper.text.empty() && paper.text != paper.id.base;
  const std::string shown =
      shows_something ? ": \"" + printable(truncate(paper.text, longest_quotation)) + "\"" : "";
  const auto sentences = [&](Language language) {
    return std::string(clause(paper.why).in(language)) + shown + ". " +
           std::string(what_to_do(paper.why).in(language));
  };
  return {sentences(Language::english), sentences(Language::korean)};
}

}  // namespace daejo::report
