#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parsers/read_digest.h"
#include "tests/parsers/new_papers.h"

namespace daejo::parsers {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Digest read_page(const std::string& body) {
  return parse_digest("<html lang=\"ko\"><body>" + body + "</body></html>", "day.html", DigestFormat::html);
}

/// A heading that is the paper's title and links to it, in Markdown.
std::string linked_title(const NewPaper& paper) {
  return "### [" + paper.title + "](" + link_to(paper) + ")\n\n";
}

TEST(TemplateShapes, read_the_panels_of_tabs_by_the_labels_of_their_tabs) {
  expect_all_read(read_page(each_new("<h1>밤참</h1>", [](const NewPaper& paper) {
    const std::string n = paper.id.substr(paper.id.size() - 1);
    const auto panel = [&](const std::string& tab, const std::string& text) {
      return "<div class=\"panel\" role=\"tabpanel\" aria-labelledby=\"" + tab + n + "\"><p>" + text +
             "</p></div>";
    };
    return "<article><h2>" + paper.title + "</h2><a href=\"" + link_to(paper) +
           "\">arXiv</a><div role=\"tablist\"><label id=\"a" + n + "\">한입 요약</label><label id=\"b" + n +
           "\">Abstract</label><label id=\"c" + n + "\">왜 이 논문?</label></div>" +
           panel("a", paper.summary) +
           panel("b", "We study a small model that forgets what it heard long ago.") +
           panel("c", "실험실 옆자리에서 같은 문제로 고생하고 있어서 가져왔어요.") + "</article>";
  })));
}

TEST(TemplateShapes, read_sections_that_cite_their_papers_by_number) {
  std::string references;
  std::size_t number = 0;
  const std::string sections = each_new("<h1>팀이 읽은 논문</h1>", [&](const NewPaper& paper) {
    const std::string n = std::to_string(++number);
    references += "<li id=\"ref" + n + "\">J. Park et al., 2025. <a href=\"" + link_to(paper) + "\">" +
                  link_to(paper) + "</a></li>";
    return "<h3>" + paper.title + " <sup><a href=\"#ref" + n + "\">[" + n + "]</a></sup></h3><p>" +
           paper.summary + "</p>";
  });
  expect_all_read(read_page(sections + "<h2>참고 문헌</h2><ol>" + references + "</ol>"));
}

TEST(TemplateShapes, read_headings_inside_headings_and_programs) {
  for (
      const std::string_view odd :
      {"<h1>a<h2>b</h2></h1>", "<summary><h3>a</h3>b</summary>",
       "<pre><code class=\"language-python\"><h1>a</h1><pre><code class=\"language-c\">b</code></pre></code></pre>"}) {
    SCOPED_TRACE(odd);
    EXPECT_NO_THROW(read_page(std::string(odd) + std::string(odd)));
  }
}

TEST(TemplateShapes, set_asides_and_programs_in_pages_aside) {
  expect_all_read(read_page(each_new("<h1>팀이 읽은 논문</h1>", [&](const NewPaper& paper) {
    return "<h3><a href=\"" + link_to(paper) + "\">" + paper.title + "</a></h3><p>" + paper.summary +
           "</p><aside><strong>창고에 적용해 보니</strong> 지난주부터 세 번째 창고에서 시험하고 있는데 아직은 "
           "느립니다.</aside><pre><code class=\"language-python\">from cache import rotate\nrotate(3)</code></pre>";
  })));
}

TEST(TemplateShapes, keep_a_summary_that_is_an_aside) {
  expect_all_read(read_page(each_new("<h1>오늘</h1>", [&](const NewPaper& paper) {
    return "<h3><a href=\"" + link_to(paper) + "\">" + paper.title + "</a></h3><aside>" + paper.summary +
           "</aside>";
  })));
}

TEST(TemplateShapes, read_xhtml_in_feeds_with_all_of_its_text) {
  const std::string feed = each_new(
      "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>아침 논문</title>",
      [](const NewPaper& paper) {
        return "<entry><title>" + paper.title + "</title><link href=\"" + link_to(paper) +
               "\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
               paper.summary.substr(0, paper.summary.find(". ") + 1) + "<br/>\n   <i>" +
               paper.summary.substr(paper.summary.find(". ") + 2) +
               "</i></p></div></content><link rel=\"via\" href=\"https://daily.example.org\"/></entry>";
      },
      "</feed>");
  const Digest digest = parse_digest(feed, "daily.atom", DigestFormat::feed);
  ASSERT_THAT(with_id(digest), SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < new_papers.size(); ++i) {
    std::string text = summary_text(digest.entries[i]);
    for (char& byte : text) byte = byte == '\n' ? ' ' : byte;
    EXPECT_EQ(text, new_papers[i].summary);
  }
}

TEST(TemplateShapes, take_an_emphasised_korean_line_below_the_title_for_its_translation) {
  for (const std::string translated : {"*작은 음성 인식기를 위한 돌려 쓰는 캐시: 기억을 아끼는 법*",
                                       "**오래된 것을 덜어 내는 방법을 차근차근 평가하기**"}) {
    SCOPED_TRACE(translated);
    const Digest digest = read_markdown_digest(each_new("# 3월 19일\n\n", [&](const NewPaper& paper) {
      return "### 1️⃣ " + paper.title + "\n" + translated + "\n\n`" + paper.id +
             "v1` · Haneul Seo, Jia Lin 외 3명 · 2025-03-17 · [abs](" + link_to(paper) + ")\n\n" +
             paper.summary + "\n\n";
    }));
    expect_all_read(digest);
    EXPECT_EQ("*" + digest.entries[0].translated_title + "*",
              translated.starts_with("**") ? translated.substr(1, translated.size() - 2) : translated);
  }
}

TEST(TemplateShapes, take_emphasised_words_that_begin_a_text_in_most_records_for_a_label) {
  const Digest digest = read_markdown_digest(each_new("# 밥상\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + paper.summary + "\n\n**달래의 한 입** 주말 내내 이 논문 얘기만 했다.\n\n";
  }));
  ASSERT_THAT(digest.entries, SizeIs(new_papers.size()));
  for (const Entry& entry : digest.entries) {
    ASSERT_THAT(entry.sections, SizeIs(2));
    EXPECT_EQ(entry.sections[1].label, "달래의 한 입");
    EXPECT_EQ(entry.sections[1].text, "주말 내내 이 논문 얘기만 했다.");
  }
}

