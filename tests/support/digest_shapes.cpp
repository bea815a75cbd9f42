#include "tests/support/digest_shapes.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/support/mail_shapes.h"
#include "tests/support/tool_shapes.h"

namespace daejo::test {

std::string each(const Papers& papers,
                 const std::function<std::string(const ShapePaper&, std::size_t)>& write) {
  std::string out;
  for (std::size_t i = 0; i < papers.size(); ++i) out += write(papers[i], i + 1);
  return out;
}

std::string link(const ShapePaper& paper) {
  return "https://arxiv.org/abs/" + paper.id;
}

namespace {

using Json = nlohmann::ordered_json;

std::string linked_headings(const Papers& papers) {
  return "## Daily Papers (2024-01-15)\n\n" + each(papers, [](const ShapePaper& p, std::size_t) {
           return fmt::format("### [{}]({})\n\nAuthors: {}\n\n- **요약**: {}\n\n", p.title, link(p),
                              p.authors, p.summary);
         });
}

std::string quoted_abstracts(const Papers& papers) {
  return "# cs.CL [[Back]](#toc)\n\n" + each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format(
               "### [{}] [{}]({})\n*{}*\n\nMain category: cs.CL\n\nTL;DR: {}\n\n<details>\n  "
               "<summary>Details</summary>\n"
               "Abstract: {}\n\n</details>\n\n",
               i, p.title, link(p), p.authors, p.summary, p.english);
         });
}

std::string id_in_bullets(const Papers& papers) {
  return "# [arXiv Digest] 2024-01-15\n\n" + each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format(
               "## {}. {}\n- **Authors:** {}\n- **URL:** {}\n- **요약 (영문):** {}\n- **요약 (한글):** "
               "{}\n\n",
               i, p.title, p.authors, link(p), p.english, p.summary);
         });
}

std::string sections_on_a_higher_level(const Papers& papers) {
  return "# 2024-01-15 Daily Paper Report\n\n---\n\n" + each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format(
               "### {}. {} ⭐⭐⭐⭐\n\n**arXiv**: [{}]({})\n**매칭 키워드**: LLM, agent\n\n## 왜 이 논문인가?\n"
               "실무에 쓸 만해 골랐습니다. 점수가 높습니다.\n\n## 한 줄 요약\n{}\n\n---\n\n",
               i, p.title, p.id, link(p), p.summary);
         });
}

std::string bold_lines(const Papers& papers) {
  return "# 오늘의 논문 (2024-01-15)\n\n" + each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format("**{}. [{}]({})**\n\n{}\n\n", i, p.title, link(p), p.summary);
         });
}

std::string list_items(const Papers& papers) {
  return "## 1월\n\n" + each(papers, [](const ShapePaper& p, std::size_t) {
           return fmt::format(
               "- 📜 [Lab] [{}]({})\n    - {}\n- 🗞️ [News](https://example.com/post)\n    - 소식을 "
               "전합니다.\n",
               p.title, link(p), p.summary);
         });
}

std::string items_with_labels(const Papers& papers) {
  return "# 오늘의 논문\n\n" + each(papers, [](const ShapePaper& p, std::size_t) {
           return fmt::format("- **{}**\n  - 저자: {}\n  - 링크: {}\n  - 요약: {}\n", p.title, p.authors,
                              link(p), p.summary);
         });
}

std::string table_rows(const Papers& papers) {
  return "| 번호 | 제목 | arXiv | 분야 | 요약 |\n|---|---|---|---|---|\n" +
         each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format("| {} | {} | [링크]({}) | cs.CL | {} |\n", i, p.title, link(p), p.summary);
         });
}

std::string two_languages_in_a_table(const Papers& papers) {
  return "| Paper | English | 한국어 |\n|---|---|---|\n" + each(papers, [](const ShapePaper& p, std::size_t) {
           return fmt::format("| [{}](https://arxiv.org/pdf/{}) | {} | {} |\n", p.title, p.id, p.english,
                              p.summary);
         });
}

