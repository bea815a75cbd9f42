#include "base/shared_library.h"

#include <dlfcn.h>

#include "base/error.h"

namespace daejo {
namespace {

std::string what_the_loader_says() {
  const char* const said = ::dlerror();
  return said == nullptr ? "unknown error" : said;
}

}  // namespace

SharedLibrary::SharedLibrary(const std::string& name, const std::string& remedy)
    : name_(name), remedy_(remedy), handle_(::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)) {
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
