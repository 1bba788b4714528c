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
