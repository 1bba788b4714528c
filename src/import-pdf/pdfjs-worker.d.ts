/** The package has no types for its second half; it is handed over whole. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
