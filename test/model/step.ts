import fc from 'fast-check';
import { COOKIE_NAMES, GRANTS, HOSTS, POLICY_NAMES, POLICY_SITES } from './universe.ts';

/** A cookie as a step describes it; seconds to live, null for a session cookie. */
export interface CookieWish {
	/** `host`: the host's alone; `parent`: of the domain above it; `frame`: a third party's, partitioned. */
	readonly kind: 'host' | 'parent' | 'frame';
	readonly host: number;
	readonly name: number;
	readonly path: '/' | '/explore';
	readonly life: number | null;
	readonly isPrivate: boolean;
}

/**
 * One thing that happens, as data: a sequence prints as it is and plays the same in every world. `nth` counts
 * among what there is at that moment (tabs, cookies), around and around.
 */
export type Step =
	| { readonly do: 'set'; readonly cookie: CookieWish }
	| { readonly do: 'overwrite'; readonly nth: number; readonly life: number | null }
	| { readonly do: 'delete'; readonly nth: number }
	| { readonly do: 'fill'; readonly host: number }
	| { readonly do: 'pass'; readonly ms: number }
	| { readonly do: 'open'; readonly host: number; readonly isPrivate: boolean }
	| { readonly do: 'navigate'; readonly nth: number; readonly host: number }
	| { readonly do: 'push-state' | 'duplicate' | 'discard' | 'close' | 'look'; readonly nth: number }
	| { readonly do: 'save-policy'; readonly site: number; readonly names: number }
	| { readonly do: 'delete-policy'; readonly site: number }
	| { readonly do: 'add-site' }
	| { readonly do: 'platform'; readonly isOn: boolean }
	| { readonly do: 'grant' | 'withdraw'; readonly origin: number }
	/** `steps`: only the fake browser can stop a worker between two given steps of its own. */
	| { readonly do: 'stop'; readonly steps: number; readonly late: boolean };

const index = (list: readonly unknown[]) => fc.nat(list.length - 1);
const hosts = index(HOSTS);
const nth = fc.nat(40);
/** Short enough to be over before a sequence is, or long enough to outlive it. */
const lives = fc.constantFrom(null, null, 2, 9000);

const wishes: fc.Arbitrary<CookieWish> = fc.record({
	kind: fc.constantFrom('host' as const, 'host' as const, 'parent' as const, 'frame' as const),
	host: hosts,
	name: index(COOKIE_NAMES),
	path: fc.constantFrom('/' as const, '/' as const, '/explore' as const),
	life: lives,
	isPrivate: fc.constantFrom(false, false, false, true),
});

const doing = <D extends Step['do']>(name: D) => ({ do: fc.constant(name) });

/** Weighed so that tabs and cookies are there when something happens to them. */
const steps: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 9, arbitrary: fc.record({ ...doing('set'), cookie: wishes }) },
	{ weight: 3, arbitrary: fc.record({ ...doing('overwrite'), nth, life: lives }) },
	{ weight: 3, arbitrary: fc.record({ ...doing('delete'), nth }) },
	{ weight: 1, arbitrary: fc.record({ ...doing('fill'), host: fc.nat(2) }) },
	{ weight: 2, arbitrary: fc.record({ ...doing('pass'), ms: fc.constantFrom(0, 15, 60, 250, 2600) }) },
	{
		weight: 5,
		arbitrary: fc.record({ ...doing('open'), host: hosts, isPrivate: fc.constantFrom(false, false, true) }),
	},
	{ weight: 3, arbitrary: fc.record({ ...doing('navigate'), nth, host: hosts }) },
	{ weight: 1, arbitrary: fc.record({ ...doing('push-state'), nth }) },
	{ weight: 1, arbitrary: fc.record({ ...doing('duplicate'), nth }) },
	{ weight: 1, arbitrary: fc.record({ ...doing('discard'), nth }) },
	{ weight: 1, arbitrary: fc.record({ ...doing('close'), nth }) },
	{ weight: 4, arbitrary: fc.record({ ...doing('look'), nth }) },
	{
		weight: 3,
		arbitrary: fc.record({
			...doing('save-policy'),
			site: index(POLICY_SITES),
			names: index(POLICY_NAMES),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ ...doing('delete-policy'), site: index(POLICY_SITES) }) },
	{ weight: 2, arbitrary: fc.record(doing('add-site')) },
	{ weight: 1, arbitrary: fc.record({ ...doing('platform'), isOn: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ ...doing('grant'), origin: index(GRANTS) }) },
	{ weight: 2, arbitrary: fc.record({ ...doing('withdraw'), origin: index(GRANTS) }) },
	{ weight: 3, arbitrary: fc.record({ ...doing('stop'), steps: fc.nat(30), late: fc.boolean() }) },
);

/** Sequences that open a portal first, so that there is something to be wrong about. */
export function sequences(range: { minLength: number; maxLength: number }): fc.Arbitrary<Step[]> {
	const first: Step = { do: 'open', host: 0, isPrivate: false };
	return fc.array(steps, { ...range, size: 'max' }).map((rest) => [first, ...rest]);
}
