#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "parsers/read_digest.h"

namespace daejo::parsers {

struct NewPaper {
  std::string id;
  std::string title;
  std::string summary;
};

inline const std::array<NewPaper, 3> new_papers = {
    {{"2503.11021", "Rotating Caches for Small Speech Recognizers",
      "작은 음성 인식기가 긴 회의를 들을 때 기억이 넘치는 문제를 다룬다. 오래된 구간을 돌려 쓰는 캐시로 메모리를 40% 줄였다."},
     {"2503.11022", "Learning to Prune Orchard Trees with Weak Labels",
      "과수원 로봇이 가지를 자를 때 필요한 정답을 사람이 거의 주지 않아도 배우게 한다. 숙련자와 91% 같은 가지를 골랐다."},
     {"2503.11023", "Tide Models That Forget Old Storms",
      "조석 예측기가 오래된 폭풍 자료에 끌려가는 현상을 보이고, 자료의 나이에 따라 무게를 낮춘다. 오차가 12% 작아졌다."}}};

inline std::string link_to(const NewPaper& paper) {
  return "https://arxiv.org/abs/" + paper.id;
}

/// Joins `start`, what `write` returns for each paper, and `end`.
inline std::string each_new(const std::string& start,
                            const std::function<std::string(const NewPaper&)>& write,
                            const std::string& end = "") {
  std::string text = start;
  for (const NewPaper& paper : new_papers) text += write(paper);
  return text + end;
}

inline Digest read_markdown_digest(const std::string& source) {
  return parse_digest(source, "day.md", DigestFormat::markdown);
}

/// The entries that have an id.
inline std::vector<Entry> with_id(const Digest& digest) {
  std::vector<Entry> entries;
  for (const Entry& entry : digest.entries) {
    if (entry.id) entries.push_back(entry);
  }
  return entries;
}

/// Expects that all papers are read, each with exactly its title and its summary.
inline void expect_all_read(const Digest& digest) {
  EXPECT_THAT(digest.unread, testing::IsEmpty());
  const std::vector<Entry> entries = with_id(digest);
  ASSERT_THAT(entries, testing::SizeIs(new_papers.size()));
  for (std::size_t i = 0; i < new_papers.size(); ++i) {
    EXPECT_EQ(entries[i].title, new_papers[i].title);
    EXPECT_EQ(summary_text(entries[i]), new_papers[i].summary);
  }
}

}  // namespace daejo::parsers
