/** Symbols and titles of resolutions whose bodies print them otherwise than the General Assembly does, in six languages. */
import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readTxt } from "../../src/read/txt/txt.js";
import { citations } from "../../src/recall/citations.js";

/** In each language: a line of number and body, a title, the body's formula, a recall of an earlier resolution, and a decision. */
type Lines = readonly [number: string, title: string, formula: string, recall: string, decision: string];

const COMMISSION: readonly Lines[] = [
  [
    "Commission on Human Rights resolution 2005/12",
    "Keepers of lighthouses",
    "The Commission on Human Rights,",
    "Recalling its resolution 2004/13 of 15 April 2004,",
    "1. Requests that lighthouses be counted;",
  ],
  [
    "Résolution 2005/12 de la Commission des droits de l’homme",
    "Gardiens de phare",
    "La Commission des droits de l’homme,",
    "Rappelant sa résolution 2004/13 du 15 avril 2004,",
    "1. Demande que les phares soient comptés;",
  ],
  [
    "Resolución 2005/12 de la Comisión de Derechos Humanos",
    "Guardianes de faros",
    "La Comisión de Derechos Humanos,",
    "Recordando su resolución 2004/13, de 15 de abril de 2004,",
    "1. Pide que se cuenten los faros;",
  ],
  [
    "Резолюция 2005/12 Комиссии по правам человека",
    "Смотрители маяков",
    "Комиссия по правам человека,",
    "ссылаясь на свою резолюцию 2004/13 от 15 апреля 2004 года,",
    "1. просит пересчитать маяки;",
  ],
  [
    "人权委员会第2005/12号决议",
    "灯塔看守人",
    "人权委员会，",
    "回顾其2004年4月15日第2004/13号决议，",
    "1. 请清点灯塔；",
  ],
  [
    "قرار لجنة حقوق الإنسان 2005/12",
    "حراس المنارات",
    "إن لجنة حقوق الإنسان،",
    "إذ تشير إلى قرارها 2004/13 المؤرخ 15 نيسان/أبريل 2004،",
    "1- تطلب عد المنارات؛",
  ],
];

const COUNCIL: readonly Lines[] = [
  [
    "S-30/1.",
    "Keepers of lighthouses",
    "The Human Rights Council,",
    "Recalling its resolution S-28/1 of 18 May 2018,",
    "1. Decides to count lighthouses;",
  ],
  [
    "S-30/1.",
    "Gardiens de phare",
    "Le Conseil des droits de l’homme,",
    "Rappelant sa résolution S-28/1 du 18 mai 2018,",
    "1. Décide de compter les phares;",
  ],
  [
    "S-30/1.",
    "Guardianes de faros",
    "El Consejo de Derechos Humanos,",
    "Recordando su resolución S-28/1, de 18 de mayo de 2018,",
    "1. Decide contar los faros;",
  ],
  [
    "S-30/1.",
    "Смотрители маяков",
    "Совет по правам человека,",
    "ссылаясь на свою резолюцию S-28/1 от 18 мая 2018 года,",
    "1. постановляет сосчитать маяки;",
  ],
  ["S-30/1.", "灯塔看守人", "人权理事会，", "回顾其2018年5月18日第S-28/1号决议，", "1. 决定清点灯塔；"],
  [
    "دإ-30/1 -",
    "حراس المنارات",
    "إن مجلس حقوق الإنسان،",
    "إذ يشير إلى قراره دإ-28/1 المؤرخ 18 أيار/مايو 2018،",
    "1- يقرر عد المنارات؛",
  ],
];

const read = (lines: Lines) => parse(readTxt(lines.join("\n\n"), "lighthouses.txt"));

describe("a resolution", () => {
  it.each(COMMISSION)("of the Commission on Human Rights is known by the line that names both: %s", (...lines) => {
    const made = read(lines);
    expect([made.symbol, made.title]).toEqual(["E/CN.4/RES/2005/12", lines[1]]);
    expect(citations(made).map((c) => c.symbol)).toEqual(["E/CN.4/RES/2004/13"]);
  });

  it.each(COUNCIL)("of a special session of the Human Rights Council recalls one of its own: %s %s", (...lines) => {
    const made = read(lines);
    expect([made.symbol, made.title]).toEqual(["A/HRC/RES/S-30/1", lines[1]]);
    expect(citations(made).map((c) => c.symbol)).toEqual(["A/HRC/RES/S-28/1"]);
  });

  it.each([
    ["ES-10/21. Keepers of lighthouses", "The General Assembly,", "1. Decides to count lighthouses;"],
    ["ES-10/21. Смотрители маяков", "Генеральная Ассамблея,", "1. постановляет сосчитать маяки;"],
    ["ES-10/21. 灯塔看守人", "大会，", "1. 决定清点灯塔；"],
    ["دإط-10/21 - حراس المنارات", "إن الجمعية العامة،", "1- تقرر عد المنارات؛"],
  ])("of an emergency special session has its symbol: %s", (...lines) => {
    expect(parse(readTxt(lines.join("\n\n"), "lighthouses.txt")).symbol).toBe("A/RES/ES-10/21");
  });
});
