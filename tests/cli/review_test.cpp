#include <csignal>
#include <sstream>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace {

using namespace daejo::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// A fixture in which the default place of the queue is inside the test's temporary folder.
class ReviewTest : public CliTest {
 protected:
  ReviewTest() { user.environment["XDG_DATA_HOME"] = (folder / "data").string(); }

  std::vector<std::string> sample(std::vector<std::string> more = {}) const {
    more.insert(more.begin(),
                {fixture("digests/sample.md"), "--abstracts", fixture("abstracts.jsonl"), "--offline"});
    return more;
  }

  Ran check_sample(std::vector<std::string> more) const {
    std::vector<std::string> arguments = sample(std::move(more));
    arguments.insert(arguments.begin(), "check");
    return run(arguments);
  }

  Ran review(std::vector<std::string> arguments, int expected_status = 0) const {
    arguments.insert(arguments.begin(), "review");
    Ran ran = run(arguments);
    EXPECT_EQ(ran.status, expected_status) << ran.err;
    return ran;
  }

  std::vector<ParsedJson> lines(std::vector<std::string> arguments) const {
    std::istringstream in(review(std::move(arguments)).out);
    std::vector<ParsedJson> read;
    for (std::string line; std::getline(in, line);) read.push_back(ParsedJson::parse(line));
    return read;
  }

  void fill() const { EXPECT_EQ(check_sample({"--queue", "-q"}).status, 1); }

  void decide_all(const std::string& decision) const {
    for (const ParsedJson& item : lines({"list", "--jsonl"})) {
      review({"decide", item["item"].dump(), decision, "--as", "kim", "--note", "seen"});
    }
  }
};

TEST_F(ReviewTest, a_check_fills_the_queue_and_results_that_are_added_later_change_nothing) {
  EXPECT_THAT(check_sample({"--queue"}).err, HasSubstr("queue: "));
  const auto open = lines({"list", "--jsonl"});
  EXPECT_THAT(open, SizeIs(testing::Ge(4)));
  EXPECT_EQ(open[0]["decision"], "none");
  const std::string results = (folder / "results.json").string();
  check_sample({"--format", "json", "-o", results});
  EXPECT_THAT(review({"add", results}).err, HasSubstr("0 entries added"));
  EXPECT_THAT(lines({"list", "--jsonl"}), SizeIs(open.size()));
  EXPECT_THAT(check_sample({"--queue"}).err, Not(HasSubstr("queue: "))) << "No news is no line.";
}

TEST_F(ReviewTest, what_was_decided_is_accepted_with_who_and_why) {
  fill();
  decide_all("right");
  const Ran silent = check_sample({"--queue", "--fail-on", "review"});
  EXPECT_EQ(silent.status, 0) << silent.out;
  EXPECT_THAT(silent.out, AllOf(HasSubstr("4 accepted"), Not(HasSubstr("mismatch  "))));
  const ParsedJson report = ParsedJson::parse(check_sample({"--queue", "--format", "json"}).out);
  const auto accepted = report["summary"]["accepted"].get<int>();
  EXPECT_EQ(accepted, 4);
  bool is_told = false;
  for (const ParsedJson& entry : report["entries"]) {
    for (const ParsedJson& reason : entry["reasons"]) {
      if (reason["severity"] == "note") continue;
      EXPECT_EQ(reason["suppressed"], "decision");
      is_told = is_told || reason["justification"].get<std::string>().find("right (kim, ") == 0;
    }
  }
  EXPECT_TRUE(is_told);
  EXPECT_EQ(check_sample({}).status, 1) << "Without the queue its decisions do not hold.";
}

TEST_F(ReviewTest, a_baseline_of_decisions_is_taken_by_check) {
  fill();
  decide_all("unrelated");
  const std::string baseline = (folder / "baseline.json").string();
  review({"export", "--baseline", "-o", baseline});
  EXPECT_EQ(check_sample({"--baseline", baseline, "--fail-on", "review"}).status, 0);
}

TEST_F(ReviewTest, labels_are_taken_by_eval_and_sharpen_a_model) {
  fill();
  const auto open = lines({"list", "--jsonl"});
  review({"decide", open[0]["item"].dump(), "unrelated"});
  for (std::size_t i = 1; i < open.size(); ++i) review({"decide", open[i]["item"].dump(), "right"});
  const std::string labels = (folder / "labels.jsonl").string();
  review({"export", "--labels", "-o", labels});
  const Ran evaluated = run({"eval", labels});
  EXPECT_EQ(evaluated.status, 0) << evaluated.err;
  const std::string model = (folder / "team.model").string();
  const Ran trained = run({"train", "--calibrate", labels, "-o", model});
  EXPECT_EQ(trained.status, 0) << trained.err;
  EXPECT_THAT(trained.err, HasSubstr("recalibrated on"));
  const auto logits = [&](const std::vector<std::string>& more) {
    return column(ParsedJson::parse(check_sample(more).out), "logit");
  };
  const auto before = logits({"--format", "json"});
  const auto after = logits({"--format", "json", "--model", model});
  ASSERT_EQ(before.size(), after.size());
  EXPECT_NE(before, after);
  EXPECT_LT(std::stod(after[4]), std::stod(before[4])) << "What the team calls right is doubted less.";
}

