import { chartStyles } from "../charts/theme.ts";

/**
 * The whole style sheet of a report, the same for every one, so that its hash is a constant. Light or dark as the reader
 * wants, narrow charts on narrow screens; on paper light, with every table open.
 */
export function reportStyles(): string {
  return `${chartStyles()}
${page}
${parts}
${tables}
${widths}
${paper}`;
}

const page = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:47rem;padding:1.5rem 1rem 4rem;background:var(--fr-paper);color:var(--fr-ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:2rem;margin:.2rem 0 .5rem}
h2{font-size:1.5rem;margin:3rem 0 1rem;padding-top:.6rem;border-top:3px solid var(--fr-a)}
h3{font-size:1.15rem;margin:2rem 0 .6rem}
p,ul,ol,dl,pre{margin:.6rem 0}
a{color:var(--fr-a);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--fr-b);outline-offset:2px}
`;

const parts = `
.kind{margin:0;color:var(--fr-muted)}
.question{font-size:1.15rem;margin-top:0}
nav ol{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
nav a{display:inline-block;padding:.2rem 0;min-height:24px}
.hero{font-size:1.25rem;line-height:1.45}
.limits,.note,figcaption{color:var(--fr-muted)}
.limits{border-left:4px solid var(--fr-axis);padding-left:.8rem}
.grave{border-left:4px solid var(--fr-ink);padding-left:.8rem}
.left-out{margin-bottom:1rem}
.note,figcaption{font-size:.9rem;max-width:43rem}
.finding{margin-bottom:2.5rem}
figure{margin:.8rem 0}
figcaption{margin-top:.5rem}
svg{display:block;max-width:100%;height:auto}
summary{cursor:pointer;padding:.3rem 0;min-height:24px;color:var(--fr-a);text-decoration:underline;text-underline-offset:.15em;width:fit-content}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline;text-decoration-color:var(--fr-b);text-decoration-thickness:2px;text-underline-offset:.15em}
.none{color:var(--fr-muted);font-style:italic}
dl.facts div,dl.sources div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.25rem 0;border-bottom:1px solid var(--fr-grid)}
dl.facts dt{flex:0 0 15rem}
dl.sources dt{flex:0 0 6.5rem}
dt{font-weight:600}
dd{margin:0;flex:1 1 16rem;min-width:0;overflow-wrap:anywhere}
pre{padding:.8rem;border:1px solid var(--fr-axis);overflow-x:auto}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.9em}
`;

const tables = `
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--fr-grid)}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:2px solid var(--fr-axis);vertical-align:bottom}
tbody th{font-weight:400}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.part{font-weight:700;padding-top:1rem}
.entries th{width:32%;overflow-wrap:anywhere}
.entries td:nth-child(2){width:28%;overflow-wrap:anywhere}
`;

const widths = `
.narrow{display:none}
@media screen and (max-width:46.99rem){
.wide{display:none}
.narrow{display:block}
.narrow svg{width:100%;max-width:26rem}
}
@media screen and (max-width:30rem){
body{padding:1rem .6rem 3rem}
h1{font-size:1.6rem}
h2{font-size:1.3rem}
.hero{font-size:1.1rem}
table{font-size:.85rem}
}
`;

const paper = `
@page{size:A4;margin:16mm 15mm}
@media print{
html{color-scheme:light}
body{max-width:none;padding:0;font-size:10.5pt}
h2{margin-top:2rem}
h1,h2,h3{break-after:avoid;break-inside:avoid}
.picture,tr,.hero,.grave,.limits{break-inside:avoid}
p,li{orphans:3;widows:3}
table{font-size:8.5pt;line-height:1.3}
th,td{padding-top:.12rem;padding-bottom:.12rem}
thead{display:table-header-group}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{display:none}
.scroll{overflow:visible}
nav{display:none}
pre{white-space:pre-wrap;overflow-wrap:anywhere}
a{color:inherit}
.sheet{break-after:page;font-size:9.5pt}
.sheet:last-child{break-after:auto}
.sheet h2{margin-top:.6rem;font-size:1.15rem}
.sheet h3{margin-top:.6rem}
.sheet .hero{font-size:10.5pt;line-height:1.35;margin:.35rem 0}
.sheet figure{margin:.5rem 0;break-inside:avoid}
.sheet svg{max-height:88mm;width:auto;margin:0 auto}
.sheet+.sheet svg{max-height:70mm}
.sheet li{margin:0}
.paper{font-size:9pt;line-height:1.25}
.paper table{font-size:8pt}
.paper td,.paper th{padding:1px 4px}
.paper p,.paper h3{margin:3px 0}
.paper section{margin:5px 0;padding:0}
}
.halves{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem}
`;
