/* The style sheet and the script of the page, byte for byte. Paths are relative to the source folder. The
   JavaScript files are one script in the page. strings.js is first, because it has the "use strict" of
   the script. Otherwise the order matters only for code that runs while the script is loaded, like the calls in
   start.js, which is last. */
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
