import { describe, expect, it, test } from 'vitest';
import { compileMessages } from '../../scripts/locales/messages.mjs';
import en from '../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../src/_locales/fr/messages.json' with { type: 'json' };
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator, naturalSpan } from '../../src/i18n/translator.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));
const DAY = 86_400;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a span is written in its usual unit', () => {
	test.each([
		[0, 'second', 0],
		[30, 'second', 30],
		[60, 'minute', 1],
		[1800, 'minute', 30],
		[3600, 'hour', 1],
		[DAY / 2, 'hour', 12],
		[DAY, 'day', 1],
		[10 * DAY, 'day', 10],
		[14 * DAY, 'week', 2],
		[14 * DAY - 40, 'week', 2],
		[30 * DAY, 'month', 1],
		[180 * DAY, 'month', 6],
		[365 * DAY, 'year', 1],
		[365 * DAY - 60, 'year', 1],
		[13 * 30.4 * DAY, 'month', 13],
		[730 * DAY, 'year', 2],
	])('%s seconds: %s, %s', (seconds, unit, count) => {
		expect(naturalSpan(seconds)).toEqual({ unit, count });
	});

	it('in the language of the messages', () => {
		expect(english.duration(13 * 30.4 * DAY)).toBe('13 months');
		expect(plain(french.duration(13 * 30.4 * DAY))).toBe('13 mois');
		expect(plain(french.duration(14 * DAY))).toBe('2 semaines');
	});
});

describe('words', () => {
	it('count in both languages: none is plural in English and singular in French', () => {
		const badges = (count: number) =>
			[english, french].map(({ plural }) => plain(plural('badge_undeclared', count, 'x')));
		expect(badges(0).map((text) => /^(?:0|Aucun)/.test(text))).toEqual([true, true]);
		expect(badges(1)[0]).toMatch(/1 undeclared cookie on/);
		expect(badges(2)[0]).toMatch(/2 undeclared cookies on/);
		expect(badges(1)[1]).toMatch(/1 cookie non déclaré /);
		expect(badges(2)[1]).toMatch(/2 cookies non déclarés /);
		expect(badges(1_000_000)[1]).toMatch(/1 000 000 /);
	});

	it('take substitutions as they are, whatever they hold', () => {
		const messages = localeMessages({ locale: { message: 'en' }, m: { message: 'a $1 b $2 $$' } });
		expect(messages.get('m', ['$2', '<b>'])).toBe('a $2 b <b> $');
		expect(messages.get('constructor', [])).toBe('');
	});

	it('fill named placeholders by position, as written and as the package holds them', () => {
		const file = {
			m: {
				message: '$TO$, $from$$',
				placeholders: { from: { content: '$1', example: '' }, to: { content: '$2', example: '' } },
			},
		};
		expect(compileMessages(file)).toEqual({ m: { message: '$2, $1$' } });
		expect(localeMessages(file).get('m', ['a', '$1'])).toBe('$1, a$');
		for (const source of [en, fr]) {
			const compiled = localeMessages(compileMessages(source));
			for (const key of Object.keys(source)) {
				expect(localeMessages(source).get(key, ['1', '2', '3', '4', '5'])).toBe(
					compiled.get(key, ['1', '2', '3', '4', '5']),
				);
			}
		}
		expect(() => compileMessages({ m: { message: '$NAME$' } })).toThrow(/no placeholder "NAME"/);
	});

	it('write dates in the language of the messages', () => {
		const day = Date.UTC(2026, 10, 21, 12);
		expect(english.date(day)).toBe('Nov 21, 2026');
		expect(plain(french.date(day))).toBe('21 nov. 2026');
	});
});