TEST(TemplateShapes, set_tags_above_a_line_of_links_aside) {
  expect_all_read(read_markdown_digest(each_new("# 배달\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + paper.summary +
           "\n\n#도구 #기억\n[💬 이야기방](https://chat.example.org) [🔖 담기](https://keep.example.org)\n\n";
  })));
}

TEST(TemplateShapes, set_a_reason_behind_values_aside) {
  expect_all_read(read_markdown_digest(each_new("# 레이더\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + paper.summary +
           "\n\n`⭐ 9.1` `novelty 4` — 선정 이유: 구독자가 고른 낱말과 맞는 논문이다\n\n";
  })));
}

TEST(TemplateShapes, set_authors_with_institutions_and_quoted_abstracts_aside) {
  for (const std::string authors :
       {"Seo et al. · Harbor Lab", "Seo, Lin, Park · Harbor Lab, Orchard Institute"}) {
    SCOPED_TRACE(authors);
    expect_all_read(read_page(each_new("<h1>오늘</h1>", [&](const NewPaper& paper) {
      return "<div class=\"card\"><h3><a href=\"" + link_to(paper) + "\">" + paper.title + "</a></h3><div>" +
             authors + "</div><p>“We study a small model that forgets what it heard long ago.”</p><p>" +
             paper.summary + "</p></div>";
    })));
  }
}

TEST(TemplateShapes, read_letters_whose_headlines_cite_papers_by_number) {
  std::string list = "\n이번 편지의 논문\n================\n\n";
  std::size_t number = 0;
  const std::string letter = each_new("별을 보는 여러분께,\n\n", [&](const NewPaper& paper) {
    const std::string n = std::to_string(++number);
    list += "[" + n + "] H. Seo 외, \"" + paper.title + "\",\nLetters 3, 21.\n    arXiv:" + paper.id + "\n";
    return "--- 이야기 " + n + "번이었다 [" + n + "] -----\n\n" + paper.summary + "\n\n";
  });
  expect_all_read(read_markdown_digest(letter + list));
}

