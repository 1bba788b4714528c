/** @typedef {'patch' | 'minor' | 'major'} Step */

/** @type {readonly Step[]} */
export const STEPS = ['patch', 'minor', 'major'];

/**
 * Returns the version after the last released one; 0.0.0 stands for none.
 * @param {string | null} last @param {Step} step
 */
export function nextVersion(last, step) {
	const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(last ?? '0.0.0');
	if (numbers === null) throw new Error(`“${last}” is no version.`);
	const [, major, minor, patch] = numbers.map(Number);
	if (step === 'major') return `${Number(major) + 1}.0.0`;
	return step === 'minor' ? `${major}.${Number(minor) + 1}.0` : `${major}.${minor}.${Number(patch) + 1}`;
}
