/** The heading of what is to be released, with or without a version in mind. */
const UNRELEASED = /^## (?:Unreleased|\S+ \(unreleased\))$/im;

/**
 * Gives the unreleased section of a changelog its version and day. Returns the new text, and the section's lines.
 * @param {string} text @param {string} version @param {string} day ISO 8601
 * @throws if there is no such section, or nothing in it
 */
export function releaseChangelog(text, version, day) {
	const heading = UNRELEASED.exec(text);
	if (heading === null)
		throw new Error('CHANGELOG.md has no section “## Unreleased”: say there what people will notice.');
	const start = heading.index + heading[0].length;
	const [section = ''] = text.slice(start).split(/^## /m);
	if (!/^- /m.test(section)) throw new Error('CHANGELOG.md has nothing in its section “## Unreleased”.');
	return {
		text: `${text.slice(0, heading.index)}## ${version} (${day})${text.slice(start)}`,
		section: section.trim(),
	};
}
