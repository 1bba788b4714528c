import { capturesOf } from '../../options/capture/capture-model.ts';
import type { OptionsModel } from '../../options/model.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { har, page } from '../core/capture/make-har.ts';
import { ACCEPTED_STEP, NOTHING, REFUSED_STEP } from '../report/guide-scenarios.ts';
import { click, waitForElements } from '../states/wait.ts';
import { harFile } from './capture/har-files.ts';
import { EXCEPTION_SCENARIOS } from './exceptions/exceptions-scenarios.ts';
import { createFakeBackend, type FakeBackend, NOW } from './fake-backend.ts';
import { declaration, policy, report } from './make-policy.ts';
import { allDeclared, toDo, VISITS } from './make-report.ts';
import { MAKE_TRUE_SCENARIOS } from './make-true/make-true-scenarios.ts';
import { ORGANISATION_SCENARIOS } from './organisation/organisation-scenarios.ts';
import { SIGNING_SCENARIOS } from './signing/signing-scenarios.ts';

/** A state of the page: what is stored, and what the person does. */
export interface OptionsScenario {
	readonly site?: string;
	/** Of a private window. */
	readonly isPrivate?: boolean;
	/** Place in the page, as in an address. */
	readonly hash?: string;
	backend(): FakeBackend;
	act?(model: OptionsModel, backend: FakeBackend): Promise<void> | void;
	/** What the person clicks once the page shows all of that. */
	click?(): Promise<void>;
}

const YEAR = 31_536_000;
const SEA = 'lumiere-sur-mer.opendatasoft.com';

const platform = [
	declaration({
		location: 'front and back office',
		line: 29,
		lifetime: { text: '2 weeks by default', kind: 'fixed', seconds: 1_209_600 },
		purpose: 'To remember the user from one page to another',
	}),
	declaration({
		names: ['csrftoken'],
		purpose: 'To retrieve data via API calls',
		line: 30,
		lifetime: { text: 'up to 12 months', kind: 'up-to', seconds: YEAR },
	}),
	declaration({
		names: ['cookies_preferences'],
		purpose: 'To remember the visitor’s cookie preferences',
		line: 31,
		lifetime: { text: '6 months', kind: 'fixed', seconds: 15_552_000 },
	}),
	declaration({ names: ['django_language'], purpose: 'To remember the visitor’s language', line: 32 }),
];

const stored: Policy[] = [
	policy({ sites: [SEA], declarations: platform, source: { kind: 'text', url: null, name: 'lumiere.txt' } }),
	policy({
		sites: ['data.ville-exemple.example'],
		title: 'Politique de cookies',
		date: '2026-03-02',
		declarations: platform.slice(0, 3),
		source: { kind: 'site', url: 'https://data.ville-exemple.example/terms/cookies-policy/', name: null },
		issues: [{ line: 12, text: 'Etalab …', reason: 'row-without-a-cookie-name' }],
	}),
	policy({
		sites: ['*.region-inventee.example'],
		title: null,
		date: null,
		source: { kind: 'text', url: null, name: null },
	}),
];

const read = policy({
	sites: [SEA],
	date: '2026-11-02',
	declarations: [
		...platform.slice(0, 2),
		declaration({
			names: ['cookies_preferences'],
			line: 31,
			lifetime: { text: 'thirteen moons', kind: 'unknown', seconds: null },
			purpose: 'To remember the visitor’s cookie preferences',
		}),
		declaration({
			names: ['_pk_id.*', '_pk_ses.*'],
			category: 'statistical',
			provider: 'Matomo',
			purpose: 'Audience measurement',
			party: 'first',
			line: 36,
			lifetime: { text: '13 months', kind: 'fixed', seconds: 34_149_600 },
		}),
		declaration({
			names: ['NID'],
			category: 'advertising',
			provider: 'Video player of another site',
			purpose: null,
			party: 'third',
			domain: 'video.example',
			line: 40,
			lifetime: { text: 'Session', kind: 'session', seconds: 0 },
		}),
		declaration({
			names: ['player-volume'],
			storage: 'localStorage',
			category: 'functional',
			provider: null,
			line: 41,
		}),
	],
	issues: [
		{
			line: 34,
			text: 'Etalab	Legal notice display		To be completed',
			reason: 'row-without-a-cookie-name',
		},
		{
			line: 44,
			text: 'Our partners may place further cookies, whose list changes.',
			reason: 'unknown-reason-code',
		},
	],
});

