import { describe, expect, it } from 'vitest';
import { hasDisplay, readAddress, startOptions } from '../../scripts/inspect/options.mjs';
import { inspectionTable, printable } from '../../scripts/inspect/table.mjs';

const inspection = (cookies: { name: string; verdict: string; category: string; why: string }[]) => ({
	state: 'ready',
	policy: 'portal',
	sentences: [],
	counts: {},
	cookies,
	patterns: [{ pattern: 'at*', kind: 'unseen' as const, why: 'Piano' }],
});

describe('what npm start is told', () => {
	it('takes an address with or without its scheme, and refuses what is none', () => {
		expect(readAddress('clairval.opendatasoft.com')).toBe('https://clairval.opendatasoft.com/');
		expect(readAddress('http://clairval.opendatasoft.com/map/')).toBe(
			'http://clairval.opendatasoft.com/map/',
		);
		for (const wrong of ['clairval', 'ftp://clairval.opendatasoft.com', 'https://', 'a b.c']) {
			expect(() => readAddress(wrong)).toThrow(/not the address of a portal/);
		}
	});

	it('goes without a window where there is no display, or when asked', () => {
		expect(hasDisplay('linux', {})).toBe(false);
		expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
		expect(hasDisplay('darwin', {})).toBe(true);
		expect(startOptions([], false).headless).toBe(true);
		expect(startOptions(['--firefox', '--headless'], true)).toMatchObject({
			headless: true,
			family: 'firefox',
		});
		expect(startOptions([], true)).toMatchObject({ headless: false, family: undefined, address: null });
		expect(() => startOptions(['--firefox', '--chromium'], true)).toThrow(/Choose one/);
	});
});

describe('the inspection in the terminal', () => {
	it('has a line a cookie and a declaration not seen, and breaks long reasons under their column', () => {
		const why = 'No row of the policy names it; the nearest is another one altogether';
		const table = inspectionTable(
			inspection([{ name: '_ga', verdict: 'undeclared', category: 'unknown', why }]),
			60,
		);
		const lines = table.split('\n');
		expect(lines[0]).toBe('Cookie  Verdict     Category  Why');
		expect(lines[2]).toMatch(/^_ga {5}undeclared {2}unknown {3}No row/);
		expect(lines[3]).toMatch(/^ {30}\S/);
		expect(lines.at(-1)).toMatch(/^at\* {5}unseen {16}Piano$/);
		expect(lines.every((line) => line.length <= 60)).toBe(true);
	});

	it('lets no name move the cursor, hide or turn text around', () => {
		expect(printable('a\u001b[2Jb\u202Ec\u200Bd\ne')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{200b}d\\u{a}e');
		const table = inspectionTable(
			inspection([
				{ name: 'n'.repeat(4000), verdict: 'declared', category: 'necessary', why: 'x'.repeat(500) },
			]),
			80,
		);
		expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
	});
});
