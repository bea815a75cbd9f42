#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Listens at a free port of 127.0.0.1. A client can connect, but gets no answer.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (socket_ < 0 || ::bind(socket_, any, size) != 0 || ::listen(socket_, 8) != 0 ||
        ::getsockname(socket_, any, &size) != 0) {
      throw std::runtime_error("No port of this machine can be listened to.");
    }
    port_ = ntohs(address.sin_port);
  }
  ~Listener() { ::close(socket_); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/api/query"; }

  /// Closes the connections that were made since the last call, and returns their number.
  int count_connections() const {
    int count = 0;
    for (int connection = 0; (connection = ::accept(socket_, nullptr, nullptr)) >= 0; ++count)
      ::close(connection);
    return count;
  }

 private:
  int socket_;
  int port_ = 0;
};

struct Check : CliTest {
  std::string abstracts = fixture("abstracts.jsonl");
};

TEST_F(Check, opens_no_connection_offline) {
  const Listener listener;
  user.environment["DAEJO_ARXIV_API"] = listener.url();
  const std::string day = write("day.md", entry_of("2410.10001"));
  EXPECT_EQ(run({"check", day, "--offline"}).status, 3);
  EXPECT_EQ(run({"explain", day, "--offline", "--entry", "1"}).status, 0);
  EXPECT_EQ(listener.count_connections(), 0);
  EXPECT_EQ(run({"check", day, "--api-interval", "0", "--deadline", "0.2"}).status, 3);
  EXPECT_GT(listener.count_connections(), 0) << "The listener would not have seen a connection.";
}

TEST_F(Check, opens_no_connection_where_the_snapshot_has_everything) {
  const Listener listener;
  user.environment["DAEJO_ARXIV_API"] = listener.url();
  check({fixture("digests/sample.md"), "--abstracts", abstracts}, 1);
  EXPECT_EQ(listener.count_connections(), 0);
}

TEST_F(Check, says_in_json_what_others_rely_on) {
  const ParsedJson report = check({fixture("digests/sample.md"), "--abstracts", abstracts, "--offline"}, 1);
  for (const ParsedJson& entry : report.at("entries")) {
    EXPECT_TRUE(entry.at("arxiv_id").is_string());
    EXPECT_TRUE(entry.at("title").is_string());
    EXPECT_EQ(entry.at("file"), fixture("digests/sample.md"));
    EXPECT_TRUE(entry.at("line").is_number_unsigned());
    EXPECT_TRUE(entry.at("mismatch").is_number());
    ASSERT_TRUE(entry.at("reasons").is_array());
    // A faithful summary may have reasons, too, for instance because it is incomplete.
    EXPECT_TRUE(entry.at("verdict") == "ok" || !entry.at("reasons").empty());
    for (const ParsedJson& reason : entry.at("reasons")) {
      EXPECT_TRUE(reason.at("code").is_string());
      EXPECT_THAT(reason.at("message").get<std::string>(), testing::EndsWith("."));
    }
  }
}

TEST_F(Check, lists_entries_in_file_order_each_with_the_line_of_its_heading) {
  const ParsedJson report = check({fixture("digests/sample.md"), "--abstracts", abstracts, "--offline"}, 1);
  std::vector<std::string> headings = {""};
  std::ifstream digest(fixture("digests/sample.md"));
  for (std::string line; std::getline(digest, line);) headings.push_back(line);
  std::size_t last = 0;
  for (const ParsedJson& entry : report.at("entries")) {
    const auto line = entry.at("line").get<std::size_t>();
    EXPECT_GT(line, last);
    EXPECT_THAT(headings.at(line), HasSubstr(entry.at("arxiv_id").get<std::string>()));
    EXPECT_THAT(headings.at(line), HasSubstr(entry.at("title").get<std::string>()));
    last = line;
  }
  EXPECT_EQ(report.at("entries").size(), 10U);
}

TEST_F(Check, lists_files_as_they_were_named_and_a_folder_by_name) {
  std::filesystem::create_directory(folder / "days");
  write("days/2.md", entry_of("2410.10002"));
  write("days/1.md", entry_of("2410.10001"));
  const std::string last = write("0.md", entry_of("2410.10003"));
  const ParsedJson report = check({(folder / "days").string(), last, "--offline"}, 3);
  EXPECT_THAT(column(report, "arxiv_id"), ElementsAre("2410.10001", "2410.10002", "2410.10003"));
}

TEST_F(Check, gives_null_for_the_probability_of_what_is_unverified) {
  const ParsedJson report = check({write("day.md", entry_of("2410.10001")), "--offline"}, 3);
  EXPECT_EQ(column(report, "verdict").front(), "unverified");
  EXPECT_TRUE(report.at("entries").front().at("mismatch").is_null());
  EXPECT_EQ(report.at("entries").front().at("reasons").front().at("code"), "unverified");
}

TEST_F(Check, calls_nothing_ok_that_has_no_word) {
  for (const std::string text : {"—", "...", "the", "\u200b", "(a)", "`x`", "[](https://example.org)"}) {
    const std::string day =
        write("day.md",
              entry_of("2410.10001") + "\n### [LoRA](https://arxiv.org/abs/2106.09685)\n\n- " + text + "\n");
    const Ran ran =
        run({"check", day, "--offline", "--abstracts", fixture("abstracts.jsonl"), "--format", "json"});
    EXPECT_THAT(ran.status, testing::AnyOf(1, 3)) << text;
    EXPECT_THAT(column(ParsedJson::parse(ran.out), "verdict"), testing::Each(testing::Ne("ok"))) << text;
  }
}

TEST_F(Check, reads_standard_input) {
  const Ran piped = run_with_input({"check", "-", "--abstracts", abstracts, "--offline", "--format", "json"},
                                   read_bytes(fixture("digests/sample.md")));
  EXPECT_EQ(piped.status, 1);
  const ParsedJson report = ParsedJson::parse(piped.out);
  const ParsedJson named = check({fixture("digests/sample.md"), "--abstracts", abstracts, "--offline"}, 1);
  EXPECT_EQ(column(report, "mismatch"), column(named, "mismatch"));
  EXPECT_EQ(column(report, "line"), column(named, "line"));
  EXPECT_THAT(column(report, "file"), Each("<stdin>"));
}

TEST_F(Check, gives_the_same_bytes_with_one_thread_and_with_many) {
  const std::vector<std::string> arguments = {"check",     fixture("digests"), "--abstracts", abstracts,
                                              "--offline", "--format",         "json",        "--jobs"};
  auto one = arguments;
  one.emplace_back("1");
  auto many = arguments;
  many.emplace_back("7");
  EXPECT_EQ(run(one).out, run(many).out);
}

TEST_F(Check, writes_to_a_pipe_without_colours_or_progress) {
  const Ran ran = run({"check", fixture("digests/sample.md"), "--abstracts", abstracts, "--offline"});
  EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(ran.out, HasSubstr("10 entries in 1 file"));
}

TEST_F(Check, is_silent_on_request_where_all_is_well) {
  const std::string sample = read_bytes(fixture("digests/sample.md"));
  const std::string clean = write("clean.md", sample.substr(0, sample.find("### [Learning Transferable")));
  const Ran ran = run({"check", clean, "--abstracts", abstracts, "--offline", "--quiet"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out + ran.err, "");
}

}  // namespace
}  // namespace daejo::test
