#include "review/web/sessions.h"

#include <gtest/gtest.h>

#include "review/password.h"

namespace daejo::review {
namespace {

constexpr std::int64_t now = 1'729'152'000;

TEST(Sessions, a_token_says_who_it_is_until_it_is_over) {
  const Sessions sessions("secret");
  const std::string token = sessions.issue("김 편집자", now + 10);
  ASSERT_TRUE(sessions.read(token, now));
  EXPECT_EQ(sessions.read(token, now)->name, "김 편집자");
  EXPECT_FALSE(sessions.read(token, now + 10));
  EXPECT_TRUE(Sessions("secret").read(token, now)) << "After a restart it holds.";
}

TEST(Sessions, nobody_makes_or_changes_one) {
  const Sessions sessions("secret");
  const std::string token = sessions.issue("kim", now + 10);
  EXPECT_FALSE(Sessions("another secret").read(token, now));
  for (std::size_t i = 0; i < token.size(); ++i) {
    std::string changed = token;
    changed[i] = changed[i] == '1' ? '2' : '1';
    EXPECT_FALSE(sessions.read(changed, now)) << "letter " << i;
  }
  for (const std::string& text :
       {std::string(), std::string("."), std::string("..."), token + "0", std::string(5'000, 'a')}) {
    EXPECT_FALSE(sessions.read(text, now)) << text.substr(0, 20);
  }
}

TEST(Sessions, each_has_a_page_token_of_its_own) {
  const Sessions sessions("secret");
  const std::string one = sessions.issue("kim", now + 10);
  const std::string other = sessions.issue("kim", now + 10);
  EXPECT_NE(one, other);
  EXPECT_NE(sessions.csrf_token(one), sessions.csrf_token(other));
  EXPECT_EQ(sessions.csrf_token(one), Sessions("secret").csrf_token(one));
  EXPECT_NE(sessions.csrf_token(one), Sessions("other").csrf_token(one));
}

TEST(PasswordHash, is_argon2id_with_a_salt) {
  const std::string one = hash_password("swordfish");
  EXPECT_TRUE(one.starts_with("$argon2id$")) << one;
  EXPECT_NE(one, hash_password("swordfish"));
  EXPECT_EQ(one.find("swordfish"), std::string::npos);
}

TEST(PasswordGate, lets_the_right_one_in_and_closes_after_ten_wrong_ones) {
  PasswordGate gate(hash_password("swordfish"));
  EXPECT_EQ(gate.check("swordfish", 0), PasswordGate::Answer::right);
  for (int i = 0; i < 9; ++i) EXPECT_EQ(gate.check("guess", 0), PasswordGate::Answer::wrong);
  EXPECT_EQ(gate.check("guess", 0), PasswordGate::Answer::wait);
  EXPECT_EQ(gate.check("swordfish", 59), PasswordGate::Answer::wait) << "Guessing stops, right or wrong.";
  EXPECT_EQ(gate.check("swordfish", 60), PasswordGate::Answer::right);
}

TEST(PasswordGate, without_a_hash_nothing_is_right) {
  PasswordGate gate("");
  EXPECT_EQ(gate.check("", 0), PasswordGate::Answer::wrong);
}

}  // namespace
}  // namespace daejo::review
