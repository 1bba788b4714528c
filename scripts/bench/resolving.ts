import type { Policy } from '../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../src/core/policy/resolve-policy.ts';
import type { Figure } from './figure.ts';
import { type Pace, race, ratio, spreadOf } from './measure.ts';
import { createRandom } from './random.ts';

const SIZES = [10, 1000, 100_000] as const;
/** Hosts looked up in one call. */
const HOSTS = 300;

function makePolicy(site: string): Policy {
	return {
		format: 'cookie-policy/1',
		sites: [site],
		title: null,
		language: null,
		date: null,
		readAt: null,
		fingerprint: 'sha256:0',
		source: { kind: 'text', url: null, name: null },
		declarations: [],
		issues: [],
	};
}

/** Generates policies, half of portals and half of families, and hosts: a third each with its own, a family's, none. */
function makeCase(size: number) {
	const random = createRandom(size);
	const policies = new Map<string, Policy>();
	for (let i = 0; i < size / 2; i++) {
		const [own, family] = [`data.town${i}.example`, `*.region${i}.example`];
		policies.set(own, makePolicy(own)).set(family, makePolicy(family));
	}
	const hosts = Array.from({ length: HOSTS }, (_, i) => {
		const town = random(size / 2);
		return (
			[`data.town${town}.example`, `www.open.region${town}.example`, `data.unknown${town}.example`][i % 3] ??
			''
		);
	});
	const flat: string[] = JSON.parse(JSON.stringify(hosts));
	return { policies, hosts: flat };
}

/** Measures finding the policy of a host by the number of stored policies. */
export async function resolving(pace: Pace): Promise<Figure[]> {
	const contenders = Object.fromEntries(
		SIZES.map((size) => {
			const { policies, hosts } = makeCase(size);
			return [
				size,
				() => hosts.reduce((sum, host) => sum + resolvePolicy(host, policies, false).inForce.site.length, 0),
			];
		}),
	);
	const times = await race(contenders, pace);
	const runs = `${pace.rounds} interleaved rounds of ${HOSTS} hosts`;
	return [
		...SIZES.map((size): Figure => {
			const value = spreadOf((times[size] ?? []).map((ms) => (ms * 1e6) / HOSTS));
			return {
				part: 'resolving',
				what: `among ${size.toLocaleString('en')} portals, a host`,
				value,
				unit: 'ns',
				most: null,
				runs,
			};
		}),
		...SIZES.slice(1).map((size): Figure => {
			const value = ratio(times, String(size), String(SIZES[0]));
			const what = `among ${size.toLocaleString('en')} portals against ${SIZES[0]}`;
			return { part: 'resolving', what, value, unit: '×', most: 1.5, runs };
		}),
	];
}
