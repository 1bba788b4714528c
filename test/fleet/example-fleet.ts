import type { FleetHistory, PortalCheck, PortalHistory } from '../../src/fleet/fleet-history.ts';
import type { SiteSetup } from '../check/make-check.ts';
import { makeFailedCheck, makePoint, makePortal, makePortalCheck } from './make-portal.ts';

export const EXAMPLE_SINCE = '2026-11-30T00:00:00.000Z';
const TODAY = '2026-11-30T04:17:00.000Z';
const WEEKS = 16;
const DAY_MS = 86_400_000;

const TOWNS =
	'Arles Brest Cahors Dax Évreux Foix Gap Honfleur Issoire Jarnac Laval Mâcon Nîmes Orange Pau Quimper Rodez Sète Tulle Uzès Vannes Yvetot'.split(
		' ',
	);
const KINDS = ['data', 'opendata', 'cartes', 'transport', 'budget', 'energie', 'culture'];
const TAGS = ['ministère', 'région', 'mairie', 'pilote'];

const cookie = (name: string, days: number | null = null) => ({
	name,
	expires: days === null ? null : Date.UTC(2026, 10, 22) / 1000 + days * 86_400,
});
const declare = (name: string, category: 'necessary' | 'statistical' = 'necessary') => ({
	names: [name],
	category,
	provider: name.startsWith('_pk') ? 'Matomo' : null,
	purpose: category === 'necessary' ? 'Keeps you signed in.' : 'Counts visits.',
});

const BASE = [cookie('sessionid'), cookie('csrftoken', 364), cookie('cookies_preferences', 180)];
const DECLARED = [declare('sessionid'), declare('csrftoken'), declare('cookies_preferences')];

type Story = readonly [before: SiteSetup | null, after: SiteSetup | string | null];

const steady: SiteSetup = { cookies: BASE, declarations: DECLARED };
const counted: SiteSetup = {
	cookies: [...BASE, cookie('_pk_id.1.5c2a', 393), cookie('_pk_ses.1.5c2a', 0.02)],
	declarations: [...DECLARED, declare('_pk_id*', 'statistical'), declare('_pk_ses*', 'statistical')],
};
const HOSTILE = [
	'<img src=x onerror=alert(1)>',
	'../../etc/passwd',
	'CON',
	'con',
	'‮gpj.exe',
	'a'.repeat(3000),
	'", "',
];

/** What a portal did before the last run, and in it; a text: why it could not be checked; null: not looked at. */
function storyOf(index: number): Story {
	switch (index % 20) {
		case 1:
			return [
				counted,
				{
					...counted,
					cookies: [...(counted.cookies ?? []), cookie('_ga', 730), cookie('_ga_3T5K8YZQ1X', 730)],
				},
			];
		case 3:
			return [counted, 'The site did not answer in time (net::ERR_TIMED_OUT).'];
		case 4:
			return [{ ...counted, declarations: DECLARED }, counted];
		case 6:
			return [counted, { ...counted, declarations: DECLARED }];
		case 8:
			return [
				{ ...steady, cookies: [...BASE, cookie('visitor_token', 400)] },
				{ ...steady, cookies: [...BASE, cookie('visitor_token', 400)] },
			];
		case 9:
			return [null, steady];
		case 11:
			return [counted, steady];
		case 13:
			return [
				steady,
				{
					...steady,
					declarations: [
						declare('sessionid'),
						{ ...declare('csrftoken', 'statistical'), provider: 'Ville' },
						declare('cookies_preferences'),
					],
				},
			];
		case 14:
			return [
				steady,
				index % 40 === 14
					? { ...steady, cookies: [...BASE, ...HOSTILE.map((name) => cookie(name))] }
					: steady,
			];
		case 17:
			return index % 60 === 17 ? [null, null] : [steady, null];
		default:
			return index % 2 === 0 ? [counted, counted] : [steady, steady];
	}
}

const weekBefore = (weeks: number) => new Date(Date.parse(TODAY) - weeks * 7 * DAY_MS).toISOString();

function checksOf(host: string, index: number): readonly PortalCheck[] {
	const [before, after] = storyOf(index);
	const url = { host, file: index % 3 === 0 ? null : `policies/${host}.html` };
	const checks: PortalCheck[] = [];
	if (before !== null) checks.push(makePortalCheck(weekBefore(1), { ...before, ...url }));
	if (typeof after === 'string')
		checks.push(
			makeFailedCheck(TODAY, host, after, { kind: 'unreachable-timeout', place: 'net::ERR_TIMED_OUT' }),
		);
	else if (after !== null) checks.push(makePortalCheck(TODAY, { ...after, ...url }));
	return checks;
}

function examplePortal(index: number): PortalHistory {
	const town = (TOWNS[index % TOWNS.length] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const round = Math.floor(index / (TOWNS.length * KINDS.length));
	const kind = KINDS[Math.floor(index / TOWNS.length) % KINDS.length] ?? '';
	const host = `${kind}.${town}${round === 0 ? '' : `-${round}`}.example.fr`;
	const checks = checksOf(host, index);
	const [first] = checks;
	const earlier =
		first === undefined || first.at === TODAY
			? []
			: Array.from({ length: WEEKS }, (_, week) => {
					const point = makePoint(first);
					const more = (index + week) % 7 === 0 ? 1 : 0;
					const at = weekBefore(WEEKS + 1 - week);
					if ((index + week) % 29 === 0)
						return { ...point, at, outcome: 'unreachable' as const, counts: null };
					const { counts } = point;
					return {
						...point,
						at,
						counts: counts && { ...counts, undeclared: counts.undeclared + more + (week < 4 ? 1 : 0) },
					};
				});
	const portal = makePortal(checks, EXAMPLE_SINCE, {
		url: `https://${host}/`,
		host,
		title: index % 3 === 0 ? `Données de ${TOWNS[index % TOWNS.length]}` : null,
		tags: TAGS.filter((_, place) => (index + place) % (place + 2) === 0),
	});
	const since = weekBefore(WEEKS);
	const older = <T extends { readonly firstSeen: string }>(seen: ReadonlyMap<string, T>) =>
		new Map(
			[...seen].map(([key, each]) => [
				key,
				each.firstSeen < EXAMPLE_SINCE ? { ...each, firstSeen: since } : each,
			]),
		);
	return {
		...portal,
		points: [...earlier, ...portal.points],
		findings: older(portal.findings),
		cookies: older(portal.cookies),
	};
}

function* examplePortals(count: number): Generator<PortalHistory> {
	for (let index = 0; index < count; index++) yield examplePortal(index);
}

/** An invented fleet, a week after the week before: new findings, lost and corrected policies, sites that do not answer, hostile names. */
export const exampleFleet = (count: number): FleetHistory => ({
	at: '2026-11-30T04:50:24.000Z',
	since: EXAMPLE_SINCE,
	runs: [
		{ id: '1', startedAt: weekBefore(1), endedAt: weekBefore(1) },
		{ id: '2', startedAt: TODAY, endedAt: TODAY },
	],
	portals: examplePortals(count),
});
