/** The style sheet of a history's page. Age is shown by colour and by the symbol in front of younger words. */

import { LOOKING_BACK } from "../html/looking-back-style.js";

/** How strongly the words of the youngest text are tinted, in percent; those of the oldest are not. */
const STRONGEST = 42;

/** @param texts how many texts the series has */
export function historyStyle(texts: number): string {
  const tints = Array.from({ length: texts }, (_, i) => {
    const share = texts > 1 ? Math.round((i / (texts - 1)) * STRONGEST) : 0;
    return `.age-${i} { background: color-mix(in oklab, var(--young) ${share}%, transparent); }`;
  });
  return `
${LOOKING_BACK}.warnings { border-inline-start: 3px solid var(--young); margin: .6rem 0; padding: .2rem 1rem .2rem 1.6rem; }
p.ages { display: inline; margin-inline-end: .6rem; } ul.ages { display: inline-flex; flex-wrap: wrap; gap: .3rem; list-style: none; margin: 0; padding: 0; }
ul.ages span { padding: .1em .5em; border: 1px solid var(--line); border-radius: .3rem; font-variant-numeric: tabular-nums; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(7rem, 22%); gap: 2rem; align-items: start; }
.paragraph { padding: .55rem 0; border-block-end: 1px solid var(--line); max-width: 46rem; }
.paragraph:target { outline: 2px solid var(--accent); outline-offset: 4px; }
summary { cursor: pointer; list-style-position: outside; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.heading .words { font-weight: 600; }
.younger { border-block-end: 1px dotted var(--soft); }
sup { font: .62em/0 var(--sans); margin-inline-end: .2em; }
.depth-1 { margin-inline-start: 1.5rem; } .depth-2 { margin-inline-start: 3rem; } .depth-3 { margin-inline-start: 4.5rem; } .depth-4 { margin-inline-start: 6rem; }
.versions ul { list-style: none; margin: .4rem 0 .2rem; padding: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); font: .95rem/1.6 var(--serif); }
.versions li { padding-block: .3rem; overflow-wrap: anywhere; } .versions b { font: 600 .8rem var(--sans); color: var(--soft); }
figure { position: sticky; inset-block-start: 1rem; margin: .5rem 0 0; font-size: .7rem; color: var(--soft); }
figure svg { display: block; inline-size: 100%; block-size: calc(100vh - 5rem); min-block-size: 14rem; }
figcaption { display: flex; justify-content: space-between; }
.bar { fill: var(--bar); } .changed .bar { fill: var(--young); } .ribbon { fill: var(--bar); opacity: .35; }
.bar.new { fill: var(--ins); } .bar.gone { fill: var(--del); }
svg a:hover .bar { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; } svg a:hover .ribbon { opacity: .8; }
${tints.join("\n")}
@media (max-width: 52rem) { main { grid-template-columns: minmax(0, 1fr); } figure { display: none; } body { padding-inline: 1.5rem .9rem; } h1 { font-size: 1.3rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; }
  body { max-width: none; font-size: 10pt; } figure { display: none; } main { display: block; } .paragraph { break-inside: avoid-page; max-width: none; }
}
`;
}
