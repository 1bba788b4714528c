import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const DAY = 86_400;
const secondsIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ lifetime }) => lifetime?.seconds ?? null);

const NAMES = '\n- quay_map\n- quay_view\n';
const PURPOSES = '\n- quay_map: keeps the map\n- quay_view: keeps the view\n';
const TABLE = '\n\nName\tPurpose\nquay_map\tKeeps the map\nquay_view\tKeeps the view\n';

describe('the line that introduces a list or a table states the lifetime of its cookies', () => {
	it.each([
		['We use the following session cookies:', 0],
		['The harbour sets these temporary cookies:', 0],
		['Nous utilisons les cookies de session suivants :', 0],
		['Wir setzen folgende Sitzungscookies ein:', 0],
		['Wir verwenden diese Session-Cookies:', 0],
		['Utilizamos las siguientes cookies de sesión:', 0],
		['Usiamo i seguenti cookie di sessione:', 0],
		['Wij gebruiken deze sessiecookies:', 0],
		['Utilizamos os seguintes cookies de sessão:', 0],
		['Używamy następujących sesyjnych plików cookie:', 0],
		['Vi använder följande sessionscookies:', 0],
		['Vi bruger følgende sessionscookies:', 0],
		['The following cookies are kept for 30 days:', 30 * DAY],
		['Die folgenden Cookies werden 30 Tage gespeichert:', 30 * DAY],
		['Les cookies suivants sont conservés 30 jours :', 30 * DAY],
		['These cookies are deleted when you close your browser.', 0],
		['Ces cookies expirent après 30 jours.', 30 * DAY],
	])('%s', (above, seconds) => {
		for (const below of [NAMES, PURPOSES, TABLE])
			expect(secondsIn(`Cookies\n\n${above}${below}`)).toEqual([seconds, seconds]);
	});

	it.each([
		'We use the following session and analytics cookies:',
		'We use the following session cookies and some others:',
		'Session cookies and persistent cookies, all of which are listed:',
		'The following cookies keep your session open:',
		'We use these cookies to manage your session:',
		'These cookies are not session cookies:',
		'The data of these cookies is kept for 30 days:',
		'Nous utilisons les cookies de session et de mesure suivants :',
	])('but not %s', (above) => {
		expect(secondsIn(`Cookies\n\n${above}${NAMES}`)).toEqual([null, null]);
	});

	it('and not that of a list of which an item says otherwise', () => {
		const items = '\n- quay_map: keeps the map\n- quay_view: keeps the view for 30 days\n';
		expect(secondsIn(`Cookies\n\nWe use these session cookies:${items}`)).toEqual([null, 30 * DAY]);
	});
});

describe('a sentence anywhere above states the lifetime of all cookies', () => {
	const tables =
		'\n\nOur page keeps few things.\n\nThe harbour\n\nName\tPurpose\nquay_map\tKeeps the map\n\nThe market\n\nName\tPurpose\nquay_view\tKeeps the view\n';

	it.each([
		['All cookies are deleted when you close your browser.', 0],
		['We list our cookies below. Unless otherwise stated, they all expire when you close your browser.', 0],
		['All of our cookies expire after 30 days.', 30 * DAY],
		['Tous les cookies expirent après 30 jours.', 30 * DAY],
		['Voici nos cookies. Sauf mention contraire, ils expirent après 30 jours.', 30 * DAY],
		['Alle Cookies werden nach 30 Tagen gelöscht.', 30 * DAY],
		['Sofern nicht anders angegeben, werden Cookies nach 30 Tagen gelöscht.', 30 * DAY],
		['Todas las cookies caducan a los 30 días.', 30 * DAY],
		['Tutti i cookie scadono dopo 30 giorni.', 30 * DAY],
		['Alle cookies verlopen na 30 dagen.', 30 * DAY],
		['Todos os cookies expiram após 30 dias.', 30 * DAY],
		['Wszystkie pliki cookie wygasają po 30 dniach.', 30 * DAY],
		['Alla cookies raderas efter 30 dagar.', 30 * DAY],
		['Totes les galetes caduquen al cap de 30 dies.', 30 * DAY],
		['Alle cookies slettes efter 30 dage.', 30 * DAY],
		['Všechny cookies vyprší po 30 dnech.', 30 * DAY],
		['All our cookies are session cookies.', 0],
	])('%s', (above, seconds) => {
		expect(secondsIn(`Cookies\n\n${above}${tables}`)).toEqual([seconds, seconds]);
	});

	it.each([
		'Most cookies expire after 30 days.',
		'The harbour keeps all logs for 30 days. All data about cookies are kept for 30 days.',
		'Not all cookies are deleted after 30 days.',
		'All boats leave after 30 days.',
		'All analytics cookies expire after 30 days.',
		'All modern browsers delete cookies when you close them.',
		'All cookies can be deleted when you close your browser.',
		'We use cookies. All visits are kept for 30 days.',
		'Tous les 30 jours, nous redemandons votre accord pour les cookies.',
		'Tous les cookies peuvent être supprimés à la fermeture du navigateur.',
		'Alle Browser löschen Cookies beim Schließen.',
	])('but not: %s', (above) => {
		expect(secondsIn(`Cookies\n\n${above}${tables}`)).toEqual([null, null]);
	});

	it('what a row says itself holds', () => {
		const text =
			'Cookies\n\nAll cookies expire after 30 days.\n\nName\tPurpose\tDuration\nquay_map\tKeeps the map\t1 year\nquay_view\tKeeps the view\t\n';
		expect(secondsIn(text)).toEqual([365 * DAY, 30 * DAY]);
	});
});
