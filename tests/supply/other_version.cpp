/// A `daejo-review.so` that another daejo left behind.
extern "C" const char* daejo_review_version() {
  return "0.0.1";
}
