/** The style sheet of a concordance's page. A language that differs alone is marked by a rule and by its place, not only by colour. */
export const CONCORD_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --ink: #1d2126; --soft: #59626d; --line: #dfe1e4; --accent: #1b5e9e; --alone: #9b1c1c; --mark: #fbe3a8; --card: #fff;
  --serif: Georgia, "Noto Serif", "Times New Roman", "Noto Naskh Arabic", "Songti SC", "Noto Serif CJK SC", "SimSun", serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e6e4df; --soft: #a3abb5; --line: #343a41; --accent: #85b8ea; --alone: #f4a09a; --mark: #5c4a12; --card: #1d2024; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
header { padding-block: 2rem .5rem; }
h1 { font: 600 1.6rem/1.25 var(--serif); margin: 0 0 .35rem; overflow-wrap: anywhere; }
h2 { font: 600 1.1rem/1.3 var(--sans); margin: 2rem 0 .6rem; }
h3 { font: 400 .95rem/1.4 var(--sans); margin: 0 0 .35rem; }
h4 { font: 600 .75rem/1.3 var(--sans); margin: 0 0 .25rem; color: var(--soft); }
a { color: var(--accent); font-weight: 600; } a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: .6rem 0 0; padding: 0; }
.counts li { border: 1px solid var(--line); border-radius: .3rem; padding: .1em .6em; }
main > section:not(.row) { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: .8rem; }
main > section:not(.row) > h2 { grid-column: 1 / -1; margin-block-end: 0; }
.finding { background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--line); border-radius: .3rem; padding: .6rem .8rem; }
.error .finding { border-inline-start-color: var(--alone); }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr); gap: .15rem .8rem; margin: 0; }
dt { color: var(--soft); font-size: .85rem; max-width: 12rem; } dd { margin: 0; font: 1rem/1.5 var(--serif); overflow-wrap: anywhere; }
dd span { display: inline-block; } dd span:lang(ar) { font-size: 1.1rem; line-height: 1.8; } dt.alone, dd.alone { color: var(--alone); font-weight: 600; }
.row { border-block-start: 1px solid var(--line); padding-block: .8rem; scroll-margin-top: 1rem; }
.row:target { outline: 2px solid var(--accent); outline-offset: 4px; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .8rem 1.2rem; }
.passage { border-inline-start: 3px solid transparent; padding-inline-start: .6rem; }
.passage.alone { border-inline-start-color: var(--alone); } .passage.alone h4 { color: var(--alone); }
.passage p { margin: 0; font: .98rem/1.6 var(--serif); overflow-wrap: anywhere; } .passage p:lang(ar) { font-size: 1.1rem; line-height: 1.85; }
.label { color: var(--soft); } .none { color: var(--soft); font-style: italic; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; font-weight: 600; }
summary { cursor: pointer; margin-block: 1.2rem; font-weight: 600; }
@media (max-width: 40rem) { body { padding-inline: .9rem; } h1 { font-size: 1.25rem; } dl { grid-template-columns: minmax(0, 1fr); } dt { max-width: none; margin-block-start: .25rem; } }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; } body { max-width: none; font-size: 9pt; } .finding, .passage { break-inside: avoid; } }
`;
