import { describe, expect, it } from 'vitest';
import { statesOptions } from '../../scripts/states/options.mjs';
import { pseudoMessages } from '../../scripts/states/pseudo.mjs';
import { withTheme } from '../../scripts/states/theme.mjs';

const read = (...args: string[]) => statesOptions(args, ['en', 'fr']);

describe('npm run states', () => {
	it('serves the gallery unless pictures are asked for', () => {
		expect(read()).toEqual({ help: false, headless: false, port: null, pictures: null });
		expect(read('--port=8080', '--headless')).toMatchObject({ port: 8080, headless: true });
	});

	it('takes English, light pictures of all states, each at its own width', () => {
		expect(read('--pictures', 'out').pictures).toEqual({
			folder: 'out',
			only: [],
			languages: ['en'],
			themes: ['light'],
			widths: [],
			pdf: false,
			measure: false,
		});
	});

	it('takes lists', () => {
		const { pictures } = read(
			...[
				'--pictures=out',
				'--only=popup,report/guide',
				'--lang=en,fr',
				'--theme=light,dark',
				'--width=360,380',
			],
		);
		expect(pictures).toMatchObject({
			only: ['popup', 'report/guide'],
			languages: ['en', 'fr'],
			themes: ['light', 'dark'],
			widths: [360, 380],
		});
	});

	it.each([
		[['--pictures=out', '--lang=de'], 'en, fr'],
		[['--pictures=out', '--theme=blue'], 'light, dark, system'],
		[['--pictures=out', '--width=wide'], '--width=wide'],
		[['--port=http'], '--port=http'],
		[['--only=popup'], '--pictures'],
		[['--colour'], '--colour'],
	])('refuses %s and says why', (args, why) => {
		expect(() => read(...args)).toThrow(why);
	});
});

describe('a theme', () => {
	const css = ':root { color-scheme: light dark; } @media (prefers-color-scheme: dark) { a { color: red } }';
	it('is chosen in style sheets whatever the system says', () => {
		expect(withTheme(css, 'dark')).toBe(':root { color-scheme: dark; } @media all { a { color: red } }');
		expect(withTheme(css, 'light')).toBe(
			':root { color-scheme: light; } @media not all { a { color: red } }',
		);
	});
	it('stays the system’s without a choice', () => {
		expect(withTheme(css, null)).toBe(css);
		expect(withTheme(css, 'system')).toBe(css);
	});
});

describe('the pseudo-language', () => {
	it('is longer, and keeps placeholders', () => {
		const file = pseudoMessages(
			JSON.stringify({ locale: { message: 'en' }, a: { message: 'Read $COUNT$ cookies, $1 of $$' } }),
		);
		const { locale, a } = JSON.parse(file);
		expect(locale.message).toBe('en');
		expect(a.message).toMatch(/^\[Rëád \$COUNT\$ çöökïës, \$1 öf \$\$.{10,}\]$/);
	});
});
