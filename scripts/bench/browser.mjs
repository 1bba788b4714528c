import { popup } from './browser/popup.mjs';

/** The parts that need a real browser. @type {Readonly<Record<string, (isQuick: boolean) => Promise<import('./figure.ts').Figure[]>>>} */
export const BROWSER_PARTS = { popup };
