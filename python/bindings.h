#pragma once

#include <nanobind/nanobind.h>

namespace daejo::python {

/// These add their classes and functions to the module.
void bind_findings(nanobind::module_& module);
void bind_scorer(nanobind::module_& module);

}  // namespace daejo::python
