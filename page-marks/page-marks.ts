import { toggleMarks } from './marks.ts';

/**
 * Marks the rows of a policy on the page that shows it. Injected when a person asks for it, into our own world of the
 * page, whose scripts see neither this nor what the marks hold.
 */
const KEY = 'togglePolicyMarks';

// An element of the page with this id is no property of the world's own.
if (!Object.hasOwn(globalThis, KEY)) Object.defineProperty(globalThis, KEY, { value: toggleMarks });
