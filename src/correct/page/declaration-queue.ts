import type { Declaration } from '../../core/policy/policy.ts';

/** Hands out a page's declarations to its rows, in the order in which both stand. */
export class DeclarationQueue {
	readonly #byName = new Map<string, Declaration[]>();

	constructor(declarations: readonly Declaration[]) {
		for (const declaration of declarations)
			for (const name of new Set(declaration.names))
				this.#byName.set(name, [...(this.#byName.get(name) ?? []), declaration]);
	}

	/** Returns the declarations of a row's names. A name that is declared several times is in another row each. */
	take(names: readonly string[]): readonly Declaration[] {
		const taken = new Set<Declaration>();
		for (const name of names) {
			const waiting = this.#byName.get(name);
			const next = waiting !== undefined && waiting.length > 1 ? waiting.shift() : waiting?.[0];
			if (next !== undefined) taken.add(next);
		}
		return [...taken];
	}
}
