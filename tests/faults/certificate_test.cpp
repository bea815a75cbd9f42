// Which certificates daejo accepts. Each test makes the server's own certificate a trusted one, so a refusal
// can only be due to the address or the expiry in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "arxiv/curl_transport.h"
#include "tests/faults/tls_server.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

arxiv::HttpAnswer ask(const TlsServer& server) {
  const TemporaryFolder folder;
  arxiv::CurlOptions options;
  options.certificates = folder.write("believed.pem", server.certificate()).string();
  return arxiv::CurlTransport(options).perform({server.url(), "id_list=2410.10001"});
}

TEST(Certificate, that_somebody_vouches_for_is_believed) {
  const TlsServer server("a feed");
  const arxiv::HttpAnswer answer = ask(server);
  EXPECT_EQ(answer.error, "");
  EXPECT_EQ(answer.body, "a feed");
}

TEST(Certificate, of_another_server_is_not_believed) {
  const TlsServer server("a feed", {.address = "192.0.2.1"});
  const arxiv::HttpAnswer answer = ask(server);
  EXPECT_THAT(answer.error, HasSubstr("127.0.0.1"));
  EXPECT_TRUE(answer.is_final);
  EXPECT_EQ(server.requests(), 0);
}

TEST(Certificate, that_has_ended_is_not_believed) {
  const TlsServer server("a feed", {.ends_in_days = -1});
  const arxiv::HttpAnswer answer = ask(server);
  EXPECT_THAT(answer.error, HasSubstr("expired"));
  EXPECT_TRUE(answer.is_final);
  EXPECT_EQ(server.requests(), 0);
}

}  // namespace
}  // namespace daejo::test
