// Puts faults into one language of an official set, such as printers and translators make; `concord` must find them.
import { LANGUAGES } from "../../dist/language/languages.js";

/** Numbers that are the same at every run. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Words before a number that make it a reference; in Chinese the sign behind it. */
const REFERENCE = {
  en: /(?:articles?|paragraphs?|paras?\.|annex|section|chapter|chap\.|goals?|targets?|item|sub-item|rule|part) (\d{1,3})(?![\d/.,])/gi,
  fr: /(?:articles?|paragraphes?|par\.|annexe|section|chapitre|chap\.|objectifs?|cibles?|point|partie|règle)[ \u00a0](\d{1,3})(?![\d/.,])/gi,
  es: /(?:artículos?|párrafos?|párrs?\.|anexo|sección|capítulo|cap\.|objetivos?|metas?|tema|parte|regla) (\d{1,3})(?![\d/.,])/gi,
  ru: /(?:стать[а-я]+|пункт[а-я]*|п\.|приложени[а-я]+|раздел[а-я]*|глав[а-я]+|цел[а-я]+|задач[а-я]+|част[а-я]+)[ \u00a0](\d{1,3})(?![\d/.,])/gi,
  ar: /(?:المادة|المواد|الفقرة|الفقرات|الهدف|الأهداف|البند|الفصل|الفرع|المرفق|الغاية) (\d{1,3})(?![\d/.,-])/g,
  zh: /(?<![\d./])(\d{1,3}) ?(?=[条段章节款])/g,
};
/** An ordinal in words, and the next one, as sessions are counted. */
const SESSION = {
  en: [/(?<=ty-)(seventh|eighth)(?= session)/g, { seventh: "eighth", eighth: "ninth" }],
  fr: [
    /(?<=soixante-dix-|quatre-vingt-)(septième|huitième|deuxième)(?= session)/g,
    { septième: "huitième", huitième: "neuvième", deuxième: "troisième" },
  ],
  es: [
    /(?<=septuagésimo |octogésimo )(séptimo|octavo|segundo)(?= período)/g,
    { séptimo: "octavo", octavo: "noveno", segundo: "tercero" },
  ],
  ru: [
    /(?<=семьдесят |восемьдесят )(седьмой|восьмой|второй)(?= сессии)/g,
    { седьмой: "восьмой", восьмой: "девятой", второй: "третьей" },
  ],
  ar: [
    /(?<=دورتها |الدورة )(السابعة|الثامنة|الثانية)(?= وال)/g,
    { السابعة: "الثامنة", الثامنة: "التاسعة", الثانية: "الثالثة" },
  ],
  zh: [/(?<=第[七八]十)([二七八])(?=届)/g, { 二: "三", 七: "八", 八: "九" }],
};

/** Places of a number in a text, with what else may stand there. */
const spots = (text, pattern, changed) =>
  [...text.matchAll(pattern)].map((m) => {
    const group = m[1] ?? m[0];
    const start = m.index + m[0].lastIndexOf(group);
    return { start, end: start + group.length, text: changed(group) };
  });

const plus = (random) => (digits) => {
  const value = Number(digits);
  return String(value > 2 && random() < 0.5 ? value - 1 : value + 1).padStart(digits.length, "0");
};

const SYMBOL = /(?<![\d/.])\d{2,3}\/\d{1,3}(?![\d/.])|[A-Z]\/(?:[A-Z\d.]+\/)*\d+(?![\d/(])/g;
const monthsOf = (code) => LANGUAGES[code].months.map((names) => names[0]);

/** The changes of one value that a text allows, by sort. */
export const VALUES = {
  number: (text, code, random) => {
    const masked = text.replace(SYMBOL, (s) => "_".repeat(s.length));
    const dates = new RegExp(
      `(?:\\d{1,4} ?(?:et|y|de|and|to|al?|–|-)? ?)*(?:de )?(?:${monthsOf(code).map(escaped).join("|")})(?:(?: de)? \\d{4})?|\\d{4} ?年|\\d{1,2} ?[月日]|(?<!\\d)(?:19|20)\\d\\d(?!\\d)`,
      "gu",
    );
    const plain =
      code === "zh"
        ? masked.replace(/\d{4} ?年|\d{1,2} ?[月日]|(?<!\d)(?:19|20)\d\d(?!\d)/g, (s) => "_".repeat(s.length))
        : masked.replace(dates, (s) => "_".repeat(s.length));
    const free = plain.replace(REFERENCE[code], (s) => "_".repeat(s.length));
    const digits = spots(free, /(?<![\d_/.,A-Za-zА-я()-])\d{1,4}(?![\d_/.,)A-Za-z-])/g, plus(random));
    const [pattern, next] = SESSION[code];
    return [...digits, ...spots(text, pattern, (word) => next[word])];
  },
  date: (text, code, random) => {
    const months = monthsOf(code);
    if (code === "zh") {
      return [
        ...spots(text, /(?:19|20)(\d\d)(?= ?年 ?\d{1,2} ?月)/g, plus(random)),
        ...spots(text, /(?<=月 ?)(\d{1,2})(?= ?日)/g, plus(random)),
        ...spots(text, /(?<=年 ?)(\d{1,2})(?= ?月)/g, (m) => String((Number(m) % 12) + 1)),
      ];
    }
    const names = months.map(escaped).join("|");
    const between = code === "es" ? " de " : " ";
    return [
      ...spots(text, new RegExp(`(?<!\\d)(\\d{1,2})(?=${between}(?:${names}))`, "gu"), plus(random)),
      ...spots(
        text,
        new RegExp(`(?<=\\d${between})(${names})(?=${between}\\d{4})`, "gu"),
        (m) => months[(months.indexOf(m) + 1) % 12],
      ),
      ...spots(text, new RegExp(`(?<=(?:${names})${between})(\\d{4})`, "gu"), plus(random)),
    ];
  },
  symbol: (text, _code, random) => spots(text, SYMBOL, (s) => s.replace(/\d+$/, (n) => plus(random)(n))),
  reference: (text, code, random) => spots(text, REFERENCE[code], plus(random)),
};

