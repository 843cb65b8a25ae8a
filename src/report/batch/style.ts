/** The style sheet of the table. Colour never stands alone: the order of the bars and the numbers beside them say the same. */
export const TABLE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --card: #fff; --ink: #1d2126; --soft: #59626d; --line: #dfe1e4; --accent: #1b5e9e;
  --f0: #c9ced4; --f1: #7fa6cf; --f2: #d08b1d; --f3: #1f8a54; --f4: #b3261e; --del: #9b1c1c; --ins: #0b5c36;
  --serif: Georgia, "Noto Serif", "Times New Roman", "Noto Naskh Arabic", "Amiri", "Songti SC", "Noto Serif CJK SC", "SimSun", serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --card: #1d2024; --ink: #e6e4df; --soft: #a3abb5; --line: #343a41; --accent: #85b8ea;
    --f0: #4a525b; --f1: #5b86b5; --f2: #dca03c; --f3: #45ad78; --f4: #e0675f; --del: #f4a09a; --ins: #8fd3a8;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.45 var(--sans); }
header, main { max-width: 92rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-block-start: 1.5rem; }
h1 { font: 600 1.5rem/1.25 var(--serif); margin: 0 0 .8rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); } td .soft { display: block; font-size: .8rem; overflow-wrap: anywhere; }
svg { display: block; inline-size: 100%; } [dir=rtl] svg { transform: scaleX(-1); }
.fate-0 { fill: var(--f0); } .fate-1 { fill: var(--f1); } .fate-2 { fill: var(--f2); } .fate-3 { fill: var(--f3); } .fate-4 { fill: var(--f4); }
.total { max-width: 64rem; } .total svg { block-size: 1.1rem; }
.legend { list-style: none; margin: .5rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.2rem; font-variant-numeric: tabular-nums; }
.legend li::before { content: ""; display: inline-block; inline-size: .75em; block-size: .75em; margin-inline-end: .4em; background: var(--c); }
.of-fate-0 { --c: var(--f0); } .of-fate-1 { --c: var(--f1); } .of-fate-2 { --c: var(--f2); } .of-fate-3 { --c: var(--f3); } .of-fate-4 { --c: var(--f4); }
.tools { position: sticky; inset-block-start: 0; z-index: 5; background: var(--paper); border-block-end: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .4rem .5rem; align-items: center; padding: .5rem max(1.25rem, calc((100vw - 92rem) / 2 + 1.25rem)); font-size: .875rem; }
.tools :is(input[type=search], select, button) { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .25rem .6rem; min-block-size: 2rem; max-inline-size: 13rem; }
.tools input[type=search] { flex: 1 1 14rem; max-inline-size: 22rem; }
.tools label { display: inline-flex; align-items: center; gap: .35em; white-space: nowrap; }
.status { color: var(--soft); margin-inline-start: auto; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; inline-size: 100%; margin-block-start: .5rem; font-variant-numeric: tabular-nums; }
th { text-align: start; vertical-align: bottom; font-size: .8rem; font-weight: 600; color: var(--soft); padding: .35rem .5rem; border-block-end: 1px solid var(--line); }
th button { all: unset; cursor: pointer; } th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
th button::after { content: ""; display: inline-block; inline-size: 1em; text-align: center; }
th[aria-sort=ascending] button::after { content: "\\25B4"; } th[aria-sort=descending] button::after { content: "\\25BE"; }
th[aria-sort] button { color: var(--ink); }
td { vertical-align: top; padding: .5rem; border-block-end: 1px solid var(--line); }
.symbol { white-space: nowrap; } td.symbol .name { font-weight: 600; }
td.title { font-family: var(--serif); font-size: .95rem; min-inline-size: 14rem; overflow-wrap: anywhere; }
td.title span { display: block; }
td.follows { min-inline-size: 9rem; max-inline-size: 13rem; } td.carried { inline-size: 8rem; } td.picture { inline-size: 12rem; }
td.carried svg { block-size: .5rem; margin-block-start: .25rem; } td.picture svg { block-size: 1.4rem; }
:is(td, th):is(.substance, .doubts, .length) { text-align: end; }
td.series { min-inline-size: 7rem; }
td.verbs summary { cursor: pointer; color: var(--accent); }
.verb-list { margin: .3rem 0 0; padding: 0; list-style: none; min-inline-size: 12rem; font-family: var(--serif); }
.verb-list li { padding-block: .15rem; overflow-wrap: anywhere; } .verb-list .id { font: .8rem var(--sans); color: var(--soft); } .verb-list .soft { display: inline; }
del, ins { unicode-bidi: isolate; } del { color: var(--del); } ins { color: var(--ins); text-underline-offset: .18em; }
.nothing { padding: 2rem; text-align: center; color: var(--soft); }
@media (max-width: 60rem) {
  header, main { padding-inline: .9rem; } .tools { position: static; padding-inline: .9rem; } .status { margin-inline-start: 0; inline-size: 100%; }
  .tools :is(input[type=search], select) { max-inline-size: none; flex: 1 1 9rem; }
  thead { display: flex; flex-wrap: wrap; } thead tr { display: flex; flex-wrap: wrap; gap: .1rem .4rem; } th { border: 0; padding: .2rem .3rem; } th.picture { display: none; }
  table, tbody { display: block; }
  tbody tr { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: .3rem .8rem; padding: .8rem 0; border-block-end: 1px solid var(--line); }
  td { display: block; border: 0; padding: 0; inline-size: auto !important; min-inline-size: 0 !important; max-inline-size: none !important; text-align: start !important; }
  td:is(.title, .follows, .picture, .series, .carried, .nothing) { grid-column: 1 / -1; }
  td.symbol { grid-column: 1 / -1; display: flex; gap: .8rem; align-items: baseline; } td.none { display: none; }
  td:is(.follows, .substance, .verbs, .doubts, .length)::before { content: attr(data-label) " "; color: var(--soft); font-size: .8rem; }
  td.length .soft { display: inline; margin-inline-start: .4em; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; }
  body { font-size: 8.5pt; } .tools > :not(.status) { display: none; } .tools { position: static; border: 0; }
  tr { break-inside: avoid-page; } thead { display: table-header-group; } svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @page { size: landscape; margin: 12mm; }
}
`;
