#include "findings/rules.h"

#include <algorithm>

namespace daejo {
namespace {

constexpr Rule rules[] = {
    {"unrelated", Severity::error, "The summary describes other work", "다른 연구를 설명한 요약",
     "The summary shares too little with the paper's abstract to be about it. Write it again from the paper.",
     "요약이 논문의 초록과 겹치는 내용이 너무 적습니다. 논문을 보고 다시 쓰세요."},
    {"generic", Severity::error, "The summary says nothing particular", "어느 논문에나 맞는 요약",
     "The summary is filler that would suit any paper. Write it again from the paper.",
     "요약이 어느 논문에나 쓸 수 있는 말뿐입니다. 논문을 보고 다시 쓰세요."},
    {"swapped", Severity::error, "The summary fits another paper", "다른 논문의 요약",
     "The summary fits another paper clearly better than the one that it stands under. Move it, or write it "
     "again.",
     "요약이 제 논문보다 다른 논문에 훨씬 잘 맞습니다. 제자리로 옮기거나 다시 쓰세요."},
    {"wrong-section", Severity::warning, "One section describes other work", "한 단락만 다른 연구를 설명함",
     "One section does not fit the paper while the others do. Write that section again.",
     "한 단락이 나머지와 달리 논문과 맞지 않습니다. 그 단락을 다시 쓰세요."},
    {"title-mismatch", Severity::error, "The title is not the linked paper's", "링크된 논문과 다른 제목",
     "The entry's title is not the one that arXiv gives for the linked id. Mend the link or the title.",
     "항목의 제목이 링크된 arXiv 논문의 제목과 다릅니다. 링크나 제목을 고치세요."},
    {"authors-mismatch", Severity::error, "The authors are not the linked paper's", "링크된 논문과 다른 저자",
     "The entry's authors are not those that arXiv gives for the linked id. Mend the link or the authors.",
     "항목의 저자가 링크된 arXiv 논문의 저자와 다릅니다. 링크나 저자를 고치세요."},
    {"figure-contradicted", Severity::warning, "A figure contradicts the abstract", "초록과 어긋나는 수치",
     "A number is given for the same thing as in the abstract, and differs. Correct it.",
     "초록에서 같은 것을 두고 말한 수치와 다릅니다. 바로잡으세요."},
    {"figure-unsupported", Severity::note, "A figure that the abstract lacks", "초록에 없는 수치",
     "The abstract does not have this number. It may come from the full text; look it up.",
     "초록에 없는 수치입니다. 본문에서 왔을 수 있으니 확인하세요."},
    {"name-unsupported", Severity::note, "A name that the abstract lacks", "초록에 없는 이름",
     "This name is nowhere in the title, the abstract or the authors. It may come from the full text; look "
     "it "
     "up.",
     "제목, 초록, 저자 어디에도 없는 이름입니다. 본문에서 왔을 수 있으니 확인하세요."},
    {"incomplete", Severity::warning, "The summary is not whole", "온전하지 않은 요약",
     "Sections are missing or empty, a sentence breaks off, or a language model's apology was left in. "
     "Write it again.",
     "단락이 없거나 비었거나, 문장이 끊겼거나, 언어 모델의 사과문이 남았습니다. 다시 쓰세요."},
    {"duplicate", Severity::warning, "The same text stands under two papers", "두 논문에 같은 요약",
     "The same text, or nearly, stands under another paper, too. One of the two is wrong.",
     "같거나 거의 같은 글이 다른 논문에도 있습니다. 둘 가운데 하나는 잘못입니다."},
    {"language", Severity::warning, "The summary is not Korean", "한국어가 아닌 요약",
     "Most of the summary is not Korean. Write it in Korean.",
     "요약의 대부분이 한국어가 아닙니다. 한국어로 쓰세요."},
    {"withdrawn", Severity::warning, "The paper was withdrawn", "철회된 논문",
     "arXiv says that the paper was withdrawn. Say so in the digest, or leave the entry out.",
     "arXiv에서 철회된 논문입니다. 다이제스트에 밝히거나 항목을 빼세요."},
    {"newer-version", Severity::note, "A later version differs", "내용이 달라진 새 판",
     "arXiv has a later version than the one linked, and its abstract differs clearly. Look whether the "
     "summary still holds.",
     "링크된 판보다 새 판이 있고 초록이 뚜렷이 다릅니다. 요약이 아직 맞는지 확인하세요."},
    {"unread", Severity::error, "A paper or a file was not read", "읽지 못한 논문이나 파일",
     "The digest names a paper where a summary should be, and none was found; or a file could not be read. "
     "Nothing was checked there. Mend the digest, or say in daejo.toml how it is to be read.",
     "요약이 있어야 할 자리에 논문만 있거나, 읽을 수 없는 파일입니다. 그곳은 아무것도 확인하지 않았습니다. "
     "다이제스트를 "
     "고치거나 daejo.toml에 읽는 법을 적으세요."},
    {"unverified", Severity::warning, "The summary could not be checked", "대조하지 못한 요약",
     "There was nothing to check the summary against, or nothing to check. The message says why.",
     "대조할 초록이나 요약이 없었습니다. 까닭은 메시지에 있습니다."},
};

}  // namespace

std::span<const Rule> all_rules() {
  return rules;
}

const Rule* find_rule(std::string_view code) {
  const auto* const found = std::ranges::find(rules, code, &Rule::code);
  return found == std::end(rules) ? nullptr : found;
}

}  // namespace daejo
