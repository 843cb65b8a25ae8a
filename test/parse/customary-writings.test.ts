/** One small resolution in six languages, in each of the writings that are customary for its parts, is read to the same structure. */
import { describe, expect, it } from "vitest";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readTxt } from "../../src/read/txt/txt.js";

/** The sentences of the resolution in a language, without the signs that end them. */
interface Sentences {
  readonly title: string;
  readonly formula: string;
  readonly recalls: string;
  readonly notes: string;
  readonly requests: string;
  readonly decides: string;
  readonly decision: string;
  readonly points: readonly [string, string];
  readonly declares: string;
  readonly note: string;
  readonly vote: string;
  readonly unanimous: string;
  readonly withoutVote: string;
  readonly dated: string;
  /** Comma, semicolon, full stop and the two quotation marks. */
  readonly signs: readonly [string, string, string, string, string];
}

const LATIN = [",", ";", ".", "“", "”"] as const;
const SENTENCES: Readonly<Record<LanguageCode, Sentences>> = {
  en: {
    title: "Keeping of lighthouses",
    formula: "The General Assembly",
    recalls: "Recalling the report on wells",
    notes: "Noting the state of all lamps",
    requests: "Requests the keepers to count the lamps",
    decides: "Decides to consider the matter at its next session",
    decision: "Decides:",
    points: ["To count the lamps", "To trim the wicks"],
    declares: "Adopts the following declaration:",
    note: "See A/34/12",
    vote: "Adopted at the 1382nd meeting by 11 votes to none, with 4 abstentions (Chad, Mali).",
    unanimous: "Adopted unanimously at the 1382nd meeting.",
    withoutVote: "Adopted without a vote at the 1382nd meeting.",
    dated: "of 22 November 1967",
    signs: LATIN,
  },
  fr: {
    title: "Entretien des phares",
    formula: "L’Assemblée générale",
    recalls: "Rappelant le rapport sur les puits",
    notes: "Notant l’état de toutes les lampes",
    requests: "Prie les gardiens de compter les lampes",
    decides: "Décide d’examiner la question à sa prochaine session",
    decision: "Décide :",
    points: ["De compter les lampes", "De couper les mèches"],
    declares: "Adopte la déclaration suivante :",
    note: "Voir A/34/12",
    vote: "Adoptée à la 1382e séance par 11 voix contre zéro, avec 4 abstentions (Mali, Tchad).",
    unanimous: "Adoptée à l’unanimité à la 1382e séance.",
    withoutVote: "Adoptée sans vote à la 1382e séance.",
    dated: "du 22 novembre 1967",
    signs: [",", ";", ".", "« ", " »"],
  },
  es: {
    title: "Conservación de faros",
    formula: "La Asamblea General",
    recalls: "Recordando el informe sobre los pozos",
    notes: "Observando el estado de todas las lámparas",
    requests: "Pide a los guardianes que cuenten las lámparas",
    decides: "Decide examinar la cuestión en su próximo período de sesiones",
    decision: "Decide:",
    points: ["Contar las lámparas", "Recortar las mechas"],
    declares: "Aprueba la siguiente declaración:",
    note: "Véase A/34/12",
    vote: "Aprobada en la 1382a. sesión por 11 votos contra ninguno y 4 abstenciones (Chad, Malí).",
    unanimous: "Aprobada por unanimidad en la 1382a. sesión.",
    withoutVote: "Aprobada sin votación en la 1382a. sesión.",
    dated: "de 22 de noviembre de 1967",
    signs: LATIN,
  },
  ru: {
    title: "Содержание маяков",
    formula: "Генеральная Ассамблея",
    recalls: "ссылаясь на доклад о колодцах",
    notes: "отмечая состояние всех ламп",
    requests: "просит смотрителей подсчитать лампы",
    decides: "постановляет рассмотреть этот вопрос на своей следующей сессии",
    decision: "постановляет:",
    points: ["подсчитать лампы", "подрезать фитили"],
    declares: "принимает следующую декларацию:",
    note: "См. A/34/12",
    vote: "Принята на 1382-м заседании 11 голосами, при этом никто не голосовал против и 4 воздержались (Мали, Чад).",
    unanimous: "Принята единогласно на 1382-м заседании.",
    withoutVote: "Принята без голосования на 1382-м заседании.",
    dated: "от 22 ноября 1967 года",
    signs: [",", ";", ".", "«", "»"],
  },
  zh: {
    title: "灯塔的维护",
    formula: "大会",
    recalls: "回顾关于水井的报告",
    notes: "注意到所有灯塔的状况",
    requests: "请看守人清点灯塔",
    decides: "决定在下届会议上审议此事",
    decision: "决定：",
    points: ["清点灯塔", "修剪灯芯"],
    declares: "通过下列宣言：",
    note: "见A/34/12",
    vote: "第1382次会议以11票对零票、4票弃权（乍得、马里）通过。",
    unanimous: "第1382次会议一致通过。",
    withoutVote: "第1382次会议未经表决通过。",
    dated: "1967年11月22日决议",
    signs: ["，", "；", "。", "“", "”"],
  },
  ar: {
    title: "صيانة المنارات",
    formula: "إن الجمعية العامة",
    recalls: "إذ تشير إلى التقرير عن الآبار",
    notes: "وإذ تلاحظ حالة جميع المصابيح",
    requests: "تطلب إلى الحراس إحصاء المصابيح",
    decides: "تقرر أن تنظر في المسألة في دورتها المقبلة",
    decision: "تقرر:",
    points: ["إحصاء المصابيح", "قص الفتائل"],
    declares: "تعتمد الإعلان التالي:",
    note: "انظر A/34/12",
    vote: "اتخذ في الجلسة 1382 بأغلبية 11 صوتا مقابل لا شيء وامتناع 4 أعضاء عن التصويت (تشاد، مالي).",
    unanimous: "اتخذ بالإجماع في الجلسة 1382.",
    withoutVote: "اتخذ بدون تصويت في الجلسة 1382.",
    dated: "المؤرخ 22 تشرين الثاني/نوفمبر 1967",
    signs: ["،", "؛", ".", "”", "“"],
  },
};