std::string footnotes(const Papers& papers) {
  return "# 논문 소식\n\n" +
         each(papers,
              [](const ShapePaper& p, std::size_t i) {
                return fmt::format("## {}[^{}]\n\n{}\n\n", p.title, i, p.summary);
              }) +
         each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format("[^{}]: {}, arXiv:{}.\n", i, p.authors, p.id);
         });
}

/// The first, third, … heading has a footnote reference. Each other heading is a question, and the footnote
/// reference follows its summary. An advertisement follows each paper.
std::string footnotes_behind_the_text(const Papers& papers) {
  return "논문 편지\n=========\n\n안녕하세요.\n\n" +
         each(papers,
              [](const ShapePaper& p, std::size_t i) {
                const bool in_heading = i % 2 == 1;
                return fmt::format(
                    "{}{}\n------\n\n{}{}\n\n*— 편집자: 지난 호와 함께 읽어 보세요.*\n\n***\n\n**알림** "
                    "이번 호는 [가게](https://example.com)의 후원으로 나옵니다.\n\n***\n\n",
                    p.korean_title, in_heading ? fmt::format("[^k{}]", i) : "은 왜 필요할까?", p.summary,
                    in_heading ? "" : fmt::format("[^k{}]", i));
              }) +
         "이번 호는 여기까지입니다\n------\n\n다음 호에서도 새로운 논문을 차례로 소개해 드리겠습니다.\n\n" +
         each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format("[^k{}]: {} (2024). *{}*. arXiv:{}.\n", i, p.authors, p.title, p.id);
         });
}

/// Tabs of MkDocs, each with an indented table for one paper. The link definitions at the end have the arXiv
/// links.
std::string tables_in_tabs(const Papers& papers) {
  return "# 논문 표\n\n!!! note \"읽는 법\"\n    점수는 투표 결과이고 제목을 누르면 원문이 열립니다.\n\n" +
         each(papers,
              [](const ShapePaper& p, std::size_t i) {
                return fmt::format(
                    "=== \"{0}부\"\n\n    | 점수 | 요약 | 제목 | 한줄평 |\n    |---|---|---|---|\n"
                    "    | 9.{0} | {1} | [{2}][p{0}] | 모두가 한 번쯤 읽어 볼 만한 좋은 글입니다. |\n\n",
                    i, p.summary, p.title);
              }) +
         each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format("[p{}]: {} \"{}\"\n", i, link(p), p.authors);
         });
}

/// An Obsidian page with callouts, highlights, Dataview fields and block ids. A memo about each paper links
/// to the next paper of the page, and the memo about the last paper links to the first.
std::string callouts(const Papers& papers) {
  return "%% 저녁에 읽음 %%\n\n" + each(papers, [&](const ShapePaper& p, std::size_t i) {
           const std::size_t end = p.summary.find(' ');
           return fmt::format(
               "# {}\n\n> [!quote]- Abstract\n> {}\n\n> [!tldr]+ 요약\n> =={}=={}\n\n> [!question] 내 메모\n"
               "> - [ ] [[{}]]과 비교\n\narxiv:: {}\nauthors:: {}\nrating:: ⭐⭐⭐\n^p{}-a1\n\n",
               p.title, p.english, p.summary.substr(0, end), p.summary.substr(end),
               papers[i % papers.size()].id, p.id, p.authors, i);
         });
}

std::string papers_under_one_heading(const Papers& papers) {
  return "# 뉴스레터\n\n## 언어 모델\n\n오늘은 언어 모델을 다룬 논문을 모았습니다.\n\n" +
         each(papers, [](const ShapePaper& p, std::size_t) {
           return fmt::format("[{}]({})\n\n{}\n\n", p.title, link(p), p.summary);
         });
}

std::string setext_headings(const Papers& papers) {
  return "📌 오늘의 논문\n===\n\n" + each(papers, [](const ShapePaper& p, std::size_t i) {
           return fmt::format("{}️⃣ {}\n---\n🔗 {}\n\n🎯 **한줄 요약** — {}\n\n", i % 10,
                              p.title, link(p), p.summary);
         });
}

