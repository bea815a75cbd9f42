#include "base/shared_library.h"

#include <dlfcn.h>

#include <utility>

#include "base/error.h"

namespace daejo {
namespace {

std::string what_the_loader_says() {
  const char* const said = ::dlerror();
  return said == nullptr ? "unknown error" : said;
}

}  // namespace

SharedLibrary::SharedLibrary(std::string name, std::string remedy)
    : name_(std::move(name)),
      remedy_(std::move(remedy)),
      handle_(::dlopen(name_.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)) {
  if (handle_ == nullptr) {
    throw Error(name_ + " cannot be opened (" + what_the_loader_says() + "); " + remedy_ + '.');
  }
}

void* SharedLibrary::symbol(const char* name) const {
  void* const found = ::dlsym(handle_, name);
  if (found == nullptr)
    throw Error(name_ + " is another than daejo needs: it lacks " + name + "; " + remedy_ + '.');
  return found;
}

}  // namespace daejo
