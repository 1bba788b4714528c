import { describe, expect, it } from 'vitest';
import { readCheckFlags } from '../../../cli/check/check-flags.ts';
import { ENGLISH, FRENCH } from '../../check/translators.ts';

const read = (...argv: string[]) => readCheckFlags(argv, ENGLISH);

describe('the flags of check', () => {
	it('are read in either form, lists by commas or repetition', () => {
		expect(
			read(
				'https://a.example/',
				'--consent=none,refuse',
				'--consent',
				'accept',
				'--pages',
				'3',
				'-o',
				'sarif=a=b.sarif',
				'--browser',
				'firefox',
			),
		).toMatchObject({
			urls: ['https://a.example/'],
			consent: ['none', 'refuse', 'accept'],
			pages: 3,
			outputs: [{ format: 'sarif', path: 'a=b.sarif' }],
			browsers: ['firefox'],
			isHeadless: true,
		});
		expect(read('--pages', '/,/map/').pages).toEqual(['/', '/map/']);
		expect(read('--browser-pref', 'a.b=1', '--browser-pref', 'c=true').prefs).toEqual({ 'a.b': 1, c: true });
	});

	it('that are wrong are explained in French too', () => {
		expect(() => readCheckFlags(['--nonsense'], FRENCH)).toThrow('Il n’y a pas d’option --nonsense');
	});

	it.each([
		[['--consent', 'reject'], '--consent does not know “reject”. It takes: none, refuse, accept.'],
		[['--pages', '0'], '--pages takes a number from 1 to 50, not “0”.'],
		[['-o', 'report.sarif'], '-o takes NAME=VALUE, not “report.sarif”.'],
		[['-o', 'pdf=x'], '-o does not know “pdf”.'],
		[['--parallel', 'many'], '--parallel takes a number from 1 to 32, not “many”.'],
		[['--nonsense'], 'There is no option --nonsense: “cookie-policy check --help”'],
		[['--policy'], '--policy needs a value.'],
		[['--strict=yes'], '--strict takes no value.'],
		[['-o', 'json=a', '-o', 'csv=a'], 'Two outputs have the same file: a.'],
		[['--endpoint', '9222'], '“9222” is no address of a browser.'],
		[['--endpoint', 'ws://a:1', '--browser-arg=--x'], '--browser-arg cannot be used with --endpoint'],
		[['--endpoint', 'ws://a:1', '--browser=firefox,chromium'], '--endpoint is one browser'],
	])('%j is wrong use, and says what is meant', (argv, message) => {
		expect(() => read(...argv)).toThrow(message);
	});
});
