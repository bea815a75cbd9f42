#include "tests/support/tool_shapes.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace daejo::test {

using Json = nlohmann::ordered_json;

/// A Jupyter notebook. One code cell has all papers as its outputs, after a line of text that it printed.
std::string notebook(const Papers& papers) {
  const auto lines = [](const std::string& text) { return Json::array({text.substr(0, 9), text.substr(9)}); };
  Json outputs = Json::array();
  outputs.push_back({{"output_type", "stream"}, {"text", Json::array({"3 papers were found\n"})}});
  for (const ShapePaper& paper : papers) {
    const std::string markdown = fmt::format(
        "## {}\n\n*{}* | [`arXiv:{}`]({})\n\n1. {}\n\n<details><summary>Abstract</summary>\n\n{}\n\n</details>\n",
        paper.title, paper.authors, paper.id, link(paper), paper.summary, paper.english);
    outputs.push_back({{"output_type", "display_data"}, {"data", {{"text/markdown", lines(markdown)}}}});
  }
  Json cells = Json::array();
  cells.push_back({{"cell_type", "markdown"}, {"source", lines("# 주간 논문 브리핑\n")}});
  cells.push_back(
      {{"cell_type", "code"}, {"source", lines("for paper in papers: show(paper)\n")}, {"outputs", outputs}});
  return Json{{"cells", cells}, {"metadata", Json::object()}, {"nbformat", 4}}.dump(1);
}

/// An export of a Slack channel. For each paper, a bot posts the linked title and replies with the summary,
/// and then a reader replies with a remark.
std::string slack_export(const Papers& papers) {
  Json messages = Json::array();
  const auto section = [](const std::string& text) {
    return Json::array({{{"type", "section"}, {"text", {{"type", "mrkdwn"}, {"text", text}}}}});
  };
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const std::string ts = fmt::format("17053{:05}.0001", i);
    messages.push_back({{"type", "message"},
                        {"ts", ts},
                        {"thread_ts", ts},
                        {"bot_id", "B1"},
                        {"text", "새 논문"},
                        {"blocks", section(fmt::format("<{}|*{}*>", link(papers[i]), papers[i].title))}});
    messages.push_back({{"type", "message"},
                        {"ts", ts + "2"},
                        {"thread_ts", ts},
                        {"bot_id", "B1"},
                        {"text", "요약"},
                        {"blocks", section(":memo: *요약*\n• " + papers[i].summary)}});
    messages.push_back({{"type", "message"},
                        {"ts", ts + "3"},
                        {"thread_ts", ts},
                        {"user", "U1"},
                        {"text", "이 논문은 다음 주에 같이 읽어 보면 좋겠습니다."}});
  }
  return messages.dump(1);
}

std::string org_file(const Papers& papers) {
  return "#+TITLE: 읽기 모임\n#+DATE: <2024-01-15 월>\n#+TODO: 예정(p) | 완료(d)\n#+LINK: arxiv https://arxiv.org/abs/%s\n\n"
         "* 발표\n" +
         each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format(
               "** 완료 {}   :논문:읽음:\n   CLOSED: [2024-01-15 월 14:29]\n   :PROPERTIES:\n   :CUSTOM_ID: p{}\n"
               "   :AUTHOR: {}\n   :URL: {}\n   :END:\n   :LOGBOOK:\n   - State \"완료\" from \"예정\"\n   :END:\n"
               "   {}\n\n   #+begin_quote\n   {}\n   #+end_quote\n\n*** 질의응답\n    - 가람 :: 왜 그런가?\n",
               p.title, i, p.authors, link(p), p.summary, p.english);
         });
}

/// A Quarto document: headings with attributes, and fenced blocks with tabs for the summary and the abstract.
/// The author's own opinion follows each paper in a callout.
std::string quarto(const Papers& papers) {
  return "---\ntitle: \"주간 논문\"\ndate: 2024-01-15\n---\n\n" +
         each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format(
               "## {} {{#sec-{}}}\n\n:::: {{.paper-card arxiv=\"{}\"}}\n\n::: {{.panel-tabset}}\n\n### 우리말\n\n{}\n\n"
               "### 원문\n\n{}\n\n:::\n::::\n\n::: {{.callout-tip}}\n## 사견\n그림이 더 있으면 좋겠습니다.\n:::\n\n",
               p.title, i, p.id, p.summary, p.english);
         });
}

}  // namespace daejo::test
