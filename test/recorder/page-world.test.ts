import { describe, expect, it } from 'vitest';
import { PAUSE, RESUME } from '../../recorder/handshake.ts';
import { openPage } from './fake-page.ts';

function hooked(before = '') {
	const page = openPage();
	page.run(before);
	page.inject();
	return page;
}

/** Returns all that a page can read of a property and its functions, but their source text. */
const SHAPE = `(() => {
	const shape = (code) => typeof code !== 'function' ? typeof code : {
		name: code.name, length: code.length, keys: Reflect.ownKeys(code).sort().join(),
		isConstructor: (() => { try { Reflect.construct(Object, [], code); return true; } catch { return false; } })(),
		proto: Object.getPrototypeOf(code) === Function.prototype, extensible: Object.isExtensible(code) };
	return JSON.stringify([[Document.prototype, 'cookie'], [CookieStore.prototype, 'set'], [CookieStore.prototype, 'delete']].map(([of, key]) => {
		const { get, set, value, ...rest } = Object.getOwnPropertyDescriptor(of, key);
		return [rest, shape(get), shape(set), shape(value), Reflect.ownKeys(of).join()];
	}));
})()`;

describe('the hook among a page’s scripts', () => {
	it('reports name, attributes and time of assignments to document.cookie, never the value', () => {
		const page = hooked();
		page.run(`document.cookie = 'a=secret; Path=/; Max-Age=60'; document.cookie = 'secret; Secure';
			document.cookie = 'b=secret=1'; document.cookie = '=secret'`);
		expect(page.kept).toHaveLength(4);
		expect(page.reports.map(({ api, offer }) => [api, offer['name'], offer['attributes']])).toEqual([
			['document.cookie', 'a', ' Path=/; Max-Age=60'],
			['document.cookie', '', ' Secure'],
			['document.cookie', 'b', ''],
			['document.cookie', '', ''],
		]);
		expect(JSON.stringify(page.reports)).not.toContain('secret');
		expect(Math.abs((page.reports[0]?.at ?? 0) - Date.now())).toBeLessThan(5000);
	});

	it('counts octets as UTF-8, so that too large cookies are recognised without their value', () => {
		const page = hooked();
		page.run(
			`document.cookie = 'a=' + 'é'.repeat(2000) + '🍪'.repeat(10); document.cookie = 'a=' + 'x'.repeat(1e6)`,
		);
		expect(page.reports[0]?.offer['size']).toBe(2 + 4000 + 40);
		expect(page.reports[1]?.offer['size']).toBeGreaterThan(4096);
	});

	it('has the shape of the functions that it replaces', () => {
		const page = openPage();
		const before = page.run(SHAPE);
		page.inject();
		expect(page.run(SHAPE)).toBe(before);
		expect(page.run('Reflect.ownKeys(globalThis).length')).toBe(
			openPage().run('Reflect.ownKeys(globalThis).length'),
		);
		expect(page.run('document.cookie')).toBe('the jar');
	});

	it('converts arguments once, when the browser does, and passes errors on', () => {
		const page = hooked();
		page.run(`globalThis.log = []; document.cookie = { toString() { log.push('cookie'); return 'a=1' } };
			document.cookie = 7;
			const fail = (run) => { try { run() } catch (error) { log.push(error.constructor === TypeError || error) } };
			fail(() => { document.cookie = { toString() { throw 'mine' } } });
			fail(() => { document.cookie = Symbol() });
			const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
			fail(() => set.call({}, { toString() { log.push('never'); return '' } }));
			fail(() => set.call(undefined, 'a=1'));
			set.call(document)`);
		expect(page.run('log.join()')).toBe('cookie,mine,true,true,true');
		expect(page.kept).toEqual(['a=1', '7', 'undefined']);
		// The browser itself answers a call without an argument.
		expect(page.reports.map(({ offer }) => offer['name'])).toEqual(['a', '']);
	});

	it('reports the options of cookieStore, reading them as the browser does and none twice', async () => {
		const page = hooked();
		page.run(`globalThis.log = [];
			const options = { get name() { log.push('name'); return { toString() { log.push('converted'); return 'a' } } }, get value() { log.push('value'); return 'secret' },
				get domain() { log.push('domain'); return 'page.example' }, expires: new Date(5000), get path() { log.push('path'); return '/x' } };
			Object.freeze(options);
			globalThis.result = cookieStore.set(options);
			cookieStore.set('b', 'secret'); cookieStore.delete('c')`);
		expect(page.run('log.join()')).toBe('domain,name,path,value,converted');
		expect(page.run('result === kept')).toBe(true);
		expect(page.kept[0]).toEqual(['page.example', 5000, 'a', '/x', 'secret']);
		expect(
			page.reports.map(({ api, offer: { name, domain, path, expires } }) => [
				api,
				name,
				domain,
				path,
				expires,
			]),
		).toEqual([
			['cookieStore', 'a', 'page.example', '/x', 5000],
			['cookieStore', 'b', null, null, null],
			['cookieStore', 'c', null, null, 0],
		]);
		expect(JSON.stringify(page.reports)).not.toContain('secret');
		await expect(
			page.run('CookieStore.prototype.set.call({}, { get name() { log.push("never") } })'),
		).rejects.toThrow('Illegal invocation');
		expect(page.reports).toHaveLength(3);
	});

	it('reports the stack of the caller, without its own frames', () => {
		const page = hooked();
		page.run(`function outer() { inner() }\nfunction inner() { document.cookie = 'a=1' }\nouter()`);
		page.run(`(function store() { cookieStore.set('b', '1') })()`);
		const url = 'https://page.example/own.js';
		expect(page.reports.map(({ stack }) => stack['0'])).toEqual([
			{ url, line: 2, column: 36, name: 'inner' },
			{ url, line: 1, column: 33, name: 'store' },
		]);
		expect(page.reports[0]?.stack['1']).toEqual({ url, line: 1, column: 20, name: 'outer' });
		expect(JSON.stringify(page.reports)).not.toContain('ours.js');
	});

	it.each([
		['code from a string', `(0, eval)('document.cookie="a=1"\\n//# sourceURL=https://false.example/f.js')`],
		[
			'a function from a string',
			`new Function('document.cookie="a=1"\\n//# sourceURL=https://false.example/f.js')()`,
		],
		[
			'code in code from a string',
			`(0, eval)('(0, eval)("document.cookie=1")\\n//# sourceURL=https://false.example/f.js:1:1')`,
		],
		['the script itself', `document.cookie = 'a=1'\n//# sourceURL=https://false.example/f.js`],
	])('names no address that %s claims to be', (_name, code) => {
		const page = hooked();
		page.run(code);
		expect(page.reports).toHaveLength(1);
		const urls = Object.values(page.reports[0]?.stack ?? {}).map(({ url }) => url ?? '');
		expect(urls).toContain('https://page.example/own.js');
		expect(urls.join()).not.toContain('false.example');
	});

	it('leaves the page’s Error as it was, and reports what it can, wherever the stack ends', () => {
		const page = hooked();
		page.run(`
			const mine = () => 'mine';
			globalThis.changed = 0;
			for (let pad = 0; pad < 10; pad++) {
				Error.prepareStackTrace = mine; Error.stackTraceLimit = 5;
				let left = 2500;
				const edge = (a, b) => { try { edge(a, b); } catch (error) {
					if (left-- > 0) {
						try { document.cookie = 'a=1'; } catch {}
						if (Error.prepareStackTrace !== mine || Error.stackTraceLimit !== 5) changed++;
					}
					throw error;
				} };
				const down = (k) => k > 0 ? down(k - 1) : edge(1, 2);
				try { down(pad); } catch {}
			}`);
		expect(page.run('changed')).toBe(0);
		expect(page.kept.length).toBeGreaterThan(100);
	});

	it('is on no stack of an error that the browser throws', () => {
		const page = hooked();
		const stacks = page.run(`
			const stacks = [];
			const note = (run) => { try { run() } catch (error) { stacks.push(error.stack) } };
			const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
			note(() => set.call({}, 'a=1'));
			note(() => { document.cookie = Symbol() });
			stacks.join(' ')`);
		expect(stacks).toContain('own.js');
		expect(stacks).not.toContain('ours.js');
	});

	it.each([
		['of its own', `Error.prepareStackTrace = () => { host.leak('ran') }`],
		['inherited by everything', `Object.prototype.prepareStackTrace = () => { host.leak('ran') }`],
		[
			'with a getter',
			`Object.defineProperty(Error, 'prepareStackTrace', { get() { host.leak('ran') }, set() { host.leak('ran') }, configurable: true })`,
		],
		[
			'on what Error inherits from',
			`Object.setPrototypeOf(Error, new Proxy(Function.prototype, { get(of, key) { host.leak(String(key)) }, has(of, key) { host.leak(String(key)) } }))`,
		],
		[
			'in the name of errors',
			`Object.defineProperty(Error.prototype, 'name', { get() { host.leak('ran') } })`,
		],
		['and no frames at all', `Error.stackTraceLimit = 0`],
		[
			'and a getter for the limit',
			`Object.defineProperty(Error, 'stackTraceLimit', { get() { host.leak('ran') }, configurable: true })`,
		],
	])('takes a stack past a preparation %s, and leaves all as it was', (_name, tamper) => {
		const page = hooked();
		page.run(tamper);
		const state = () =>
			page.run(
				`JSON.stringify(Reflect.ownKeys(Error).map((key) => [String(key), Object.entries(Object.getOwnPropertyDescriptor(Error, key)).map(([k, v]) => k + typeof v + (typeof v === 'object' ? '' : String(v)))]))`,
			);
		const before = state();
		page.run(`function setter() { document.cookie = 'a=1' } setter()`);
		expect(page.leaks).toEqual([]);
		expect(page.reports[0]?.stack['0']).toMatchObject({ url: 'https://page.example/own.js', name: 'setter' });
		expect(state()).toBe(before);
	});

	it('reports no stack where the page has frozen its own prepareStackTrace', () => {
		const page = hooked();
		page.run(
			`Error.prepareStackTrace = () => { host.leak('ran') }; Object.freeze(Error); document.cookie = 'a=1'`,
		);
		expect(page.leaks).toEqual([]);
		expect(page.reports).toMatchObject([{ offer: { name: 'a' }, stack: {} }]);
	});

	it('neither breaks nor is noticed where a page has replaced all built-ins that it can', () => {
		const page = hooked();
		page.run(`
			const { defineProperty, ownKeys, getOwnPropertyDescriptor } = Reflect;
			const seen = (what) => function () { host.leak(what); return undefined };
			const spoil = (of) => {
				const keys = ownKeys(of);
				for (let i = 0; i < keys.length; i++) {
					const found = getOwnPropertyDescriptor(of, keys[i]);
					if (typeof found.value === 'function' && found.configurable) found.value = seen(typeof keys[i] + ' ' + i), defineProperty(of, keys[i], found);
				}
			};
			const keys = ['toJSON', 'get', 'set', 'value', 'writable', 'configurable', 'enumerable', 'data', 'ports', 'once', 'capture', 'signal', 'kind', 'api', 'offer', 'stack', 'name', 'attributes', 'size', 'at', 'message', '0', '1', '2', 'cause', 'has'];
			const all = [String.prototype, Array.prototype, JSON, Date, EventTarget.prototype, MessagePort.prototype, Symbol.prototype, Number.prototype, Proxy, Error, Error.prototype, Function.prototype, Reflect, Object];
			for (let i = 0; i < all.length; i++) spoil(all[i]);
			for (let i = 0; i < keys.length; i++) defineProperty(Object.prototype, keys[i], { __proto__: null, configurable: true, get: seen('get ' + keys[i]), set: seen('set ' + keys[i]) });
			// Not Error itself: Node looks for its preparation there, Chromium does not.
			Proxy = seen('Proxy'); MessageEvent = seen('MessageEvent'); JSON = Date = Reflect = Object = undefined;
		`);
		page.leaks.length = 0;
		page.run(
			`document.cookie = 'a=1; Secure'; cookieStore.set({ __proto__: null, name: 'b', value: '1', domain: null, expires: null, path: '/' })`,
		);
		expect(page.leaks).toEqual([]);
		expect(page.reports.map(({ offer }) => [offer['name'], offer['attributes'] ?? offer['path']])).toEqual([
			['a', ' Secure'],
			['b', '/'],
		]);
		for (const { stack } of page.reports) expect(stack['0']?.url).toBe('https://page.example/own.js');
	});

	it('does nothing while no reports are wanted', () => {
		const page = hooked();
		page.say(PAUSE);
		page.run(`document.cookie = 'a=1'`);
		page.say(RESUME);
		page.run(`document.cookie = 'b=1'`);
		expect(page.kept).toEqual(['a=1', 'b=1']);
		expect(page.reports.map(({ offer }) => offer['name'])).toEqual(['b']);
	});

	it('offers its line to a script that comes later, and to one script only', () => {
		const page = openPage();
		page.ignoreOffers(true);
		page.inject();
		page.ignoreOffers(false);
		page.hello();
		page.run(`document.cookie = 'a=1'`);
		expect(page.reports).toHaveLength(1);
	});

	it('hooks a window once, though its document changes', () => {
		const page = hooked();
		page.inject();
		page.run(`document.cookie = 'a=1'; cookieStore.set('b', '1')`);
		expect(page.reports).toHaveLength(2);
	});

	it('says once that it stops reporting, and keeps room for new names where a page repeats one', () => {
		const page = hooked();
		page.run(`for (let i = 0; i < 6000; i++) document.cookie = 'a=' + i; document.cookie = 'tracker=1'`);
		expect(page.kept).toHaveLength(6001);
		const kinds = page.reports.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'limit')).toHaveLength(1);
		expect(kinds.length).toBeLessThan(5003);
		expect(page.reports.at(-1)?.offer['name']).toBe('tracker');
	});

	it('says that it stops reporting where all names are new', () => {
		const page = hooked();
		page.run(`for (let i = 0; i < 6000; i++) document.cookie = 'a' + i + '=1'`);
		expect(page.reports.length).toBeLessThan(5003);
		expect(page.reports.at(-1)?.kind).toBe('limit');
	});
});
