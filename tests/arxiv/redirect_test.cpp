#include "arxiv/redirect.h"

#include <gtest/gtest.h>

#include <vector>

namespace daejo::arxiv {
namespace {

const std::vector<std::string> known = {"arxiv.org", "export.arxiv.org"};

TEST(Redirect, may_lead_to_the_same_server_or_to_another_known_one) {
  const ServerOrigin arxiv{"http", "export.arxiv.org", "80"};
  EXPECT_TRUE(may_redirect(arxiv, arxiv, known));
  EXPECT_TRUE(may_redirect(arxiv, {"https", "export.arxiv.org", "443"}, known));
  EXPECT_TRUE(may_redirect(arxiv, {"https", "arxiv.org", "443"}, known));
  EXPECT_FALSE(may_redirect(arxiv, {"https", "elsewhere.example", "443"}, known));
}

TEST(Redirect, never_leads_from_https_to_http) {
  EXPECT_FALSE(may_redirect({"https", "arxiv.org", "443"}, {"http", "arxiv.org", "80"}, known));
  EXPECT_FALSE(may_redirect({"https", "mirror.example", "8443"}, {"http", "mirror.example", "8443"}, known));
  EXPECT_FALSE(may_redirect({"https", "arxiv.org", "443"}, {"file", "", ""}, known));
}

TEST(Redirect, never_leads_to_another_service_of_a_machine) {
  const ServerOrigin mirror{"http", "127.0.0.1", "8080"};
  EXPECT_FALSE(may_redirect(mirror, {"http", "127.0.0.1", "9200"}, known));
  EXPECT_FALSE(may_redirect(mirror, {"https", "127.0.0.1", "443"}, known));
  EXPECT_FALSE(may_redirect({"https", "arxiv.org", "443"}, {"https", "arxiv.org", "8443"}, known));
}

TEST(Redirect, of_a_mirror_leads_to_no_host_that_was_not_configured) {
  EXPECT_FALSE(may_redirect({"https", "mirror.example", "443"}, {"https", "arxiv.org", "443"}, known));
}

}  // namespace
}  // namespace daejo::arxiv
