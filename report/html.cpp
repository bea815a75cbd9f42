#include "report/html.h"

#include <sodium.h>

#include <array>
#include <string_view>

#include "base/error.h"
#include "report/base64.h"
#include "report/html_data.h"
#include "report/page_assets.h"
#include "report/script_json.h"

namespace daejo::report {
namespace {

/// The hash of an inline style or script, as a source in a Content Security Policy. It allows this text and
/// no other.
std::string hash_source(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return "'sha256-" + base64(digest) + "'";
}

std::string head() {
  const std::string policy = "default-src 'none'; style-src " + hash_source(page_style()) + "; script-src " +
                             hash_source(page_script()) +
                             "; img-src data:; base-uri 'none'; form-action 'none'";
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
         policy +
         "\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n"
         "<link rel=\"icon\" href=\"data:,\">\n"
         "<title>daejo 대조</title>\n<style>" +
         std::string(page_style()) + "</style>\n</head>\n";
}

}  // namespace

void check_source_url(const std::string& source_url) {
  if (source_url.empty()) return;
  const bool is_address = source_url.starts_with("https://") || source_url.starts_with("http://");
  if (!is_address || source_url.find("{file}") == std::string::npos) {
    throw UsageError(
        "--source-url must start with https:// or http:// and have {file} in it, and may have {line}: https://github.com/OWNER/REPOSITORY/blob/main/{file}#L{line}");
  }
}

std::string render_html(const AuditRun& run, const Summary& whole, const HtmlOptions& options) {
  const PageData data = page_data(run, whole, options);
  return head() +
         "<body>\n<noscript><p>이 보고서는 자바스크립트로 그려집니다. "
         "This report is drawn by its script; please allow JavaScript.</p></noscript>\n"
         "<script type=\"application/json\" id=\"index\">" +
         script_json(data.index) + "</script>\n<script type=\"application/json\" id=\"details\">" +
         script_json(data.details) + "</script>\n<script>" + std::string(page_script()) +
         "</script>\n</body>\n</html>\n";
}

}  // namespace daejo::report
