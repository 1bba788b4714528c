import type { Declaration } from '../../core/policy/policy.ts';
import { withoutAnsweredDoubt } from './answered-doubt.ts';

/** Two declarations of a cookie, by index: only one of them states a lifetime. */
interface Halves {
	readonly first: number;
	readonly second: number;
}

const agree = <T>(a: T | null, b: T | null) => a === null || b === null || a === b;

/** Whether two declarations of one name speak of the same cookie, each of what the other leaves out. */
function areHalves(a: Declaration, b: Declaration): boolean {
	return (
		(a.lifetime === null) !== (b.lifetime === null) &&
		a.storage === b.storage &&
		agree(a.party, b.party) &&
		// Of two rows, the one without a domain may speak of another host.
		a.domain === b.domain &&
		agree(a.provider, b.provider) &&
		(a.category === b.category || a.category === 'unknown' || b.category === 'unknown')
	);
}

function joined(names: readonly string[], a: Declaration, b: Declaration): Declaration {
	// A list of lifetimes may say nothing else.
	const purposes = [a, b].flatMap(({ purpose, lifetime }) =>
		purpose === null || purpose === lifetime?.text ? [] : [purpose],
	);
	const category = a.category === 'unknown' ? b.category : a.category;
	const lifetime = a.lifetime ?? b.lifetime;
	const first = withoutAnsweredDoubt({ ...a, category, lifetime });
	const rare = first.certainty === 'likely' ? first : withoutAnsweredDoubt({ ...b, category, lifetime });
	return {
		...rare,
		names,
		storage: a.storage,
		category,
		provider: a.provider ?? b.provider,
		location: a.location ?? b.location,
		purpose: purposes.length === 0 ? null : [...new Set(purposes)].join(' '),
		party: a.party ?? b.party,
		domain: a.domain ?? b.domain,
		lifetime,
		line: a.line,
		...(a.page === undefined ? {} : { page: a.page }),
	};
}

/** The indexes of the declarations of each name that has several. */
function repeatedNames(declarations: readonly Declaration[]): ReadonlyMap<string, readonly number[]> {
	const first = new Map<string, number>();
	const repeated = new Map<string, number[]>();
	for (const [index, { names }] of declarations.entries())
		for (const name of names) {
			const earlier = first.get(name);
			if (earlier === undefined) first.set(name, index);
			else {
				const places = repeated.get(name);
				if (places === undefined) repeated.set(name, [earlier, index]);
				else places.push(index);
			}
		}
	return repeated;
}

/** Finds the names with two declarations that complete each other. */
function halvesByName(declarations: readonly Declaration[]): ReadonlyMap<string, Halves> {
	const halves = new Map<string, Halves>();
	const withLifetime = declarations.filter(({ lifetime }) => lifetime !== null).length;
	if (withLifetime === 0 || withLifetime === declarations.length) return halves;
	for (const [name, [first = 0, second, third]] of repeatedNames(declarations)) {
		const [a, b] = [declarations[first], declarations[second ?? -1]];
		if (a && b && second !== undefined && third === undefined && areHalves(a, b))
			halves.set(name, { first, second });
	}
	return halves;
}

/**
 * Joins two declarations of a cookie that complete each other, where one list says what cookies are for and a second
 * one how long they stay. The joined one stands where the first stood.
 */
export function joinDeclarations(declarations: readonly Declaration[]): readonly Declaration[] {
	const halves = halvesByName(declarations);
	if (halves.size === 0) return declarations;
	return declarations.flatMap((declaration, index) => {
		const rest = declaration.names.filter((name) => !halves.has(name));
		if (rest.length === declaration.names.length) return [declaration];
		const bySecond = new Map<number, string[]>();
		for (const name of declaration.names) {
			const pair = halves.get(name);
			if (pair?.first !== index) continue;
			bySecond.set(pair.second, [...(bySecond.get(pair.second) ?? []), name]);
		}
		const pairs = [...bySecond].flatMap(([second, names]) => {
			const other = declarations[second];
			return other ? [joined(names, declaration, other)] : [];
		});
		return rest.length === 0 ? pairs : [...pairs, { ...declaration, names: rest }];
	});
}
