/** Fill colours of origins, light enough for black letters; a letter always stands with the colour. */
export const ORIGIN_COLOURS: readonly string[] = [
  '#9ecae9',
  '#f9c98f',
  '#a8d8a8',
  '#e4b3d6',
  '#f2e394',
  '#c7b8ea',
  '#f0a8a0',
  '#a0d9d5',
  '#d8c3a5',
  '#c5d1de',
];

const COLOURS = `
:root{--ink:#1c1b1f;--soft:#595763;--line:#d8d4ca;--paper:#fbfaf6;--card:#fff;--head:#f2efe7;--mark:#fff0ad;--edge:#8a6d00;--warn:#8f2410;--good:#17572f;--care:#6b4700;--link:#1f3f77}
@media(prefers-color-scheme:dark){:root{--ink:#ebe8e1;--soft:#aeaab5;--line:#45434c;--paper:#17161a;--card:#201f24;--head:#2a2930;--mark:#4d4213;--edge:#e0be4a;--warn:#ff9e85;--good:#86d9a4;--care:#edc373;--link:#a9c7ff}}
`;

const TYPE = `
*{box-sizing:border-box}
html{scroll-padding-top:3.6rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Charter,'Iowan Old Style','Source Serif 4','Noto Serif',Georgia,serif;overflow-wrap:break-word}
main,.contents,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.1rem);line-height:1.2;margin:1.1rem 0 .2rem;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.25;margin:3rem 0 .7rem;padding-top:.5rem;border-top:3px solid var(--ink)}
h3{font-size:1.05rem;margin:1.5rem 0 .3rem}
p{margin:.5rem 0}
section>p,.account,ol.claims,.said,.fold,.legend{max-width:60rem}
nav,.meta,.sign,th,summary small,small,details.more>summary,details:not(.line)>summary,.chain,figcaption,.why,.skip,.answers,cite,.note,.card h2,.dot{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif}
.meta,.why,figcaption,cite,.note{color:var(--soft);font-size:.86rem;font-weight:400;font-style:normal;line-height:1.45}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:3}
.empty{color:var(--soft);font-style:italic}
.warn{color:var(--warn)}
mark{background:none;color:inherit}
mark.diff{text-decoration:underline 2px var(--edge);text-underline-offset:3px}
mark.strong{background:var(--mark);color:var(--ink);outline:1px solid var(--edge);text-decoration:none}
ul.plain{list-style:none;margin:.35rem 0;padding:0}ul.plain li{margin:.12rem 0}
ul.lines{padding-left:1.1rem;max-width:66rem}ul.lines li{margin:.35rem 0}
`;

const VERDICT = `
.verdict{display:grid;grid-template-columns:1fr 1fr;grid-template-areas:'how first' 'numbers numbers';gap:.9rem;margin:.9rem 0}
.how{grid-area:how}.first{grid-area:first}.numbers{grid-area:numbers}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;min-width:0}
.card h2{border:0;margin:0 0 .35rem;padding:0;font-size:.98rem}
.big{margin:.1rem 0 .3rem;line-height:1.1;font-size:1.35rem}.big b{font-size:2.5rem}.big span{font-size:1rem;color:var(--soft)}
.answer{font-size:1.25rem;font-weight:700;margin:.1rem 0;line-height:1.25}
.bar{display:flex;height:1.9rem;border:1px solid var(--soft);border-radius:5px;overflow:hidden;margin:.4rem 0}
.bar span{display:flex;align-items:center;justify-content:center;min-width:1.6rem;border-right:2px solid var(--card);font:600 .85rem system-ui,sans-serif;background:var(--o);color:#111}
.bar span:last-child{border-right:0}
.warnline{border-left:4px solid var(--care);padding-left:.6rem;font-size:.92rem}
.dot{display:inline-block;min-width:1.5em;text-align:center;border:1px solid #55525c;border-radius:1em;font-size:.72rem;font-weight:700;line-height:1.4;padding:0 .35em;background:var(--o);color:#111;text-decoration:none;vertical-align:.08em}
.dot.ghost{border:1px dashed var(--ink);border-radius:3px;background:none;color:var(--ink)}
.listed{font-size:.95rem}.answer a{color:inherit}
.sign{display:inline-block;font-size:.78rem;font-weight:600;border:1px solid currentColor;border-radius:4px;padding:0 .4em;line-height:1.5}
.s-corroborated,.v-same,.v-refinement,.a-print{color:var(--good)}.s-disputed,.v-conflict,.v-damage,.a-stop{color:var(--warn)}.s-single-source,.a-attribute{color:var(--soft)}.v-compatible,.a-care{color:var(--care)}
.a-stop,.v-conflict,.s-disputed{border-width:2px}.a-care,.v-compatible{border-style:dashed}.s-single-source,.a-attribute{border-style:dotted}
.answers{width:100%;table-layout:fixed;border-collapse:collapse;font-size:.88rem;line-height:1.4}
.answers th,.answers td{padding:.34rem .5rem;border:0;border-top:1px solid var(--line);text-align:left;vertical-align:top}
.answers thead th{border-top:0;font-size:.78rem;color:var(--soft);padding-top:0}
.answers tbody th{font-weight:600;min-width:10rem}.answers tbody th .meta{display:block;font-size:.8rem}
.answers thead th:first-child{width:15.5rem}.answers thead th:nth-child(2){width:36%}
.value{display:block;margin:.05rem 0}.answers .value{display:inline-block;margin-right:1.1rem}
`;

