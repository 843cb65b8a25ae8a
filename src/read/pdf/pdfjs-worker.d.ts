/** Declares the worker module of pdf.js, which ships without types; the module is only passed on. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