TEST_F(ReviewTest, training_says_what_it_needs) {
  const Ran ran = run({"train", "-o", (folder / "x.model").string()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("--abstracts"), HasSubstr("--calibrate")));
  EXPECT_EQ(run({"train", "--calibrate", "no-such-file", "-o", (folder / "x.model").string()}).status, 2);
}

TEST_F(ReviewTest, an_item_is_shown_decided_on_and_taken_back_by_its_arxiv_id) {
  fill();
  EXPECT_THAT(review({"show", "2010.11929"}).out,
              AllOf(HasSubstr("An Image is Worth 16x16 Words"), HasSubstr("added")));
  EXPECT_THAT(review({"decide", "2010.11929", "swapped", "--note", "RLHF"}).err, HasSubstr("Wrong: swapped"));
  EXPECT_THAT(review({"show", "2010.11929"}).out, HasSubstr("RLHF"));
  EXPECT_THAT(review({"list", "--state", "decided"}).out, HasSubstr("2010.11929"));
  review({"undo", "2010.11929"});
  EXPECT_THAT(review({"list", "--state", "decided"}).out, IsEmpty());
  EXPECT_THAT(review({"undo", "2010.11929"}, 2).err, HasSubstr("no decision to undo"));
  EXPECT_THAT(review({"export", "--history"}).out, AllOf(HasSubstr("\"decided\""), HasSubstr("\"undone\"")));
}

TEST_F(ReviewTest, stats_say_which_reasons_were_false_alarms) {
  fill();
  const std::string before = review({"stats"}).out;
  EXPECT_THAT(before, HasSubstr("to decide"));
  decide_all("right");
  EXPECT_THAT(review({"stats"}).out, AllOf(HasSubstr(" 0 of them to decide;"), HasSubstr("false alarms")));
}

TEST_F(ReviewTest, a_sample_of_what_passed_tells_how_many_of_those_are_wrong) {
  const std::string results = (folder / "results.json").string();
  check_sample({"--format", "json", "-o", results});
  review({"sample", "3", results, "--seed", "7"});
  const auto drawn = lines({"list", "--reason", "sample", "--verdict", "ok", "--jsonl"});
  ASSERT_THAT(drawn, SizeIs(3));
  fill();
  EXPECT_THAT(lines({"list", "--reason", "sample", "--jsonl"}), SizeIs(3))
      << "Another check leaves them drawn.";
  review({"decide", drawn[0]["item"].dump(), "figure"});
  review({"decide", drawn[1]["item"].dump(), "right"});
  const std::string stats = review({"stats"}).out;
  EXPECT_THAT(stats, HasSubstr("passed   1 of 2 (50.0 %, 9.5 to 90.5 %)"));
  EXPECT_THAT(stats, Not(HasSubstr("flagged  ")));
  EXPECT_THAT(review({"sample", "50", results}).err, HasSubstr("could be drawn"));
}

TEST_F(ReviewTest, a_backup_is_a_queue) {
  fill();
  decide_all("right");
  const std::string copy = (folder / "copy.db").string();
  review({"backup", copy});
  EXPECT_THAT(lines({"list", "--queue", copy, "--state", "decided", "--jsonl"}), SizeIs(testing::Ge(4)));
}

TEST_F(ReviewTest, a_queue_and_its_backup_can_be_read_by_their_owner_alone) {
  const auto others = [](const std::filesystem::path& file) {
    return std::filesystem::status(file).permissions() &
           (std::filesystem::perms::group_all | std::filesystem::perms::others_all);
  };
  const std::string queue = (folder / "own.db").string();
  const std::string copy = (folder / "copy.db").string();
  ASSERT_EQ(run({"review", "stats", "--queue", queue}).status, 0);
  ASSERT_EQ(run({"review", "backup", copy, "--queue", queue}).status, 0);
  EXPECT_EQ(others(queue), std::filesystem::perms::none);
  EXPECT_EQ(others(copy), std::filesystem::perms::none);
}

TEST_F(ReviewTest, sentences_of_results_that_stand_nowhere_are_left_out) {
  const std::string file = (folder / "findings.json").string();
  run({"check", fixture("digests/sample.md"), "--abstracts", fixture("abstracts.jsonl"), "--offline",
       "--format", "json", "-o", file});
  ParsedJson results = ParsedJson::parse(read_bytes(file));
  for (ParsedJson& entry : results["entries"]) {
    entry["sentences"] = {{{"section", 99}, {"text", {0, 1}}, {"abstract", {0, 1}}, {"support", 0.5}},
                          {{"section", 0}, {"text", {0, 1'000'000}}, {"abstract", {0, 1}}, {"support", 0.5}}};
  }
  const std::string queue = (folder / "hostile.db").string();
  ASSERT_EQ(run({"review", "add", write("hostile.json", results.dump()), "--queue", queue}).status, 0);
  const Ran ran = run({"review", "show", "1", "--queue", queue});
  EXPECT_EQ(ran.status, 0) << ran.err;
}

