#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "bindings.h"
#include "cli/run_daejo.h"
#include "daejo/daejo.h"

namespace {

namespace nb = nanobind;
using namespace nb::literals;
namespace api = daejo::api;

/// The error class with this name. The error classes are written in Python (daejo/_errors.py), so that they
/// can also derive from classes of the standard library.
nb::object error_class(const char* name) {
  return nb::module_::import_("daejo._errors").attr(name);
}

void translate_error(const std::exception_ptr& pointer, void*) {
  try {
    std::rethrow_exception(pointer);
  } catch (const api::InputError& error) {
    const nb::object type = error_class("InputError");
    PyErr_SetObject(type.ptr(), nb::make_tuple(error.what(), error.file, error.line).ptr());
  } catch (const api::UsageError& error) {
    PyErr_SetString(error_class("UsageError").ptr(), error.what());
  } catch (const api::Error& error) {
    PyErr_SetString(error_class("Error").ptr(), error.what());
  }
}

std::vector<api::Finding> check(const std::vector<std::string>& paths, std::vector<std::string> abstracts,
                                std::optional<std::string> store, bool offline, std::string config,
                                bool isolated, std::size_t threads, std::optional<std::string> profile,
                                std::optional<std::string> sources, bool full_text, bool preview) {
  const nb::gil_scoped_release unlocked;
  return api::check(paths, {.abstracts = std::move(abstracts),
                            .store = std::move(store),
                            .offline = offline,
                            .config = std::move(config),
                            .isolated = isolated,
                            .threads = threads,
                            .profile = std::move(profile),
                            .sources = std::move(sources),
                            .full_text = full_text,
                            .preview = preview});
}

int run(std::vector<std::string> arguments) {
  std::vector<char*> pointers;
  pointers.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  const nb::gil_scoped_release unlocked;
  return daejo::cli::run_daejo(static_cast<int>(arguments.size()), pointers.data());
}

}  // namespace

NB_MODULE(_daejo, module) {
  module.doc() = "The compiled part of daejo; import daejo.";
  nb::register_exception_translator(translate_error);
  daejo::python::bind_findings(module);
  daejo::python::bind_scorer(module);
  module.def(
      "version", [] { return std::string(api::version()); }, "The version, like 0.1.0.");
  module.def("check", check, "paths"_a, "abstracts"_a, "store"_a.none(), "offline"_a, "config"_a,
             "isolated"_a, "threads"_a, "profile"_a.none(), "sources"_a.none(), "full_text"_a, "preview"_a,
             "See daejo.check.");
  module.def("run", run, "arguments"_a,
             "Runs a command line, which starts with the program's name, and returns its exit status.");
}
