import { check } from './browser/check.mjs';
import { fleet } from './browser/fleet.mjs';
import { memory } from './browser/memory.mjs';
import { pageLoad } from './browser/page-load.mjs';
import { popup } from './browser/popup.mjs';
import { portals } from './browser/portals.mjs';
import { start } from './browser/start.mjs';
import { storm } from './browser/storm.mjs';
import { wakes } from './browser/wakes.mjs';

/** The parts that need a real browser. @type {Readonly<Record<string, (isQuick: boolean) => Promise<import('./figure.ts').Figure[]>>>} */
export const BROWSER_PARTS = {
	popup,
	storm,
	'page-load': pageLoad,
	memory,
	start,
	wakes,
	check,
	fleet,
	portals,
};
