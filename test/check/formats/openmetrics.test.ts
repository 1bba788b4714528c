import { describe, expect, it } from 'vitest';
import { checkOpenmetrics } from '../../../src/check/formats/openmetrics.ts';
import { makeCheck, makeSite, unreachableSite, VILLE } from '../make-check.ts';

const LABEL = '[a-zA-Z_]\\w*="(?:[^"\\\\\\n]|\\\\[\\\\"n])*"';
/** The grammar of OpenMetrics 1.0, as far as gauges need it: its ABNF, "exposition". */
const FAMILY = `# TYPE (?<name>[a-zA-Z_:][\\w:]*) gauge\\n# HELP \\k<name> [^\\n]+\\n(?:\\k<name>\\{${LABEL}(?:,${LABEL})*\\} -?\\d+(?:\\.\\d+)?\\n)*`;
const DOCUMENT = new RegExp(`^(?:${FAMILY.replaceAll('name', 'NAME')})$`);

/** Lists the parts of a text that are no family; the last must be its end. */
function strangeParts(text: string): string[] {
	const [body, ...rest] = text.split('# EOF\n');
	const families = (body ?? '').split(/(?=# TYPE )/).filter((family) => !DOCUMENT.test(family));
	return [...families, ...(rest.join('') === '' && rest.length === 1 ? [] : ['end'])];
}

describe('OpenMetrics', () => {
	it('keeps to the grammar', () => {
		const odd = { ...VILLE, url: 'https://ville.test/"\\\n' };
		expect(
			strangeParts(checkOpenmetrics(makeCheck([VILLE, odd, unreachableSite('down.test', 'x')]))),
		).toEqual([]);
	});

	it('has the numbers of each site', () => {
		const text = checkOpenmetrics(makeCheck([VILLE]));
		expect(text).toContain(
			'cookie_policy_cookies{host="ville.test",url="https://ville.test/",verdict="undeclared"} 2\n',
		);
		expect(text).toContain(
			'cookie_policy_findings{host="ville.test",url="https://ville.test/",code="lifetime-over-declared"} 1\n',
		);
		expect(text).toContain(
			'cookie_policy_check_timestamp_seconds{host="ville.test",url="https://ville.test/"} 1795305600\n',
		);
	});

	it('has no number for what could not be checked, and no series twice', () => {
		const down = unreachableSite('down.test', 'x');
		const text = checkOpenmetrics(makeCheck([down, down, makeSite()]));
		expect(text).toContain('cookie_policy_check_success{host="down.test",url="https://down.test/"} 0\n');
		expect(text).not.toContain('cookie_policy_cookies{host="down.test"');
		const series = text
			.split('\n')
			.map((line) => line.split(' ').slice(0, -1).join(' '))
			.filter((line) => line.includes('{'));
		expect(new Set(series).size).toBe(series.length);
	});
});
