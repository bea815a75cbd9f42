/* The pages' style and scripts, byte for byte, found from the source folder. The item's page shows both texts with the
   scripts of the HTML report. */
    .section .rodata
    .global daejo_review_style_begin
    .global daejo_review_style_end
    .global daejo_review_queue_begin
    .global daejo_review_queue_end
    .global daejo_review_item_begin
    .global daejo_review_item_end
daejo_review_style_begin:
    .incbin "report/page/report.css"
    .incbin "report/page/entry.css"
    .incbin "review/web/page/review.css"
daejo_review_style_end:
    .byte 0
daejo_review_queue_begin:
    .incbin "review/web/page/shared.js"
    .incbin "review/web/page/queue.js"
daejo_review_queue_end:
    .byte 0
daejo_review_item_begin:
    .incbin "report/page/strings.js"
    .incbin "report/page/percent.js"
    .incbin "report/page/data.js"
    .incbin "report/page/dom.js"
    .incbin "report/page/state.js"
    .incbin "report/page/marked_text.js"
    .incbin "report/page/signals.js"
    .incbin "report/page/entry.js"
    .incbin "review/web/page/shared.js"
    .incbin "review/web/page/item.js"
daejo_review_item_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