const NOT_UNDERSTOOD = { line: 31, text: 'thirteen moons', reason: 'lifetime-not-understood' };

/** The source text of `read`. */
const source = [
	...Array.from({ length: 28 }, (_, index) => `Line ${index + 1} of the page.`),
	'sessionid\tOpendatasoft\tTo remember the user from one page to another\t2 weeks by default',
	'csrftoken\tOpendatasoft\tTo retrieve data via API calls\tup to 12 months',
	'cookies_preferences\tOpendatasoft\tTo remember the visitor’s cookie preferences\tthirteen moons',
	'',
	'Other cookies',
	'Etalab\tLegal notice display\t\tTo be completed',
	`Name\tProvider\tPurpose\tLifetime ${'and more '.repeat(80)}`,
	'_pk_id.xxxx, _pk_ses.xxxx\tMatomo\tAudience measurement\t13 months',
].join('\n');

const readAs = (over: Partial<Policy>) => () => {
	const backend = createFakeBackend(stored);
	backend.outcomes.set('pasted', { kind: 'policy', policy: { ...read, ...over }, text: source });
	const names = ['sessionid', 'csrftoken', '_pk_id.7f3a', '_pk_ses.7f3a', 'atuserid', 'text_size', '_ga'];
	backend.reported.push(report(SEA, names));
	return backend;
};

const paste = async (model: OptionsModel) => {
	model.importing.sources.setText('Cookies policy of the portal …');
	await model.importing.preview();
};

const choose = async (model: OptionsModel, names: readonly string[]) => {
	model.importing.sources.addFiles(names.map((name) => new File(['x'], name)));
	await model.importing.preview();
};

export const HOSTILE = '<img src=x onerror=alert(1)>\u202egnp.exe';

const OWN = 'data.ville-exemple.example';
const OWN_ORIGIN = `*://${OWN}/*`;

function withSites(): FakeBackend {
	const backend = createFakeBackend(stored);
	backend.sites.add(OWN, { platform: true, parents: ['ville-exemple.example'] });
	backend.sites.add('donnees.region-inventee.example', { parents: ['region-inventee.example'] });
	backend.sites.grant('*://*.video.example/*', '*://mesure.example/*');
	return backend;
}

function withShared(): FakeBackend {
	const backend = createFakeBackend(stored);
	const [first] = stored;
	if (first) backend.stored.set('lumiere.huwise.com', { ...first, sites: ['lumiere.huwise.com'] });
	return backend;
}

function withJournal(): FakeBackend {
	const backend = createFakeBackend();
	backend.journal.observe(SEA);
	backend.journal.observe(OWN, { cookies: 1 });
	backend.journal.observe(OWN, { store: 'firefox-private', inMemory: true, cookies: 3 });
	backend.journal.observe(SEA, { store: 'firefox-container-2', cookies: 180 });
	return backend;
}

function withReports(): FakeBackend {
	const backend = createFakeBackend(stored);
	const made = { store: '0', undeclared: 3, declared: 6, inMemory: false, visit: null };
	const visit = (step: 'nothing' | 'refused' | 'accepted' | null) => ({
		way: 'clean-start' as const,
		plan: step && { id: 'plan', step },
		startedAt: NOW - 300_000,
		endedAt: NOW,
	});
	const at = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
	backend.audits.kept.push(
		{ ...made, id: 'accepted', host: SEA, madeAt: at(1), visit: visit('accepted') },
		{ ...made, id: 'refused', host: SEA, madeAt: at(6), visit: visit('refused') },
		{ ...made, id: 'nothing', host: SEA, madeAt: at(11), visit: visit('nothing') },
		{ ...made, id: 'inspection', host: SEA, madeAt: at(600) },
		{ ...made, id: 'visit', host: SEA, madeAt: at(900), undeclared: 0, visit: visit(null) },
		{ ...made, id: 'own', host: OWN, madeAt: at(2000) },
	);
	for (const audit of [NOTHING, REFUSED_STEP, ACCEPTED_STEP]) {
		const id = audit.recording?.plan?.step ?? '';
		backend.audits.contents.set(id, { ...audit, id });
	}
	backend.audits.kept.push({ ...made, id: 'unkept', host: OWN, madeAt: at(1), inMemory: true });
	return backend;
}