TEST(TemplateShapes, give_no_text_to_papers_that_only_a_list_of_references_below_names) {
  std::string list = "\n## 논문\n\n";
  const std::string letter = each_new("# 편지\n\n", [&](const NewPaper& paper) {
    list += "- H. Seo 외, \"" + paper.title + "\",\n  Letters 3, 21.\n  arXiv:" + paper.id + "\n";
    return paper.summary + "\n\n";
  });
  const Digest digest = read_markdown_digest(letter + list);
  for (const Entry& entry : with_id(digest)) EXPECT_THAT(entry.sections, IsEmpty());
}

TEST(TemplateShapes, take_a_note_for_the_summary_if_there_is_no_other_text) {
  expect_all_read(read_markdown_digest(each_new("# 5주차\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + "> [!NOTE]\n> " + paper.summary +
           "\n\n> [!TIP]\n> **왜 골랐나** 이번 주에 하나뿐인 기억 논문이라 맨 앞에 놓았습니다.\n\n";
  })));
  expect_all_read(read_markdown_digest(each_new("# 5주차\n\n", [](const NewPaper& paper) {
    return linked_title(paper) +
           "> [!WARNING]\n> 요약 모델이 늦게 답해서 번역으로 "
           "대신했으니 나중에 다시 살펴보기 바랍니다.\n\n" +
           paper.summary + "\n\n";
  })));
}

TEST(TemplateShapes, read_details_whose_label_names_the_paper_with_headings_inside) {
  expect_all_read(read_markdown_digest(each_new("# 이번 주\n\n", [](const NewPaper& paper) {
    return "<details>\n<summary><b>" + paper.title + "</b> <code>" + paper.id +
           "</code></summary>\n\n| 저자 | 링크 |\n|---|---|\n| Seo 외 3인 | [arXiv](" + link_to(paper) +
           ") |\n\n#### 세 줄 요약\n\n" + paper.summary +
           "\n\n#### 원문 초록 (첫 문장)\n\n> We study a small model that forgets what it heard long ago.\n\n"
           "- [ ] 읽음\n\n</details>\n\n";
  })));
}

TEST(TemplateShapes, leave_a_paper_with_text_before_the_first_record_unread) {
  const Digest digest = read_markdown_digest(each_new(
      "# 이번 주\n\n| 저자 | 링크 |\n|---|---|\n| Seo 외 3인 | [arXiv](https://arxiv.org/abs/2503.11999) |\n\n"
      "- 시계탑의 종소리를 듣고 시간을 알아맞히는 작은 모델을 만들었다.\n"
      "- 비가 오는 날에도 아홉 번 가운데 여덟 번을 맞혔다고 한다.\n\n",
      [](const NewPaper& paper) {
        return "## [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary + "\n\n";
      }));
  std::vector<std::string> unread;
  for (const UnreadPaper& paper : digest.unread) unread.push_back(paper.id.base);
  EXPECT_THAT(unread, testing::Contains("2503.11999"));
}

TEST(TemplateShapes, keep_a_sentence_that_says_what_something_helped) {
  const Digest digest = read_markdown_digest(each_new("# 오늘\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + "- 결과: 오래된 폭풍의 예측에도 도움이 되었다.\n- " + paper.summary + "\n\n";
  }));
  ASSERT_THAT(digest.entries, SizeIs(new_papers.size()));
  EXPECT_THAT(summary_text(digest.entries[0]), HasSubstr("도움이 되었다"));
}

TEST(TemplateShapes, read_a_metadata_line_below_the_translated_title_as_metadata) {
  for (const std::string authors : {"Haneul Seo, Jia Lin 외", "Haneul Seo, Jia Lin 외 3명"}) {
    SCOPED_TRACE(authors);
    expect_all_read(read_markdown_digest(each_new("# 3월 19일\n\n", [&](const NewPaper& paper) {
      return "## " + paper.title + "\n\n작은 모델이 오래된 것을 잊는 방법\n\n" + authors + " | cs.LG | " +
             paper.id + "\n\n" + paper.summary + "\n\n";
    })));
  }
}

