import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../src/core/policy/lifetime.ts';
import { findLifetime } from '../../../../src/import/understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../../../src/import/understand/lifetime/read-lifetime.ts';

const MONTHS_13 = 13 * 30.4 * DAY;

describe('a length of time is fixed', () => {
	it.each<[string, number]>([
		['13 months', MONTHS_13],
		['13 mois', MONTHS_13],
		['13 meses', MONTHS_13],
		['13 Monate', MONTHS_13],
		['13 maanden', MONTHS_13],
		['13 mesi', MONTHS_13],
		['thirteen months', MONTHS_13],
		['treize mois', MONTHS_13],
		['trece meses', MONTHS_13],
		['dreizehn Monate', MONTHS_13],
		['dertien maanden', MONTHS_13],
		['tredici mesi', MONTHS_13],
		['treze meses', MONTHS_13],
		['24 h', DAY],
		['24 Std.', DAY],
		['24 uur', DAY],
		['24 ore', DAY],
		['24 godz.', DAY],
		['twenty-four hours', DAY],
		['vingt-quatre heures', DAY],
		['vierundzwanzig Stunden', DAY],
		['ventiquattro ore', DAY],
		['treinta y un días', 31 * DAY],
		['30 Tage', 30 * DAY],
		['30-day', 30 * DAY],
		['30 day(s)', 30 * DAY],
		['2 weeks by default', 14 * DAY],
		['about 30 minutes', 30 * MINUTE],
		['30 min.', 30 * MINUTE],
		['Ca. 30 Minuten', 30 * MINUTE],
		['6 (six) months', 180 * DAY],
		['six (6) months', 180 * DAY],
		['12 months', 365 * DAY],
		['24 mois', 730 * DAY],
		['2 yrs', 730 * DAY],
		['2y', 730 * DAY],
		['2 lata', 730 * DAY],
		['2 år', 730 * DAY],
		['un an', 365 * DAY],
		['an hour', HOUR],
		['eine Woche', 7 * DAY],
		['half an hour', 30 * MINUTE],
		['to år', 730 * DAY],
		['1 rok a 1 měsíc', 395 * DAY],
		['demi-heure', 30 * MINUTE],
		['media hora', 30 * MINUTE],
		['een half uur', 30 * MINUTE],
		['meia hora', 30 * MINUTE],
		['1.5 hours', 90 * MINUTE],
		['1,5 heures', 90 * MINUTE],
		['1½ hours', 90 * MINUTE],
		['1 1/2 years', 547.5 * DAY],
		['1 an et demi', 547.5 * DAY],
		['1 año y medio', 547.5 * DAY],
		['anderthalb Jahre', 547.5 * DAY],
		['1,000 days', 1000 * DAY],
		['1.000 Tage', 1000 * DAY],
		['1 000 jours', 1000 * DAY],
		['1 year and 1 month', 395 * DAY],
		['1 año y 1 mes', 395 * DAY],
		['1 anno e 1 mese', 395 * DAY],
		['1 Jahr und 1 Monat', 395 * DAY],
		['1 an 6 mois', 545 * DAY],
		['1 year 1 month 4 days', 399 * DAY],
		['12 months (1 year)', 365 * DAY],
		['30 minutes after the session ends', 30 * MINUTE],
		['2 ans à compter de la dernière visite', 730 * DAY],
		['P13M', MONTHS_13],
		['PT30M', 30 * MINUTE],
		['P1DT12H', 36 * HOUR],
		['00:30:00', 30 * MINUTE],
		['Max-Age=3600', HOUR],
		['Month(s): 6', 180 * DAY],
		['the data 25 months; the cookie 13 months', MONTHS_13],
		['3 trimestres', 270 * DAY],
		['100 ms', 0.1],
	])('%s', (text, seconds) => {
		const lifetime = readLifetime(text);
		expect(lifetime?.kind).toBe('fixed');
		expect(lifetime?.seconds).toBeCloseTo(seconds, 3);
		expect(lifetime?.text).toBe(text);
	});
});

describe('an upper bound is read as one', () => {
	it.each<[string, number]>([
		['up to 2 years', 730],
		['jusqu’à 13 mois', 13 * 30.4],
		['13 mois maximum', 13 * 30.4],
		['máximo 6 meses', 180],
		['bis zu 365 Tage', 365],
		['maximaal 2 jaar', 730],
		['fino a 1 anno', 365],
		['até 3 meses', 90],
		['less than 24 hours', 1],
		['< 1 day', 1],
		['A token changed at random between requests or sessions. Up to 12 months', 365],
		['Cookie bis zu ca. 90 Tage; Kopie im Browser bis zum Widerruf', 90],
	])('%s', (text, days) => {
		expect(readLifetime(text)).toMatchObject({ kind: 'up-to', seconds: days * DAY });
	});
});

describe('several lengths are a range, its end counts', () => {
	it.each<[string, number, number]>([
		['6-12 months', 180, 365],
		['6 à 12 mois', 180, 365],
		['de 6 a 12 meses', 180, 365],
		['entre 3 y 6 meses', 90, 180],
		['zwischen 1 und 2 Jahren', 365, 730],
		['tussen 1 en 30 dagen', 1, 30],
		['da 1 a 3 mesi', 30, 90],
		['between 30 minutes and 2 years', 30 / 1440, 730],
		['24/48 h', 1, 2],
		['session or 2 years', 0, 730],
		['Session / 1 year', 0, 365],
		['30 days, 2 years', 30, 730],
	])('%s', (text, from, to) => {
		expect(readLifetime(text)).toMatchObject({ kind: 'range', seconds: to * DAY, minSeconds: from * DAY });
	});
});

