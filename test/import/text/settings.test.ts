import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string) => parsePolicy({ text }, { name: 'readme.md' });
const namesOf = (text: string) => read(text).declarations.flatMap(({ names }) => names);

describe('settings of programs are no cookies', () => {
	it.each([
		['en', 'To change a name, see :setting:`SESSION_COOKIE_NAME` and set `QUAY_SESSION_DAYS`.'],
		['de', 'Um einen Namen zu ändern, siehe :setting:`SESSION_COOKIE_NAME` und setze `QUAY_SESSION_DAYS`.'],
		['fr', 'Pour changer un nom, voir :setting:`SESSION_COOKIE_NAME` et définir `QUAY_SESSION_DAYS`.'],
	])('%s', (_, sentence) => {
		const text = `# Cookies\n\n| Cookie | Lifetime |\n|---|---|\n| \`quay_sid\` | 14 days |\n\n${sentence}\n\n\`\`\`toml\n[cookies]\nremember_quay = false\nquay_name = "quay"\n\`\`\`\n`;
		expect(namesOf(text)).toEqual(['quay_sid']);
		expect(read(text).issues).toEqual([]);
	});

	it('nor what a table of variables holds, nor the target of a link', () => {
		const text = `.. _quay_cookies:\n\nCookies\n=======\n\n| Variable | Default | Meaning |\n|---|---|---|\n| \`QUAY_DB\` | x | where it is |\n\nWe set the cookie \`quay_sid\` for 2 days.\n`;
		expect(namesOf(text)).toEqual(['quay_sid']);
	});

	it('a code block without a language may hold names', () => {
		expect(namesOf('# Cookies\n\n```\nquay_sid: keeps the quay (2 days)\n```\n')).toEqual(['quay_sid']);
	});

	it('Markdown that begins with a tag is Markdown', () => {
		const text =
			'<p align="center">Quay</p>\n\n# Cookies\n\n| Cookie | Lifetime |\n|---|---|\n| `quay_sid` | 2 days |\n';
		expect(read(text).declarations[0]?.line).toBe(7);
	});
});

it('a paragraph behind an inner list belongs to the item above it, and inner items are read as sentences', () => {
	const text =
		'Cookies\n\n*   Functional cookies  \n\n    We use them to:\n\n    *   sign you in;\n    *   keep things.\n\n    The cookies that we use include firstQuay and lastQuay.\n\n*   Other cookies\n';
	expect(namesOf(text)).toEqual(['firstQuay', 'lastQuay']);
});

it('wildcards with a sign between are no emphasis', () => {
	expect(namesOf('Cookies\n\n- quay-settings-*-*: keeps the quay (2 days)\n')).toEqual(['quay-settings-*-*']);
});
