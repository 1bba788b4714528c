import type { Exception } from '../../../src/core/exceptions/exception.ts';
import { acceptInReport } from '../../../src/core/report/accept-in-report.ts';
import { createFakeBackend, type FakeBackend, NOW } from '../fake-backend.ts';
import { declaration, policy } from '../make-policy.ts';
import { allDeclared, toDo } from '../make-report.ts';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const OTHER = 'data.ville-exemple.example';
const FAMILY = '*.region-inventee.example';

const declarations = [
	declaration(),
	declaration({ names: ['csrftoken'], purpose: 'To retrieve data via API calls' }),
	declaration({
		names: ['visites'],
		category: 'statistical',
		provider: 'Mesure',
		purpose: 'Counting visits',
	}),
];
const source = { kind: 'text', url: null, name: 'lumiere.txt' } as const;
const own = policy({ sites: [HOST], declarations: declarations.slice(0, 1), source });

/** An organisation that has set three policies, one of them for a portal that the person has a policy of their own for. */
export function managed({ locked = false } = {}): FakeBackend {
	const backend = createFakeBackend([own]);
	const { organisation } = backend;
	organisation.set = {
		name: 'Ville de Lumière-sur-Mer',
		contact: 'dpo@ville-exemple.example',
		locked,
		exceptions: 1,
		sites: 2,
		toAllow: [],
		missing: [],
		refused: [],
		readAt: NOW,
	};
	for (const site of [HOST, OTHER, FAMILY])
		organisation.policies.set(site, policy({ sites: [site], declarations, source }));
	const report = toDo(HOST);
	backend.reported.push({ ...report, policy: { ...report.policy, kind: 'organisation', site: HOST } });
	return backend;
}

function incomplete(): FakeBackend {
	const backend = managed();
	const { organisation } = backend;
	if (organisation.set === null) return backend;
	organisation.set = {
		...organisation.set,
		toAllow: [OTHER, 'carto.ville-exemple.example'],
		missing: [`*://${OTHER}/*`, '*://carto.ville-exemple.example/*'],
		refused: [
			{ place: 'policies.3.declarations.0.names', reason: 'not-a-policy' },
			{ place: 'policies.4.sites.0', reason: 'same-site' },
			{ place: 'accepted.1', reason: 'ended-exception' },
			{ place: 'policyUrls', reason: 'unknown-key' },
		],
	};
	return backend;
}

function ownChosen(): FakeBackend {
	const backend = managed();
	backend.organisation.ownFirst.add(HOST);
	backend.reported.splice(0, 1, toDo(HOST));
	return backend;
}

function allTrue(): FakeBackend {
	const backend = managed();
	const report = allDeclared(HOST);
	backend.reported.splice(0, 1, { ...report, policy: { ...report.policy, kind: 'organisation' } });
	return backend;
}

function withExceptions(): FakeBackend {
	const backend = managed();
	const anException: Exception = {
		...{ pattern: '_ga', domain: null, code: 'undeclared', until: '2026-12-31', addedAt: NOW },
		reason: 'Ticket 12: leaves with the next release',
	};
	const exceptions: readonly Exception[] = [
		anException,
		{ ...anException, pattern: '_pk*', reason: 'The measurement is being moved', from: 'organisation' },
	];
	backend.exceptions.accepted.set(HOST, exceptions);
	backend.reported.splice(0, 1, acceptInReport(backend.reported[0] ?? toDo(HOST), exceptions));
	return backend;
}

const policyHash = `#portal/${HOST}/policy`;

/** Settings of an organisation. */
export const ORGANISATION_SCENARIOS = {
	organisation: { hash: '#settings', backend: () => managed() },
	'organisation-incomplete': { hash: '#settings', backend: incomplete },
	'organisation-portals': { hash: '#portals', backend: incomplete },
	'organisation-policy': { hash: policyHash, backend: () => managed() },
	'organisation-policy-locked': { hash: policyHash, backend: () => managed({ locked: true }) },
	'organisation-policy-own': { hash: policyHash, backend: ownChosen },
	'organisation-policy-family': { hash: `#portal/a${FAMILY.slice(1)}/policy`, backend: () => managed() },
	'organisation-make-true': { hash: `#portal/${HOST}`, backend: () => managed() },
	'organisation-true': { hash: `#portal/${HOST}/certificate`, backend: allTrue },
	'organisation-exceptions': { hash: `#portal/${HOST}/exceptions`, backend: withExceptions },
} as const;