TEST_F(ReviewTest, what_cannot_be_is_said_in_a_sentence) {
  fill();
  EXPECT_THAT(review({"decide", "9999", "right"}, 2).err, HasSubstr("no item '9999'"));
  EXPECT_THAT(review({"decide", "1", "perhaps"}, 2).err, HasSubstr("perhaps"));
  EXPECT_THAT(review({"show", "2410.99999"}, 2).err, HasSubstr("no item about"));
  EXPECT_THAT(review({"add", write("none.json", "{")}, 2).err, HasSubstr("none.json"));
  EXPECT_THAT(review({"list", "--queue", write("text.db", std::string(2'000, 'x'))}, 2).err,
              HasSubstr("was not made by daejo"));
  EXPECT_THAT(review({"list", "--queue", "postgresql://u:secret@127.0.0.1:1/q?connect_timeout=1"}, 2).err,
              AllOf(HasSubstr("PostgreSQL"), Not(HasSubstr("secret"))));
  EXPECT_THAT(review({}, 2).err, HasSubstr("needs a command"));
}

TEST_F(ReviewTest, takes_no_digest_for_the_queue) {
  const std::string day = write("day.md", entry_of("2410.10001"));
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {day}, {day, day}, {folder.path().string(), day}, {write("empty.md", "# A\n"), day}}) {
    std::vector<std::string> arguments = {"check", "--offline", "--queue"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, AllOf(HasSubstr("--queue took '" + words.front() + "' for the queue"),
                               HasSubstr("--queue=FILE")));
  }
  EXPECT_EQ(read_bytes(day), entry_of("2410.10001"));
  for (const std::string queue : {"new.db", "empty.db"}) {
    if (queue == "empty.db") write(queue, "");
    EXPECT_EQ(run({"check", "--offline", "--queue", (folder / queue).string(), day}).status, 3);
    EXPECT_THAT(run({"review", "list", "--queue", (folder / queue).string()}).out, HasSubstr("2410.10001"));
  }
}

TEST_F(ReviewTest, beyond_this_machine_it_serves_with_a_password_alone) {
  EXPECT_THAT(review({"serve", "--host", "0.0.0.0", "--port", "0"}, 2).err,
              HasSubstr("daejo review password"));
  EXPECT_THAT(run_with_input({"review", "password"}, "short\n").err, HasSubstr("too short"));
  EXPECT_EQ(run_with_input({"review", "password"}, "correct horse\n").status, 0);
  EXPECT_THAT(read_bytes(folder / "data" / "daejo" / "review.db"), Not(HasSubstr("correct horse")));
  user.signal = SIGTERM;
  user.signal_after = std::chrono::milliseconds(1'500);
  const Ran served = run({"review", "serve", "--host", "0.0.0.0", "--port", "0"});
  EXPECT_EQ(served.status, 0) << "An interrupt is how it ends.";
  EXPECT_THAT(served.err, AllOf(HasSubstr("Without TLS"), HasSubstr("the queue is at http://0.0.0.0:")));
  EXPECT_THAT(served.err, Not(HasSubstr("chmod")));
  std::filesystem::permissions(folder / "data" / "daejo" / "review.db", std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);
  EXPECT_THAT(run({"review", "serve", "--host", "0.0.0.0", "--port", "0"}).err, HasSubstr("chmod 600"));
}

class CorpusReviewTest : public ReviewTest {};

TEST_F(CorpusReviewTest, of_the_worst_day_six_are_decided_and_the_next_check_is_silent) {
  const auto digest = corpus("digests/2024-10-17.md");
  if (!std::filesystem::exists(digest)) GTEST_SKIP() << "The corpus is not here.";
  const auto check_day = [&](std::vector<std::string> more) {
    more.insert(more.begin(),
                {"check", digest.string(), "--abstracts", corpus("arxiv-metadata.jsonl.gz").string(),
                 "--offline", "--format", "json", "--queue"});
    return run(more);
  };
  EXPECT_EQ(check_day({}).status, 1);
  std::size_t decided = 0;
  for (const ParsedJson& item : lines({"list", "--verdict", "mismatch", "--jsonl"})) {
    review({"decide", item["item"].dump(), "unrelated"});
    ++decided;
  }
  EXPECT_EQ(decided, 6U);
  const Ran again = check_day({});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_EQ(ParsedJson::parse(again.out)["summary"]["accepted"], 6);
}

}  // namespace
