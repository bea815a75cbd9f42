#include "parsers/text/role.h"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <unordered_set>

#include "base/ascii.h"
#include "base/phrase_set.h"
#include "parsers/text/block_text.h"
#include "parsers/text/label_words.h"

namespace daejo::parsers {
namespace {

bool has_mark_of_english(const LabelWords& label) {
  static constexpr PhraseSet parts({"영문", "영어원", "원문"});
  constexpr std::array<std::string_view, 6> marks = {"en", "eng", "english", "영문", "영어", "original"};
  return label.has_any(marks) || parts.is_in(label.joined());
}

bool has_mark_of_korean(const LabelWords& label) {
  static constexpr PhraseSet parts({"한글", "한국어", "번역", "국문"});
  constexpr std::array<std::string_view, 7> marks = {"ko",   "kor",  "kr",         "korean",
                                                     "국문", "한글", "translation"};
  return label.has_any(marks) || label.has("translated") || parts.is_in(label.joined());
}

bool is_title_label(const LabelWords& label) {
  if (is_one_of(label.joined(), {"원제", "원제목", "논문명", "논문제목", "papername", "headline"}))
    return true;
  const bool has_title = label.has("title") || label.has("titles") || label.has("제목");
  return (has_title || label.joined().ends_with("제목")) && label.count() <= 3;
}

bool is_authors_label(const LabelWords& label) {
  constexpr std::array<std::string_view, 7> words = {"author", "authors", "저자", "저자들",
                                                     "지은이", "writers", "au"};
  return (label.has_any(words) || label.joined() == "저자") && label.count() <= 3;  // "저    자"
}

bool is_reference_label(const LabelWords& label) {
  static constexpr PhraseSet parts(
      {"관련논문",       "관련연구", "참고문헌",   "참고자료",   "참고논문",  "인용논문",   "더읽을거리",
       "함께읽",         "같이읽",   "함께보",     "같이보",     "유사논문",  "비슷한논문", "seealso",
       "furtherreading", "선행논문", "비교논문",   "관련페이지", "관련문서",  "관련노트",   "한글해설",
       "한글리뷰",       "한글자료", "한국어해설", "한국어리뷰", "한국어자료"});
  constexpr std::array<std::string_view, 5> words = {"references", "reference", "related", "similar",
                                                     "bibliography"};
  return label.has_any(words) || parts.is_in(label.joined()) || label.joined() == "관련" ||
         label.joined() == "관련글";
}

bool is_recommendation_label(const LabelWords& label) {
  static constexpr PhraseSet parts(
      {"추천",   "선정이유", "선정사유", "선택이유", "선별이유", "선별사유", "왜이논문", "왜읽",   "왜중요",
       "점수",   "평점",     "중요도",   "관심도",   "적합도",   "관련도",   "추천도",   "총점",   "평가근거",
       "읽어야", "골랐",     "고른이유", "고른사람", "고른까닭", "뽑은이유", "선정배경", "선정평", "뽑혔",
       "왜지금", "왜다시",   "제안이유", "주문이유", "신청이유", "소개이유", "읽은이유"});
  static constexpr PhraseSet techniques({"추천시스템", "추천모델", "추천알고리즘"});
  constexpr std::array<std::string_view, 15> words = {
      "score",        "scores",  "rating",     "recommend",      "relevance",
      "reason",       "reasons", "importance", "recommendation", "recommended",
      "practicality", "novelty", "pick",       "picked",         "verdict"};
  if (techniques.is_in(label.joined())) return false;
  // A title may begin with "Why", too, so another word must show that this is a label.
  constexpr std::array<std::string_view, 14> reasons = {
      "this",      "it",    "we",     "you",      "read",   "matter", "matters",
      "important", "paper", "chosen", "selected", "picked", "care",   "interesting"};
  if (label.has("why") && label.has_any(reasons)) return true;
  // "왜 2번인가", why the paper is the second to read.
  if (label.count() <= 3 && label.word(0) == "왜" &&
      label.joined().find_first_of("0123456789") != std::string_view::npos)
    return true;
  return label.has_any(words) || label.has("별점") || parts.is_in(label.joined()) ||
         label.joined().ends_with("까닭");  // "집어 든 까닭"
}

bool is_comment_label(const LabelWords& label) {
  static constexpr PhraseSet parts(
      {"코멘트",   "한줄평",     "덧말",         "쪽지",         "덧붙임",     "여담",     "사족",
       "읽고나서", "혼잣말",     "회고",         "추신",         "내생각",     "나의생각", "느낀점",
       "감상",     "사견",       "질의응답",     "질문과답",     "소감",       "편집자",   "개인의견",
       "검토의견", "개인견해",   "개인적인의견", "개인적인견해", "리뷰어의견", "큐레이터", "논의할점",
       "토론할점", "토의할점",   "궁금한점",     "우리연구",     "내연구",     "나의연구", "우리팀",
       "우리회사", "우리서비스", "우리제품",     "우리에게",     "발제자",     "발표자",   "제안자",
       "진행자",   "작성자",     "담당자"});
  constexpr std::array<std::string_view, 12> words = {"comment",  "comments", "note",   "notes",
                                                      "thoughts", "opinion",  "mytake", "memo",
                                                      "editor",   "take",     "에디터", "quiz"};
  const std::size_t memo = label.joined().find("메모");  // But "메모리" is no note.
  const bool is_memo = memo != std::string_view::npos && !label.joined().substr(memo).starts_with("메모리");
  return is_memo || label.has_any(words) || parts.is_in(label.joined()) ||
         is_one_of(label.joined(), {{"의견", "비고", "덧", "토론", "질문", "실습", "resources"}}) ||
         label.joined().ends_with("의말") ||    // "편집자의 말"
         label.joined().ends_with("든생각") ||  // "읽으면서 든 생각"
         label.joined().ends_with("퀴즈") ||
         label.joined().ends_with("한마디");  // "봇의 한마디", but not "한마디의 힘"
}

/// Labels of whose view a text is: "우리 팀 관점".
bool is_view_label(const LabelWords& label) {
  constexpr std::size_t most_words = 3;
  return label.joined().ends_with("관점") && label.count() <= most_words;
}

/// Labels of what the reader plans to do with the paper, or how it touches the reader's own work.
bool is_own_work_label(const LabelWords& label) {
  static constexpr PhraseSet parts({"다음실험", "후속실험", "다음액션", "액션아이템", "actionitem",
                                    "연결지점", "연결포인트", "적용아이디어", "실험아이디어", "연구아이디어",
                                    "ideaseed", "nextaction", "할일", "todolist", "열린질문",
                                    "openquestion"});
  // "V2 반영됨", "서비스 적용 예정": what the reader's own software takes from the paper.
  constexpr std::string_view takings[] = {"반영됨",   "반영예정", "반영사항",
                                          "적용예정", "활용예정", "도입예정"};
  return parts.is_in(label.joined()) || ends_with_one_of(label.joined(), takings);
}

/// Labels of the parts of a repository's or a tool's instructions.
bool is_instruction_label(const LabelWords& label) {
  return is_one_of(label.joined(),
                   {"readme", "usage", "사용법", "사용방법", "실행방법", "실행법", "설치", "설치방법",
                    "install", "installation", "quickstart", "gettingstarted", "howtorun", "howtouse", "실행",
                    "prompt", "환경설정", "폴더구조", "디렉토리구조"});
}

bool is_glossary_label(const LabelWords& label) {
  return is_one_of(label.joined(),
                   {{"term", "terms", "keyterms", "terminology", "glossary", "용어", "용어설명", "용어정리",
                     "용어해설", "핵심용어", "주요용어", "개념정리"}});
}

bool is_metadata_label(const LabelWords& label) {
  static constexpr PhraseSet parts(
      {"링크",     "키워드", "카테고리", "태그",     "날짜",           "발행일",   "게시일",   "제출일",
       "공개일",   "작성일", "출처",     "소속",     "학회",           "게재",     "투표",     "득표",
       "좋아요",   "인용수", "조회수",   "분야",     "프로젝트페이지", "바로가기", "논문정보", "담당부서",
       "식별번호", "주제어", "검증상태", "진행상태", "읽기상태"});
  constexpr std::array<std::string_view, 67> words = {
      "eprint",    "figcap",      "caption",      "alt",          "url",      "urls",        "link",
      "links",     "arxiv",       "pdf",          "html",         "doi",      "github",      "repo",
      "date",      "published",   "updated",      "submitted",    "year",     "venue",       "conference",
      "journal",   "category",    "categories",   "subject",      "subjects", "keyword",     "keywords",
      "tag",       "tags",        "vote",         "votes",        "upvotes",  "likes",       "stars",
      "citations", "affiliation", "affiliations", "organization", "org",      "institution", "institutions",
      "source",    "sources",     "id",           "version",      "lang",     "language",    "week",
      "month",     "thumbnail",   "image",        "images",       "license",  "generated",   "badge",
      "badges",    "chip",        "chips",        "meta",         "kw",       "topic",       "topics",
      "type",      "field",       "subfield",     "created"};
  if (label.has_any(words) && label.count() <= 3) return true;
  return parts.is_in(label.joined()) ||
         is_one_of(
             label.joined(),
             {"분류",      "버전",     "기관",     "연구기관",   "연도",         "주소",     "원본",
              "논문",      "paper",    "papers",   "코드",       "code",         "데모",     "demo",
              "프로젝트",  "project",  "깃허브",   "허깅페이스", "huggingface",  "page",     "section",
              "quote",     "evidence", "주제",     "언어",       "confidence",   "role",     "claimtype",
              "dataset",   "metrics",  "출판",     "저널",       "알파아카이브", "alphaxiv", "no",
              "번호",      "순위",     "rank",     "index",      "mode",         "status",   "explain",
              "역할",      "hardware", "software", "하드웨어",   "소프트웨어",   "장비",     "실험장비",
              "equipment", "fromname", "initials", "userpic"});
}

bool is_summary_label(const LabelWords& label) {
  static constexpr PhraseSet parts(
      {"요약",        "요지",    "핵심", "개요", "내용",   "설명",     "배경",
       "문제",        "목적",    "목표", "방법", "결과",   "접근법",   "접근방식",
       "결론",        "기여",    "한계", "의의", "특징",   "실험",     "소개",
       "성능",        "제안",    "동기", "고찰", "시사점", "whatsnew", "technicaldetails",
       "onesentence", "oneline", "장점", "단점", "강점",   "약점",     "futurework"});
  constexpr std::array<std::string_view, 42> words = {
      "summary",      "summaries",   "tldr",         "motivation",  "background",   "problem",
      "purpose",      "objective",   "method",       "methods",     "methodology",  "approach",
      "result",       "results",     "conclusion",   "conclusions", "contribution", "contributions",
      "limitation",   "limitations", "overview",     "insight",     "insights",     "findings",
      "highlights",   "experiment",  "experiments",  "description", "bullets",      "introduction",
      "details",      "idea",        "implications", "validation",  "pros",         "cons",
      "significance", "comparison",  "goal",         "takeaway",    "takeaways",    "limits"};
  const bool is_of_ai = label.has("ai") && label.count() <= 2;  // `AI.tldr`
  return is_of_ai || label.has_any(words) || parts.is_in(label.joined()) || label.joined() == "접근";
}

bool is_leftover_label(const LabelWords& label) {
  return is_one_of(
      label.joined(),
      {"details",  "detail",   "자세히", "자세히보기", "펼치기",  "더보기", "접기",      "요약보기",
       "상세보기", "내용보기", "back",   "toc",        "목차",    "top",    "open",      "more",
       "readmore", "showmore", "상세",   "펼쳐보기",   "클릭",    "열기",   "footer",    "nav",
       "menu",     "ad",       "ads",    "advert",     "sponsor", "promo",  "figcaption"});
}

bool is_edge_label(const LabelWords& label) {
  static constexpr PhraseSet parts({"여기까지", "마치며", "맺음말", "맺으며", "끝으로", "들어가며", "인사말",
                                    "여는글", "닫는글", "다음호", "공지", "구독"});
  return parts.is_in(label.joined());
}

std::optional<Role> role_of_words(const LabelWords& label) {
  constexpr std::size_t most_english_words = 6;  // A longer text is a title or a sentence.
  const bool is_long = label.count() > most_english_words && count_hangul(label.joined()) == 0;
  if (label.count() == 0 || is_long) return std::nullopt;
  if (is_leftover_label(label)) return Role::leftover;
  if (is_title_label(label)) return has_mark_of_korean(label) ? Role::translated_title : Role::title;
  if (is_authors_label(label)) return Role::authors;
  if (is_reference_label(label)) return Role::reference;
  if (is_recommendation_label(label)) return Role::recommendation;
  if (is_glossary_label(label) || is_view_label(label) || is_own_work_label(label) ||
      is_instruction_label(label))
    return Role::comment;
  if (label.joined().ends_with("코멘트")) return Role::comment;  // "요약 코멘트"
  const bool is_summary = is_summary_label(label);
  const bool is_abstract = label.has("abstract") || label.has("abs") || label.joined().ends_with("초록");
  if (is_abstract) return has_mark_of_korean(label) ? Role::summary : Role::original;
  if (is_summary)
    return has_mark_of_english(label) && !has_mark_of_korean(label) ? Role::original : Role::summary;
  if (is_comment_label(label)) return Role::comment;
  if (is_metadata_label(label)) return Role::metadata;
  if (has_mark_of_korean(label)) return Role::summary;
  if (has_mark_of_english(label)) return Role::original;
  return std::nullopt;
}

/// The role of a label, or else that of the part before its first slash: "코드/데이터" has the role of
/// "코드".
std::optional<Role> role_of_alternatives(std::string_view label) {
  const auto role = role_of_words(LabelWords(label));
  const std::size_t slash = label.find('/');
  return role || slash == std::string_view::npos ? role : role_of_words(LabelWords(label.substr(0, slash)));
}

/// Caches the roles of labels, because the same few labels are in every record.
class RoleMemo {
 public:
  std::optional<Role> role_of(std::string_view label) {
    label = label.substr(0, LabelWords::longest_label);
    Known& known = known_[std::hash<std::string_view>()(label) % known_.size()];
    if (known.label != label) known = {std::string(label), role_of_alternatives(label)};
    return known.role;
  }

