#pragma once

/// Before a function whose loops the compiler takes several steps of at once: compiles it also for wider
/// vectors, and the program takes the widest that the machine has. Results are the same to the bit, for the
/// steps are independent of one another and nothing is fused (-ffp-contract=off). Only where the compiler
/// can, and not under sanitizers, which are not ready yet when the choice is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define DAEJO_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define DAEJO_VECTOR_CLONES
#endif