const withText = (resolution, change) => ({ ...resolution, paragraphs: resolution.paragraphs.map(change) });

/** One value changed in one paragraph: the changed text and the address, or null where none can be. */
export function changedValue(resolution, sort, random) {
  const places = resolution.paragraphs.flatMap((p) =>
    VALUES[sort](p.text, resolution.language, random).map((spot) => ({ p, spot })),
  );
  const place = pick(places, random);
  if (!place) return null;
  const { p, spot } = place;
  const text = p.text.slice(0, spot.start) + spot.text + p.text.slice(spot.end);
  return { text: withText(resolution, (q) => (q === p ? { ...p, text } : q)), where: [p.id] };
}

/** Counts the addresses anew that are counted in order, as reading a text would. */
function readdressed(paragraphs) {
  const counts = {};
  const names = new Map();
  const used = new Map();
  return paragraphs.map((p) => {
    const parent = p.parent === null ? null : (names.get(p.parent) ?? p.parent);
    let id = p.id.replace(/#\d+$/, "");
    const counted = /^(PP|T|TB|U|H)(\d+)$/.exec(id);
    if (counted) {
      counts[counted[1]] = (counts[counted[1]] ?? 0) + 1;
      id = `${counted[1]}${counts[counted[1]]}`;
    } else if (p.parent !== null && parent !== p.parent && id.startsWith(p.parent))
      id = parent + id.slice(p.parent.length);
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    if (times > 1) id = `${id}#${times}`;
    names.set(p.id, id);
    return { ...p, id, parent };
  });
}

const isWhole = (p) => ["preambular", "operative", "subparagraph"].includes(p.kind) && p.text.length >= 40;

/** A paragraph or point dropped, doubled, or exchanged with the next of its sort. */
export const STRUCTURE = {
  dropped: (resolution, random) => {
    const parents = new Set(resolution.paragraphs.map((p) => p.parent));
    const p = pick(
      resolution.paragraphs.filter((q) => isWhole(q) && !parents.has(q.id)),
      random,
    );
    if (!p) return null;
    return {
      text: { ...resolution, paragraphs: readdressed(resolution.paragraphs.filter((q) => q !== p)) },
      where: [p.id],
    };
  },
  doubled: (resolution, random) => {
    const p = pick(resolution.paragraphs.filter(isWhole), random);
    if (!p) return null;
    const paragraphs = resolution.paragraphs.flatMap((q) => (q === p ? [q, { ...q }] : [q]));
    return { text: { ...resolution, paragraphs: readdressed(paragraphs) }, where: [p.id] };
  },
  swapped: (resolution, random) => {
    const list = resolution.paragraphs;
    const pairs = list.flatMap((p, i) => {
      const q = list[i + 1];
      return q && isWhole(p) && isWhole(q) && p.kind === q.kind && p.depth === q.depth ? [[p, q]] : [];
    });
    const pair = pick(pairs, random);
    if (!pair) return null;
    const [p, q] = pair;
    const words = ({ text, opening, marks, repairs }) => ({ text, opening, marks, repairs });
    const swapped = withText(resolution, (r) =>
      r === p ? { ...p, ...words(q) } : r === q ? { ...q, ...words(p) } : r,
    );
    return { text: swapped, where: [p.id, q.id] };
  },
};

/** Words that a dropped clause has at least; a Chinese word has about two characters. */
const CLAUSE = { words: 8, characters: 15 };

/** A clause between two commas dropped. */
export function clauseDropped(resolution, random) {
  const places = resolution.paragraphs
    .filter((p) => isWhole(p))
    .flatMap((p) => {
      const commas = [...p.text.matchAll(/[,，،;；؛]/g)].map((m) => m.index);
      return commas.slice(1).flatMap((end, i) => {
        const start = commas[i];
        const clause = p.text.slice(start, end);
        const long =
          resolution.language === "zh"
            ? (clause.match(/\p{Script=Han}/gu) ?? []).length >= CLAUSE.characters
            : clause.split(/\s+/).length > CLAUSE.words;
        return long ? [{ p, start, end }] : [];
      });
    });
  const place = pick(places, random);
  if (!place) return null;
  const { p, start, end } = place;
  const text = p.text.slice(0, start) + p.text.slice(end);
  return {
    text: withText(resolution, (q) =>
      q === p
        ? {
            ...p,
            text,
            marks: p.marks
              .filter((m) => m.at <= start || m.at >= end)
              .map((m) => (m.at >= end ? { ...m, at: m.at - (end - start) } : m)),
          }
        : q,
    ),
    where: [p.id],
  };
}
