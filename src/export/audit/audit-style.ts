/** The style of an exported report: readable on paper, in the dark, and without colours. */
export const AUDIT_STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--ground:#fff;--bad:#a40e26;--good:#116329}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--ground:#0d1117;--bad:#ff8182;--good:#4ac26b}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;break-after:avoid}
h2{margin-top:2.5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
.result{font-size:1.25rem;font-weight:600}
.counts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding:0;list-style:none}
.counts b{font-size:1.5rem}
.soft,figcaption,dt{color:var(--soft)}
dl{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dd{margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{border:1px solid var(--line);padding:.375rem .5rem;text-align:left;vertical-align:top}
thead{display:table-header-group;overflow-wrap:normal;hyphens:manual}
tr,article,figure{break-inside:avoid}
code{font-family:ui-monospace,monospace}
.undeclared{color:var(--bad);font-weight:600}
.declared{color:var(--good)}
figure{margin:1rem 0}
svg{max-width:100%;height:auto}
ul{padding-left:1.25rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0;padding:0;list-style:none;font-size:.875rem}
.legend li{display:flex;align-items:center;gap:.375rem}
.events td:first-child{white-space:nowrap;text-align:right}
.stack{font-size:.8125rem}
.typed{white-space:pre-wrap}
footer{margin-top:2.5rem}
.part{margin-top:4rem;break-before:page;break-inside:auto}
@media print{@page{size:A4;margin:15mm}:root{--ink:#000;--soft:#444;--line:#999;--ground:#fff;--bad:#000;--good:#000}body{padding:0;max-width:none;font-size:10pt}.wide{overflow:visible}table{font-size:8pt}a{color:inherit}}
`;
