/* The sample that `daejo demo` writes, byte for byte. Paths are relative to the source folder. */
    .section .rodata
    .global daejo_demo_digest_begin
    .global daejo_demo_digest_end
    .global daejo_demo_abstracts_begin
    .global daejo_demo_abstracts_end
daejo_demo_digest_begin:
    .incbin "fixtures/digests/sample.md"
daejo_demo_digest_end:
    .byte 0
daejo_demo_abstracts_begin:
    .incbin "fixtures/abstracts.jsonl"
daejo_demo_abstracts_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
