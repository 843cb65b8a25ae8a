/** Styles shared by the pages on history and on the places of a phrase. */
export const LOOKING_BACK = `:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --ink: #1d2126; --soft: #59626d; --line: #dfe1e4; --accent: #1b5e9e; --young: #e8a33a; --bar: #b9bec5;
  --del: #9b1c1c; --ins: #0b5c36;
  --serif: Georgia, "Noto Serif", "Times New Roman", "Noto Naskh Arabic", "Songti SC", "Noto Serif CJK SC", "SimSun", serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e6e4df; --soft: #a3abb5; --line: #343a41; --accent: #85b8ea; --young: #c47a10; --bar: #515962; --del: #f4a09a; --ins: #8fd3a8; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
.top { padding-block: 2rem .5rem; }
h1 { font: 600 1.75rem/1.2 var(--serif); margin: 0 0 .35rem; overflow-wrap: anywhere; }
h2 { font: 600 1.15rem/1.3 var(--sans); margin: 2rem 0 .6rem; }
.title { font: 1.1rem/1.5 var(--serif); margin: 0 0 .6rem; }
.soft { color: var(--soft); margin: 0 0 .4rem; overflow-wrap: anywhere; }
.facts { font: .8rem/1.5 var(--sans); color: var(--soft); } .facts b { color: var(--ink); }
.words { display: block; font: 1.03rem/1.7 var(--serif); overflow-wrap: anywhere; }
:lang(ar) .words { font-size: 1.15rem; line-height: 1.95; }
del { color: var(--del); } ins { color: var(--ins); text-underline-offset: .18em; }
`;