TEST(TemplateShapes, read_a_file_that_was_joined_from_notes_with_front_matter) {
  expect_all_read(
      read_markdown_digest(each_new("<!-- joined by export.py -->\n\n", [](const NewPaper& paper) {
        return "---\ntitle: \"" + paper.title + "\"\narxiv: \"" + paper.id +
               "\"\nvenue: Harbor 2025\nmodel: small-model\n---\n\n# " + paper.title +
               "\n\n## 한 줄 요약\n\n" + paper.summary +
               "\n\n## 메모\n\n다음 모임에서는 지난 논문과 묶어서 이야기하자.\n\n";
      })));
}

TEST(TemplateShapes, read_joined_notes_whose_front_matter_has_lists_and_folded_text) {
  const Digest digest = read_markdown_digest(each_new("", [](const NewPaper& paper) {
    return "---\ntitle: \"" + paper.title + "\"\neprint: '" + paper.id +
           "'\nauthors:\n  - Ada Lovelace\n  - Alan Turing\ntldr: >-\n  기억을 돌려 쓰는 방법을 다룬다.\n---\n\n" +
           paper.summary + "\n\n";
  }));
  ASSERT_THAT(with_id(digest), SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < new_papers.size(); ++i) {
    EXPECT_EQ(with_id(digest)[i].title, new_papers[i].title);
    EXPECT_THAT(summary_text(with_id(digest)[i]), HasSubstr(new_papers[i].summary));
  }
}

TEST(TemplateShapes, keep_callouts_that_say_more_than_the_note) {
  const Digest digest = read_markdown_digest(each_new("# 오늘\n\n", [](const NewPaper& paper) {
    return linked_title(paper) +
           "> [!NOTE]\n> 오래된 기억을 돌려 쓰는 새로운 방법을 제안한 논문입니다.\n\n> [!IMPORTANT]\n> " +
           paper.summary + "\n\n";
  }));
  for (std::size_t i = 0; i < new_papers.size(); ++i)
    EXPECT_THAT(summary_text(with_id(digest).at(i)), HasSubstr(new_papers[i].summary));
}

TEST(TemplateShapes, keep_front_matter_of_the_same_paper_in_one_note) {
  const std::string front = "---\ntitle: \"" + new_papers[0].title + "\"\narxiv: \"" + new_papers[0].id +
                            "\"\nmodel: small-model\n---\n\n";
  const Digest digest = read_markdown_digest(front + front + new_papers[0].summary + "\n");
  ASSERT_THAT(with_id(digest), SizeIs(1));
  EXPECT_EQ(summary_text(with_id(digest)[0]), new_papers[0].summary);
}

TEST(TemplateShapes, set_what_follows_a_repeated_line_about_the_bot_aside) {
  expect_all_read(read_markdown_digest(each_new("# 배달\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + "📌 무슨 내용인가요?\n" + paper.summary +
           "\n\n💌 배달봇의 한마디\n이어폰을 떠올리면 이해하기 쉽습니다.\n\n";
  })));
}

TEST(TemplateShapes, read_folded_callouts_whose_heads_are_titles) {
  expect_all_read(read_markdown_digest(each_new("# 카드\n\n", [](const NewPaper& paper) {
    return "> [!paper]- " + paper.title + "\n> [arxiv:: " + paper.id + "]\n>\n> " + paper.summary +
           "\n>\n> > [!question] 물어볼 것\n> > 우리 창고에서도 될까?\n\n";
  })));
}

TEST(TemplateShapes, read_a_title_with_the_word_of_a_label_in_the_head_of_a_callout) {
  const std::string title = "Weighing Old Storms without Relevance Labels or Tides";
  const Digest digest = read_markdown_digest("> [!paper]- " + title + "\n> [arxiv:: 2503.11021]\n>\n> " +
                                             new_papers[0].summary + "\n");
  ASSERT_THAT(with_id(digest), SizeIs(1));
  EXPECT_EQ(with_id(digest)[0].title, title);
  EXPECT_EQ(summary_text(with_id(digest)[0]), new_papers[0].summary);
}

TEST(TemplateShapes, take_emphasised_english_words_before_texts_for_labels) {
  expect_all_read(read_markdown_digest(each_new("# 오늘\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + "🎯 **TL;DR** " + paper.summary + "\n\n";
  })));
}

