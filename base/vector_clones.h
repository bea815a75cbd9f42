#pragma once

/// Put this before a function whose loops the compiler can vectorise. The compiler then also builds versions
/// for wider vectors, and the program picks the widest that the machine supports. All versions give the same
/// bits, because the steps are independent and -ffp-contract=off forbids fused operations. The macro is empty
/// unless GCC compiles for x86-64. It is also empty with the address or the thread sanitizer, because these
/// are not initialised yet when the choice is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define DAEJO_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define DAEJO_VECTOR_CLONES
#endif
