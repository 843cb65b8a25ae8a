import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readText } from "../../src/read/read.js";

const DECISIONS: readonly (readonly [language: string, text: string])[] = [
  [
    "en",
    "At its 42nd plenary meeting, on 7 December 2023, the General Assembly, on the recommendation of the Third Committee, decided to count the lamps.",
  ],
  [
    "fr",
    "À sa 42e séance plénière, le 7 décembre 2023, l’Assemblée générale, sur la recommandation de la Troisième Commission, a décidé de compter les lampes.",
  ],
  [
    "es",
    "En su 42ª sesión plenaria, celebrada el 7 de diciembre de 2023, la Asamblea General, por recomendación de la Tercera Comisión, decidió contar las lámparas.",
  ],
  [
    "ru",
    "На своем 42-м пленарном заседании 7 декабря 2023 года Генеральная Ассамблея по рекомендации Третьего комитета постановила сосчитать лампы.",
  ],
  ["zh", "在2023年12月7日第42次全体会议上，大会根据第三委员会的建议，决定清点灯具。"],
  [
    "ar",
    "في جلستها العامة 42 المعقودة في 7 كانون الأول/ديسمبر 2023، قررت الجمعية العامة، بناء على توصية اللجنة الثالثة، أن تعد المصابيح.",
  ],
];

describe("a decision", () => {
  it.each(DECISIONS)("is read from its first sentence, in %s", async (language, text) => {
    const found = parse(await readText(`78/547. A B C\n\n     ${text}\n`));
    expect(found).toMatchObject({
      language,
      symbol: "A/DEC/78/547",
      adoption: { date: "2023-12-07", meeting: 42, text: "" },
      warnings: [],
    });
    expect(found.paragraphs.map((p) => [p.id, p.kind, p.text])).toEqual([["U1", "unnumbered", text]]);
  });

  it("is that of the body that met", async () => {
    const text =
      "At its 8th meeting, on 7 December 2022, the Economic and Social Council, further to its transmittal by the Human Rights Council, decided to meet.";
    expect(parse(await readText(`2023/301. Sessions\n\n     ${text}\n`)).symbol).toBe("E/DEC/2023/301");
  });

  it("is none where a line of adoption tells the meeting", async () => {
    const text =
      "RESOLUTION 781 (2092)\n\nAdopted by the Security Council at its 3122nd meeting, on 9 October 2092\n\nRecalling its resolution 770 (2092),\n\n1. Decides to meet;\n\n2. Requests a report.\n";
    expect(parse(await readText(text)).symbol).toBe("S/RES/781 (2092)");
  });

  it("is none where a paragraph of a resolution tells of a meeting", async () => {
    const text =
      "The General Assembly,\n\n     Recalling that, at its 42nd plenary meeting, on 7 December 2023, the General Assembly decided to meet,\n\n     1. Decides to meet.\n";
    expect(parse(await readText(`     ${text}`)).paragraphs.map((p) => p.id)).toEqual(["F", "PP1", "OP1"]);
  });
});