TEST(TemplateShapes, read_links_that_hold_a_title_above_their_texts) {
  expect_all_read(read_page(each_new("<h1>대화방</h1><main>", [](const NewPaper& paper) {
    return "<a class=\"share\" href=\"" + link_to(paper) + "\"><div></div><strong>" + paper.title +
           "</strong></a><div class=\"bubble\">" + paper.summary + "</div>";
  })));
}

TEST(TemplateShapes, read_posts_with_a_card_of_the_link_below_each_text) {
  const auto part = [](const std::string& inside) {
    return "<div class=\"part\"><div>" + inside + "</div></div>";
  };
  expect_all_read(read_page(each_new(
      part(
          "<p>안녕하세요, 오늘은 꼭 읽어야 할 논문 세 편을 정리해 왔어요. 커피 한 잔 하시면서 읽어 주세요.</p>"),
      [&](const NewPaper& paper) {
        return part("<blockquote><p>1. <b>" + paper.title + "</b></p></blockquote>") +
               part("<p>" + paper.summary + "</p><p>기억을 돌려 쓰는 구조 (출처: 논문 Figure 1)</p>") +
               part("<a href=\"" + link_to(paper) + "\" class=\"card\"><div><strong>" + paper.title +
                    "</strong><p>We study a small model that forgets what it heard long ago.</p></div></a>");
      },
      part("<p>오늘은 여기까지예요. 도움이 되었다면 이웃 추가를 부탁드리고 다음 글에서 또 만나요.</p>"))));
}

TEST(TemplateShapes, read_plain_titles_above_texts_with_the_link_below) {
  expect_all_read(read_markdown_digest(each_new(
      "# 오늘의 논문\n\n여러분 안녕하세요, 오늘은 꼭 읽어야 할 논문 세 편을 커피와 함께 정리해 왔어요.\n\n",
      [](const NewPaper& paper) {
        return paper.title + "\n\n" + paper.summary + "\n\n[논문 보러 가기](" + link_to(paper) + ")\n\n";
      },
      "이번 주 소식은 여기까지이고 다음 주에는 바다와 날씨를 다룬 논문을 더 모아서 보내 드릴 예정입니다.\n")));
}

TEST(TemplateShapes, read_plain_titles_below_links_with_a_list_of_titles_above) {
  std::string contents = "# 오늘의 논문\n\n";
  for (const NewPaper& paper : new_papers) contents += "- " + paper.title + "\n";
  contents += "\n여러분 안녕하세요, 오늘은 꼭 읽어야 할 논문 세 편을 커피와 함께 정리해 왔어요.\n\n";
  expect_all_read(read_markdown_digest(each_new(contents, [](const NewPaper& paper) {
    return "[논문 보러 가기](" + link_to(paper) + ")\n\n" + paper.title + "\n\n" + paper.summary + "\n\n";
  })));
}

TEST(TemplateShapes, give_no_text_of_a_mail_to_the_button_above_it) {
  const Digest digest = read_page(each_new(
      "<table><tbody><tr><td>안녕하세요, 구독자님! 이번 주에는 기억을 주제로 논문 세 편을 골라 봤어요.</td></tr>",
      [](const NewPaper& paper) {
        return "<tr><td><div>한입 " + paper.id.substr(9) +
               "</div><div style=\"font-weight:bold\">기억을 버려도 되나요</div><div><em>" + paper.title +
               "</em></div></td></tr><tr><td><p><strong>무엇을 했나요?</strong></p><p>" + paper.summary +
               "</p></td></tr><tr><td><div>🌾 <strong>보리의 한마디</strong> 바로 써 볼 만해요.</div></td></tr><tr><td><a href=\"" +
               link_to(paper) + "?utm_source=mail\">논문 보러 가기</a></td></tr>";
      },
      "<tr><td>오늘 편지는 어떠셨나요? 답장으로 알려 주시면 다음 편지를 쓸 때 큰 도움이 됩니다.</td></tr></tbody></table>"));
  ASSERT_THAT(with_id(digest), SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < new_papers.size(); ++i)
    EXPECT_THAT(summary_text(with_id(digest)[i]), HasSubstr(new_papers[i].summary));
}

