/** Changes since the earlier resolution that not all languages make. */
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { concord } from "../../src/concord/concord.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { resolutionOf, type Short } from "../support/resolutions.js";

const OLD: Partial<Record<LanguageCode, string>> = {
  en: "Requests keepers to clean their lamps;",
  fr: "Prie les gardiens de nettoyer leurs lampes ;",
  es: "Solicita a los guardianes que limpien sus lámparas;",
  ru: "просит смотрителей чистить лампы;",
  zh: "请看守人清洁灯具；",
};
const NEW: Partial<Record<LanguageCode, string>> = {
  en: "Requests keepers to clean their lamps every evening and to trim the wicks;",
  fr: "Prie les gardiens de nettoyer leurs lampes chaque soir et de moucher les mèches ;",
  es: "Solicita a los guardianes que limpien sus lámparas cada noche y recorten las mechas;",
  ru: "просит смотрителей чистить лампы каждый вечер и подрезать фитили;",
  zh: "请看守人每天晚上清洁灯具并修剪灯芯；",
};

function found(now: Partial<Record<LanguageCode, string>>) {
  const text = (language: LanguageCode, words: string | undefined, symbol: string) =>
    resolutionOf([["OP1", words ?? ""] as Short], { language, symbol, source: `${language}.txt` });
  const languages = Object.keys(now) as LanguageCode[];
  const texts = languages.map((l) => text(l, now[l], "A/RES/64/902"));
  const comparisons = texts.map((t) => compare(text(t.language, OLD[t.language], "A/RES/63/901"), t));
  return concord(texts, comparisons);
}

describe("changes held against each other", () => {
  it("are told where one language did not make them", () => {
    const { findings, earlier } = found({ ...NEW, es: OLD.es ?? "" });
    expect(earlier).toBe("A/RES/63/901");
    expect(findings).toContainEqual(expect.objectContaining({ kind: "change", languages: ["es"], severity: "error" }));
    const [change] = findings.filter((f) => f.kind === "change");
    expect(change?.values.en?.text).toContain("every evening");
    expect(change?.values.es?.text).toBe("");
  });

  it("are a translation revised where one language alone made them", () => {
    const { findings } = found({ ...OLD, fr: "Prie les gardiens de bien vouloir garder propres les lampes ;" });
    expect(findings.map((f) => [f.kind, f.languages, f.severity])).toEqual([["translation", ["fr"], "note"]]);
  });

  it("are to be looked at where several languages did not make them", () => {
    const { findings } = found({ ...NEW, es: OLD.es ?? "", zh: OLD.zh ?? "" });
    expect(findings.filter((f) => f.kind === "change").map((f) => [f.languages, f.severity])).toEqual([
      [["es", "zh"], "warning"],
    ]);
  });

  it("are not told where all languages made them", () => {
    expect(found(NEW).findings.filter((f) => f.kind === "change" || f.kind === "translation")).toEqual([]);
  });
});
