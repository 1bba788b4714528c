import { expect, it } from 'vitest';
import { configLines } from '../../../src/check/config/config-lines.ts';

it('finds the sites of a configuration, in order, also one that stands twice', () => {
	const text =
		'{\n"sites": [\n{ "url": "https://a.test/" },\n{ "url": "https://b.test/", "pages": ["https://a.test/"] },\n{"url":"https://a.test/"}]}';
	expect(configLines(text, ['https://a.test/', 'https://b.test/'])).toEqual([3, 4]);
	expect(configLines(text, ['https://\u0061.test/', 'c.test'])).toEqual([3, 1]);
});