TEST(TemplateShapes, read_rows_of_mails_that_end_with_the_link) {
  const Digest digest = read_page(each_new(
      "<table role=\"presentation\"><tr><td>여러분 안녕하세요. 지난주에는 눈이 참 많이 왔고 이번 호는 가볍게 "
      "굴리는 방법을 모았습니다.</td></tr>",
      [](const NewPaper& paper) {
        return "<tr><td><i>" + paper.title + "</i></td></tr><tr><td>" + paper.summary +
               "</td></tr><tr><td><a href=\"" + link_to(paper) + "\">원문 마시러 가기 →</a> <span>arXiv " +
               paper.id + "</span></td></tr>";
      },
      "<tr><td>이 편지는 매주 월요일 아침에 보내 드리며 주소를 바꾸려면 답장으로 알려 주시기 바랍니다.</td></tr>"
      "</table>"));
  EXPECT_THAT(digest.unread, IsEmpty());
  const std::vector<Entry> entries = with_id(digest);
  ASSERT_THAT(entries, SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) EXPECT_EQ(summary_text(entries[i]), new_papers[i].summary);
}

TEST(TemplateShapes, read_tables_with_a_column_for_each_paper_and_unknown_labels) {
  const auto row = [](const std::string& label, const std::function<std::string(const NewPaper&)>& cell) {
    std::string cells = "<tr><th>" + label + "</th>";
    for (const NewPaper& paper : new_papers) cells += "<td>" + cell(paper) + "</td>";
    return cells + "</tr>";
  };
  const Digest digest = read_page(
      "<table>" + row("논문", [](const NewPaper& paper) { return paper.title; }) +
      row("읽으러", [](const NewPaper& paper) { return "<a href=\"" + link_to(paper) + "\">PDF</a>"; }) +
      "<tr><td colspan=\"4\">이 칸은 비어 있습니다. 후원하시면 이름을 적어 드려요.</td></tr>" +
      row("무엇을 했나", [](const NewPaper& paper) { return paper.summary; }) + "</table>");
  expect_all_read(digest);
}

TEST(TemplateShapes, name_columns_beside_cells_that_take_several_rows) {
  std::size_t number = 0;
  expect_all_read(read_page(each_new(
      "<table><tr><th>분야</th><th>논문</th><th>핵심 내용</th><th>우리 팀 적용</th></tr>",
      [&](const NewPaper& paper) {
        const std::string field = number++ == 0 ? "<td rowspan=\"3\">음성과 바다</td>" : "";
        return "<tr>" + field + "<td><a href=\"" + link_to(paper) + "\">" + paper.title +
               "</a></td><td><ul><li>" + paper.summary +
               "</li></ul></td><td>지난주부터 세 번째 창고에서 시험하고 있는데 아직은 느립니다.</td></tr>";
      },
      "</table>")));
}

TEST(TemplateShapes, read_boxes_of_letters_with_several_lines) {
  const std::string border(50, '-');
  const std::string letter = each_new("모임 기록\n\n", [&](const NewPaper& paper) {
    return border + "\n(" + paper.id.substr(9) + ") 19:40  강민서\n    " + paper.title + "\n    arXiv " +
           paper.id + " / ICLR 2025\n    자료는 드라이브에\n" + border + "\n  [요약]\n    " + paper.summary +
           "\n\n  [질문과 답]\n    지훈: 더 작은 기계에서도 되나요?\n\n";
  });
  expect_all_read(parse_digest(letter, "log.txt", DigestFormat::markdown));
}

TEST(TemplateShapes, match_sections_with_the_letters_of_an_agenda) {
  std::string agenda = "# 회의록\n\n| 번 | 논문 | arXiv |\n|---|---|---|\n";
  std::string sections = "## 공지\n\n회비를 걷었고 다음 모임부터는 발표 시간을 이십오 분으로 줄입니다.\n\n";
  char letter = 'A';
  for (const NewPaper& paper : new_papers) {
    agenda += std::string("| ") + letter + " | " + paper.title + " | " + paper.id + " |\n";
    sections += std::string("## ") + letter++ + ". 발표\n\n" + paper.summary + "\n\n";
  }
  const std::vector<Entry> entries = with_id(read_markdown_digest(agenda + "\n" + sections));
  ASSERT_THAT(entries, SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(entries[i].id->base, new_papers[i].id);
    EXPECT_EQ(summary_text(entries[i]), new_papers[i].summary);
  }
}

