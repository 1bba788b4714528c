/**
 * @typedef {object} Result
 * @property {string} name of the job
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {readonly string[]} problems a line each, printed when the job has ended
 * @property {readonly Retry[]} [retried]
 */
/** @typedef {{ test: string, reason: string }} Retry A test that failed, ran again and passed; `reason`: how it failed. */

/**
 * The end of a run as text: a line for each job, the retried tests, and always last "N passed, N failed".
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function summary(results) {
	const jobs = results.map(({ name, passed, failed, seconds }) => {
		const counts = `${passed} passed, ${failed} failed`.padEnd(24);
		return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${counts} ${seconds.toFixed(1)} s`;
	});
	const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((n, result) => n + result[key], 0);
	const parts = [
		jobs.join('\n'),
		retries(results.flatMap(({ retried = [] }) => retried)),
		`${sum('passed')} passed, ${sum('failed')} failed`,
	];
	return parts.filter((part) => part !== '').join('\n\n');
}

/** @param {readonly Retry[]} retried */
function retries(retried) {
	if (retried.length === 0) return '';
	const list = retried.map(({ test, reason }) => `  ${test}\n    ${reason}`);
	if (retried.length === 1) return ['Passed on the second try:', ...list].join('\n');
	const bar = '!'.repeat(80);
	return [
		bar,
		`${retried.length} TESTS PASSED ON THE SECOND TRY ONLY. One may be a slow machine, several are a fault:`,
		...list,
		bar,
	].join('\n');
}