describe('a session is recognised in many wordings', () => {
	it.each([
		'When the page is closed',
		'at page close',
		'until you log out',
		'bis Sie die Seite schließen',
		'Bis zum Abmelden',
		'jusqu’à la fermeture de la page',
		'jusqu’à la déconnexion',
		'tant que la page est ouverte',
		'solange der Tab offen ist',
		'mientras la página esté abierta',
		'alla chiusura della scheda',
		'ao fechar o separador',
		'tot u uitlogt',
		'när sidan stängs',
		'do zamknięcia karty',
		'for the visit',
		'fins que es tanqui la pestanya',
		'indtil du lukker browseren',
		'do zavření prohlížeče',
		'Session',
		'session cookie',
		'End of session',
		'until the browser closes',
		'Deleted when you quit your browser',
		'Fin de session',
		'à la fermeture du navigateur',
		'Sesión',
		'al cerrar el navegador',
		'Sitzung',
		'Bis zum Schließen des Browsers',
		'Sessie',
		'tot het sluiten van de browser',
		'Sessione',
		'alla chiusura del browser',
		'Sessão',
		'ao fechar o navegador',
		'Sesja',
		'non-persistent',
	])('%s', (text) => {
		expect(readLifetime(text)).toEqual({ text, kind: 'session', seconds: 0 });
	});
});

describe('what never ends is persistent', () => {
	it.each([
		'Persistent',
		'Never expires',
		'illimitée',
		'Permanente',
		'unbegrenzt',
		'onbeperkt',
		'illimitata',
		'Não expira',
		'Until deleted',
		'Until the data of the site are cleared',
		'Bis die Daten der Website gelöscht werden',
		'Jusqu’à leur suppression par vous',
		'Hasta que borre los datos del navegador',
		'Finché l’utente non li cancella',
		'Totdat u ze verwijdert',
		'Até que os apague',
		'Indtil du sletter dem',
		'Tills du rensar webbläsaren',
		'Do momentu usunięcia przez użytkownika',
		'Dokud je nesmažete',
		'Fins que els esborreu',
	])('%s', (text) => {
		expect(readLifetime(text)).toEqual({ text, kind: 'persistent', seconds: null });
	});
});

describe('a date is until', () => {
	it.each([
		['until 31 December 2030', '2030-12-31'],
		['December 31st, 2030', '2030-12-31'],
		['31/12/2030', '2030-12-31'],
		['12/31/2030', '2030-12-31'],
		['31.12.2030', '2030-12-31'],
		['2030-12-31', '2030-12-31'],
		['le 1er janvier 2031', '2031-01-01'],
		['31 de diciembre de 2030', '2030-12-31'],
		['31. Dezember 2030', '2030-12-31'],
	])('%s', (text, date) => {
		expect(readLifetime(text)).toEqual({ text, kind: 'until', seconds: null, date });
	});
});

describe('what cannot be understood stays unknown, its text kept', () => {
	it.each([
		'a few seconds',
		'several months',
		'quelques minutes',
		'varies',
		'n/a',
		'365',
		'local storage',
		'siehe Anbieter',
	])('%s', (text) => {
		expect(readLifetime(text)).toEqual({ text, kind: 'unknown', seconds: null });
	});
});

it('nothing is said by blanks and dashes', () => {
	for (const text of ['', ' ', '-', '—', '…', '/', '**']) expect(readLifetime(text)).toBeNull();
});

it('a bare number counts in the unit of its column', () => {
	expect(readLifetime('365', 'day')).toMatchObject({ kind: 'fixed', seconds: 365 * DAY });
	expect(readLifetime('13', 'month')).toMatchObject({ kind: 'fixed', seconds: MONTHS_13 });
	expect(readLifetime('6-12', 'month')).toMatchObject({ kind: 'range', seconds: 365 * DAY });
	expect(readLifetime('0', 'day')).toMatchObject({ kind: 'session', seconds: 0 });
	expect(readLifetime('2 years', 'day')).toMatchObject({ seconds: 730 * DAY });
});

const word = fc.constantFrom(
	'1',
	'12',
	'1/2',
	'a',
	'an',
	'year',
	'mois',
	'and',
	'(',
	')',
	'-',
	',',
	'session',
	'half',
	'to',
	'up',
	'cookie',
	';',
	'.',
	'000',
	'mai',
	'2030',
);
const messy = fc.oneof(
	fc.string(),
	fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
	fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
);

it('any text is read, and what is read keeps its contract', () => {
	fc.assert(
		fc.property(messy, (text) => {
			for (const lifetime of [readLifetime(text), findLifetime(text)]) {
				if (lifetime === null) continue;
				const { kind, seconds, minSeconds, date } = lifetime;
				const isCounted = kind === 'fixed' || kind === 'up-to' || kind === 'range' || kind === 'session';
				expect(seconds === null).toBe(!isCounted);
				if (seconds !== null) expect(Number.isFinite(seconds) && seconds >= 0).toBe(true);
				expect(minSeconds !== undefined).toBe(kind === 'range');
				if (minSeconds !== undefined) expect(minSeconds).toBeLessThan(seconds ?? 0);
				expect(date !== undefined).toBe(kind === 'until');
			}
		}),
	);
});
