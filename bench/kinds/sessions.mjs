// The resolutions of whole sessions in six languages, read and parsed once: differences between translations of the same English
// sentence are mined from one half of their series and judged on the other.
//   SESSIONS=folder   where ../shared/corpus/sessions was unpacked, a folder a session
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";

const folder = process.env.SESSIONS ?? "/tmp/sessions";
const cache = fileURLToPath(new URL("../../.cache/kinds/", import.meta.url));

/** Paragraphs of every resolution of a language: symbol → { title, paragraphs: id → text }. */
export async function sessions(language) {
  const path = `${cache}sessions.${language}`;
  if (existsSync(path)) return deserialize(readFileSync(path));
  const { parse } = await import("../../dist/parse/parse.js");
  const { read } = await import("../../dist/read/load.js");
  const all = new Map();
  for (const session of readdirSync(folder))
    for (const name of readdirSync(`${folder}/${session}`).filter((n) => n.endsWith(`.${language}.xml`))) {
      try {
        const { title, paragraphs } = parse(await read(`${folder}/${session}/${name}`));
        all.set(name.split(".")[0], { title, paragraphs: new Map(paragraphs.map((p) => [p.id, p.text])) });
      } catch (error) {
        console.error(`${name}: ${error.message}`);
      }
    }
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, serialize(all));
  return all;
}

/** Resolutions of one title are one series. */
export const seriesName = (title) =>
  (title ?? "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

/** The resolutions of a language that follow one another under one English title, each with its symbol and file. */
export async function sessionPairs(language) {
  const series = new Map();
  for (const [symbol, { title }] of await sessions("en")) {
    const name = seriesName(title);
    const [session, number] = symbol.match(/\d+/g) ?? [];
    const path = `${folder}/${session}/${symbol}.${language}.xml`;
    if (name === "" || number === undefined || !existsSync(path)) continue;
    series.set(name, [...(series.get(name) ?? []), { symbol: `${session}/${number}`, session: Number(session), path }]);
  }
  return [...series.values()].flatMap((all) => {
    const inOrder = all.sort((a, b) => a.session - b.session);
    return inOrder.flatMap((now, k) =>
      k > 0 && now.session > inOrder[k - 1].session ? [{ old: inOrder[k - 1], new: now }] : [],
    );
  });
}

/** The half that a series belongs to, the same at every run. */
export const halfOf = (series) => createHash("sha1").update(series).digest()[0] % 2;

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
const ORDINALS =
  "(?:[a-z]+ty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|[a-z]+teenth|[a-z]+tieth|tenth|eleventh|twelfth)";
const ROUTINE = new RegExp(`\\b(?:${MONTHS}|${ORDINALS}|also|further|again|once)\\b`, "g");

/** A sentence without what changes from one year to the next. */
const masked = (text) =>
  text
    .toLowerCase()
    .replace(ROUTINE, " ")
    .replace(/[^a-z]+/g, " ")
    .trim();

/**
 * Sentences that are the same in English, numbers and dates apart, in several resolutions: each with the wordings that another language
 * has for it. A paragraph is a sentence here.
 */
export async function translations(language) {
  const [english, other] = [await sessions("en"), await sessions(language)];
  const groups = new Map();
  for (const [symbol, { title, paragraphs }] of english) {
    const there = other.get(symbol);
    if (!there || Math.abs(there.paragraphs.size - paragraphs.size) > 0) continue;
    for (const [id, text] of paragraphs) {
      const translated = there.paragraphs.get(id);
      if (!translated || text.length < 40) continue;
      const key = masked(text);
      const group = groups.get(key) ?? [];
      group.push({ symbol, series: seriesName(title), text: translated });
      groups.set(key, group);
    }
  }
  return [...groups]
    .filter(([, group]) => new Set(group.map((g) => g.text)).size > 1)
    .map(([sentence, group]) => ({ sentence, group }));
}

/** Wordings of one sentence beside one another: each with the next, and with the most common one. */
export function* besides(texts) {
  const count = new Map();
  for (const { text } of texts) count.set(text, (count.get(text) ?? 0) + 1);
  const distinct = [...count.keys()];
  const common = distinct.reduce((a, b) => (count.get(b) > count.get(a) ? b : a));
  const done = new Set();
  for (const [k, text] of distinct.entries())
    for (const other of [distinct[k + 1], common])
      if (other !== undefined && other !== text && !done.has(`${text}\n${other}`) && !done.has(`${other}\n${text}`)) {
        done.add(`${text}\n${other}`);
        yield [text, other];
      }
}