TEST(TemplateShapes, end_a_record_above_a_new_section_between_records) {
  std::size_t number = 0;
  expect_all_read(read_markdown_digest(each_new("# 오늘\n\n", [&](const NewPaper& paper) {
    const std::string section =
        "\n---\n\n### 🔁 다시 읽기\n\n> 이 구역에는 위 논문들이 함께 인용한 논문을 뽑아 둡니다.\n\n";
    return "## [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary + "\n" +
           (number++ == 1 ? section : "\n");
  })));
}

TEST(TemplateShapes, read_toggles_and_asides_of_pages_exported_from_notion) {
  expect_all_read(read_markdown_digest(each_new("# 5월 3주차\n\n", [](const NewPaper& paper) {
    return "- **" + paper.title + "**\n    \n    [" + link_to(paper) + "](" + link_to(paper) +
           ")\n    \n    ### 🎯 방법\n    \n    " + paper.summary +
           "\n    \n    <aside>\n    💬 지우: 우리 봇도 결국 이 구조인데 다음 주에 이야기해요.\n    \n    </aside>\n    \n"
           "    - Abstract 원문\n        \n        > We study a small model that forgets what it heard long ago.\n"
           "        > \n";
  })));
}

TEST(TemplateShapes, keep_items_below_an_item_that_only_sounds_like_a_label) {
  const Digest digest = read_markdown_digest(
      linked_title(new_papers[0]) +
      "- 해석 관련 연구로 두 가지 결론을 내림\n  - 오래된 구간을 돌려 쓰면 메모리가 준다.\n  - 정확도는 그대로이다.\n");
  ASSERT_THAT(with_id(digest), SizeIs(1));
  EXPECT_THAT(summary_text(with_id(digest)[0]), HasSubstr("두 가지 결론"));
  EXPECT_THAT(summary_text(with_id(digest)[0]), HasSubstr("정확도는 그대로이다"));
}

TEST(TemplateShapes, read_titles_with_a_footnote_below_headings) {
  std::string notes;
  const std::string post = each_new("겨울방학 동안 읽은 글을 적어 둔다.\n\n", [&](const NewPaper& paper) {
    const std::string mark = "[^p" + paper.id.substr(9) + "]";
    notes += mark + ": H. Seo. " + paper.title + ". [arXiv:" + paper.id + "](" + link_to(paper) + ")\n";
    return "## 이야기 하나\n\n*" + paper.title + "*" + mark + "\n\n" + paper.summary +
           "\n\n<div class=\"caption\">\n    회로를 내가 다시 그린 것. 굵기는 임의로 정했다.\n</div>\n\n";
  });
  expect_all_read(read_markdown_digest(post + "---\n\n" + notes));
}

TEST(TemplateShapes, tell_related_papers_in_the_line_of_links_from_the_paper) {
  expect_all_read(read_page(each_new("<h1>오늘</h1>", [](const NewPaper& paper) {
    return "<article><h3>" + paper.title + "</h3><p>" + paper.summary +
           "</p><div class=\"foot\"><a href=\"https://www.alphaxiv.org/abs/" + paper.id +
           "\">논문과 대화하기</a> <a href=\"" + link_to(paper) +
           "\">토론</a> <span>비슷한 논문: <a href=\"https://arxiv.org/abs/2307.01197\">2307.01197</a>, "
           "<a href=\"https://arxiv.org/abs/2306.01567\">2306.01567</a></span></div></article>";
  })));
}

TEST(TemplateShapes, account_for_records_whose_paper_is_one_of_several) {
  const Digest digest = read_page(each_new("<h1>오늘</h1>", [](const NewPaper& paper) {
    const bool has_others = paper.id == new_papers[1].id;
    const std::string others = " <a href=\"https://arxiv.org/abs/2307.01197\">그리고 이것</a>";
    return "<article><h3>" + paper.title + "</h3><p>" + paper.summary + "</p><p><a href=\"" + link_to(paper) +
           "\">논문</a>" + (has_others ? others : "") + "</p></article>";
  }));
  EXPECT_THAT(with_id(digest), SizeIs(2));
  EXPECT_THAT(digest.unread, SizeIs(2));
  EXPECT_THAT(digest.references, IsEmpty());
}