std::string cards(const Papers& papers) {
  return "<html><body><h1>주간 이슈</h1><div>" +
         each(papers,
              [](const ShapePaper& p, std::size_t) {
                return fmt::format(
                    "<a class=\"card\" href=\"../paper/{}.html\"><h3>{}</h3><p class=\"tldr\">{}</p><div "
                    "class=\"badges\">"
                    "<span>언어</span><span>👍 231</span><span>2024.01.15</span></div></a>\n",
                    p.id, p.title, p.summary);
              }) +
         "</div></body></html>";
}

std::string mail(const Papers& papers) {
  return "<html><body><table><tr><td><h1>오늘의 논문</h1>" +
         each(papers,
              [](const ShapePaper& p, std::size_t) {
                return fmt::format(
                    "<table class=\"card\"><tr><td><a "
                    "href=\"{0}\"><b>{1}</b></a><br><span>{2}</span><p><b>TL;DR</b>: {3}</p>"
                    "<a href=\"{0}\">PDF</a></td></tr></table>\n",
                    link(p), p.title, p.authors, p.summary);
              }) +
         "</td></tr></table></body></html>";
}

std::string saved_mail(const Papers& papers) {
  return newsletter(linked_headings(papers), mail(papers), false);
}

std::string mail_in_base64(const Papers& papers) {
  return newsletter("이 메일은 HTML로 보아야 합니다.", cards(papers), true);
}

std::string mail_of_plain_text(const Papers& papers) {
  return "From: digest@example.org\nSubject: Daily Papers (2024-01-15)\n\n" + linked_headings(papers) +
         "\n-- \n다이제스트 봇\n";
}

std::string definition_list(const Papers& papers) {
  return "<html><body><dl>" +
         each(papers,
              [](const ShapePaper& p, std::size_t) {
                return fmt::format("<dt><a href=\"{}\">{}</a></dt><dd><em>{}</em></dd><dd>{}</dd>\n", link(p),
                                   p.title, p.authors, p.summary);
              }) +
         "</dl></body></html>";
}

/// HTML as Org mode exports it: headings with a number, a state and a tag, a footnote reference after each
/// summary, and a remark in a section below.
std::string org_export(const Papers& papers) {
  return "<html><body><h1 class=\"title\">일지</h1>" +
         each(
             papers,
             [](const ShapePaper& p, std::size_t i) {
               return fmt::format(
                   "<div class=\"outline-2\"><h2><span class=\"section-number-2\">{0}.</span> <span class=\"done "
                   "READ\">READ</span> {1}&#xa0;<span class=\"tag\"><span>NLP</span></span></h2>\n"
                   "<pre class=\"example\">\nARXIV: {2}\n</pre>\n<p>{3}<sup><a href=\"#fn.{0}\">{0}</a></sup></p>\n"
                   "<div class=\"outline-3\"><h3><span class=\"section-number-3\">{0}.1</span> 덧붙임</h3>\n"
                   "<p>수식이 많아 증명은 건너뛰었고 다음에 다시 보려 한다.</p></div></div>\n",
                   i, p.title, p.id, p.summary);
             }) +
         "</body></html>";
}

/// A chat export. Each post about a paper has its text in two forms: strings mixed with styled runs (`text`),
/// and runs only (`text_entities`). A reader's reply follows each of these posts.
std::string chat_export(const Papers& papers) {
  Json messages = Json::array();
  const auto run = [](const std::string& type, const std::string& text) {
    return Json{{"type", type}, {"text", text}};
  };
  messages.push_back({{"id", 1}, {"text", "안녕하세요! 오늘 읽을 논문을 모아서 보내 드립니다."}});
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const ShapePaper& p = papers[i];
    Json runs = Json::array({run("plain", std::to_string(i + 1) + "/" + std::to_string(papers.size()) + " "),
                             run("bold", p.title), run("plain", "\n"), run("italic", p.authors),
                             run("plain", "\n\n" + p.summary + "\n\n")});
    runs.push_back({{"type", "text_link"}, {"text", "📎 원문"}, {"href", link(p)}});
    runs.push_back(run("plain", "\n"));
    runs.push_back(run("hashtag", "#언어모델"));
    Json mixed = runs;
    for (Json& part : mixed) {
      if (part["type"] == "plain") part = part["text"];
    }
    messages.push_back({{"id", 10 * i}, {"text", mixed}, {"text_entities", runs}});
    messages.push_back(
        {{"id", 10 * i + 1},
         {"reply_to_message_id", 10 * i},
         {"text", Json::array({"어텐션(", run("link", link(papers[0])), ") 없이 되는지 정말 궁금하네요."})}});
  }
  return Json{{"name", "논문"}, {"messages", messages}}.dump(1);
}

