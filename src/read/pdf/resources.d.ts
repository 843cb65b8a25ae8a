/** Declares the character maps and standard fonts of pdf.js, zipped and in base 64, which `scripts/pdf-resources.mjs` writes. */
export const RESOURCES: string;
