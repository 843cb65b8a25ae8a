/** The style sheet of the report. Nothing is shown by colour alone: signs, lines and words say the same. */
import type { Labels } from "../labels/labels.js";
import { cssString } from "./escape.js";

/** @param running the header of each printed page */
export function styleSheet({ marks }: Labels, running: string): string {
  return `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --card: #fff; --ink: #1d2126; --soft: #59626d; --line: #dfe1e4; --accent: #1b5e9e;
  --del: #9b1c1c; --del-paper: #fdeceb; --ins: #0b5c36; --ins-paper: #e5f4ea;
  --changed: #8a6a12; --moved: #6b3fa0; --mark: #fff1a8; --quiet: #f1f1ef;
  --serif: Georgia, "Noto Serif", "Times New Roman", "Noto Naskh Arabic", "Amiri", "Songti SC", "Noto Serif CJK SC", "SimSun", serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --card: #1d2024; --ink: #e6e4df; --soft: #a3abb5; --line: #343a41; --accent: #85b8ea;
    --del: #f4a09a; --del-paper: #43211f; --ins: #8fd3a8; --ins-paper: #17382a;
    --changed: #dcb658; --moved: #c4a2f0; --mark: #5c4f12; --quiet: #24282d;
  }
}
* { box-sizing: border-box; }
/* The bar takes two lines where words are long: the script says how high it is. */
html { --bar: 3.2rem; scroll-padding-block-start: calc(var(--bar) + 1rem); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none !important; }
.skip { position: absolute; inset-inline-start: -99em; }
.skip:focus { inset-inline-start: 1rem; background: var(--card); padding: .5rem; z-index: 9; }
.frame { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }

.top { padding-block: 2rem 1rem; }
.top h1 { font: 600 1.75rem/1.2 var(--serif); margin: 0 0 .35rem; overflow-wrap: anywhere; }
.top .title { font: 1.1rem/1.5 var(--serif); margin: 0 0 1rem; width: fit-content; max-width: 46rem; }
.texts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 0; color: var(--soft); }
.texts div { flex: 1 1 18rem; border-inline-start: 3px solid var(--line); padding-inline-start: .75rem; }
.texts dt { font-size: .8rem; }
.texts dd { margin: 0; overflow-wrap: anywhere; }
.texts strong { color: var(--ink); }
.counts { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; margin: 1.2rem 0 0; }
.counts li { background: var(--quiet); border-radius: 1em; padding: .1em .8em; font-variant-numeric: tabular-nums; }
.counts .weight { background: none; border: 1px solid var(--line); }

h2 { font: 600 1.15rem/1.3 var(--sans); margin: 2rem 0 .6rem; }
.n { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.brief h3 { font: 600 .9rem/1.3 var(--sans); margin: .9rem 0 .1rem; break-after: avoid; }
.brief ol { list-style: none; margin: 0; padding: 0; }
.groups { columns: 2 24rem; column-gap: 2.5rem; }
.brief li { break-inside: avoid; padding: .35rem 0; border-block-end: 1px solid var(--line); }
.brief a { font-weight: 600; }
.brief .what { color: var(--soft); font-size: .85rem; }
.brief .words { font: 15px/1.55 var(--serif); }
.brief .words :is(del, ins) { unicode-bidi: isolate; }
.brief .whole :is(ins, del) { background: none; text-decoration: none; color: inherit; }
.brief details summary { cursor: pointer; color: var(--accent); padding: .4rem 0; }

.bar-of-tools { position: sticky; inset-block-start: 0; z-index: 5; background: var(--paper); border-block-end: 1px solid var(--line); }
.tools { display: flex; flex-wrap: wrap; gap: .4rem .5rem; align-items: center; padding-block: .5rem; font-size: .875rem; }
.tools fieldset { border: 0; margin: 0; padding: 0; display: inline-flex; }
.tools legend { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; white-space: nowrap; }
.tools label { display: inline-flex; align-items: center; gap: .35em; white-space: nowrap; }
.tools input[type=search], .tools select, .tools button, .tools summary {
  font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .25rem .6rem; min-block-size: 2rem;
}
.tools button, .tools summary, .tools select { cursor: pointer; }
.tools button:hover, .tools summary:hover { border-color: var(--accent); }
.tools input[type=search] { flex: 1 1 9.5rem; min-inline-size: 9.5rem; max-inline-size: 16rem; }
.tools select { max-inline-size: 9rem; }
.segments label { position: relative; border: 1px solid var(--line); background: var(--card); padding: .25rem .7rem; min-block-size: 2rem; cursor: pointer; }
.segments label:first-of-type { border-start-start-radius: .4rem; border-end-start-radius: .4rem; }
.segments label:last-of-type { border-start-end-radius: .4rem; border-end-end-radius: .4rem; border-inline-start: 0; }
.segments input { position: absolute; opacity: 0; }
.segments label:has(:checked) { background: var(--accent); color: var(--card); border-color: var(--accent); }
.segments label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.filters { position: relative; }
.filters summary { list-style: none; }
.filters summary::after { content: " \\25BE"; }
.filters .panel { position: absolute; inset-block-start: calc(100% + .3rem); inset-inline-start: 0; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; box-shadow: 0 6px 24px #0003; display: flex; gap: 2rem; max-inline-size: calc(100vw - 2.5rem); }
.filters .panel fieldset { display: block; }
.filters .panel legend { position: static; clip-path: none; inline-size: auto; block-size: auto; font-weight: 600; margin-block-end: .3rem; }
.filters .panel button { align-self: end; white-space: nowrap; }
.filters .panel label { display: flex; padding: .1rem 0; white-space: normal; }
.status { color: var(--soft); margin-inline-start: auto; font-variant-numeric: tabular-nums; }
.steps { display: inline-flex; gap: .3rem; }

.columns { display: grid; grid-template-columns: minmax(0, 1fr) 7.5rem; gap: 2rem; align-items: start; }
.overview { position: sticky; inset-block-start: calc(var(--bar) + 1rem); margin: 1.5rem 0 0; font-size: .75rem; color: var(--soft); }
.overview figcaption { display: flex; justify-content: space-between; }
.overview figcaption b { font-weight: 400; }
.overview svg { display: block; inline-size: 100%; block-size: calc(100vh - var(--bar) - 8.8rem); min-block-size: 12rem; }
.overview .bar { fill: var(--line); }
.overview .ribbon { fill: var(--line); opacity: .45; }
.overview .changed .bar { fill: var(--changed); } .overview .changed .ribbon { fill: var(--changed); opacity: .3; }
.overview .light .bar { opacity: .45; } .overview .light .ribbon { opacity: .15; }
.overview .moved .bar, .overview .moved .ribbon { fill: var(--moved); } .overview .moved .ribbon { opacity: .4; }
.overview .added .bar { fill: var(--ins); } .overview .removed .bar { fill: var(--del); }
.overview a:hover .ribbon { opacity: .8; } .overview a:hover .bar { opacity: 1; stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
.legend { list-style: none; padding: 0; margin: .5rem 0 0; display: flex; flex-wrap: wrap; gap: .1rem .7rem; }
.legend li::before { content: ""; display: inline-block; inline-size: .7em; block-size: .7em; margin-inline-end: .35em; background: var(--c); }
.legend .changed { --c: var(--changed); } .legend .moved { --c: var(--moved); } .legend .added { --c: var(--ins); } .legend .removed { --c: var(--del); }

.item { content-visibility: auto; contain-intrinsic-size: auto 9rem; position: relative; padding: .9rem 0 .9rem 1.1rem; padding-inline: 1.1rem 0; border-inline-start: 3px solid transparent; }
.item:focus-visible { outline-width: 1px; }
.item + .item { border-block-start: 1px solid var(--line); }
.item[data-change] { border-inline-start-color: var(--changed); }
.item[data-relation=added] { border-inline-start-color: var(--ins); }
.item[data-relation=removed] { border-inline-start-color: var(--del); }
.item[data-moved] { border-inline-start-color: var(--moved); border-inline-start-style: double; }
.item:target, .departure:target, .item.current { background: var(--card); box-shadow: 0 0 0 1px var(--line), 0 2px 14px #0001; }
.item:not([data-change]) .text { color: var(--soft); }
.item header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .7rem; margin-block-end: .3rem; }
.item h3 { font: 600 .9rem/1.4 var(--sans); margin: 0; }
.item h3 a { text-decoration: none; }
.item h3 del { background: none; }
.facts { flex: 1 1 12rem; display: flex; flex-wrap: wrap; gap: .1rem .6rem; margin: 0; font-size: .8rem; color: var(--soft); }
.facts > :not(:last-child)::after { content: "\\00B7"; margin-inline-start: .6rem; font-weight: 400; color: var(--soft); }
.facts .relation { color: var(--ink); }
.facts .weight { color: var(--ink); }
[data-weight=routine] .facts .weight { font-weight: 400; color: var(--soft); }
.copy { font: inherit; font-size: .75rem; color: var(--soft); background: none; border: 1px solid transparent; border-radius: .3rem; padding: 0 .4rem; margin-inline-start: auto; cursor: pointer; }
.item:hover .copy, .item:focus-within .copy { border-color: var(--line); color: var(--accent); }
.text { font: 1.03rem/1.65 var(--serif); max-width: 44rem; overflow-wrap: anywhere; }
.text p { margin: 0 0 .5rem; } .text p:last-child { margin: 0; }
.depth-1 { margin-inline-start: 1.5rem !important; } .depth-2 { margin-inline-start: 3rem !important; }
.depth-3 { margin-inline-start: 4.5rem !important; } .depth-4 { margin-inline-start: 6rem !important; }
.table { overflow-x: auto; margin: 0 0 .5rem; }
.table table { border-collapse: collapse; font-size: .92em; line-height: 1.4; }
.table td { border: 1px solid var(--line); padding: .15rem .6rem; vertical-align: top; overflow-wrap: normal; }
.table .amount { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.label { font-variant-numeric: tabular-nums; }
.text em { font-style: italic; }
:lang(zh) .text em, .text:lang(zh) em { font-style: normal; font-family: "KaiTi", "STKaiti", "Kaiti SC", var(--serif); }
.text:lang(ar) { font-size: 1.15rem; line-height: 1.9; } .text:lang(ar) em { font-style: normal; text-decoration: none; font-weight: 600; }
sup { line-height: 0; font-size: .7em; } sup a { text-decoration: none; }
del { color: var(--del); background: var(--del-paper); text-decoration: line-through; border-radius: .15em; padding-inline: .08em; }
ins { color: var(--ins); background: var(--ins-paper); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; border-radius: .15em; padding-inline: .08em; }
.routine { background: none; } ins.routine { text-decoration-style: dotted; }
.item[data-relation=added] ins, .item[data-relation=removed] del { background: none; text-decoration: none; color: inherit; }
.item[data-relation=added] .text { background: var(--ins-paper); padding: .4rem .7rem; border-radius: .3rem; }
.item[data-relation=removed] .text { background: var(--del-paper); padding: .4rem .7rem; border-radius: .3rem; text-decoration: line-through; text-decoration-color: var(--del); text-decoration-thickness: 1px; }
.item[data-relation=removed] h3 del { text-decoration: line-through; }
del::before, del::after, ins::before, ins::after { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; white-space: nowrap; }
del::before { content: ${cssString(` [${marks.deleted}: `)}; } ins::before { content: ${cssString(` [${marks.inserted}: `)}; }
del::after, ins::after { content: "] "; }
/* Letters of Arabic would join across the border of what was struck out and put in: a non-joiner keeps them apart. */
:lang(ar) del::after { position: static; clip-path: none; content: "\\200C"; }
::highlight(found) { background: var(--mark); color: var(--ink); }

.beside { display: none; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
.beside .text { max-width: none; }
[data-view=beside] .beside { display: grid; }
[data-view=beside] .item[data-change] > .text { display: none; }
[data-view=beside] .frame { max-width: 96rem; }
.item .beside .text:empty { background: none; padding: 0; }
.picks { display: none; flex-wrap: wrap; gap: .3rem; }
[data-correcting=yes] .picks { display: inline-flex; }
[data-correcting=yes] #changes .text > * { cursor: pointer; }
.picks button, .corrections button { font: inherit; font-size: .8rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .1rem .5rem; cursor: pointer; }
.picks [data-side=old] { color: var(--del); } .picks [data-side=new] { color: var(--ins); }
.picks [aria-pressed=true] { background: var(--accent); color: var(--card); }
.item.picked { outline: 2px solid var(--accent); outline-offset: -2px; }
.corrections { position: sticky; inset-block-end: 0; z-index: 4; background: var(--paper); border-block-start: 1px solid var(--line); padding-block: .4rem; font-size: .875rem; }
.corrections p { margin: .3rem 0; }
.corrections ol { display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; margin: 0; padding: 0; max-block-size: 7rem; overflow: auto; }
.corrections button:disabled { color: var(--soft); cursor: default; }
.departure { padding: .5rem 1.1rem; color: var(--soft); font-size: .875rem; border-inline-start: 3px double var(--moved); border-block-start: 1px solid var(--line); }
.departure .address { font-weight: 600; }
.departure .excerpt { font-family: var(--serif); margin-inline-start: .5rem; }
.fold { display: block; inline-size: 100%; text-align: start; font: inherit; font-size: .85rem; color: var(--soft); background: var(--quiet); border: 0; padding: .35rem 1.25rem; margin-block: .25rem; border-radius: .3rem; cursor: pointer; }
.fold::before { content: "\\2026\\00A0\\00A0"; } .fold:hover { color: var(--accent); }
.left-out { color: var(--soft); font-size: .85rem; padding-inline-start: 1.25rem; }
.rest { color: var(--soft); } .rest li { overflow-wrap: anywhere; }
.note { padding: .6rem 1rem; background: var(--quiet); border-radius: .3rem; }
.keys { color: var(--soft); font-size: .8rem; padding-block: 1.5rem 3rem; }

@media (max-width: 62rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .overview { display: none; }
}
@media (max-width: 40rem) {
  .frame { padding-inline: .9rem; }
  .top { padding-block-start: 1.2rem; } .top h1 { font-size: 1.3rem; }
  .tools { gap: .35rem; font-size: .8rem; } .tools input[type=search] { flex-basis: 11rem; max-inline-size: none; }
  .filters .panel { position: fixed; inset-inline: .9rem; inset-block-start: auto; max-block-size: 60vh; overflow: auto; gap: 1rem; }
  .bar-of-tools { position: static; }
  html { scroll-padding-block-start: 1rem; }
  .steps { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 5; }
  .steps button { min-inline-size: 2.8rem; min-block-size: 2.8rem; box-shadow: 0 2px 10px #0003; }
  .item { padding-inline-start: .7rem; }
  .beside { grid-template-columns: 1fr; gap: .5rem; }
  .item:not(.current, :target, :focus-within) .copy { display: none; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --del: #8c1515; --ins: #0b5c36; --del-paper: none; --ins-paper: none; --quiet: none; }
  @page { margin: 22mm 18mm; @top-center { content: ${cssString(running)}; font: 9pt sans-serif; } @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
  body { font-size: 10pt; }
  .bar-of-tools, .overview, .copy, .keys, .skip, .beside, .jump, .corrections, .picks { display: none !important; }
  .columns { display: block; }
  .fold { padding: .1rem 0; }
  .item, .departure { content-visibility: visible; break-inside: avoid-page; padding-block: .4rem; }
  .item[data-change] > .text { display: block !important; }
  .text { max-width: none; font-size: 10.5pt; }
  .frame { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .facts > :has(+ .jump)::after { content: none; }
}
`;
}
