/* The page's style and script, byte for byte, found from the source folder. The scripts make one: they share their
   names, so their order matters only for what runs at once, and start.js is last. */
    .section .rodata
    .global daejo_page_style_begin
    .global daejo_page_style_end
    .global daejo_page_script_begin
    .global daejo_page_script_end
daejo_page_style_begin:
    .incbin "report/page/report.css"
    .incbin "report/page/entry.css"
    .incbin "report/page/print.css"
daejo_page_style_end:
    .byte 0
daejo_page_script_begin:
    .incbin "report/page/strings.js"
    .incbin "report/page/percent.js"
    .incbin "report/page/data.js"
    .incbin "report/page/dom.js"
    .incbin "report/page/state.js"
    .incbin "report/page/overview.js"
    .incbin "report/page/matrix.js"
    .incbin "report/page/charts.js"
    .incbin "report/page/filters.js"
    .incbin "report/page/marked_text.js"
    .incbin "report/page/signals.js"
    .incbin "report/page/entry.js"
    .incbin "report/page/list.js"
    .incbin "report/page/start.js"
daejo_page_script_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
