/** Runs something at most once in `ms`, the last wish always: late rather than never. */
export function atMost(ms: number, run: () => void): () => void {
	let waiting = false;
	return () => {
		if (waiting) return;
		waiting = true;
		setTimeout(() => {
			waiting = false;
			run();
		}, ms);
	};
}
