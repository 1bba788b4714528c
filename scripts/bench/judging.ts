import type { Cookie } from '../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../src/core/names/name-index.ts';
import { PLATFORM_DECLARATIONS } from '../../src/core/policy/platform.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import type { Figure } from './figure.ts';
import { type Pace, race, ratio, spreadOf } from './measure.ts';

/** Maximum number of cookies that a browser stores for a site. */
const JAR = 180;
const HOST = 'civis.opendatasoft.com';
const AT = Date.UTC(2026, 10, 22);

function declarationOf(names: readonly string[]): Declaration {
	const [first] = PLATFORM_DECLARATIONS;
	if (first === undefined) throw new Error('The platform declares cookies');
	return {
		...first,
		names,
		category: 'statistical',
		lifetime: { text: '13 months', kind: 'fixed', seconds: 34_145_280 },
	};
}

/** Generates a full jar: a third declared by name, a third by a wildcard, a third not; all with too long lifetimes. */
function makeCase() {
	const declarations = [
		...Array.from({ length: JAR / 3 }, (_, i) => declarationOf([`visit_${i}`])),
		...Array.from({ length: JAR / 3 }, (_, i) => declarationOf([`group${i}_*`])),
	];
	const cookies = Array.from({ length: JAR }, (_, i): Cookie => {
		const name = [`visit_${i / 3}`, `group${(i - 1) / 3}_x7`, `stray_${i}`][i % 3] ?? '';
		return {
			store: '0',
			partition: null,
			domain: HOST,
			hostOnly: true,
			path: '/',
			name,
			secure: false,
			httpOnly: false,
			sameSite: i % 2 === 0 ? 'lax' : 'no_restriction',
			expires: AT / 1000 + 34_560_000,
			firstPartyDomain: '',
		};
	});
	const policy = resolvePolicy(
		HOST,
		{ get: (site) => (site === HOST ? { ...POLICY, declarations } : undefined) },
		false,
	);
	return { cookies, policy, index: buildNameIndex(declarations) };
}

const POLICY = {
	format: 'cookie-policy/1',
	sites: [HOST],
	title: null,
	language: 'en',
	date: null,
	readAt: null,
	fingerprint: 'sha256:0',
	source: { kind: 'text', url: null, name: null },
	issues: [],
} as const;

/** Compares a report of a full jar with writing it as JSON, which storing it takes at least. */
export async function judging(pace: Pace): Promise<Figure[]> {
	const { cookies, policy, index } = makeCase();
	const facts = createCookieFacts(null);
	const report = (list: readonly Cookie[]) => () =>
		buildReport({
			store: '0',
			host: HOST,
			site: 'opendatasoft.com',
			isSecure: true,
			cookies: list,
			policy,
			index,
			visibility: { granted: true, hiddenDomains: [] },
			seesDomain: () => true,
			journal: null,
			facts,
			storedNames: null,
			inUse: null,
			at: AT,
			revision: 1,
		});
	const made = report(cookies)();
	const withFindings = made.rows.filter(({ findings }) => findings.length > 0);
	if (made.rows.length !== JAR || withFindings.length !== JAR) throw new Error('Every cookie has a finding');
	const times = await race(
		{ full: report(cookies), fifth: report(cookies.slice(0, JAR / 5)), floor: () => JSON.stringify(made) },
		pace,
	);
	const runs = `${pace.rounds} interleaved rounds`;
	const part = 'judging';
	const perCookie = (times['full'] ?? []).map(
		(ms, round) => ms / 5 / (times['fifth']?.[round] ?? Number.NaN),
	);
	return [
		{
			part,
			what: `a report of ${JAR} cookies with findings`,
			value: spreadOf(times['full'] ?? []),
			unit: 'ms',
			most: null,
			runs,
		},
		{
			part,
			what: `the same: against writing it as JSON, which storing takes`,
			value: ratio(times, 'full', 'floor'),
			unit: '×',
			most: null,
			runs,
		},
		{
			part,
			what: `a cookie among ${JAR} against one among ${JAR / 5}`,
			value: spreadOf(perCookie),
			unit: '×',
			most: 1.2,
			runs,
		},
	];
}
