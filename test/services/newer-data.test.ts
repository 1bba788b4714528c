import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHandlers } from '../../background/intent-handlers.ts';
import { exceptionKey } from '../../src/core/exceptions/exception.ts';
import type { PolicyPages } from '../../src/core/policy/source-page.ts';
import type { IntentHandlers } from '../../src/messaging/parse-args.ts';
import { cleanStartKind } from '../../src/state/clean-start-kinds.ts';
import { DATA_KINDS } from '../../src/state/local-kinds.ts';
import { LOCAL_VERSIONS } from '../../src/state/local-versions.ts';
import {
	organisationKind,
	organisationPolicyKind,
	ownFirstKind,
} from '../../src/state/organisation-kinds.ts';
import { proposalKind, readingKind } from '../../src/state/reading-kinds.ts';
import { undoKind } from '../../src/state/stored-kinds.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { createFakeBrowser } from '../fakes/fake-browser.ts';
import { aCookie } from '../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const ADDED = 'data.ville.test';
const LIST = {
	source: 'list.csv',
	importedAt: 1,
	entries: [{ name: '_inv', platform: 'Invented', category: 'statistical', domain: null, wildcard: true }],
};
const SITE = { host: ADDED, platform: true, addedAt: 1 };

const PAGES: PolicyPages = {
	pages: [{ language: 'en', url: null, kind: 'text', content: 'a\t1 year' }],
	reason: null,
};
const EXCEPTION = { pattern: 'x', domain: null, code: null, reason: 'Ticket', until: '2026-12-31' };

interface Stage {
	readonly ask: IntentHandlers;
	readonly audit: string;
	readonly undo: readonly string[];
}

const backup = {
	format: 'cookie-policy-backup/1',
	exportedAt: '2026-11-22',
	policies: [aPolicy(HOST, ['r'])],
};
/** Everything that a person can do to stored data. */
const ACTIONS: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
	save: ({ ask }) => ask['policy.save']({ policy: aPolicy(HOST, ['n']), pages: PAGES }),
	'save shared': ({ ask }) =>
		ask['policy.save']({ policy: { ...aPolicy(HOST, ['s']), sites: [HOST, ADDED] } }),
	delete: ({ ask }) => ask['policy.delete']({ sites: [HOST] }),
	undo: async ({ ask, undo }) => {
		for (const token of undo) await ask['policy.undo']({ undo: token }).catch(() => undefined);
	},
	restore: ({ ask }) =>
		ask['backup.restore']({ backup: { ...backup, sites: [SITE] }, parts: ['policies', 'sites'] }),
	'reference.save': ({ ask }) => ask['reference.save']({ list: LIST }),
	'exception.add': ({ ask }) => ask['exception.add']({ host: HOST, exception: EXCEPTION }),
	'exception.remove': ({ ask }) => ask['exception.remove']({ host: HOST, key: exceptionKey(EXCEPTION) }),
	'settings.set': ({ ask }) => ask['settings.set']({ automaticReading: false }),
	'reference.delete': ({ ask }) => ask['reference.delete'](null),
	'audit.make': ({ ask }) => ask['audit.make']({ tabId: 1, timeZone: 'UTC' }),
	'audit.annotate': ({ ask, audit: id }) =>
		ask['audit.annotate']({ id, edits: [{ field: 'auditor', key: '', from: '', to: 'x' }] }),
	'audit.keep': ({ ask, audit: id }) => ask['audit.keep']({ ids: [id] }),
	'audit.delete': ({ ask, audit: id }) => ask['audit.delete']({ ids: [id] }),
	'site.platform': ({ ask }) => ask['site.platform']({ host: ADDED, platform: false }),
	'site.remove': ({ ask }) => ask['site.remove']({ host: ADDED }),
	'site.add': ({ ask }) => ask['site.add']({ host: ADDED, tabId: 1 }),
	'journal.clear': ({ ask }) => ask['journal.clear']({ portal: { store: '0', host: HOST } }),
	'journal.clear all': ({ ask }) => ask['journal.clear']({ portal: null }),
	inspect: ({ ask }) => ask.inspect({ tabId: 1, look: true }),
};

