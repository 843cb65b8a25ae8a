/** What pdf.js says nothing about; it is only handed on. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
