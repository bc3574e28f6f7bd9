/** How the page looks: on a screen by day and by night, on a telephone, and on paper. It fetches nothing. */
export const STYLE = `
:root{color-scheme:light;--page:#fff;--raised:#f5f7f8;--ink:#1a2126;--soft:#4d5961;--line:#d3dade;--strong:#7b878e;
--link:#0b5578;--brand:#0d4f5f;--error:#a31515;--error-tint:#fdeeec;--warning:#7a4a00;--warning-tint:#fff5dc;
--note:#1f4f86;--note-tint:#ebf3fb}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#14191c;--raised:#1d2428;--ink:#e9eef0;
--soft:#aebac0;--line:#37434a;--strong:#7d8b93;--link:#8cc9ec;--brand:#7cc5d6;--error:#ffaba3;--error-tint:#3d1a18;
--warning:#f5c870;--warning-tint:#382a0c;--note:#a5cdf7;--note-tint:#172d45}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
main{padding-bottom:1rem}
.product{margin:0;color:var(--brand);font-weight:600;font-size:.9375rem}
h1{margin:.25rem 0 .75rem;font-size:clamp(1.5rem,1.2rem + 1.6vw,2.125rem);line-height:1.2;letter-spacing:-.01em}
h2,h3,h4,h5{line-height:1.3;margin:0;break-after:avoid}
h2{margin:2.5rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--brand);font-size:1.375rem}
h3{margin:2rem 0 .25rem;font-size:1.1875rem}
h4{margin:1.5rem 0 .5rem;font-size:1rem}
h5{margin:1.25rem 0 .5rem;font-size:.9375rem}
.verdict{margin:0;font-size:1.1875rem;font-weight:600}
p{margin:.375rem 0}
.quiet{color:var(--soft);font-size:.9375rem}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.5rem .75rem;z-index:1}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dl.tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:.75rem;margin:1.25rem 0 0}
dl.tiles>div{display:grid;grid-template-columns:auto 1fr;column-gap:.625rem;align-items:baseline;padding:.75rem 1rem;
border-radius:6px;border-inline-start:5px solid currentColor;break-inside:avoid}
dl.tiles dt{grid-area:1/2;font-weight:600}
dl.tiles dd{margin:0}
dl.tiles dd.many{grid-area:1/1;font-size:1.75rem;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums}
dl.tiles dd.means{grid-area:2/1/2/3;color:var(--ink);font-size:.875rem}
.error{color:var(--error);background:var(--error-tint)}
.warning{color:var(--warning);background:var(--warning-tint)}
.note{color:var(--note);background:var(--note-tint)}
table{width:100%;border-collapse:collapse;margin:0 0 1.25rem;font-size:.9375rem}
caption{text-align:start;padding:0 0 .5rem;font-weight:600}
th,td{text-align:start;vertical-align:top;padding:.4375rem .75rem .4375rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;border-bottom:1px solid var(--strong);color:var(--soft);font-size:.8125rem;font-weight:600;
vertical-align:bottom}
tbody th{font-weight:400}
.number{text-align:end;padding-inline-end:0;padding-inline-start:.75rem;font-variant-numeric:tabular-nums;width:5.5rem;
overflow-wrap:normal}
td.number{white-space:nowrap}
.number.none{color:var(--soft)}
table.skipped thead th:first-child{width:40%}
table.registers{table-layout:fixed}
table.registers th:first-child{width:22%}
table.registers th:nth-child(2){width:24%}
table.registers th:nth-child(3){width:30%}
table.alike{margin-bottom:1.5rem}
table.alike caption{padding-bottom:.5rem}
table.alike .source{display:block;font-weight:400;font-size:.8125rem;color:var(--soft);margin-top:.125rem}
table.alike tbody th{width:9.5rem;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875rem;
overflow-wrap:anywhere}
table.alike td{padding-inline-end:0}
.severity{display:inline-block;min-width:4.5rem;text-align:center;padding:.0625rem .5rem;margin-inline-end:.375rem;
border-radius:4px;font-size:.8125rem;font-weight:600;border:1px solid currentColor}
.rule{color:var(--soft);font-weight:400;font-size:.875rem;white-space:nowrap}
.means::first-letter,.why::first-letter{text-transform:uppercase}
ul.plain{list-style:none;margin:0;padding:0}
.problem{padding:.75rem 1rem;border-radius:6px;border-inline-start:5px solid currentColor}
.problem span{color:var(--ink)}
footer{padding-top:1rem;padding-bottom:2.5rem;border-top:1px solid var(--line);margin-top:2rem;color:var(--soft);
font-size:.875rem}
@media (max-width:40rem){header,main,footer{padding-inline:.875rem}dl.tiles{grid-template-columns:1fr;gap:.5rem}
dl.tiles>div{padding:.5rem .75rem}table{font-size:.875rem}.number{width:auto;padding-inline-start:.4375rem}th,td{padding-inline-end:.4375rem}
thead th{font-size:.6875rem}table.registers{font-size:.8125rem}table.registers th:first-child{width:27%}table.registers th:nth-child(n+2){width:auto}table.alike tbody th{width:5.25rem;font-size:.8125rem}}
@media print{body{font-size:10pt}header,main,footer{max-width:none;padding-inline:0}.skip,.back{display:none}
a{color:inherit;text-decoration:none}tr,.problem{break-inside:avoid}caption{break-after:avoid}thead{display:table-header-group}
.severity,dl.tiles>div,.problem{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:16mm}}
`;
