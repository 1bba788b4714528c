import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../src/core/policy/lifetime.ts';
import { readLifetime } from '../../../../src/import/understand/lifetime/read-lifetime.ts';

const MONTHS_13 = 13 * 30.4 * DAY;

/** Numbers and units of the languages that policies are read in: one, several, and how a cell says "about". */
const UNITS = [
	{ about: 'about', day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years'] },
	{ about: 'environ', day: ['jour', 'jours'], month: ['mois', 'mois'], year: ['an', 'ans'] },
	{ about: 'ca.', day: ['Tag', 'Tage'], month: ['Monat', 'Monate'], year: ['Jahr', 'Jahre'] },
	{ about: 'unos', day: ['día', 'días'], month: ['mes', 'meses'], year: ['año', 'años'] },
	{ about: 'circa', day: ['giorno', 'giorni'], month: ['mese', 'mesi'], year: ['anno', 'anni'] },
	{ about: 'cerca de', day: ['dia', 'dias'], month: ['mês', 'meses'], year: ['ano', 'anos'] },
	{ about: 'ongeveer', day: ['dag', 'dagen'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] },
	{ about: 'około', day: ['dzień', 'dni'], month: ['miesiąc', 'miesięcy'], year: ['rok', 'lat'] },
	{ about: 'aproximadament', day: ['dia', 'dies'], month: ['mes', 'mesos'], year: ['any', 'anys'] },
	{ about: 'cirka', day: ['dag', 'dage'], month: ['måned', 'måneder'], year: ['år', 'år'] },
	{ about: 'asi', day: ['den', 'dní'], month: ['měsíc', 'měsíců'], year: ['rok', 'let'] },
	{ about: 'cirka', day: ['dag', 'dagar'], month: ['månad', 'månader'], year: ['år', 'år'] },
];

it('a number and a unit are read in every language', () => {
	const unit = fc.constantFrom<'day' | 'month' | 'year'>('day', 'month', 'year');
	const forms = fc.constantFrom<(about: string, span: string) => string>(
		(_, span) => span,
		(about, span) => `${about} ${span}`,
		(_, span) => `${span}.`,
		(_, span) => `(${span})`,
		(_, span) => span.toUpperCase(),
		(_, span) => span.replace(' ', '\u00a0'),
		(_, span) => span.replace(' ', ''),
	);
	const seconds = { day: DAY, month: 30 * DAY, year: 365 * DAY };
	fc.assert(
		fc.property(
			fc.constantFrom(...UNITS),
			unit,
			fc.integer({ min: 1, max: 11 }),
			forms,
			(words, key, count, form) => {
				const span = `${count} ${words[key][count === 1 ? 0 : 1]}`;
				const lifetime = readLifetime(form(words.about, span));
				expect([span, lifetime?.seconds]).toEqual([span, count * seconds[key]]);
			},
		),
	);
});

describe('short and compound lengths', () => {
	it.each<[string, number]>([
		['1y', 365 * DAY],
		['12M', 365 * DAY],
		['13m', MONTHS_13],
		['30m', 30 * MINUTE],
		['1h 30m', 90 * MINUTE],
		['1y 1m', 395 * DAY],
		['1y1mo', 395 * DAY],
		['2w', 14 * DAY],
		['14j', 14 * DAY],
		["30'", 30 * MINUTE],
		['P1Y', 365 * DAY],
		['PT30M', 30 * MINUTE],
		['a fortnight', 14 * DAY],
		['une quinzaine', 15 * DAY],
		['año y medio', 540 * DAY],
		['przez rok', 365 * DAY],
		['miesiąc', 30 * DAY],
		['een jaar en een maand', 395 * DAY],
		['half an hour', 30 * MINUTE],
		['two weeks unless changed', 14 * DAY],
	])('%s', (text, seconds) => {
		expect(Math.abs((readLifetime(text)?.seconds ?? 0) / seconds - 1)).toBeLessThan(0.02);
	});
});
