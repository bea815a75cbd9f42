#pragma once

#include <nanobind/nanobind.h>

namespace daejo::python {

/// Each function adds its classes to the module.
void bind_findings(nanobind::module_& module);
void bind_scorer(nanobind::module_& module);

}  // namespace daejo::python
