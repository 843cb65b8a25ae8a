/** The character maps and standard fonts of pdf.js, zipped, in base 64; written by `scripts/pdf-resources.mjs`. */
export const RESOURCES: string;
