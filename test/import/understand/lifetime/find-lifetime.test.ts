import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../src/core/policy/lifetime.ts';
import { findLifetime } from '../../../../src/import/understand/lifetime/find-lifetime.ts';

const MONTHS_13 = 13 * 30.4 * DAY;

describe('a lifetime is found in a sentence', () => {
	it.each<[string, string, number]>([
		['`_ga`: measures visits, 13 months', 'fixed', MONTHS_13],
		['shop_sid (expires after 30 minutes) – set at checkout', 'fixed', 30 * MINUTE],
		['Remembers the basket. _24 hours_', 'fixed', DAY],
		['expires when the browser window is closed', 'session', 0],
		['Il est conservé pendant 6 mois.', 'fixed', 180 * DAY],
		['Laufzeit: 2 Jahre', 'fixed', 730 * DAY],
		['session Drupal, 23 jours', 'fixed', 23 * DAY],
		['verdwijnen na de sessie', 'session', 0],
		['Lasts 1.5 hours.', 'fixed', 90 * MINUTE],
		['basket – Session – keeps what was chosen', 'session', 0],
		['keeps your answer for 30 days.', 'fixed', 30 * DAY],
		['garde votre réponse 30 jours', 'fixed', 30 * DAY],
		['Merkt sich Ihre Antwort 30 Tage lang', 'fixed', 30 * DAY],
		['guarda su respuesta durante 30 días', 'fixed', 30 * DAY],
		['conta le visite per 30 minuti', 'fixed', 30 * MINUTE],
		['guarda a sua resposta durante 30 dias', 'fixed', 30 * DAY],
		['onthoudt uw antwoord 30 dagen', 'fixed', 30 * DAY],
		['usuwany po 2 latach', 'fixed', 730 * DAY],
		['minns ditt val i 6 månader', 'fixed', 180 * DAY],
		['stays on your device for two weeks unless changed', 'fixed', 14 * DAY],
		['used to persist session state (2 years)', 'fixed', 730 * DAY],
		['kept until you log out', 'session', 0],
		['remembers for a year the language of the harbour', 'fixed', 365 * DAY],
		['merkt sich ein Jahr lang die Sprache', 'fixed', 365 * DAY],
		['zählt 13 Monate lang die Besuche', 'fixed', MONTHS_13],
		['legt dat een jaar lang vast', 'fixed', 365 * DAY],
		['guarda o volume ao longo de 13 meses', 'fixed', MONTHS_13],
		['który wygasa po dwóch latach', 'fixed', 730 * DAY],
		['which is gone when you shut the browser', 'session', 0],
		['Goes after 2 days, or 14 days if they tick the box.', 'range', 14 * DAY],
		['Verschwindet nach 2 Tagen, oder nach 14 Tagen, wenn Sie es ankreuzen.', 'range', 14 * DAY],
		['Disparaît au bout de 2 jours, ou 14 jours si vous cochez la case', 'range', 14 * DAY],
		['10 days in the harbour / 20 days in other places', 'range', 20 * DAY],
		['Kakan är aktiv under besöket på webbplatsen', 'session', 0],
		['O cookie está ativo durante a visita', 'session', 0],
		['24 Stunden nach der letzten Aktivität', 'fixed', DAY],
		['Ett års kaka', 'fixed', 365 * DAY],
		['lasts as long as the session', 'session', 0],
		['This is a general purpose session cookie, used by the tool', 'session', 0],
		['Il s’agit d’un cookie de session qui retient la carte', 'session', 0],
		['Dies ist ein Session-Cookie, das die Karte merkt', 'session', 0],
		['Es una cookie de sesión que guarda el mapa', 'session', 0],
		['Questo è un cookie di sessione', 'session', 0],
		['É um cookie de sessão', 'session', 0],
	])('%s', (text, kind, seconds) => {
		const found = findLifetime(text);
		expect(found?.kind).toBe(kind);
		expect(found?.seconds).toBeCloseTo(seconds, 3);
	});
});

describe('other numbers are no lifetime', () => {
	it.each([
		'Session of authentication',
		'Session d’authentification',
		'Sesión de autenticación',
		'Sessione di autenticazione',
		'The data are kept for 25 months',
		'Our team has 13 years of experience in open data',
		'This page was last changed 2 years ago',
		'not meant for users under 16 years old',
		'a cookie that lasts only for a few minutes',
		'login keeps your session open',
		'Mantiene la sesión iniciada',
		'Mantém a sessão',
		'Hält die Sitzung',
		'There are 3 kinds of cookies',
		'We keep logs for 30 days',
		'Ihre Daten werden 30 Tage gespeichert',
		'counts visits of the past 30 days',
		'limits requests to 1 per minute',
		'Restores the form when you leave the page',
		'Opens in a new tab',
	])('%s', (text) => {
		expect(findLifetime(text)).toBeNull();
	});
});

describe('the duration of a visit', () => {
	it.each([
		['helps find out for research the duration of your visit', null],
		['is kept for the duration of your visit', 0],
		['duration of your visit', 0],
	])('%s', (text, seconds) => {
		expect(findLifetime(text)?.seconds ?? null).toBe(seconds);
	});
});

describe('what keeps the state of a session', () => {
	it.each([
		["conserve l'état de session (durée : 2 ans)", 2 * 365 * 86_400],
		['maintains the session state (2 days)', 2 * 86_400],
		['is kept until the end of the session', 0],
	])('%s', (text, seconds) => {
		expect(findLifetime(text)?.seconds ?? null).toBe(seconds);
	});
});
