/** The words of the list of citations, in each official language; `{name}` stands for a value that is filled in. */
import type { LanguageCode } from "../../model/resolution.js";
import type { ReasonCode } from "../../recall/reasons.js";

/** A phrase with `{n}` for each form of the plural that a language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface RecallsLabels {
  /** With `{symbol}`, `{file}` and `{n}`, the score. */
  readonly follows: string;
  readonly followsNone: string;
  /** In place of a file's name. */
  readonly notAtHand: string;
  /** With `{places}`. */
  readonly looked: string;
  readonly files: Plural;
  readonly resolutions: Plural;
  readonly decisions: Plural;
  /** With `{resolutions}` and `{decisions}`. */
  readonly cites: string;
  readonly notesOnly: string;
  /** With the data of each reason. */
  readonly reasons: Readonly<Record<ReasonCode, string>>;
}

export const RECALLS_LABELS: Readonly<Record<LanguageCode, RecallsLabels>> = {
  en: {
    follows: "Follows {symbol} ({file}), score {n} of 100",
    followsNone: "Follows no resolution that could be told.",
    notAtHand: "not at hand",
    looked: "Looked in {places}.",
    files: { one: "{n} file", other: "{n} files" },
    resolutions: { one: "{n} resolution", other: "{n} resolutions" },
    decisions: { one: "{n} decision", other: "{n} decisions" },
    cites: "Cites {resolutions} and {decisions}",
    notesOnly: "notes only",
    reasons: {
      cited: "cited in {place}",
      elsewhere: "other places: {n}",
      latest: "the most recent one cited",
      recent: "among the most recent ones cited",
      "same-title": "same title",
      "near-title": "nearly the same title",
      wording: "{n} % of the wording in common",
      "not-cited": "the text does not cite it",
      "recalls-other": "the text itself recalls {symbol}, which is not at hand",
      unconfirmed: "no text at hand confirms it",
    },
  },
  fr: {
    follows: "Fait suite à {symbol} ({file}), score {n} sur 100",
    followsNone: "Aucune résolution à laquelle ce texte fait suite n’a pu être déterminée.",
    notAtHand: "non disponible",
    looked: "Recherché dans {places}.",
    files: { one: "{n} fichier", other: "{n} fichiers" },
    resolutions: { one: "{n} résolution", other: "{n} résolutions" },
    decisions: { one: "{n} décision", other: "{n} décisions" },
    cites: "Cite {resolutions} et {decisions}",
    notesOnly: "notes seulement",
    reasons: {
      cited: "citée dans {place}",
      elsewhere: "autres endroits : {n}",
      latest: "la plus récente des résolutions citées",
      recent: "parmi les plus récentes des résolutions citées",
      "same-title": "même titre",
      "near-title": "titre presque identique",
      wording: "{n} % du texte en commun",
      "not-cited": "le texte ne la cite pas",
      "recalls-other": "le texte lui-même rappelle {symbol}, qui n’est pas disponible",
      unconfirmed: "aucun texte disponible ne le confirme",
    },
  },
  es: {
    follows: "Sigue a {symbol} ({file}), puntuación {n} de 100",
    followsNone: "No se pudo determinar a qué resolución sigue.",
    notAtHand: "no disponible",
    looked: "Se buscó en {places}.",
    files: { one: "{n} archivo", other: "{n} archivos" },
    resolutions: { one: "{n} resolución", other: "{n} resoluciones" },
    decisions: { one: "{n} decisión", other: "{n} decisiones" },
    cites: "Cita {resolutions} y {decisions}",
    notesOnly: "solo en notas",
    reasons: {
      cited: "citada en {place}",
      elsewhere: "otros lugares: {n}",
      latest: "la más reciente de las citadas",
      recent: "entre las más recientes de las citadas",
      "same-title": "mismo título",
      "near-title": "título casi igual",
      wording: "{n} % del texto en común",
      "not-cited": "el texto no la cita",
      "recalls-other": "el propio texto recuerda {symbol}, que no está disponible",
      unconfirmed: "ningún texto disponible lo confirma",
    },
  },
  ru: {
    follows: "Следует за {symbol} ({file}), оценка {n} из 100",
    followsNone: "Не удалось определить, за какой резолюцией следует этот текст.",
    notAtHand: "нет в наличии",
    looked: "Поиск: {places}.",
    files: { one: "{n} файл", few: "{n} файла", many: "{n} файлов", other: "{n} файла" },
    resolutions: { one: "{n} резолюция", few: "{n} резолюции", many: "{n} резолюций", other: "{n} резолюции" },
    decisions: { one: "{n} решение", few: "{n} решения", many: "{n} решений", other: "{n} решения" },
    cites: "Ссылки: {resolutions}, {decisions}",
    notesOnly: "только в сносках",
    reasons: {
      cited: "упомянута в {place}",
      elsewhere: "другие места: {n}",
      latest: "самая поздняя из упомянутых",
      recent: "среди самых поздних из упомянутых",
      "same-title": "то же название",
      "near-title": "почти то же название",
      wording: "{n} % общего текста",
      "not-cited": "в тексте не упомянута",
      "recalls-other": "сам текст ссылается на {symbol}, которой нет в наличии",
      unconfirmed: "ни один имеющийся текст этого не подтверждает",
    },
  },
  zh: {
    follows: "承接 {symbol}（{file}），评分 {n}（满分 100）",
    followsNone: "无法确定承接哪项决议。",
    notAtHand: "手头没有",
    looked: "检索范围：{places}。",
    files: { other: "{n} 个文件" },
    resolutions: { other: "{n} 项决议" },
    decisions: { other: "{n} 项决定" },
    cites: "引用 {resolutions}、{decisions}",
    notesOnly: "仅见于脚注",
    reasons: {
      cited: "见于 {place}",
      elsewhere: "另见于 {n} 处",
      latest: "所引决议中最近的一项",
      recent: "属所引决议中最近的几项",
      "same-title": "标题相同",
      "near-title": "标题几乎相同",
      wording: "{n}% 的文字相同",
      "not-cited": "案文未引用该决议",
      "recalls-other": "案文自身回顾 {symbol}，但手头没有",
      unconfirmed: "手头没有案文可以证实",
    },
  },
  ar: {
    follows: "يلي {symbol} ({file})، الدرجة {n} من 100",
    followsNone: "تعذر تحديد القرار الذي يليه هذا النص.",
    notAtHand: "غير متاح",
    looked: "بُحث في {places}.",
    files: { other: "الملفات: {n}" },
    resolutions: { other: "القرارات: {n}" },
    decisions: { other: "المقررات: {n}" },
    cites: "ما يستشهد به - {resolutions}، {decisions}",
    notesOnly: "في الحواشي فقط",
    reasons: {
      cited: "مذكور في {place}",
      elsewhere: "مواضع أخرى: {n}",
      latest: "أحدث القرارات المذكورة",
      recent: "من أحدث القرارات المذكورة",
      "same-title": "العنوان نفسه",
      "near-title": "العنوان نفسه تقريبا",
      wording: "{n} % من النص مشترك",
      "not-cited": "النص لا يذكره",
      "recalls-other": "النص نفسه يشير إلى {symbol}، وهو غير متاح",
      unconfirmed: "لا نص متاحا يؤكد ذلك",
    },
  },
};