 private:
  struct Known {
    std::string label;
    std::optional<Role> role;  // The empty label has no role, so the initial entries are right.
  };
  std::array<Known, 256> known_;
};

}  // namespace

std::string_view to_string(Role role) {
  switch (role) {
    case Role::title:
      return "title";
    case Role::translated_title:
      return "translated-title";
    case Role::authors:
      return "authors";
    case Role::metadata:
      return "metadata";
    case Role::summary:
      return "summary";
    case Role::original:
      return "quoted-original";
    case Role::recommendation:
      return "recommendation";
    case Role::comment:
      return "comment";
    case Role::reference:
      return "reference";
    case Role::leftover:
      return "leftover";
    case Role::ignored:
      return "ignored";
  }
  return "summary";
}

std::optional<Role> role_of_label(std::string_view text) {
  thread_local RoleMemo memo;
  return memo.role_of(text);
}

bool says_english(std::string_view text) {
  const LabelWords label(text);
  return has_mark_of_english(label) && !has_mark_of_korean(label);
}

bool is_generic_link_text(std::string_view text) {
  static const std::unordered_set<std::string_view> generic = {
      "arxiv",       "pdf",      "html",     "abs",      "abstract", "paper",    "papers",     "link",
      "links",       "url",      "doi",      "code",     "github",   "hf",       "hugging",    "face",
      "huggingface", "alphaxiv", "ar5iv",    "here",     "read",     "more",     "view",       "full",
      "text",        "original", "source",   "project",  "page",     "논문",     "링크",       "원문",
      "보기",        "바로가기", "다운로드", "읽기",     "열기",     "깃허브",   "허깅페이스", "블로그",
      "데모",        "웹사이트", "로",       "논문링크", "원문링크", "원문보기", "논문보기",   "초록",
      "코드",        "프로젝트", "페이지",   "출처",     "바로",     "en",       "ko",         "english",
      "korean",      "org",      "https",    "http",     "www",      "com",      "by",         "on",
      "the",         "to",       "논문으로", "이동",     "자세히",   "더보기",   "back",       "review",
      "리뷰",        "논문읽기", "참고",     "site",     "website",  "video",    "watch",      "semantic",
      "scholar",     "보러",     "읽으러",   "가기",     "보러가기", "토론",     "댓글",       "discussion",
      "설명",        "구현",     "실습",     "발표",     "슬라이드"};
  const auto is_generic = [](std::string_view word) {
    const bool is_number = std::ranges::all_of(word, is_ascii_digit);
    return is_number || generic.contains(word);
  };
  // The first word or two are usually enough to see that the text has other words, as most texts do.
  constexpr std::size_t few_bytes = 6;
  const std::size_t space = text.find(' ', std::min(text.size(), few_bytes));
  if (space != std::string_view::npos && !LabelWords(text.substr(0, space)).all_words(is_generic))
    return false;
  return LabelWords(text).all_words(is_generic);
}

bool is_edge_heading(std::string_view text) {
  return is_edge_label(LabelWords(text));
}

bool is_generic_heading(std::string_view text) {
  static constexpr PhraseSet collections(
      {"오늘의논문",  "이주의논문",  "이번주논문",     "주간논문",       "이달의논문",   "논문요약",
       "논문목록",    "논문리스트",  "논문다이제스트", "dailypaper",     "weeklypaper",  "arxivdigest",
       "paperdigest", "paperreport", "다이제스트",     "뉴스레터",       "newsletter",   "tableofcontents",
       "digest",      "주간이슈",    "논문브리핑",     "papersummaries", "todayspapers", "paperlist",
       "동향보고서",  "트렌드",      "기타주목"});
  const LabelWords label(text);
  if (label.count() == 0) return true;
  if (is_reference_label(label) || is_comment_label(label) || is_leftover_label(label)) return true;
  if (is_edge_label(label)) return true;
  if (is_one_of(label.joined(),
                {"출처",   "결론",          "마무리",         "마치며",     "총평",     "참고",
                 "링크",   "목록",          "목차",           "요약",       "소개",     "개요",
                 "초록",   "abstract",      "summary",        "conclusion", "links",    "introduction",
                 "tldr",   "koreansummary", "englishsummary", "논문정보",   "핵심요약", "한줄요약",
                 "points", "keypoints"})) {
    return true;
  }
  return collections.is_in(label.joined());
}

}  // namespace daejo::parsers
