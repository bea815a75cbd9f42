#include "audit/score/cosine.h"

#include <gtest/gtest.h>

#include <cmath>

namespace daejo::audit {
namespace {

/// How often each of three terms (columns) occurs in each of three texts (rows). The last text is empty.
TermMatrix counts() {
  TermMatrix matrix(3, 3);
  matrix.insert(0, 0) = 1;
  matrix.insert(0, 1) = 3;
  matrix.insert(1, 2) = 2;
  return matrix;
}

TEST(TfIdf, multiplies_the_frequency_of_a_term_by_its_idf) {
  const Eigen::Vector3d idf(2, 5, 7);
  const TermMatrix once = tf_idf(counts(), TermFrequency::presence, idf);
  EXPECT_DOUBLE_EQ(once.coeff(0, 0), 2);
  EXPECT_DOUBLE_EQ(once.coeff(0, 1), 5);
  EXPECT_DOUBLE_EQ(once.coeff(1, 2), 7);
  const TermMatrix logarithmic = tf_idf(counts(), TermFrequency::logarithm, idf);
  EXPECT_DOUBLE_EQ(logarithmic.coeff(0, 0), 2);
  EXPECT_DOUBLE_EQ(logarithmic.coeff(0, 1), 5 * (1 + std::log(3)));
  EXPECT_DOUBLE_EQ(logarithmic.coeff(1, 2), 7 * (1 + std::log(2)));
}

TEST(Cosine, is_that_of_the_angle_between_two_texts) {
  const Eigen::Vector3d query(1, 3, 0);
  const Eigen::VectorXd cosine = cosines(counts(), query, query.norm());
  ASSERT_EQ(cosine.size(), 3);
  EXPECT_DOUBLE_EQ(cosine(0), 1);
  EXPECT_DOUBLE_EQ(cosine(1), 0);
  EXPECT_DOUBLE_EQ(cosine(2), 0) << "an empty text";
  const Eigen::Vector3d other(0, 1, 1);
  EXPECT_DOUBLE_EQ(cosines(counts(), other, other.norm())(0), 3 / std::sqrt(10) / std::sqrt(2));
}

TEST(Cosine, with_an_empty_query_is_nought) {
  EXPECT_EQ(cosines(counts(), Eigen::Vector3d::Zero(), 0), Eigen::Vector3d::Zero());
}

}  // namespace
}  // namespace daejo::audit
