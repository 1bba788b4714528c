import { describe, expect, it } from 'vitest';
import { readWitness, type WitnessSender } from '../../src/browser-data/read-witness.ts';

const AT = 1_800_000_000_000;
const tab = { id: 7, url: null, store: '0', incognito: false, active: true };
const sender: WitnessSender = {
	tab,
	frameId: 0,
	url: 'https://page.example/a?b#c',
	origin: 'https://page.example',
	at: AT,
	engine: 'chromium',
};
const assigned = {
	kind: 'script',
	api: 'document.cookie',
	at: AT - 5,
	offer: { name: 'a', attributes: ' Path=/; Max-Age=60', size: 3 },
	stack: [{ url: 'https://page.example/own.js?…', line: 1, column: 2, function: 'f', isCertain: true }],
};
const stored = {
	kind: 'script',
	api: 'cookieStore',
	at: AT,
	offer: {
		name: 'b',
		domain: null,
		path: null,
		expires: null,
		maxAge: null,
		sameSite: null,
		partitioned: false,
	},
	stack: [],
};
const read = (witness: unknown[], from: Partial<WitnessSender> = {}) =>
	readWitness({ witness }, { ...sender, ...from });

describe('what a page’s script tells', () => {
	it('is who, where and what a script asked for', () => {
		expect(read([assigned])).toEqual([
			{
				tabId: 7,
				frameId: 0,
				isTop: true,
				store: '0',
				incognito: false,
				documentUrl: 'https://page.example/a?b',
				host: 'page.example',
				at: AT - 5,
				kind: 'script',
				api: 'document.cookie',
				offer: {
					name: 'a',
					domain: null,
					path: '/',
					secure: false,
					httpOnly: false,
					sameSite: 'unspecified',
					partitioned: false,
					asked: 60,
				},
				stack: assigned.stack,
			},
		]);
		expect(read([stored])).toMatchObject([{ api: 'cookieStore', offer: { name: 'b', secure: true } }]);
	});

	it('names the host that a frame without an address has inherited', () => {
		expect(read([assigned], { frameId: 3, url: 'about:srcdoc' })).toMatchObject([
			{ isTop: false, documentUrl: 'about:srcdoc', host: 'page.example' },
		]);
		const older = { ...sender, url: 'about:blank', origin: undefined };
		const told = { witness: [assigned], origin: 'https://page.example' };
		expect(readWitness(told, older)).toMatchObject([{ host: 'page.example' }]);
		expect(read([assigned], { origin: 'null' })).toMatchObject([{ host: '' }]);
	});

	it('is late by a minute at most, and never early', () => {
		const times = [AT - 1e9, AT - 59_000, AT + 1e9].map((at) => ({ ...assigned, at }));
		expect(read(times)?.map(({ at }) => at)).toEqual([AT - 60_000, AT - 59_000, AT]);
	});

	it('says what is too large, and nothing of what asks for nothing', () => {
		const sized = (name: string, size: number) => ({ ...assigned, offer: { name, attributes: '', size } });
		expect(read([sized('big', 4097), sized('', 0), sized('fits', 4096)])).toMatchObject([
			{ offer: { name: 'big', refused: 'too-large' } },
			{ offer: { name: 'fits' } },
		]);
	});

	it('is a tool or a choice in known words alone', () => {
		const tool = { kind: 'tool', tool: { id: 'klaro', at: AT, by: 'page' } };
		const choice = {
			kind: 'choice',
			choice: {
				tool: 'klaro',
				answer: 'refused',
				granted: [],
				denied: ['maps'],
				at: AT,
				by: 'page',
				certainty: 'observed',
			},
		};
		expect(read([tool, choice])).toMatchObject([tool, choice]);
		const byHand = { ...choice, choice: { ...choice.choice, tool: 'by-hand' } };
		const byPerson = { ...choice, choice: { ...choice.choice, by: 'person' } };
		expect(read([byHand, byPerson, { ...tool, tool: { ...tool.tool, id: 'other' } }])).toEqual([]);
	});

	it('is an interaction, and a choice with when it was not there, neither later than it arrived', () => {
		const interaction = { kind: 'interaction', what: 'input', at: AT - 5, from: AT - 90 };
		const late = { ...interaction, at: AT + 5000, from: AT + 4000 };
		expect(read([interaction, late, { ...interaction, what: 'key' }])).toMatchObject([
			interaction,
			{ ...interaction, at: AT, from: AT },
		]);
		const choice = { tool: 'klaro', answer: 'refused', granted: [], denied: [], by: 'storage' };
		const chosenAt = (at: number, since: number) => ({
			kind: 'choice',
			choice: { ...choice, certainty: 'observed', at, since },
		});
		const sent = [chosenAt(AT - 5, AT - 900), chosenAt(AT, 0), chosenAt(AT + 9000, AT + 8000)];
		expect(read(sent)).toMatchObject([
			{ choice: { at: AT - 5, since: AT - 900 } },
			{ choice: { at: AT, since: 0 } },
			{ choice: { at: AT, since: AT } },
		]);
	});

	it.each([
		['another message', { intent: 'policy.list', args: null }],
		['no list', { witness: 'a' }],
		['nothing', null],
		['a text', 'witness'],
	])('is not heard in %s', (_name, message) => {
		expect(readWitness(message, sender)).toBeNull();
	});

	it.each<[string, unknown]>([
		['a number', 1],
		['another kind', { ...assigned, kind: 'page' }],
		['another interface', { ...assigned, api: 'fetch' }],
		['a name that no browser keeps', { ...assigned, offer: { ...assigned.offer, name: 'n'.repeat(5000) } }],
		['a stack without end', { ...assigned, stack: Array.from({ length: 21 }, () => assigned.stack[0]) }],
		['no time', { ...assigned, at: Number.NaN }],
		['a control character', { ...assigned, offer: { ...assigned.offer, name: 'a\u0000' } }],
	])('is left out where it is %s, and the rest is heard', (_name, wrong) => {
		expect(read([wrong, assigned])).toMatchObject([{ offer: { name: 'a' } }]);
	});

	it('has no query, path parameter or script in its stack, even where the page’s process sends them', () => {
		const [frame] = assigned.stack;
		const urls = ['https://page.example/a;id=SECRET/b?SECRET#SECRET', 'data:text/javascript,SECRET'];
		const stack = urls.map((url) => ({ ...frame, url }));
		expect(JSON.stringify(read([{ ...assigned, stack }]))).not.toContain('SECRET');
		expect(read([{ ...assigned, stack }])).toMatchObject([
			{ stack: [{ url: 'https://page.example/a;…/b?…' }, { url: 'data:…' }] },
		]);
	});

	it('may be that its script reports no more', () => {
		expect(read([{ kind: 'limit', at: AT }])).toMatchObject([{ kind: 'limit', at: AT, tabId: 7 }]);
	});

	it('is bounded in number', () => {
		expect(read(Array.from({ length: 1000 }, () => assigned))).toHaveLength(100);
	});
});
