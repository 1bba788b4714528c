/** Holds calls back while it is not known who receives them. */
export interface EarlyCalls<T> {
	/** Makes a call, at once or after `release`; drops it where there is no receiver by then. */
	call(run: (receiver: T) => void): void;
	/** Makes the calls that wait, in their order. */
	release(): void;
}

export function createEarlyCalls<T>(receiver: () => T | null): EarlyCalls<T> {
	/** Null after `release`. */
	let waiting: ((receiver: T) => void)[] | null = [];

	function call(run: (receiver: T) => void): void {
		const to = receiver();
		if (waiting !== null) waiting.push(run);
		else if (to !== null) run(to);
	}

	return {
		call,
		release() {
			const calls = waiting;
			waiting = null;
			calls?.forEach(call);
		},
	};
}