const PARTS = `
nav.sections{position:sticky;top:0;z-index:2;background:var(--paper);display:flex;gap:.2rem 1rem;flex-wrap:wrap;font-size:.86rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
nav.sections a{color:var(--ink);white-space:nowrap}
table.wide{border-collapse:collapse;width:100%;font-size:.94rem;background:var(--card)}
table.wide th,table.wide td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
table.wide thead th{font-size:.8rem;background:var(--head)}
table.wide tbody th{font-weight:600;width:19%}
#disagreements td:nth-child(2){width:30%}
details{margin:.15rem 0}summary{cursor:pointer}
details:not(.line)>summary{font-size:.83rem;color:var(--soft)}
details.more{margin:.8rem 0}details.more>summary{font-size:.92rem;font-weight:600;color:var(--link)}
details.line>summary{list-style:none;position:relative;padding:.22rem .4rem .22rem 1.25rem;border-radius:4px}
details.line>summary::-webkit-details-marker{display:none}
details.line>summary::before{content:'▸';position:absolute;left:.25rem;color:var(--soft)}
details.line[open]>summary::before{content:'▾'}
details.line>summary:hover{background:var(--head)}
.account details.line>summary{font-size:1.06rem}
.fold{margin:0 0 .7rem 1.25rem}
ol.claims{padding-left:2rem;margin:.3rem 0}ol.claims>li{margin:.1rem 0}ol.claims>li::marker{font:.8rem system-ui,sans-serif;color:var(--soft)}
blockquote{margin:.35rem 0;border-left:3px solid var(--line);padding:.05rem .7rem;font-size:.94rem;color:var(--soft)}
blockquote q{background:var(--mark);color:var(--ink);quotes:none}
.note{display:block;color:var(--warn)}
.listhint{display:none}figure{margin:.5rem 0}.scroll{overflow-x:auto}
svg{display:block;background:var(--card);border:1px solid var(--line);border-radius:8px}
svg text{font:12px system-ui,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif;fill:var(--ink)}
svg .name{font-weight:700;font-size:13px}svg .soft{fill:var(--soft);font-size:11px}svg .letter{font-weight:700;fill:#111}
svg .box{fill:var(--card);stroke:var(--soft);stroke-width:1.2}svg .ghostbox{stroke-dasharray:6 4;fill:var(--paper)}
svg .stripe{fill:var(--o);stroke:var(--soft);stroke-width:1.2}svg .stripe.ghost{stroke-dasharray:6 4;fill:none}svg .ghost+.letter{fill:var(--ink)}
svg .strip{fill:none;stroke:var(--soft);stroke-width:.6}svg .shared{fill:var(--soft)}
svg .link{fill:none;stroke:var(--ink);stroke-width:1.6}svg .verbatim{stroke-width:2.4}
svg .translated{stroke-dasharray:9 4}svg .reworded{stroke-dasharray:14 3 3 3}svg .spun{stroke-dasharray:2 3}svg .toghost{stroke:var(--soft);stroke-width:1.1;stroke-dasharray:5 4}
svg .sibling{stroke-width:4}svg .gap{stroke:var(--card);stroke-width:1.6}
svg .linklabel{font-size:11px;paint-order:stroke;stroke:var(--card);stroke-width:4px}
svg marker path{fill:var(--ink)}svg a:hover .box{stroke-width:2.4}
.said{margin:.8rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line)}
.said p{margin:.1rem 0}.speaker b{font-size:1.02rem}
.chain{display:block;font-size:.82rem;line-height:1.85}
.chain b{font-weight:500;border:1px solid var(--line);border-radius:4px;padding:.05em .45em;background:var(--card)}
.chain .voice{font-weight:700}.chain .unnamed{border:2px dashed var(--soft)}.chain .text{background:var(--head)}.chain i{font-style:normal;font-weight:700;color:var(--soft)}.chain small{font-weight:400;color:var(--soft)}
.rail{list-style:none;margin:.6rem 0 0 .4rem;padding:0;border-left:2px solid var(--soft);max-width:62rem}
.rail>li{position:relative;padding:.1rem 0 .6rem 1.3rem}
.rail h3{margin:0;font-size:.98rem}
.rail>li::before,.node{content:'';width:.75rem;height:.75rem;border-radius:50%;background:var(--ink);border:2px solid var(--ink)}
.rail>li::before{position:absolute;left:calc(-.375rem - 1px);top:.4rem}
.rail>li.only::before,.node.out{border-radius:1px;background:var(--paper)}
.node{display:inline-block;vertical-align:-.1em}
.rail .out{margin:.05rem 0}
.actor h3{margin-top:1.1rem}.actor td{width:27%}
.delegitimising{text-decoration:underline wavy 1px}.legitimising{text-decoration:underline double 1px}
q.theirs{quotes:'“' '”'}
.origins{list-style:none;padding:0;max-width:66rem}.origins>li{margin:.7rem 0}.origins ul{margin:.2rem 0;padding-left:2.6rem}
table.collation{table-layout:fixed;width:100%;border-collapse:collapse;background:var(--card);font-size:.95rem;margin:.3rem 0}.collation th,.collation td{border:1px solid var(--line);padding:.35rem .7rem;text-align:left;vertical-align:top}.collation thead th{background:var(--head);font-size:.84rem}
details.pair{margin:.35rem 0}.damages td{width:33%}
.article{max-width:46rem}.article .passage{white-space:pre-wrap;overflow-wrap:anywhere}
.article mark{text-decoration:underline dotted 1px var(--soft);text-underline-offset:3px}
.article mark:target{background:var(--mark);outline:2px solid var(--edge)}
.damaged{text-decoration:underline wavy 1.5px var(--warn);text-underline-offset:3px}
:target{scroll-margin-top:1.2rem}
li:target,tr:target{outline:2px solid var(--edge);outline-offset:2px}
footer{margin-top:3rem;padding-top:.8rem;padding-bottom:3rem;border-top:1px solid var(--line)}
`;

