import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/detect.js";

describe("the language of a text", () => {
  it.each([
    ["en", "Recalling its resolution on the keeping of the lamps, and the report of the keepers,"],
    ["fr", "Rappelant sa résolution sur l’entretien des lampes et le rapport des gardiens,"],
    ["es", "Recordando su resolución sobre el mantenimiento de las lámparas y el informe de los guardianes,"],
    ["ru", "ссылаясь на свою резолюцию о содержании ламп (A/RES/89/7, Lighthouse Conference),"],
    ["zh", "回顾其关于灯塔的决议 A/RES/89/7 (Lamp Conference)，"],
    ["ar", "إذ تشير إلى قرارها A/RES/89/7 المتعلق بالمصابيح،"],
    ["en", ""],
  ])("%s: %s", (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });
});
