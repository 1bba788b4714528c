/** Files without a limit: tables of data, which a second file would only make harder to read. */
const LONG = [
	/^src\/_locales\//,
	/^src\/import\/vocabulary\//,
	/^src\/core\/known-cookies/,
	/^scripts\/checks\/sizes\.json$/,
	/^test\/fixtures\//,
	/^test\/\w+\/scenarios\.ts$/,
	/^test\/i18n\/used-messages\.test\.ts$/,
];
const MAX_LINES = 300;

/** A test that is skipped or excludes others. */
const UNRUN =
	/\b(?:describe|it|test|suite|bench)\s*\.\s*(?:only|skip|todo|fails|skipIf|runIf)\b|\b[fx](?:it|describe)\s*\(/;
/** A folder of one machine. */
const MACHINE = /(?<![\w.@:/*])\/(?:work|root|home\/[a-z]|Users\/[A-Za-z]|tmp\/[\w.])[\w./-]*/;

/**
 * Lists what no file may contain: too many lines, tests that do not run, folders of one machine.
 * @param {ReadonlyMap<string, string>} files texts by path from the root
 * @returns {string[]}
 */
export function forbiddenThings(files) {
	const problems = [];
	for (const [file, text] of files) {
		const lines = text.split('\n');
		const count = text.endsWith('\n') ? lines.length - 1 : lines.length;
		if (count > MAX_LINES && !LONG.some((allowed) => allowed.test(file))) {
			problems.push(
				`${file} has ${count} lines, more than ${MAX_LINES}: split it by what its parts know (a table of data can be listed in scripts/checks/forbidden.mjs).`,
			);
		}
		lines.forEach((line, index) => {
			const add = (/** @type {string} */ fault) => problems.push(`${file}:${index + 1} ${fault}`);
			if (UNRUN.test(line)) add('holds a test that does not run, or that keeps others from running.');
			const machine = MACHINE.exec(line);
			if (machine !== null)
				add(`names a folder of one machine, ${machine[0]}: use a relative path or os.tmpdir().`);
		});
	}
	return problems;
}

/**
 * Lists packages in the lock file that are not from the public registry: another machine could not install them.
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
