/** Replaces radicals with the Chinese characters that look like them: PDF files, and text copied from them, contain the wrong ones. */

/** Kangxi radicals and compatibility ideographs, which Unicode normalisation replaces by the characters. */
const NORMALISED = /[\u2f00-\u2fd5\uf900-\ufaff]+/g;

/**
 * Radicals of the supplement that are complete characters too, each before its character; normalisation leaves these unchanged (they are in
 * Unicode's EquivalentUnifiedIdeograph.txt). The door is a Kangxi radical that normalisation replaces by the character used in Taiwan.
 */
const SUPPLEMENT = new Map(
  (
    "⼾户⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺞歺⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長" +
    "⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const SUPPLEMENTED = /[\u2e80-\u2ef3\u2f3e]/g;

/**
 * Replaces radicals in a text by characters. Fonts draw both with one glyph, and when a browser prints to PDF it names the glyph after the
 * radical, which comes first in Unicode.
 *
 * @example withoutRadicals("⼤会") // "大会"
 */
export const withoutRadicals = (text: string): string =>
  text
    .replace(SUPPLEMENTED, (radical) => SUPPLEMENT.get(radical) ?? radical)
    .replace(NORMALISED, (run) => run.normalize("NFKC"));
