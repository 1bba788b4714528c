import type { Exception } from '../../../src/core/exceptions/exception.ts';
import { acceptInReport } from '../../../src/core/report/accept-in-report.ts';
import { press } from '../../states/wait.ts';
import { createFakeBackend, NOW } from '../fake-backend.ts';
import { declaration, policy } from '../make-policy.ts';
import { toDo } from '../make-report.ts';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const DAY_MS = 86_400_000;

const anException = (fields: Partial<Exception>): Exception => ({
	...{ pattern: '_ga', domain: null, code: 'undeclared', until: '2026-12-31', addedAt: NOW },
	reason: 'Ticket 12: leaves with the next release',
	...fields,
});
const ALL = [
	anException({ pattern: '_old*', until: '2026-11-01', reason: 'The old banner' }),
	anException({}),
	anException({ pattern: 'visites', code: 'lifetime-over-declared', reason: 'The text is being rewritten' }),
	anException({
		pattern: '_hj*',
		domain: 'ville-exemple.example',
		until: '2027-03-01',
		reason: 'Trial of a tool',
	}),
];

function accepted(exceptions: readonly Exception[]) {
	const backend = createFakeBackend();
	backend.exceptions.accepted.set(HOST, exceptions);
	backend.reported.push(acceptInReport(toDo(HOST), exceptions));
	return backend;
}

const before = policy({
	sites: [HOST],
	source: { kind: 'site', url: `https://${HOST}/terms/cookies-policy/`, name: null },
	declarations: [declaration(), declaration({ names: ['text_size'] }), declaration({ names: ['atuserid'] })],
});
const after = {
	...before,
	declarations: [
		declaration(),
		declaration({ names: ['text_size'], lifetime: { text: '6 months', kind: 'fixed', seconds: 15_552_000 } }),
		declaration({ names: ['_ga', '_ga_*'], category: 'statistical' }),
	],
} as const;

function changed(isStored: boolean) {
	const backend = createFakeBackend([isStored ? after : before]);
	backend.reading.differences.set(HOST, { before, after });
	backend.reading.notices.set(HOST, {
		at: NOW - DAY_MS,
		outcome: 'changed',
		url: before.source.url,
		isOwn: isStored,
		change: {
			...{ at: NOW - DAY_MS, isStored },
			...{ added: ['_ga', '_ga_*'], removed: ['atuserid'], changed: ['text_size'] },
		},
	});
	return backend;
}

const hash = `#portal/${HOST}/exceptions`;
const policyHash = `#portal/${HOST}/policy`;

/** A portal's exceptions, and policies that were read unasked and have changed. */
export const EXCEPTION_SCENARIOS = {
	exceptions: { hash, backend: () => accepted(ALL) },
	'exceptions-none': { hash, backend: () => accepted([]) },
	'exceptions-edit': {
		hash,
		backend: () => accepted(ALL),
		async click() {
			await press(document, '[data-exception="_ga"] [data-action="edit-exception"]');
		},
	},
	'policy-changed': { hash: policyHash, backend: () => changed(true) },
	'policy-change-proposed': { hash: policyHash, backend: () => changed(false) },
} as const;
