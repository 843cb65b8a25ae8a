import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/model/comparison.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { resolutionOf } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";

/** The paragraph referred to, one that comes before it in the new text, and the one that refers to it as N. */
interface Texts {
  readonly meant: string;
  readonly inserted: string;
  readonly refers: string;
}

const TEXTS: readonly (readonly [LanguageCode, Texts])[] = [
  [
    "en",
    {
      meant: "Requests the Secretary-General to hold a meeting on clean water in mountain villages;",
      inserted: "Invites the regional commissions to publish a handbook on pumps and cisterns;",
      refers: "Calls upon States to act on the request in paragraph N above without further delay;",
    },
  ],
  [
    "zh",
    {
      meant: "请秘书长就山区村庄的清洁饮水举行一次会议；",
      inserted: "邀请各区域委员会出版一本水泵和蓄水池手册；",
      refers: "促请各国根据上文第N段所载请求立即采取行动；",
    },
  ],
  [
    "fr",
    {
      meant: "Prie le Secrétaire général de tenir une réunion sur l’eau propre dans les villages de montagne ;",
      inserted: "Invite les commissions régionales à publier un manuel sur les pompes et les citernes ;",
      refers: "Demande aux États de répondre à la demande formulée au paragraphe N ci-dessus sans plus tarder ;",
    },
  ],
  [
    "ar",
    {
      meant: "تطلب إلى الأمين العام أن يعقد اجتماعا بشأن المياه النظيفة في القرى الجبلية؛",
      inserted: "تدعو اللجان الإقليمية إلى نشر دليل عن المضخات والصهاريج؛",
      refers: "تهيب بالدول أن تستجيب للطلب الوارد في الفقرة N أعلاه دون مزيد من التأخير؛",
    },
  ],
];

const LEADS = ["OP1", "OP2", "OP3", "OP4", "OP5", "OP6"] as const;

/** Compares texts of operative paragraphs only, numbered from 1. */
function compared(old: readonly string[], now: readonly string[], language: LanguageCode): Comparison {
  const numbered = (texts: readonly string[]) =>
    resolutionOf(
      texts.map((text, i) => [LEADS[i] ?? "", text] as const),
      { language },
    );
  const comparison = compare(numbered(old), numbered(now));
  expectRoundTrip(comparison);
  return comparison;
}

describe.each(TEXTS)("a paragraph that is referred to gets another number, %s", (language, texts) => {
  const referring = (number: number): string => texts.refers.replace("N", `${number}`);
  const given = (number: number): Comparison =>
    compared([texts.meant, referring(1)], [texts.inserted, texts.meant, referring(number)], language);

  it("and the reference follows: routine numbering", () => {
    const { entries, warnings } = given(2);
    const last = entries.at(-1);
    expect(last?.findings.map((f) => f.kind)).toEqual(["numbering"]);
    expect(last?.substantive).toBe(false);
    expect(warnings).toEqual([]);
  });

  it("and the reference stays: a warning", () => {
    const { entries, warnings } = given(1);
    expect(entries.at(-1)?.relation).toBe("unchanged");
    expect(warnings).toEqual([
      {
        code: "stale-reference",
        message: "Paragraph OP3 still refers to paragraph 1, whose text is paragraph 2 now.",
        data: { id: "OP3", from: 1, to: 2 },
        where: ["OP3"],
      },
    ]);
  });
});

describe("no reference is called stale", () => {
  const { meant, inserted } = TEXTS[0]?.[1] ?? { meant: "", inserted: "" };
  const second = "Welcomes the opening of a school for well builders by the donors;";
  const warned = (old: string, now: string): string[] =>
    compared([meant, second, old], [inserted, meant, second, now], "en").warnings.map((w) => w.message);

  it("that is to a paragraph of another text", () => {
    const text = "Recalls paragraph 1 of resolution 60/13, and asks States to apply it;";
    expect(warned(text, text)).toEqual([]);
  });

  it("whose number is the new one of another paragraph that was referred to", () => {
    const refers = (numbers: string): string => `Calls upon States to act on paragraphs ${numbers} above;`;
    expect(warned(refers("1 and 2"), refers("2 and 3"))).toEqual([]);
    expect(warned(refers("1 and 2"), refers("1 and 2"))).toHaveLength(2);
    expect(warned(refers("1 and 2"), refers("2 and 2"))).toHaveLength(1);
  });

  it("but each of several that shift by one and of which none follows", () => {
    const third = "Notes that the valley of the upper river has no road in winter;";
    const refers = (numbers: string): string => `Calls upon States to act on paragraphs ${numbers} above;`;
    const told = (old: string, now: string): number =>
      compared([meant, second, third, old], [inserted, meant, second, third, now], "en").warnings.length;
    expect(told(refers("1, 2 and 3"), refers("1, 2 and 3"))).toBe(3);
    expect(told(refers("1, 2 and 3"), refers("2, 3 and 4"))).toBe(0);
    expect(told(refers("1 and 2"), refers("2, 3 and 4"))).toBe(0);
    expect(told(refers("1 and 2"), refers("1, 2 and 3"))).toBeGreaterThan(0);
  });

  it("where nothing was renumbered", () => {
    const refers = "Calls upon States to act on paragraph 1 above;";
    expect(compared([meant, refers], [meant, refers, second], "en").warnings).toEqual([]);
  });
});
