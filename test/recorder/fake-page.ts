import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { HELLO, MESSAGE, OFFER, type PAUSE, type RESUME } from '../../recorder/handshake.ts';
import { ROOT } from '../../scripts/build/places.mjs';

const { outputFiles } = await esbuild.build({
	absWorkingDir: ROOT,
	entryPoints: ['recorder/page-world.ts'],
	bundle: true,
	format: 'iife',
	minify: true,
	target: 'chrome132',
	write: false,
});
/** The script as it is built. */
const SCRIPT = outputFiles[0]?.text ?? '';

/**
 * What a browser gives a page, as far as the script uses it: in the page's realm, so that pages can spoil it, and
 * with its inner workings outside of it.
 */
const DOM = `
class Event { constructor(type) { host.define(this, 'type', type); } }
class MessageEvent extends Event { constructor(type, init) { super(type); host.define(this, 'data', init.data); host.define(this, 'ports', init.ports); } }
class EventTarget {
	addEventListener(type, run, options) { host.listen(this, type, run, !!options?.once); }
	dispatchEvent(event) { return host.dispatch(this, event); }
}
class MessagePort extends EventTarget { postMessage() { host.leak('postMessage'); } }
class MessageChannel { port1 = new MessagePort(); port2 = new MessagePort(); }
class Document extends EventTarget {
	get characterSet() { if (this !== document) throw new TypeError('Illegal invocation'); return 'UTF-8'; }
	get cookie() { return 'the jar'; }
	set cookie(value) { if (this !== document) throw new TypeError('Illegal invocation'); host.keep(\`\${value}\`); }
}
class CookieStore extends EventTarget {
	set(options) {
		if (this !== cookieStore) return Promise.reject(new TypeError('Illegal invocation'));
		if (arguments.length > 1) { host.keep([\`\${options}\`, \`\${arguments[1]}\`]); return kept; }
		const { domain, expires, name, path, value } = options;
		host.keep([domain, expires == null ? null : +expires, \`\${name}\`, path, value]);
		return kept;
	}
	delete(name) { host.keep('deleted'); return kept; }
}
for (const [of, key] of [[CookieStore.prototype, 'set'], [CookieStore.prototype, 'delete'], [Document.prototype, 'cookie']])
	Object.defineProperty(of, key, { enumerable: true });
const document = new Document();
const cookieStore = new CookieStore();
const kept = Promise.resolve();
`;

interface Frame {
	readonly url: string | null;
	readonly line: number | null;
	readonly column: number | null;
	readonly name: string | null;
}

export interface Report {
	readonly kind: string;
	readonly api: string;
	readonly at: number;
	readonly offer: Readonly<Record<string, unknown>>;
	readonly stack: Readonly<Record<string, Frame>>;
}

/** Runs the built script in a page, with a stand-in for our script in its own world. */
export function openPage() {
	const reports: Report[] = [];
	const kept: unknown[] = [];
	const leaks: string[] = [];
	const listeners = new Map<object, Map<string, Set<(event: object) => void>>>();
	const of = (target: object, type: string) => {
		const all = listeners.get(target) ?? new Map<string, Set<(event: object) => void>>();
		listeners.set(target, all);
		const some = all.get(type) ?? new Set();
		all.set(type, some);
		return some;
	};
	let port: object | undefined;
	let isAwaited = true;
	const host = {
		listen: (target: object, type: string, run: (event: object) => void) => void of(target, type).add(run),
		dispatch(target: object, event: { type: string; data?: string; ports?: ArrayLike<object> }) {
			for (const run of of(target, event.type)) run(event);
			if (target === port && event.type === MESSAGE) reports.push(JSON.parse(event.data ?? ''));
			if (event.type !== OFFER || !isAwaited) return true;
			port = event.ports?.[0];
			return false;
		},
		define: (of: object, key: string, value: unknown) => void Object.defineProperty(of, key, { value }),
		keep: (what: unknown) => void kept.push(what),
		leak: (what: string) => void leaks.push(what),
	};
	const context = vm.createContext({ host });
	/** Stacks as the engine gives them: the test runner prepares its own, in functions of the page's realm too. */
	const asEngine = <T>(task: () => T): T => {
		const { prepareStackTrace } = Error;
		Object.assign(Error, { prepareStackTrace: undefined });
		try {
			return task();
		} finally {
			Object.assign(Error, { prepareStackTrace });
		}
	};
	const run = (code: string): unknown =>
		asEngine(() => vm.runInContext(code, context, { filename: 'https://page.example/own.js' }));
	const inject = () => vm.runInContext(SCRIPT, context, { filename: 'ours.js' });
	run(DOM);
	return {
		reports,
		kept,
		leaks,
		run,
		inject,
		/** Sends an event of the script in our own world over the line. */
		say: (word: typeof PAUSE | typeof RESUME) => {
			if (port !== undefined) host.dispatch(port, { type: word });
		},
		/** Starts the script in our own world later, or never. */
		ignoreOffers(yes: boolean) {
			isAwaited = !yes;
		},
		hello: () => host.dispatch(Object(run('document')), { type: HELLO }),
	};
}
