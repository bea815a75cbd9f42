#include "findings/rules.h"

#include <algorithm>

#include "base/ascii.h"

namespace daejo {
namespace {

constexpr Rule rules[] = {
    {"unrelated", Severity::error, "The summary describes other work", "다른 연구를 설명한 요약",
     "The summary has too little in common with the paper's abstract to be about it. Rewrite it from the paper.",
     "요약이 논문의 초록과 겹치는 내용이 너무 적습니다. 논문을 보고 다시 쓰세요."},
    {"generic", Severity::error, "The summary says nothing specific", "어느 논문에나 맞는 요약",
     "The summary is filler that would fit any paper. Rewrite it from the paper.",
     "요약이 어느 논문에나 쓸 수 있는 내용뿐입니다. 논문을 보고 다시 쓰세요."},
    {"swapped", Severity::error, "The summary fits another paper", "다른 논문의 요약",
     "The summary fits another paper clearly better than its own. Move it or rewrite it.",
     "요약이 해당 논문보다 다른 논문에 훨씬 잘 맞습니다. 맞는 자리로 옮기거나 다시 쓰세요."},
    {"invented", Severity::error, "The summary was invented from the title", "제목만 보고 지어낸 요약",
     "The summary fits the title, but nothing beyond it. Rewrite it from the paper.",
     "요약이 제목에는 맞지만 초록의 다른 내용과는 맞지 않습니다. 논문을 보고 다시 쓰세요."},
    {"bad-source", Severity::error, "The summary was made from another text", "논문이 아닌 글로 쓴 요약",
     "The text that the bot read is empty, too short for a paper, or not this paper's, so the summary cannot be about the paper. Get the paper's text and write the summary again.",
     "봇이 읽은 글이 비어 있거나, 논문이라기에는 너무 짧거나, 이 논문의 글이 아니어서 요약을 믿을 수 없습니다. 논문의 글을 구해 요약을 다시 쓰세요."},
    {"foreign-passage", Severity::warning, "A passage is about other work", "다른 연구를 설명하는 대목",
     "Some sentences are about other work than the paper, while the rest fits. Rewrite them.",
     "일부 문장이 나머지와 달리 다른 연구를 설명합니다. 그 문장을 다시 쓰세요."},
    {"wrong-section", Severity::warning, "One section describes other work", "한 단락만 다른 연구를 설명함",
     "One section does not fit the paper, while the others do. Rewrite that section.",
     "한 단락이 나머지와 달리 논문과 맞지 않습니다. 그 단락을 다시 쓰세요."},
    {"title-mismatch", Severity::error, "The title is not the linked paper's", "링크된 논문과 다른 제목",
     "The entry's title differs from arXiv's title for the linked id. Correct the link or the title.",
     "항목의 제목이 링크된 arXiv 논문의 제목과 다릅니다. 링크나 제목을 고치세요."},
    {"authors-mismatch", Severity::error, "The authors are not the linked paper's", "링크된 논문과 다른 저자",
     "The entry's authors differ from arXiv's authors for the linked id. Correct the link or the authors.",
     "항목의 저자가 링크된 arXiv 논문의 저자와 다릅니다. 링크나 저자를 고치세요."},
    {"figure-contradicted", Severity::warning, "A figure contradicts the abstract", "초록과 어긋나는 수치",
     "The abstract gives a different number for the same thing. Correct the summary.",
     "같은 대상에 대한 초록의 수치와 다릅니다. 바로잡으세요."},
    {"name-contradicted", Severity::warning, "A name contradicts the abstract", "초록과 어긋나는 이름",
     "In the same place, the abstract has another name, or spells the name otherwise. Correct the summary.",
     "초록에는 그 자리에 다른 이름이 있거나 이름의 철자가 다릅니다. 바로잡으세요."},
    {"direction-contradicted", Severity::note, "The abstract says the opposite", "초록과 반대인 방향",
     "The abstract says the opposite of the same thing, for example that it rises where the summary has it fall. Look it up in the paper and correct the summary.",
     "같은 대상을 두고 초록과 반대로 썼습니다(예: 증가를 감소로). 논문을 확인하고 요약을 바로잡으세요.",
     true},
    {"comparison-contradicted", Severity::note, "The abstract compares the other way round",
     "초록과 반대인 비교",
     "The abstract calls better or more what the summary calls worse or less, or the other way round. Look it up and correct it.",
     "초록과 우열이나 대소가 반대입니다. 확인하고 바로잡으세요.", true},
    {"negation-contradicted", Severity::note, "The abstract denies it", "초록이 부정하는 내용",
     "The abstract denies what the summary says. Look it up and correct it.",
     "초록이 부정하는 내용을 사실로 썼습니다. 확인하고 바로잡으세요.", true},
    {"scope-contradicted", Severity::note, "The abstract has another scope", "초록과 다른 범위",
     "The summary confines what the abstract does not, or takes synthetic for real. Look it up and correct it.",
     "초록에 없는 제한을 두었거나 합성과 실제를 바꾸어 썼습니다. 확인하고 바로잡으세요.", true},
    {"figure-unsupported", Severity::note, "A figure that is not in the abstract", "초록에 없는 수치",
     "This number is not in the abstract. It may come from the full text; check it.",
     "초록에 없는 수치입니다. 본문에서 가져온 것일 수 있으니 확인하세요."},
    {"name-unsupported", Severity::note, "A name that is not in the abstract", "초록에 없는 이름",
     "This name is not in the title, the abstract or the author list. It may come from the full text; check it.",
     "제목, 초록, 저자 어디에도 없는 이름입니다. 본문에서 가져온 것일 수 있으니 확인하세요."},
    {"acronym-expansion", Severity::note, "An acronym is spelled out otherwise", "초록과 다른 약어 풀이",
     "The abstract spells this acronym out with other words. Use those.",
     "초록의 약어 풀이와 다릅니다. 초록을 따르세요."},
    {"incomplete", Severity::warning, "The summary is incomplete", "불완전한 요약",
     "A section is missing or empty, a sentence breaks off, or a language model's reply, a notice of failure or a placeholder was left in. Rewrite the summary.",
     "단락이 없거나 비어 있거나, 문장이 중간에 끊겼거나, 언어 모델의 말이나 실패 알림, 채우지 않은 빈칸이 남아 있습니다. 요약을 다시 쓰세요."},
    {"duplicate", Severity::warning, "Two papers have the same text", "두 논문에 같은 요약",
     "Another paper has the same or nearly the same text. One of the two is wrong.",
     "다른 논문에도 같거나 거의 같은 요약이 있습니다. 둘 중 하나는 잘못입니다."},
    {"repeated-passage", Severity::warning, "A passage appears under several papers",
     "여러 논문에 되풀이된 대목",
     "The summaries of several papers have the same passage, but none of their abstracts does. It may come from the prompt; if so, remove it.",
     "초록에 없는 같은 대목이 여러 논문의 요약에 있습니다. 프롬프트에서 온 것일 수 있으니 그렇다면 빼세요."},
    {"language", Severity::warning, "The summary is not Korean", "한국어가 아닌 요약",
     "Most of the summary, or of one of its sections, is not Korean. Write it in Korean.",
     "요약이나 그 한 단락의 대부분이 한국어가 아닙니다. 한국어로 쓰세요."},
    {"withdrawn", Severity::warning, "The paper was withdrawn", "철회된 논문",
     "According to arXiv, the paper was withdrawn. Note that in the digest, or remove the entry.",
     "arXiv에서 철회된 논문입니다. 다이제스트에 표시하거나 항목을 삭제하세요."},
    {"newer-version", Severity::note, "A later version differs", "내용이 달라진 새 버전",
     "arXiv has a later version whose abstract differs clearly from the linked one. Check whether the summary still holds.",
     "링크된 버전보다 새로운 버전이 있고 초록이 크게 다릅니다. 요약이 여전히 맞는지 확인하세요."},
    {"second-opinion", Severity::note, "A second opinion", "다른 의견",
     "The command that --ask-with names was asked about this entry, which is to be reviewed. Its answer does not change the verdict; weigh it against the evidence.",
     "검토할 항목에 대해 --ask-with로 지정한 명령에 의견을 물었습니다. 답은 판정을 바꾸지 않으니 근거와 견주어 보세요."},
    {"unread", Severity::error, "A paper or a file was not read", "읽지 못한 논문이나 파일",
     "The digest names a paper that has no summary or whose summary is unclear, or a file could not be read. Nothing was checked there. Correct the digest, or describe its format in daejo.toml.",
     "요약이 없거나 어디까지가 요약인지 분명하지 않은 논문이거나, 읽을 수 없는 파일입니다. 그곳은 아무것도 확인하지 않았습니다. 다이제스트를 고치거나 daejo.toml에 읽는 방법을 적으세요."},
    {"unverified", Severity::warning, "The summary could not be checked", "대조하지 못한 요약",
     "The summary could not be compared with an abstract; for example, one of the two is missing. The message says why.",
     "요약을 초록과 대조하지 못했습니다. 예를 들어 둘 가운데 하나가 없는 경우입니다. 이유는 메시지에 있습니다."},
};

}  // namespace

std::span<const Rule> all_rules() {
  return rules;
}

bool gives_verdict(std::string_view code) {
  constexpr std::string_view codes[] = {"unrelated", "generic", "swapped",
                                        "invented",  "unread",  "unverified"};
  return is_one_of(code, codes);
}

const Rule* find_rule(std::string_view code) {
  const auto* const found = std::ranges::find(rules, code, &Rule::code);
  return found == std::end(rules) ? nullptr : found;
}

}  // namespace daejo
