import { describe, expect, it } from 'vitest';
import { chromiumArgs, firefoxArgs } from '../../scripts/run/browser-flags.mjs';
import { matchesLock } from '../../scripts/setup/packages.mjs';

describe('installed packages', () => {
	const locked = {
		'': { version: '0.1.0' },
		'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
		'node_modules/only-on-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true },
	};
	const a = { version: '1.0.0', integrity: 'sha512-a' };

	it.each([
		['all there', { 'node_modules/a': a }, true],
		['others besides', { 'node_modules/a': a, 'node_modules/b': a }, true],
		['one missing', {}, false],
		['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }, false],
		['the same version from elsewhere', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }, false],
		[
			'another version of an optional one',
			{ 'node_modules/a': a, 'node_modules/only-on-mac': { version: '2.0.0' } },
			false,
		],
	])('match the lock file or not: %s', (_name, installed, matches) => {
		expect(matchesLock(locked, installed)).toBe(matches);
	});
});

describe('the demo in a browser', () => {
	const portal = {
		httpPort: 1001,
		httpsPort: 1002,
		proxyPort: 1003,
		hosts: ['a.example'],
		certificate: { key: '', cert: '', fingerprint: 'AB:CD', spkiHash: 'hash' },
		published: new Map(),
		close: async () => {},
	};

	it('leads Chromium to the portals and nowhere else', () => {
		const rules = chromiumArgs(portal).find((arg) => arg.includes('host-resolver-rules'));
		expect(rules).toContain(
			'MAP a.example:80 127.0.0.1:1001, MAP a.example:443 127.0.0.1:1002, MAP * ~NOTFOUND',
		);
	});

	it('leaves a browser alone on real portals', () => {
		expect(chromiumArgs(null).join()).not.toMatch(/resolver|certificate/);
		expect(firefoxArgs(null).join()).not.toContain('proxy');
	});
});