const MEDIA = `
@media screen and (max-width:60rem){.verdict{grid-template-columns:1fr;grid-template-areas:'how' 'first' 'numbers'}}
@media screen and (max-width:46rem){.listhint{display:block}nav.sections{position:static}html{scroll-padding-top:.5rem}main,.contents,footer{padding:0 .9rem}.collation th,.collation td{padding:.3rem .4rem}
table.wide,table.wide tbody,table.wide tr,table.wide td,table.wide tbody th,.answers,.answers tbody,.answers tr,.answers td,.answers tbody th{display:block;width:auto!important}
table.wide thead,.answers thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.wide tr{border:1px solid var(--line);margin:.5rem 0}table.wide th,table.wide td{border:0}
.answers tr{border-top:1px solid var(--line);padding:.35rem 0}.answers th,.answers td{border:0;padding:.1rem 0}
ol.claims{padding-left:1.6rem}.fold{margin-left:.6rem}}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--card:#fff;--head:#f3f3f3;--mark:#eee;--edge:#000;--warn:#000;--good:#000;--care:#000;--link:#000}
@page{margin:14mm}html{font-size:10.5px}main,footer{max-width:none;padding:0}nav.sections,.contents,.skip,.listhint{display:none}a{text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2{margin-top:1.6rem}h2,h3{break-after:avoid}.card,.said,.value,svg,blockquote,.answers tr,#disagreements tr{break-inside:avoid}
details.line>summary{padding-top:.1rem;padding-bottom:.1rem}blockquote{margin:.15rem 0;font-size:.88rem}
section>p,.account,ol.claims,.said,.fold,.legend,.rail,.origins,ul.lines{max-width:none}
.verdict{gap:.6rem}svg{max-width:100%;height:auto}.scroll{overflow:visible}
.account details::details-content,details.legend::details-content{content-visibility:visible;height:auto}
#articles{columns:2;column-gap:2rem}#articles h2{column-span:all}.article{font-size:.95rem}}
`;

const FILLS = ORIGIN_COLOURS.map((colour, i) => `.o${i}{--o:${colour}}`).join('');

/** The style of the dossier page: readable with scripts off, in the dark, on paper, on a phone, and without colour. */
export const STYLE = `${COLOURS}${TYPE}${VERDICT}${PARTS}${FILLS}${MEDIA}`;
