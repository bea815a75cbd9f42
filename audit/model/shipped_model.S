/* The shipped model, byte for byte, where it can be read in place. */
    .section .rodata
    .balign 64
    .global daejo_shipped_model_begin
    .global daejo_shipped_model_end
daejo_shipped_model_begin:
    .incbin DAEJO_SHIPPED_MODEL
daejo_shipped_model_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
