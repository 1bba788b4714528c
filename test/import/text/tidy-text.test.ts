import { describe, expect, it } from 'vitest';
import { tidyText } from '../../../src/import/text/tidy-text.ts';

describe('a text as a person sees it', () => {
	it.each([
		['quotation', '> # Cookies\n>\n> - quay_id: a day', '# Cookies\n\n- quay_id: a day'],
		['quotation within quotation', '> > quay_id\n> > pier_id', 'quay_id\npier_id'],
		['quotation without blanks', '>- quay_id\n>  - a day\n>', '- quay_id\n  - a day\n'],
		['a quoted line among others', 'a\n> b\nc\nd', 'a\nb\nc\nd'],
		['the end of a tag is no quotation', '<a\n>words\nc\nd', '<a\n>words\nc\nd'],
		['indentation of all lines', '    a\n\n      - b\n    c', 'a\n\n  - b\nc'],
		['indentation by tabs', '\ta\n\t\tb', 'a\n\tb'],
		['indentation of all but the title', 'Cookies\n\n   a\n     - b', 'Cookies\n\na\n  - b'],
		['what belongs to a key stays below it', 'cookies:\n  - name: a', 'cookies:\n  - name: a'],
		['what belongs to an item stays below it', '- a\n  - b\n  - c', '- a\n  - b\n  - c'],
		['what belongs to a directive stays below it', '.. list::\n\n   * - a', '.. list::\n\n   * - a'],
		['blanks at the ends of lines', 'a  \nb \nc\t', 'a\nb\nc\t'],
		['signs without width', 'quay_\u200bid so\u00adft', 'quay_id soft'],
		['hyphens that do not break', 'quay\u2011id', 'quay-id'],
		['letters in two pieces', 'e\u0301te\u0301', 'été'],
		['lines that end as on Windows', '  a  \r\n  b  ', 'a\r\nb'],
	])('%s', (_, text, tidied) => {
		expect(tidyText(text)).toBe(tidied);
		expect(tidyText(tidied).split(/\r\n|[\n\r]/)).toHaveLength(text.split(/\r\n|[\n\r]/).length);
	});
});