export const SCENARIOS: Readonly<Record<string, OptionsScenario>> = {
	...MAKE_TRUE_SCENARIOS,
	empty: { backend: () => createFakeBackend() },
	'for-a-portal': {
		hash: '#import',
		site: SEA,
		backend: () => createFakeBackend(),
	},
	stored: { backend: () => createFakeBackend(stored) },
	certificate: {
		hash: `#portal/${SEA}/certificate`,
		backend() {
			const backend = createFakeBackend(stored);
			backend.reported.push(allDeclared(SEA));
			return backend;
		},
	},
	'policy-declares-nothing': {
		hash: `#portal/${SEA}/policy`,
		backend: () => createFakeBackend([policy({ sites: [SEA], declarations: [] })]),
	},
	'policy-correcting': {
		hash: `#portal/${SEA}/policy`,
		backend: () => createFakeBackend([{ ...read, issues: [...read.issues, NOT_UNDERSTOOD] }]),
		async act(model) {
			await model.editing.edit(SEA);
			const [first] = model.editing.drafts.current.value?.rows ?? [];
			if (first) model.editing.mend.drop(first);
			await model.editing.edit(SEA, NOT_UNDERSTOOD);
		},
	},
	opened: { hash: '#portal/data.ville-exemple.example/policy', backend: () => createFakeBackend(stored) },
	versions: {
		hash: '#portal/data.ville-exemple.example/policy',
		backend() {
			const backend = createFakeBackend(stored);
			const former = policy({ sites: [OWN], declarations: platform.slice(1) });
			backend.versions.set(OWN, [
				{ policy: former, savedAt: NOW - 40 * 86_400_000, replacedAt: NOW - 86_400_000 },
				{ policy: former, savedAt: NOW - 90 * 86_400_000, replacedAt: NOW - 40 * 86_400_000 },
			]);
			return backend;
		},
		act: (model) => model.versions.show(OWN),
	},
	about: { hash: '#about', backend: () => createFakeBackend(stored) },
	unread: { hash: '#portal/neuf.opendatasoft.com', backend: () => createFakeBackend() },
	trouble: {
		backend() {
			const backend = createFakeBackend(stored.slice(0, 1));
			backend.trouble.push(
				{ key: 'policy:data.abimee.example', reason: 'unreadable' },
				{ key: 'policy:data.future.example', reason: 'newer-format' },
			);
			return backend;
		},
	},
	'clean-start-lost': {
		backend() {
			const backend = createFakeBackend(stored.slice(0, 1));
			const lost = { at: NOW, cookies: 5, entries: 2 } as const;
			backend.cleanStarts = [{ area: 'clean-start', reason: 'lost', id: 'r1', host: SEA, ...lost }];
			return backend;
		},
	},
	'to-do': {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com',
		backend() {
			const backend = createFakeBackend([
				...stored.slice(1),
				policy({ sites: [SEA], declarations: [...platform, VISITS] }),
			]);
			backend.reported.push(toDo(SEA), toDo('carte.huwise.com', { kind: 'default' }));
			return backend;
		},
	},
	'to-do-many': {
		hash: '#portal/a.ville-exemple.example',
		backend() {
			const backend = createFakeBackend();
			for (const name of ['a', 'b', 'c', 'd']) {
				backend.reported.push(toDo(`${name}.ville-exemple.example`, { kind: 'none' }));
			}
			return backend;
		},
	},
	shared: {
		hash: '#portal/lumiere.huwise.com/policy',
		backend: withShared,
		act: (model) => model.sharing.toggle('lumiere.huwise.com'),
	},
	'sharing-wrong': {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com/policy',
		backend: withShared,
		async act(model) {
			model.sharing.toggle(SEA);
			model.sharing.setText('not a host!');
			await model.sharing.save();
		},
	},
	'sharing-replaces': {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com/policy',
		backend: withShared,
		act(model) {
			model.sharing.toggle(SEA);
			model.sharing.setText('data.ville-exemple.example, *.region-inventee.example');
		},
	},
	'shared-saved': {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com/policy',
		backend: withShared,
		async act(model) {
			model.sharing.toggle(SEA);
			model.sharing.setText('data.autre.example');
			await model.sharing.save();
		},
	},
	'replacing-shared': {
		backend() {
			const backend = withShared();
			backend.outcomes.set('pasted', { kind: 'policy', policy: read, text: source });
			return backend;
		},
		act: paste,
	},
	sites: {
		hash: '#settings',
		backend: withSites,
	},
	'sites-hidden': {
		hash: '#settings',
		backend() {
			const backend = withSites();
			backend.sites.withdraw('*://*.huwise.com/*', OWN_ORIGIN, '*://ville-exemple.example/*');
			backend.sites.withdraw('*://region-inventee.example/*');
			return backend;
		},
	},
	'sites-refused': {
		hash: '#settings',
		backend() {
			const backend = withSites();
			backend.sites.withdraw(OWN_ORIGIN);
			backend.sites.says = false;
			return backend;
		},
		act: (model) => model.sites.allow([OWN_ORIGIN], OWN),
	},
	'site-removed': {
		hash: '#settings',
		backend: withSites,
		act: (model) => model.sites.remove(OWN),
	},
	private: {
		hash: '#portal/~1000',
		backend() {
			const backend = createFakeBackend(stored.slice(0, 1));
			const host = 'secret.opendatasoft.com';
			backend.journal.observe(host, { store: '1', inMemory: true, watchingSince: 1000 });
			backend.reported.push(report(host, ['_ga'], { store: '1' }));
			return backend;
		},
	},
	reports: {
		hash: '#reports',
		backend: withReports,
		act: (model) => model.audits.selection.choose(['inspection', 'visit'], true),
	},
	...SIGNING_SCENARIOS,
	capture: { hash: '#reports', backend: withReports, act: (model) => capturesOf(model).read(harFile()) },
	'capture-without-cookies': {
		hash: '#reports',
		backend: withReports,
		act: (model) => capturesOf(model).read(harFile(har([page()]))),
	},
	'many-portals': {
		backend() {
			const backend = createFakeBackend(stored);
			for (let index = 1; index <= 12; index++) {
				const host = `portail-${index}.opendatasoft.com`;
				backend.journal.observe(host);
				if (index % 3 === 0) backend.reported.push(toDo(host, { kind: index === 6 ? 'default' : 'portal' }));
			}
			return backend;
		},
	},
	observed: {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com/observed',
		backend: withJournal,
	},
	'observed-trouble': {
		hash: '#settings',
		backend() {
			const backend = createFakeBackend();
			backend.journal.trouble.push(
				{ area: 'journal', reason: 'newer-format' },
				{ area: 'journal', reason: 'unreadable' },
				{ area: 'journal', reason: 'full' },
				{ area: 'journal', reason: 'failing' },
			);
			return backend;
		},
	},
	'forgetting-one': {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com/observed',
		backend: withJournal,
		act: (model) => model.journal.ask({ store: '0', host: SEA }),
	},
	'forgetting-all': {
		hash: '#settings',
		backend: withJournal,
		act: (model) => model.journal.ask(null),
	},
	'hostile-names': {
		hash: '#settings',
		backend() {
			const backend = createFakeBackend();
			backend.sites.add(HOSTILE);
			backend.reported.push(toDo(HOSTILE, { names: [HOSTILE, 'x'.repeat(300)], product: HOSTILE }));
			backend.sites.grant(`*://${HOSTILE}/*`);
			backend.journal.observe(HOSTILE, { store: HOSTILE });
			return backend;
		},
	},
	'list-failed': {
		backend() {
			const backend = createFakeBackend();
			backend.failNext = new Error('the worker is gone');
			return backend;
		},
	},
	'nothing-to-read': {
		hash: '#import',
		backend: () => createFakeBackend(),
		act: (model) => model.importing.preview(),
	},
	chosen: {
		hash: '#import',
		backend: () => createFakeBackend(stored),
		act(model) {
			const { sources } = model.importing;
			sources.pasting('<table><tr><td>sessionid</td></tr></table>', true);
			sources.setText('sessionid\tAuthentication\t2 weeks');
			sources.addFiles([
				new File(['x'.repeat(34_500)], 'lumiere-sur-mer.html'),
				new File(['x'], 'annexe.txt'),
			]);
		},
	},
	reading: {
		hash: '#import',
		backend() {
			const backend = createFakeBackend(stored);
			backend.outcomes.set('enormous.html', new Promise(() => {}));
			return backend;
		},
		act(model) {
			model.importing.sources.addFiles([new File(['x'], 'enormous.html'), new File(['x'], 'b.txt')]);
			void model.importing.preview();
		},
	},
	preview: { backend: readAs({}), act: paste },
	'preview-empty-portal': {
		backend() {
			const backend = readAs({})();
			backend.reported.splice(0, 1, report(SEA, ['sessionid']));
			return backend;
		},
		act: paste,
	},
	mended: {
		backend: readAs({}),
		async act(model) {
			await paste(model);
			const rows = model.importing.current.value?.rows ?? [];
			const [, dropped, corrected] = rows;
			if (!dropped || !corrected) return;
			model.mend.drop(dropped);
			model.mend.correct(corrected);
			model.mend.type({ lifetime: '13 months' });
			model.mend.save();
			const [place] = model.importing.current.value?.issues ?? [];
			if (place) await model.mend.addFor(place);
			model.mend.type({ names: 'atuserid', provider: 'Piano', category: 'statistical' });
			model.mend.save();
		},
	},
	'preview-open-places': {
		backend: readAs({
			declarations: read.declarations.map((row, index) =>
				index === 4
					? { ...row, certainty: 'likely' as const, certaintyReason: 'running-text' }
					: { ...row, certainty: 'certain' as const, certaintyReason: 'titled-column' },
			),
			issues: [
				...read.issues,
				{
					line: 37,
					text: 'Audience: _pk_ref.<site> keeps its number for 13 months.',
					reason: 'name-not-declared',
					suggested: {
						names: ['_pk_ref.*'],
						category: 'statistical',
						lifetime: { text: '13 months', kind: 'fixed', seconds: 34_145_280 },
					},
				},
				{ line: 39, text: 'Cookie name Purpose Kept for', reason: 'table-not-read' },
				{ line: 31, text: 'thirteen moons', reason: 'lifetime-not-understood' },
			],
		}),
		async act(model) {
			await paste(model);
			const draft = model.importing.current.value;
			const table = draft?.issues.find(({ reason }) => reason === 'table-not-read');
			if (draft && table) model.importing.dismiss(draft.id, table, true);
		},
	},
	'preview-same-doubt': {
		backend: readAs({
			declarations: read.declarations.map((row, index) =>
				index === 0
					? { ...row, certainty: 'likely' as const, certaintyReason: 'running-text' }
					: {
							...row,
							category: 'unknown' as const,
							certainty: 'likely' as const,
							certaintyReason: 'no-category',
						},
			),
		}),
		act: paste,
	},
	'source-shown': {
		backend: readAs({}),
		async act(model) {
			await paste(model);
		},
		async click() {
			const buttons = await waitForElements(document, '[data-action="show-source"]');
			for (const index of [0, 3, 5, 6]) click(buttons[index]);
		},
	},
	correcting: {
		backend: readAs({}),
		async act(model) {
			await paste(model);
			const row = model.importing.current.value?.rows[2];
			if (row) model.mend.correct(row);
			model.mend.type({ names: 'cookies_preferences, _ga_<id>', lifetime: 'up to 13 months' });
		},
	},
	'adding-wrong': {
		backend: readAs({}),
		async act(model) {
			await paste(model);
			model.mend.add();
			model.mend.type({ names: '*', domain: 'not a domain', lifetime: 'thirteen moons' });
			model.mend.save();
		},
	},
	'losing-changes': {
		backend: readAs({}),
		async act(model) {
			await paste(model);
			const row = model.importing.current.value?.rows[0];
			if (row) model.mend.drop(row);
			await model.importing.preview();
		},
	},
	'preview-disordered': {
		backend: readAs({
			issues: [
				{ line: null, text: 'About the page as a whole', reason: 'no-cookie-declared' },
				{ line: 12, text: 'for ever and a day', reason: 'lifetime-not-understood' },
				{ line: 3, text: '_ga', reason: 'several-categories' },
			],
		}),
		act: paste,
	},
	'preview-unchanged': { backend: readAs({ declarations: platform, issues: [] }), act: paste },
	'preview-no-site': {
		backend: readAs({ sites: [] }),
		async act(model) {
			await paste(model);
			await model.preview.save();
		},
	},
	'preview-wrong-site': {
		backend: readAs({}),
		async act(model) {
			await paste(model);
			const id = model.importing.current.value?.id ?? 0;
			model.importing.change(id, { siteText: 'not a host!' });
		},
	},
	'preview-nothing': {
		backend: readAs({ declarations: [], issues: [], title: null, date: null }),
		act: paste,
	},
	'preview-several': {
		backend() {
			const backend = createFakeBackend(stored);
			backend.outcomes.set('lumiere.txt', { kind: 'policy', policy: read });
			backend.outcomes.set('ville.html', { kind: 'policy', policy: { ...read, sites: [] } });
			backend.outcomes.set('photo.png', { kind: 'nothing', failure: { code: 'not-text', place: null } });
			return backend;
		},
		act: (model) => choose(model, ['lumiere.txt', 'ville.html', 'photo.png']),
	},
	'preview-languages': {
		backend() {
			const backend = createFakeBackend();
			const url = `https://${SEA}/terms/cookies-policy/?flg=`;
			const put = (tag: string, over: Partial<Policy>) => {
				backend.pages.set(url + tag, { page: new Blob(['x']), url: url + tag, html: true });
				const own = { ...read, language: tag, fingerprint: `sha256:${tag}`, issues: [], ...over };
				backend.outcomes.set(url + tag, { kind: 'policy', policy: policy(own), text: source });
			};
			put('en', { issues: read.issues });
			put('fr', {
				declarations: [
					...read.declarations.map((row, index) =>
						index === 3 ? { ...row, category: 'advertising' as const } : row,
					),
					declaration({ names: ['rappel_visite'], category: 'functional', provider: 'Deux-Rives' }),
				],
			});
			put('de', { declarations: [] });
			return backend;
		},
		act(model) {
			const url = `https://${SEA}/terms/cookies-policy/?flg=`;
			const languages = ['fr', 'de', 'es'].map((language) => ({ language, url: url + language }));
			const handedOver = { kind: 'addresses', site: SEA, urls: [`${url}en`], languages } as const;
			return model.importing.readHandedOver(handedOver);
		},
	},
	'preview-languages-to-join': {
		backend() {
			const backend = createFakeBackend();
			const texts = { 'politique.txt': 'fr', 'policy.txt': 'en' };
			for (const [name, language] of Object.entries(texts)) {
				const own = { ...read, sites: [], language };
				backend.outcomes.set(name, { kind: 'policy', policy: own, text: source });
			}
			return backend;
		},
		act: (model) => choose(model, ['politique.txt', 'policy.txt']),
	},
	hostile: {
		backend() {
			const backend = createFakeBackend();
			const wild = declaration({
				names: [HOSTILE, 'x'.repeat(3000)],
				provider: HOSTILE,
				purpose: `</td></table>${'w'.repeat(300)}`,
			});
			const issues = [{ line: 1, text: HOSTILE, reason: 'odd' }];
			backend.outcomes.set('pasted', {
				kind: 'policy',
				policy: policy({ title: HOSTILE, declarations: [wild], issues }),
				text: `<td>${HOSTILE}</td>${'z'.repeat(3000)}`,
			});
			return backend;
		},
		act: paste,
	},
	problems: {
		backend() {
			const backend = createFakeBackend(stored.slice(0, 1));
			const fails = (
				name: string,
				code: 'broken-json' | 'newer-format' | 'too-large' | 'invalid',
				place: string,
			) => backend.outcomes.set(name, { kind: 'nothing', failure: { code, place } });
			fails('cut-short.json', 'broken-json', '12:7');
			fails('from-the-future.json', 'newer-format', 'cookie-policy/2');
			fails('odd.json', 'invalid', 'declarations.2.names');
			fails('enormous.html', 'too-large', '31457280');
			return backend;
		},
		act: (model) => choose(model, ['cut-short.json', 'from-the-future.json', 'odd.json', 'enormous.html']),
	},
	saved: {
		backend: readAs({}),
		async act(model) {
			await paste(model);
			await model.preview.save();
		},
	},
	deleted: {
		hash: '#portal/lumiere-sur-mer.opendatasoft.com/policy',
		backend: () => createFakeBackend(stored),
		act: (model) => model.stored.remove([SEA]),
	},
	failed: {
		backend: readAs({}),
		async act(model, backend) {
			await paste(model);
			backend.failNext = new Error('the disk is full');
			await model.preview.save();
		},
	},
	restore: {
		backend: () => createFakeBackend(stored),
		async act(model) {
			const policies = [...stored.slice(0, 2), policy({ sites: ['data.autre.example'] })];
			const backup = {
				format: 'cookie-policy-backup/1',
				exportedAt: '2026-11-20T08:00:00Z',
				policies,
				sites: [{ host: 'data.autre.example', platform: false, addedAt: NOW }],
			};
			await model.backup.propose(backup, 'cookie-policies-2026-11-20.json');
		},
	},
	...EXCEPTION_SCENARIOS,
	...ORGANISATION_SCENARIOS,
};
