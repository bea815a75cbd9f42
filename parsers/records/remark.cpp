#include "parsers/records/remark.h"

#include "base/phrase_set.h"

namespace daejo::parsers {

RemarkSign find_remark_sign(std::string_view text) {
  static constexpr PhraseSet strong(
      {// The writer
       "우리 팀", "제 생각", " 저는 ", " 제가 ",
       // Opinions
       "생각입니다", "생각이에요",
       // Plans and wishes
       "싶습니다", "싶어요", "싶은데", "나누겠습니다", "공유하겠습니다", "읽었습니다", "읽었어요",
       // To the readers
       "만나요", "감사합니다", "고맙습니다", "다음 주에", "지난주", "ㅎㅎ", "ㅋㅋ", "ㅠㅠ"});
  static constexpr PhraseSet weak({// The group. Translated abstracts have "우리", too.
                                   "우리 데이터", "우리 연구",
                                   // Opinions
                                   "같아요", "네요", "좋겠", "모르겠", "아쉽", "아쉬", "재미있", "재밌",
                                   "궁금", "기대됩니다",
                                   // Plans
                                   "알아보겠", "보겠습니다",
                                   // To the readers
                                   "주세요"});
  if (text.starts_with("저는 ") || text.starts_with("제가 ") || strong.is_in(text)) return RemarkSign::strong;
  return weak.is_in(text) ? RemarkSign::weak : RemarkSign::none;
}

}  // namespace daejo::parsers
