/** Files that may be long: tables of data, where a second file would only make them harder to read. */
const LONG = [
	/^src\/_locales\//,
	/^src\/import\/vocabulary\//,
	/^src\/core\/known-cookies/,
	/^scripts\/checks\/sizes\.json$/,
	/^test\/fixtures\//,
	/^test\/\w+\/scenarios\.ts$/,
];
const LONGEST = 300;

/** A test that does not run, or that keeps all others from running. */
const UNRUN =
	/\b(?:describe|it|test|suite|bench)\s*\.\s*(?:only|skip|todo|fails|skipIf|runIf)\b|\b[fx](?:it|describe)\s*\(/;
/** A folder of one machine. */
const MACHINE = /(?<![\w.@:/*])\/(?:work|root|home\/[a-z]|Users\/[A-Za-z]|tmp\/[\w.])[\w./-]*/;

/**
 * What must not be in any file.
 * @param {ReadonlyMap<string, string>} files texts by path from the root
 * @returns {string[]}
 */
export function forbiddenThings(files) {
	const problems = [];
	for (const [file, text] of files) {
		const lines = text.split('\n');
		const count = text.endsWith('\n') ? lines.length - 1 : lines.length;
		if (count > LONGEST && !LONG.some((allowed) => allowed.test(file))) {
			problems.push(
				`${file} has ${count} lines, more than ${LONGEST}: split it by what its parts know (a table of data can be listed in scripts/checks/forbidden.mjs).`,
			);
		}
		lines.forEach((line, index) => {
			const told = (/** @type {string} */ why) => problems.push(`${file}:${index + 1} ${why}`);
			if (UNRUN.test(line)) told('holds a test that does not run, or that keeps others from running.');
			const machine = MACHINE.exec(line);
			if (machine !== null)
				told(`names a folder of one machine, ${machine[0]}: use a relative path or os.tmpdir().`);
		});
	}
	return problems;
}

/**
 * Lock file entries that do not come from the public registry: another machine could not install them.
 * @param {string} lock text of package-lock.json
 * @returns {string[]}
 */
export function foreignPackages(lock) {
	const { packages } = JSON.parse(lock);
	return Object.entries(packages).flatMap(([name, { resolved }]) =>
		resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
			? []
			: [
					`package-lock.json: ${name} is resolved from ${new URL(resolved).host}, not from registry.npmjs.org.`,
				],
	);
}
