/** Calls to a target that may not exist yet: buffered until `flush`, passed on at once afterwards. */
export interface DeferredCalls<T> {
	/** Calls the target; after `flush`, drops the call where there is no target. */
	call(run: (target: T) => void): void;
	/** Passes on the buffered calls in their order, or drops them where there is no target. Later calls do nothing. */
	flush(): void;
}

/** `target` returns null as long as there is no target. */
export function createDeferredCalls<T>(target: () => T | null): DeferredCalls<T> {
	let earlyCalls: ((target: T) => void)[] | null = [];
	function call(run: (target: T) => void): void {
		if (earlyCalls !== null) return void earlyCalls.push(run);
		const to = target();
		if (to !== null) run(to);
	}
	return {
		call,
		flush() {
			const buffered = earlyCalls ?? [];
			earlyCalls = null;
			for (const run of buffered) call(run);
		},
	};
}