/// The results of a batch job: one JSON line for each paper, with a language model's answer. The answers take
/// turns among four forms.
std::string batch_of_answers(const Papers& papers) {
  return each(papers, [](const ShapePaper& p, std::size_t i) {
    const std::string fields = Json{{"title", p.title}, {"summary_ko", p.summary}}.dump(1);
    const std::vector<std::string> answers = {
        fmt::format(
            "물론입니다! 요청하신 논문의 요약입니다.\n\n**논문 제목:** {}\n\n**요약:** {}\n\n더 필요한 것이 "
            "있으면 말씀해 주세요!",
            p.title, p.summary),
        "```json\n" + fields + "\n```",
        fmt::format("## {}\n\n### 요약\n\n- {}\n\n### 키워드\n\n`어텐션`", p.title, p.summary),
        fmt::format("<paper>\n<title>{}</title>\n<original>{}</original>\n<ko>\n{}\n</ko>\n</paper>", p.title,
                    p.english, p.summary)};
    const Json message = {{"role", "assistant"}, {"content", answers[(i - 1) % answers.size()]}};
    const Json body = {{"choices", Json::array({{{"index", 0}, {"message", message}}})}};
    return Json{{"custom_id", "day/" + p.id + "v1/ko"}, {"response", {{"body", body}}}}.dump() + "\n";
  });
}

std::string feed_of_days(const Papers& papers) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>하루</title><item><title>오늘의 "
         "논문</title><link>https://example.com/1</link><description><![CDATA[<dl>" +
         each(papers,
              [](const ShapePaper& p, std::size_t i) {
                return fmt::format(
                    "<dt><a href=\"{0}\">{1}</a></dt><dd><small>{2}</small></dd><dd>{3}</dd>"
                    "<dd>🏷 언어 · 👍 {4} · <a href=\"{0}v1\">alphaXiv</a></dd>\n",
                    link(p), p.title, p.authors, p.summary, i);
              }) +
         "</dl>]]></description></item></channel></rss>";
}

std::string flat_json(const Papers& papers) {
  Json items = Json::array();
  for (const ShapePaper& p : papers) {
    items.push_back({{"id", p.id},
                     {"title", p.title},
                     {"abstract", p.english},
                     {"summary_ko", p.summary},
                     {"tags", {"언어"}}});
  }
  return Json{{"date", "2024-01-15"}, {"items", items}}.dump(1);
}

std::string keyed_json(const Papers& papers) {
  Json by_id = Json::object();
  for (const ShapePaper& p : papers) {
    by_id[p.id] = {{"title", p.title}, {"summary", {{"tldr", p.summary}, {"keywords", {"언어", "모델"}}}}};
  }
  return by_id.dump(1);
}

std::string json_lines(const Papers& papers) {
  return each(papers, [](const ShapePaper& p, std::size_t) {
    return Json{{"abs", link(p)}, {"title", p.title}, {"summary", p.english}, {"AI", {{"tldr", p.summary}}}}
               .dump() +
           "\n";
  });
}

std::string rss(const Papers& papers) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>소식</title>" +
         each(papers,
              [](const ShapePaper& p, std::size_t) {
                return fmt::format(
                    "<item><title>{}</title><link>{}</link><description><![CDATA[<p>{}</p>]]></description></"
                    "item>\n",
                    p.title, link(p), p.summary);
              }) +
         "</channel></rss>";
}

}  // namespace

