import { createCorrection } from '../../../options/make-true/correction-model.ts';
import type { OptionsModel } from '../../../options/model.ts';
import { click, waitForElements } from '../../states/wait.ts';
import type { FakeBackend } from '../fake-backend.ts';
import { policy } from '../make-policy.ts';
import type { OptionsScenario } from '../scenarios.ts';
import {
	ADDRESS,
	bothLanguages,
	PAGE_FR,
	PORTAL,
	pageEn,
	portalBackend,
	publish,
	ROWS_EN,
	readAs,
	reportOf,
} from './demo-portal.ts';

const hash = `#portal/${PORTAL}`;
const html = (content: string) => ({ language: 'en', url: ADDRESS, kind: 'html' as const, content });
const hostile = '<img src=x onerror=alert(1)>\u202egnp.exe';

/** The rows of the corrected page. */
export const CORRECTED = [
	...ROWS_EN.slice(0, 2),
	['Lumière-sur-Mer', 'text_size', '1 year', 'Size of the text'],
	['Piano', 'atuserid', '13 months', 'Audience measurement'],
	['Google', '_ga, _ga_*', '400 days', 'Audience measurement: Google Analytics'],
	['Lumière-sur-Mer', 'rappel', 'Session', 'Reminder'],
];

const checkAgain = async (model: OptionsModel, backend: FakeBackend) => {
	const correction = model.corrections.of(PORTAL, createCorrection);
	await correction.load();
	await correction.checkAgain();
	// The worker judges the portal by what is stored now.
	const policy = backend.stored.get(PORTAL);
	if (policy) backend.report(reportOf({ policy, watchedDays: 3, over: { revision: 2 } }));
};

const clickAll = async (...selectors: readonly string[]) => {
	for (const selector of selectors) {
		const [button] = await waitForElements(document, selector);
		click(button);
	}
};

/** A page without any list. */
const NO_LIST = `<h1>Cookies</h1>
<p>This portal uses cookies to give you the best service. By continuing you accept them.</p>
`;

const LONG = Array.from({ length: 300 }, (_, index) => [
	'Measure',
	`measure_${index}`,
	'1 year',
	'Audience measurement',
]);

export const MAKE_TRUE_SCENARIOS: Readonly<Record<string, OptionsScenario>> = {
	'make-true': { hash, backend: () => portalBackend() },
	'make-true-languages': {
		hash,
		backend: () => portalBackend(bothLanguages),
		click: () => clickAll('[data-language="fr"]'),
	},
	'make-true-editing': {
		hash,
		backend: () => portalBackend(),
		click: () => clickAll('[data-action="edit-change"]'),
	},
	'make-true-copied': {
		hash,
		backend: () => portalBackend(),
		click: () => clickAll('[data-action="copy-page"]', '.more-forms summary'),
	},
	'make-true-by-hand': {
		hash,
		backend() {
			const backend = portalBackend();
			backend.copies = false;
			return backend;
		},
		click: () => clickAll('[data-action="copy-page"]'),
	},
	'make-true-text': {
		hash,
		backend() {
			const content = [
				'Cookies policy',
				'',
				'This portal uses cookies.',
				'',
				'Supplier name\tCookie name\tDuration\tFunction',
				...ROWS_EN.map((row) => row.join('\t')),
				'',
				'Your browser lets you refuse them.',
			].join('\n');
			const page = { language: 'en', url: null, kind: 'text' as const, content };
			return portalBackend([page], { policy: readAs(page, null) });
		},
	},
	'make-true-no-source': { hash, backend: () => portalBackend([]) },
	'make-true-no-list': { hash, backend: () => portalBackend([html(NO_LIST)]) },
	'make-true-long': { hash, backend: () => portalBackend([html(pageEn([...ROWS_EN, ...LONG]))]) },
	'make-true-now': {
		hash,
		backend: () => portalBackend([html(pageEn(CORRECTED))], { watchedDays: 3 }),
	},
	'make-true-accepted': {
		hash,
		backend: () =>
			portalBackend([html(pageEn(CORRECTED.slice(0, 5)))], {
				watchedDays: 3,
				exceptions: [
					{
						pattern: 'rappel',
						domain: null,
						code: 'undeclared',
						reason: 'Removed with the next release',
						until: '2027-01-31',
						addedAt: 0,
					},
				],
			}),
	},
	'make-true-published': {
		hash,
		backend() {
			const backend = portalBackend(undefined, { watchedDays: 3 });
			publish(backend, pageEn(CORRECTED));
			return backend;
		},
		act: checkAgain,
	},
	'make-true-missing': {
		hash,
		backend() {
			const backend = portalBackend(undefined, { watchedDays: 3 });
			publish(backend, pageEn(CORRECTED.slice(0, 4)));
			return backend;
		},
		act: checkAgain,
	},
	'make-true-one-language': {
		hash,
		backend() {
			const backend = portalBackend(bothLanguages, { watchedDays: 3 });
			publish(backend, pageEn(CORRECTED));
			publish(backend, PAGE_FR, `${ADDRESS}?flg=fr`);
			return backend;
		},
		act: checkAgain,
	},
	'make-true-unchanged': {
		hash,
		backend() {
			const backend = portalBackend();
			publish(backend, pageEn());
			return backend;
		},
		act: checkAgain,
	},
	'make-true-unreachable': { hash, backend: () => portalBackend(), act: checkAgain },
	'make-true-hostile': {
		hash,
		backend() {
			const rows = [...ROWS_EN, [hostile, 'x'.repeat(400), '</td></table>', 'w'.repeat(900)]];
			const content = `${pageEn(rows)}<script>alert(1)</script><p onclick="alert(1)">${'z'.repeat(2000)}</p>`;
			return portalBackend([html(content)], { cookies: [hostile, '_ga', 'y'.repeat(300)] });
		},
	},
	'make-true-private': {
		site: PORTAL,
		isPrivate: true,
		hash: '#portal/~',
		backend() {
			const backend = portalBackend();
			backend.reported.splice(0, 1, reportOf({ store: '1' }));
			return backend;
		},
	},
	'make-true-own-site': {
		hash: '#portal/data.ville-exemple.example',
		backend() {
			const host = 'data.ville-exemple.example';
			const address = `https://${host}/cookies`;
			const own = { ...readAs(html(pageEn()), address), sites: [host] };
			const backend = portalBackend([], { policy: policy({ ...own }), host });
			backend.policySources.set(host, { pages: [{ ...html(pageEn()), url: address }], reason: null });
			return backend;
		},
	},
};
