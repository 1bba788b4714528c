import { describe, expect, it } from 'vitest';
import { addStoreLocales } from '../../scripts/build/store-locales.mjs';
import { grownPermissions, ownGrownPermissions } from '../../scripts/checks/grown-permissions.mjs';
import { ownVersionProblems, versionProblems, withVersion } from '../../scripts/checks/named-versions.mjs';
import { ownStoreProblems, storeProblems } from '../../scripts/checks/store.mjs';
import { ownWorkflowProblems, workflowProblems } from '../../scripts/checks/workflows.mjs';
import { storeEntries } from '../../scripts/store/entries.mjs';
import { parseStoreTexts } from '../../scripts/store/read-texts.mjs';

describe('the texts for the stores', () => {
	it('are whole in each language of the interface, and justify each permission and no other', async () => {
		expect(await ownStoreProblems()).toEqual([]);
	});

	it('are complained about by part and permission', () => {
		const page = `## summary\n\n${'s'.repeat(251)}\n\n## description\n\nIt's short.\n\n## permissions\n\n| permission | why |\n|---|---|\n| \`tabs\` | Why. |\n`;
		const problems = storeProblems(new Map([['en', parseStoreTexts(page)]]), {
			languages: ['en', 'pl'],
			permissions: ['cookies'],
		});
		expect(problems).toEqual([
			expect.stringContaining('write store/pl.md'),
			expect.stringMatching(/“summary” has 251 characters; a store takes 250/),
			expect.stringMatching(/“description” has 11 characters; at least 250/),
			expect.stringMatching(/“single purpose” has 0/),
			expect.stringMatching(/“remote code” has 0/),
			expect.stringMatching(/“data use” has 0/),
			expect.stringMatching(/“description” has faulty typography/),
			expect.stringContaining('why `cookies` is needed'),
			expect.stringContaining('reason for `tabs`, which the manifest does not ask for'),
		]);
	});
});

it('stores have Portuguese as they name it, Chrome Web Store in the package too', async () => {
	const entries = await storeEntries();
	for (const file of [
		'chrome-pt_PT.md',
		'firefox-pt-PT.md',
		'edge-pt-PT.md',
		'firefox-en-US.md',
		'chrome-en.md',
	])
		expect([...entries.keys()]).toContain(file);
	expect(entries.size).toBe(21);

	const messages = { name: { message: 'Inspetor' }, other: { message: 'Outra' }, words: { message: 'Lê' } };
	const path = '_locales/pt/messages.json';
	const files = new Map<string, Uint8Array>([[path, Buffer.from(JSON.stringify(messages))]]);
	const manifest = { name: '__MSG_name__', description: '__MSG_words__' };
	addStoreLocales(files, manifest, { pt: 'pt_PT' });
	const added = new TextDecoder().decode(files.get('_locales/pt_PT/messages.json'));
	expect(JSON.parse(added)).toEqual({ name: { message: 'Inspetor' }, words: { message: 'Lê' } });
	expect(() => addStoreLocales(files, manifest, { pl: 'pl_PL' })).toThrow('does not speak pl');
});

describe('permissions', () => {
	const released = { version: '1.0.0', asks: { chrome: { permissions: ['cookies'] } }, agreed: {} };

	it('do not grow beyond those of the last release without a decision', async () => {
		expect(await ownGrownPermissions()).toEqual([]);
		const grown = { chrome: { permissions: ['cookies', 'tabs'] } };
		expect(grownPermissions(released, grown)).toEqual([
			expect.stringMatching(/permissions of chrome has “tabs”, for which 1\.0\.0 did not ask/),
		]);
		expect(grownPermissions({ ...released, agreed: { tabs: 'why' } }, grown)).toEqual([]);
		expect(grownPermissions({ ...released, agreed: { tabs: 'why' } }, released.asks)).toEqual([
			expect.stringContaining('nothing new asks for it'),
		]);
		expect(grownPermissions(released, { chrome: { permissions: [] } })).toEqual([]);
	});
});

it('documents name the current version where people copy it', async () => {
	expect(await ownVersionProblems()).toEqual([]);
	const text = withVersion('npx x@1.0.0, x-1.0.0-chrome.zip, "x": "1.0.0", y@1.0.0', 'x', '1.1.0');
	expect(text).toBe('npx x@1.1.0, x-1.1.0-chrome.zip, "x": "1.1.0", y@1.0.0');
	expect(versionProblems(new Map([['a.md', text]]), { name: 'x', version: '2.0.0' })).toHaveLength(3);
});

it('each action of a workflow is pinned to a commit, with its version beside it', async () => {
	expect(await ownWorkflowProblems()).toEqual([]);
	const commit = 'a'.repeat(40);
	const text = [
		`- uses: a/b@v4`,
		`- uses: a/b@${commit}`,
		`uses: a/b/c@${commit} # v1.2.3`,
		'- uses: ./',
	].join('\n');
	expect(workflowProblems(new Map([['workflows/x.yml', text]]))).toEqual([
		'workflows/x.yml: a/b@v4 is to be pinned to a commit (40 hexadecimal digits).',
		`workflows/x.yml: name the version of a/b@${commit} in a comment behind it.`,
		'workflows/x.yml: state its permissions (contents: read).',
	]);
});
