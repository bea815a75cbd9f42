#include "report/page_assets.h"

extern "C" {
extern const char daejo_page_style_begin[];
extern const char daejo_page_style_end[];
extern const char daejo_page_script_begin[];
extern const char daejo_page_script_end[];
}

namespace daejo::report {

std::string_view page_style() {
  return {daejo_page_style_begin, daejo_page_style_end};
}

std::string_view page_script() {
  return {daejo_page_script_begin, daejo_page_script_end};
}

}  // namespace daejo::report
