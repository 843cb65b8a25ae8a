/** Sub-paragraph labels, written in Latin whatever their script. */

const ARABIC_LETTERS = "أبجدهوزحطيكلمنسعفصقرشت";

/**
 * The Latin letter or roman numeral of a printed label.
 *
 * @example latinLabel("(أ)") // "a"
 * @example latinLabel("ii)") // "ii"
 */
export function latinLabel(label: string): string {
  const bare = label.normalize("NFKC").replace(/[()\s.‘’ـ-]/gu, "");
  const index = ARABIC_LETTERS.indexOf(bare);
  if (bare.length === 1 && index >= 0) return String.fromCharCode(97 + index);
  return bare.replace("а", "a").replace("с", "c").toLowerCase();
}
