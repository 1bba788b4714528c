import fc from 'fast-check';
import { COOKIE_NAMES, GRANTS, HOSTS, POLICY_NAMES, POLICY_SITES } from './universe.ts';

/** A cookie as a step describes it; `life` in seconds, null for a session cookie. */
export interface CookieWish {
	/** `host`: host-only; `parent`: of the domain above the host; `frame`: a third party's, partitioned. */
	readonly kind: 'host' | 'parent' | 'frame';
	readonly host: number;
	readonly name: number;
	readonly path: '/' | '/explore';
	readonly life: number | null;
	readonly isPrivate: boolean;
}

/**
 * One step as data, so that a failing sequence can be printed and played again. `nth` picks one of the tabs or
 * cookies that exist at that moment, modulo their number.
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
	/** `steps`: the call before which the fake browser stops the worker; real browsers stop it at once. */
	| { readonly do: 'stop'; readonly steps: number; readonly late: boolean };

const index = (list: readonly unknown[]) => fc.nat(list.length - 1);
const hosts = index(HOSTS);
const nth = fc.nat(40);
/** Shorter than a sequence, or longer. */
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

/** Weighted so that tabs and cookies exist for the steps that change them. */
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

/** Generates sequences that begin by opening a portal. */
export function sequences(range: { minLength: number; maxLength: number }): fc.Arbitrary<Step[]> {
	const first: Step = { do: 'open', host: 0, isPrivate: false };
	return fc.array(steps, { ...range, size: 'max' }).map((rest) => [first, ...rest]);
}
