/** Name of the configuration that is looked for in the working directory. */
export const CONFIG_FILE = 'cookie-policy.config.json';

/**
 * Finds the lines of a configuration's text on which addresses stand, each behind the one before; 1 where one is written
 * otherwise than as it is.
 */
export function configLines(text: string, urls: readonly string[]): readonly number[] {
	const lines = text.split('\n');
	let from = 0;
	return urls.map((url) => {
		const written = JSON.stringify(url);
		const index = lines.findIndex((line, at) => at >= from && line.includes(written));
		if (index < 0) return 1;
		from = index;
		return index + 1;
	});
}
