// Which hosts daejo looks up or connects to. record_connections.cpp, which is loaded into daejo, records
// them.
#include <set>
#include <sstream>

#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSubsetOf;
using testing::Not;

struct ContactedHosts : CliTest {
  std::vector<parsers::Paper> papers = invented_papers(3);
  std::string day = write("day.md", digest_of(papers));
  std::string record = (folder / "connections").string();

  ContactedHosts() {
    user.environment["LD_PRELOAD"] = DAEJO_CONNECTION_RECORDER;
    user.environment["DAEJO_TEST_CONNECTIONS"] = record;
  }

  std::set<std::string> contacted() const {
    std::set<std::string> lines;
    std::istringstream in(read_bytes(record));
    for (std::string line; std::getline(in, line);) lines.insert(line);
    return lines;
  }
};

/// The recorded line of a connection: "http://127.0.0.1:8017/api/query" gives "address 127.0.0.1:8017".
std::string connection_to(const std::string& url) {
  const std::size_t host = url.find("://") + 3;
  return "address " + url.substr(host, url.find('/', host) - host);
}

TEST_F(ContactedHosts, are_none_offline) {
  EXPECT_EQ(run({"check", day, "--offline"}).status, 3);
  EXPECT_EQ(run({"store", "info"}).status, 0);
  EXPECT_EQ(run_with_input({"score"}, "{\"summary\":\"가\",\"abstract\":\"a\"}\n").status, 0);
  const std::string results = (folder / "findings.json").string();
  const std::string queue = (folder / "queue.db").string();
  const std::string index = (folder / "papers.index").string();
  EXPECT_EQ(run({"check", day, "--offline", "--format", "json", "-o", results}).status, 3);
  EXPECT_EQ(run({"report", results}).status, 0);
  EXPECT_EQ(run({"review", "add", results, "--queue", queue}).status, 0);
  EXPECT_EQ(run({"index", fixture("abstracts.jsonl"), "-o", index}).status, 0);
  EXPECT_EQ(run({"whose", day, "--all", "--background", index}).status, 0);
  EXPECT_THAT(contacted(), IsEmpty());
}

TEST_F(ContactedHosts, is_the_configured_one_alone) {
  const FakeArxiv server(papers);
  user.environment["DAEJO_ARXIV_API"] = server.query_url();
  EXPECT_EQ(run({"check", day, "--fail-on", "never", "--api-interval", "0"}).status, 0);
  EXPECT_THAT(contacted(), ElementsAre(connection_to(server.query_url())));
}

TEST_F(ContactedHosts, is_the_configured_one_even_where_it_fails_or_redirects) {
  FakeArxiv server(papers);
  user.environment["DAEJO_ARXIV_API"] = server.query_url();
  for (const Fault fault : {Fault::redirect_to_another_host, Fault::redirect_elsewhere}) {
    server.always_fail(fault);
    const Ran ran = run({"check", day, "--api-interval", "0", "--deadline", "2"});
    EXPECT_EQ(ran.status, 3);
    EXPECT_THAT(ran.out, HasSubstr("which daejo does not follow"));
    EXPECT_THAT(contacted(), ElementsAre(connection_to(server.query_url())));
  }
}

TEST_F(ContactedHosts, are_those_of_the_documentation_where_none_is_configured) {
  const Ran ran = run({"check", day, "--deadline", "8"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(contacted(), Not(IsEmpty()));
  EXPECT_THAT(contacted(), IsSubsetOf({"name export.arxiv.org", "name oaipmh.arxiv.org",
                                       "name api.datacite.org", "name huggingface.co"}));
}

}  // namespace
}  // namespace daejo::test
