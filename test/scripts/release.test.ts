import { describe, expect, it } from 'vitest';
import { releaseChangelog } from '../../scripts/release/changelog.mjs';
import { readNews } from '../../scripts/release/news.mjs';
import { nextVersion } from '../../scripts/release/next-version.mjs';
import { planRelease } from '../../scripts/release/plan.mjs';
import { npmCommand } from '../../scripts/run/npm.mjs';
import { storeEntries } from '../../scripts/store/entries.mjs';

describe('a release', () => {
	it('has the version after the last one', () => {
		expect([nextVersion(null, 'minor'), nextVersion('1.2.3', 'patch')]).toEqual(['0.1.0', '1.2.4']);
		expect([nextVersion('1.2.3', 'minor'), nextVersion('1.2.3', 'major')]).toEqual(['1.3.0', '2.0.0']);
		expect(() => nextVersion('1.2', 'minor')).toThrow('no version');
	});

	it('gives what is unreleased its version and day, and is refused where nothing is', () => {
		const text = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.0.0 (2026-01-01)\n\n- Old.\n';
		const released = releaseChangelog(text, '1.1.0', '2026-02-03');
		expect(released.section).toBe('- New.');
		expect(released.text).toBe(text.replace('Unreleased', '1.1.0 (2026-02-03)'));
		expect(() => releaseChangelog(text.replace('- New.', ''), '1.1.0', '2026-02-03')).toThrow('nothing in');
		expect(() => releaseChangelog(released.text, '1.2.0', '2026-02-03')).toThrow('no section');
	});

	it('changes the version wherever it stands, and is refused while something forbids it', async () => {
		const { version, files, problems } = await planRelease('major', '2026-02-03');
		expect(version).toMatch(/^[1-9]\d*\.0\.0$/);
		for (const file of ['package.json', 'package-lock.json', 'README.md', 'action.yml', 'docs/check.md'])
			expect(files.get(file), file).toContain(version);
		const lock = JSON.parse(files.get('package-lock.json') ?? '');
		expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
		expect(JSON.parse(files.get('store/released.json') ?? '')).toMatchObject({ version, agreed: {} });
		expect(problems).toContainEqual(expect.stringMatching(/write its messages for \d/));
	});

	it('has news in each language', async () => {
		const { lines } = await readNews();
		const english = lines.get('en')?.length ?? 0;
		expect(english).toBeGreaterThan(0);
		for (const [language, own] of lines) expect(own.length, language).toBe(english);
	});
});

it('an entry of a store has all texts, with the reasons for what that store’s package asks for', async () => {
	const entries = await storeEntries();
	const chrome = entries.get('chrome-en.md') ?? '';
	expect(chrome).toContain('### sidePanel');
	expect(entries.get('firefox-fr.md')).toMatch(/## summary\n\nLit la politique/);
	expect(entries.get('firefox-fr.md')).not.toContain('sidePanel');
	expect(chrome).toMatch(/- dataCollected: personally identifiable information no,/);
});

it('npm is started by its own script, without a shell, or on Windows by the program on the path', () => {
	expect(npmCommand({ npm_execpath: '/x/npm-cli.js' }, 'win32')).toMatchObject({
		program: process.execPath,
		first: ['/x/npm-cli.js'],
		shell: false,
	});
	expect(npmCommand({}, 'win32')).toEqual({ program: 'npm', first: [], shell: true });
	expect(npmCommand({}, 'linux').shell).toBe(false);
});