TEST(TemplateShapes, read_papers_below_an_item_that_only_groups_them) {
  std::string group = "- 📜 [최우수 논문상]\n";
  for (const NewPaper& paper : {new_papers[1], new_papers[2]}) {
    group += "  - [한국대] [" + paper.title + "](" + link_to(paper) + ")\n    - " + paper.summary + "\n";
  }
  const Digest digest =
      read_markdown_digest("- 📜 [서울대] [" + new_papers[0].title + "](" + link_to(new_papers[0]) +
                           ")\n  - " + new_papers[0].summary + "\n" + group);
  expect_all_read(digest);
}

TEST(TemplateShapes, read_headlines_above_titles_with_authors_behind_a_dash) {
  expect_all_read(read_page(each_new("<table>", [](const NewPaper& paper) {
    return "<tr><td><table><tr><td>1</td><td><div>오래된 기억을 버리는 작은 모델</div><div>" + paper.title +
           " &mdash; Ada Lovelace et al., London</div><p>" + paper.summary + "</p><p><a href=\"" +
           link_to(paper) + "\">원문 보기 &rarr;</a></p></td></tr></table></td></tr>";
  })));
}

TEST(TemplateShapes, read_mails_whose_bold_headlines_are_in_tables_of_their_own) {
  const auto table = [](const std::string& inside) {
    return "<table class=\"block\"><tbody><tr><td>" + inside + "</td></tr></tbody></table>";
  };
  const Digest digest = read_page(each_new(
      "<table><tr><td><div>안녕하세요! 이번 호는 통째로 기억 특집으로 준비했으니 편하게 읽어 주세요.</div>",
      [&](const NewPaper& paper) {
        return table(
                   "<div>#기억</div><div style=\"font-size:21px;font-weight:bold\">기억을 버려도 되나요</div><div>📄 " +
                   paper.title + "<br>arXiv:" + paper.id + " · 읽는 시간 1분</div>") +
               table("<ul><li>" + paper.summary + "</li></ul>") +
               table("<div><strong>🙋 왜 골랐냐면요</strong><br>실무에서 매력적이에요.</div>");
      },
      "</td></tr></table>"));
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(with_id(digest), SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < new_papers.size(); ++i)
    EXPECT_EQ(summary_text(with_id(digest)[i]), new_papers[i].summary);
}

TEST(TemplateShapes, take_headlines_above_english_titles_for_translations) {
  const Digest digest = read_page(each_new(
      "<table role=\"presentation\">",
      [](const NewPaper& paper) {
        return "<tr><td>☕ 아메리카노<br>여덟 명 중 두 명만 일합니다</td></tr><tr><td><i>" + paper.title +
               "</i></td></tr><tr><td>" + paper.summary + "</td></tr><tr><td><a href=\"" + link_to(paper) +
               "\">원문 마시러 가기 →</a></td></tr>";
      },
      "</table>"));
  expect_all_read(digest);
}

TEST(TemplateShapes, set_thoughts_and_quizzes_aside) {
  expect_all_read(read_markdown_digest(each_new("# 오늘\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + paper.summary +
           "\n\n> ☕ 읽으면서 든 생각: 내릴 역을 지나칠 뻔했습니다.\n\n**오늘의 퀴즈:** 무엇을 돌려 쓸까요?\n\n";
  })));
}

TEST(TemplateShapes, take_a_note_for_the_summary_beside_other_callouts) {
  expect_all_read(read_markdown_digest(each_new("# 5주차\n\n", [](const NewPaper& paper) {
    return linked_title(paper) + "> [!NOTE]\n> " + paper.summary +
           "\n\n> [!IMPORTANT]\n> 우리 기계 두 대로 바로 따라 해 볼 수 있는 드문 논문입니다.\n\n"
           "> [!WARNING]\n> 코드 저장소의 평가 프로그램이 새 판에서는 돌지 않습니다.\n\n";
  })));
}

}  // namespace
}  // namespace daejo::parsers
