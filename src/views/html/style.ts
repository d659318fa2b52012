/** The style of the dossier page: readable with scripts off, on paper, and without colour. */
export const STYLE = `
:root{--ink:#1b1b1f;--soft:#5d5d68;--line:#d9d7d0;--paper:#fdfcf9;--card:#fff;--mark:#fff2b8;--warn:#8a2a12;--good:#1d5c34}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Georgia,'Iowan Old Style','Noto Serif',serif}
header,main,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:1.9rem;line-height:1.2;margin:1.4rem 0 .2rem}h2{font-size:1.3rem;margin:2.6rem 0 .6rem;border-bottom:2px solid var(--ink);padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
nav,.meta,.sign,th,td.n,summary,.chip,.chain,figcaption,.tick,.why,button{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif}
.meta,.why,figcaption{color:var(--soft);font-size:.87rem}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.9rem;margin:.8rem 0}
a{color:inherit;text-underline-offset:2px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:1rem;margin:1rem 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem}
.card h2{border:0;margin:0 0 .4rem;padding:0;font-size:1rem;font-family:system-ui,sans-serif}
.card .big{font-size:2.2rem;line-height:1.1;margin:.1rem 0}
.card ul{margin:.3rem 0;padding-left:1.1rem}
.bar{display:flex;height:2.3rem;border:1px solid var(--ink);border-radius:4px;overflow:hidden;margin:.4rem 0}
.bar span{display:flex;align-items:center;justify-content:center;min-width:1.6rem;border-right:1px solid var(--ink);font:600 .85rem system-ui,sans-serif;background:var(--o);color:#111}
.bar span:last-child{border-right:0}
.relayed{background-image:repeating-linear-gradient(45deg,transparent 0 5px,rgba(0,0,0,.22) 5px 7px)!important}
.dot{display:inline-block;min-width:1.35em;text-align:center;border:1px solid #333;border-radius:1em;font:600 .72rem/1.35 system-ui,sans-serif;padding:0 .3em;margin-left:.2em;background:var(--o);color:#111;text-decoration:none}
.sign{display:inline-block;font-size:.78rem;font-weight:600;border:1px solid currentColor;border-radius:3px;padding:0 .4em;white-space:nowrap}
.s-corroborated,.v-same,.v-compatible,.v-refinement{color:var(--good)}.s-disputed,.v-conflict,.v-damage{color:var(--warn)}.s-single-source{color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.95rem;background:var(--card)}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}th{font-size:.8rem;background:#f3f1ea}
ol.claims{padding-left:1.8rem}ol.claims>li{margin:.55rem 0}
details{margin:.15rem 0}summary{cursor:pointer;font-size:.82rem;color:var(--soft)}
blockquote{margin:.4rem 0 .4rem .2rem;border-left:3px solid var(--line);padding:.1rem .8rem;font-size:.95rem}
blockquote q{background:var(--mark);quotes:none}
.collation{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 1.2rem;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.6rem .9rem;font-size:.95rem}
.collation del,.collation ins{background:var(--mark);text-decoration:none;border-bottom:2px solid #b58900}
.chain b{font-weight:600}.chain i{font-style:normal;color:var(--soft)}
.said{margin:.7rem 0;padding-left:.8rem;border-left:3px solid var(--line)}
.said p{margin:.15rem 0}
.line{display:grid;grid-template-columns:9.5rem 1fr;gap:.2rem 1rem;padding:.4rem 0;border-top:1px solid var(--line)}
.chip{display:inline-block;border:1px solid var(--line);border-radius:1em;padding:0 .6em;margin:.12rem .15rem;font-size:.85rem;background:var(--card)}
.chip.delegitimising{border-color:var(--warn);border-style:dashed}.chip.legitimising{border-color:var(--good);border-width:2px}
svg{max-width:100%;height:auto;background:var(--card);border:1px solid var(--line);border-radius:6px}
svg text{font-family:system-ui,sans-serif}
.article p{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem 0}
.article mark{background:none;border-bottom:1px dotted #999}.article mark:target{background:var(--mark);outline:2px solid #b58900}
.empty{color:var(--soft);font-style:italic}
.damaged{border-bottom:2px wavy var(--warn)}
footer{margin-top:3rem;padding-bottom:3rem;border-top:1px solid var(--line);padding-top:.8rem}
@media(max-width:40rem){.collation,.line{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:11pt}nav{display:none}.card,details,table,.said,.line,svg{break-inside:avoid}details>*{display:block}}
`;

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