/** A browser with stored data of every kind. */
async function stageWithData() {
	const browser = createFakeBrowser();
	browser.origins.add(`*://${ADDED}/*`);
	browser.navigate(1, `https://${HOST}/`);
	browser.jar.set(aCookie({ name: 'a', domain: HOST }));
	await browser.advance(1000);
	const ask = createHandlers(browser.wake());
	const tokens: string[] = [];
	const add = ({ undo }: { readonly undo: string }) => void tokens.push(undo);
	add(await ask['backup.restore']({ backup: { ...backup, sites: [SITE] }, parts: ['policies', 'sites'] }));
	add(await ask['policy.save']({ policy: aPolicy(HOST, ['a']), pages: PAGES }));
	add(await ask['reference.save']({ list: LIST }));
	await ask['exception.add']({ host: HOST, exception: EXCEPTION });
	await ask['settings.set']({ language: 'fr' });
	const { id } = await ask['audit.make']({ tabId: 1, timeZone: 'UTC' });
	await ask['audit.keep']({ ids: [id] });
	return { browser, audit: id, undo: tokens };
}

const LOCAL_KINDS = [
	...DATA_KINDS,
	undoKind,
	cleanStartKind,
	readingKind,
	proposalKind,
	organisationKind,
	organisationPolicyKind,
	ownFirstKind,
];

it('stores nothing on the disk but what is of a known kind', async () => {
	const { browser } = await stageWithData();
	const isKnown = (key: string) => LOCAL_KINDS.some(({ prefix }) => key.startsWith(prefix));
	expect([...browser.local.data.keys()].filter((key) => !isKnown(key))).toEqual([]);
	for (const { prefix } of [...DATA_KINDS, undoKind])
		expect([...browser.local.data.keys()].some((key) => key.startsWith(prefix))).toBe(true);
});

it('knows the version of each kind on the disk', () => {
	const versions = LOCAL_KINDS.map(({ prefix, migrations }) => [prefix, migrations.length + 1] as const);
	expect(LOCAL_VERSIONS).toEqual(Object.fromEntries(versions));
});

it('leaves data of a newer version as it is, whatever a person does', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.infiniteStream(fc.boolean()),
			fc.integer({ min: 50, max: 2 ** 31 }),
			fc.boolean(),
			fc.array(fc.constantFrom(...Object.values(ACTIONS)), { minLength: 1, maxLength: 8 }),
			async (isNewer, version, isJournalNewer, actions) => {
				const { browser, ...rest } = await stageWithData();
				browser.kill();
				const newer = new Map<string, unknown>();
				for (const [key, value] of browser.local.data) {
					if (!isNewer.next().value) continue;
					newer.set(key, { version, value: { was: value } });
				}
				for (const [key, value] of newer) browser.local.data.set(key, value);
				const { records } = browser.journal;
				for (const [key, record] of isJournalNewer ? records : [])
					records.set(key, { ...record, value: { version, value: null } });
				const before = new Map(records);
				for (const act of actions) {
					await act({ ...rest, ask: createHandlers(browser.wake()) }).catch(() => undefined);
					await browser.advance(300);
				}
				for (const [key, value] of newer) expect(browser.local.data.get(key), key).toEqual(value);
				if (isJournalNewer) for (const [key, record] of before) expect(records.get(key)).toEqual(record);
			},
		),
		{ numRuns: 60 },
	);
}, 60_000);

it.each([
	['save', `policy-history:${HOST}`],
	['save', `source:${HOST}`],
	['delete', `source:${HOST}`],
	['delete', `policy-history:${HOST}`],
	['restore', `policy-history:${HOST}`],
	['restore', `site:${ADDED}`],
	['reference.save', 'reference:list'],
	['reference.delete', 'reference:list'],
	['settings.set', 'settings'],
	['exception.add', `exceptions:${HOST}`],
	['journal.clear', ''],
])('refuses to %s where that would overwrite %s of a newer version', async (action, key) => {
	const { browser, ...rest } = await stageWithData();
	if (key !== '') browser.local.data.set(key, { version: 99, value: 'newer' });
	const { records } = browser.journal;
	for (const [id, record] of records) records.set(id, { ...record, value: { version: 99, value: null } });
	browser.kill();
	const ask = createHandlers(browser.wake());
	await expect(ACTIONS[action]?.({ ...rest, ask })).rejects.toMatchObject({
		code: key === '' ? 'journal-newer' : 'newer-format',
	});
});