const std::vector<ShapePaper>& shape_papers() {
  static const std::vector<ShapePaper> papers = {
      {"2106.09685", "LoRA: Low-Rank Adaptation of Large Language Models", "LoRA: 저랭크 적응",
       "Edward J. Hu, Yelong Shen",
       "사전 학습된 가중치를 고정하고 각 층 옆에 저랭크 행렬 두 개만 학습하는 LoRA를 제안합니다. 파라미터가 "
       "10,000배 적습니다.",
       "LoRA freezes the pre-trained weights and trains two low-rank matrices. It needs 10,000 times fewer "
       "parameters."},
      {"1706.03762", "Attention Is All You Need", "어텐션", "Ashish Vaswani, Noam Shazeer",
       "순환과 합성곱 없이 어텐션만으로 이루어진 Transformer를 소개합니다. WMT 2014 번역에서 28.4 BLEU를 "
       "기록했습니다.",
       "The Transformer is made of attention alone. On WMT 2014 it scores 28.4 BLEU for English to German."},
      {"2205.14135", "FlashAttention: Fast and Memory-Efficient Exact Attention", "빠른 어텐션",
       "Tri Dao, Daniel Y. Fu",
       "GPU 메모리 계층 사이의 입출력을 고려해 타일링으로 어텐션을 정확히 계산합니다. BERT 학습이 15% "
       "빨라졌습니다.",
       "FlashAttention is exact and aware of input and output. BERT trains 15% faster than the record."},
      {"2304.02643", "Segment Anything", "무엇이든 분할", "Alexander Kirillov, Eric Mintun",
       "이미지 분할의 파운데이션 모델과 10억 개가 넘는 마스크를 담은 데이터셋을 공개합니다. 점이나 상자로 "
       "마스크를 얻습니다.",
       "Segment Anything brings a task, a model and a dataset of more than one billion masks."}};
  return papers;
}

const std::vector<DigestShape>& digest_shapes() {
  static const std::vector<DigestShape> shapes = {
      {"linked_headings", "day.md", linked_headings},
      {"quoted_abstracts", "listing.md", quoted_abstracts},
      {"id_in_bullets", "mailing.md", id_in_bullets},
      {"sections_on_a_higher_level", "report.md", sections_on_a_higher_level},
      {"bold_lines", "telegram.md", bold_lines},
      {"list_items", "news.md", list_items},
      {"items_with_labels", "items.md", items_with_labels},
      {"table_rows", "table.md", table_rows},
      {"two_languages_in_a_table", "columns.md", two_languages_in_a_table},
      {"footnotes", "notes.md", footnotes},
      {"footnotes_behind_the_text", "post.md", footnotes_behind_the_text},
      {"tables_in_tabs", "tabs.md", tables_in_tabs},
      {"callouts", "vault.md", callouts},
      {"papers_under_one_heading", "letter.md", papers_under_one_heading},
      {"setext_headings", "chat.md", setext_headings},
      {"cards", "cards.html", cards},
      {"mail", "mail.html", mail},
      {"saved_mail", "day.eml", saved_mail},
      {"mail_in_base64", "cards.eml", mail_in_base64},
      {"mail_of_plain_text", "plain.eml", mail_of_plain_text},
      {"notebook", "week.ipynb", notebook},
      {"slack_export", "2024-01-15.json", slack_export},
      {"org_file", "minutes.org", org_file},
      {"quarto", "index.qmd", quarto},
      {"definition_list", "terms.html", definition_list},
      {"org_export", "org.html", org_export},
      {"flat_json", "items.json", flat_json},
      {"keyed_json", "keyed.json", keyed_json},
      {"json_lines", "lines.jsonl", json_lines},
      {"rss", "feed.rss", rss},
      {"chat_export", "result.json", chat_export},
      {"batch_of_answers", "answers.jsonl", batch_of_answers},
      {"feed_of_days", "days.rss", feed_of_days},
  };
  return shapes;
}

}  // namespace daejo::test