/** The paragraphs of the resolution as lines, with what may be written otherwise. */
function parts(s: Sentences, { mark = "", dash = "." } = {}) {
  const [comma, semicolon, stop] = s.signs;
  return {
    head: [`34/12. ${s.title}`],
    formula: `${s.formula}${comma}`,
    preamble: [mark === "" ? `${s.recalls}${comma}` : `${s.recalls}${comma} ${mark}`, `${s.notes}${comma}`],
    operative: [`1${dash} ${s.requests}${semicolon}`, `2${dash} ${s.decides}${stop}`],
    note: `${mark} ${s.note}${stop}`,
  };
}
const ofLines = (...lines: readonly (string | readonly string[])[]): Resolution =>
  parse(readTxt(lines.flat().join("\n\n"), "writing.txt"));
const idsOf = ({ paragraphs }: Resolution): string => paragraphs.map((p) => p.id).join(" ");
const ALL = "F PP1 PP2 OP1 OP2";

describe.each(Object.entries(SENTENCES))("%s", (code, s) => {
  const { head, formula, preamble, operative } = parts(s, { dash: code === "ar" ? " -" : "." });
  const [comma, semicolon, stop, opens, closes] = s.signs;

  it.each(["1/", "1)", "*", "(1)", ...(code === "ar" ? ["(١)", "(۱)"] : [])])(
    "has the note %s below a rule",
    (mark) => {
      const marked = parts(s, { mark });
      const made = ofLines(head, formula, marked.preamble, operative, "______________", marked.note);
      expect(idsOf(made)).toBe(ALL);
      expect(made.paragraphs[1]).toMatchObject({ text: `${s.recalls}${comma}`, marks: [{ at: s.recalls.length + 1 }] });
      expect(made.footnotes.map(({ text }) => text)).toEqual([`${s.note}${stop}`]);
      expect(made.warnings).toEqual([]);
    },
  );

  it.each(["1/", "1)", "*"])("has the note %s at the end, below the adoption", (mark) => {
    const marked = parts(s, { mark });
    const made = ofLines(head, formula, marked.preamble, operative, s.unanimous, marked.note);
    expect(idsOf(made)).toBe(ALL);
    expect(made.footnotes.map(({ text }) => text)).toEqual([`${s.note}${stop}`]);
  });

  it.each(["GE.19-13879 5", "GE.24-12345(E)", "V.10-58321 (E)", "B18-00456", "ESCWA-15-00456", "*1912345*"])(
    "has the foot %s for none of its words",
    (foot) => {
      const made = ofLines(head, formula, preamble, operative[0] ?? "", `${foot}\n\f${operative[1]}`);
      expect(idsOf(made)).toBe(ALL);
      expect(made.setAside.map(({ text }) => text)).toContain(foot);
    },
  );

  it.each([
    ["in quotation marks", [`${opens}${formula}`, preamble, operative[0] ?? "", `${operative[1]}${closes}`]],
    ["with a full stop", [`${s.formula}${stop}`, preamble, operative]],
    ["without a sign", [s.formula, preamble, operative]],
    ["without a blank line below", [[formula, ...preamble, ...operative].join("\n")]],
  ] as const)("has its formula %s", (_, lines) => {
    expect(idsOf(ofLines(head, ...lines))).toBe(ALL);
  });

  it("has decisions before paragraph 1, with points of their own", () => {
    const points = s.points.map((point, i) => `(${"ab"[i]}) ${point}${i === 0 ? semicolon : stop}`);
    expect(idsOf(ofLines(head, formula, preamble, s.decision, points))).toBe("F PP1 PP2 U1 U1(a) U1(b)");
    expect(idsOf(ofLines(head, formula, preamble, s.declares, operative))).toBe("F PP1 PP2 U1 OP1 OP2");
  });

  it("has its adoption with the vote, in Arabic digits too", () => {
    const voteOf = (line: string) => ofLines(head, formula, preamble, operative, line).adoption;
    const [inFavour, against, abstaining] = [11, 0, 4];
    const counted = { meeting: 1382, vote: { manner: "by vote", inFavour, against, abstaining } };
    expect(voteOf(s.vote)).toMatchObject(counted);
    expect(voteOf(s.unanimous)).toMatchObject({ meeting: 1382, vote: { manner: "unanimously" } });
    expect(voteOf(s.withoutVote)).toMatchObject({ meeting: 1382, vote: { manner: "without a vote" } });
    const digits = (figures: string) => s.vote.replace(/\d/gu, (figure) => figures[Number(figure)] ?? figure);
    if (code === "ar")
      for (const figures of ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]) expect(voteOf(digits(figures))).toMatchObject(counted);
  });

  it("has a date for no title", () => {
    const made = ofLines("S/RES/242 (1967)", s.dated, formula, preamble, operative);
    expect([idsOf(made), made.title, made.adoption?.date]).toEqual([ALL, null, "1967-11-22"]);
  });

  it("has its numbers behind a stray sign, on lines of their own, and anew in a second part", () => {
    const [first = "", second = ""] = operative;
    expect(idsOf(ofLines(head, formula, preamble, `${first} 1 ${second}`))).toBe(ALL);
    const alone = operative.map((line) => line.replace(/(?<=^\d(?: -|\.)) /u, "\n"));
    expect(idsOf(ofLines(head, formula, preamble, alone))).toBe(ALL);
    const made = ofLines(head, "A", formula, preamble, operative, "B", formula, preamble, operative);
    expect(idsOf(made).match(/OP[12](?:#2)?/gu)).toEqual(["OP1", "OP2", "OP1#2", "OP2#2"]);
  });
});
