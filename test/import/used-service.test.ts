import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';
import { usedService } from '../../src/import/used-service.ts';

describe('the service that sentences say a site uses', () => {
	it.each([
		['The site uses Quay Insights to measure errors.', 'Quay Insights'],
		['We use the web analytics tool Quaymeter to count visits.', 'Quaymeter'],
		['Wir verwenden den Dienst Quaymeter, um Besuche zu zählen.', 'Quaymeter'],
		['Nous utilisons l’outil Quaymeter pour compter les visites.', 'Quaymeter'],
		['Usamos la herramienta Quaymeter para contar visitas.', 'Quaymeter'],
		['Utilizziamo lo strumento Quaymeter per contare le visite.', 'Quaymeter'],
		['Wij gebruiken de dienst Quaymeter om bezoeken te tellen.', 'Quaymeter'],
		['Używamy narzędzia QuayMeter, aby liczyć wizyty.', 'QuayMeter'],
		['Vi använder QuayMeter för att räkna besök.', 'QuayMeter'],
		['Wir nutzen das Werkzeug Hafenblick GmbH. Folgende Cookies werden gesetzt:', 'Hafenblick GmbH'],
		['The website uses Matomo to count visits. Matomo is hosted here.', 'Matomo'],
	])('%s', (text, service) => {
		expect(usedService(text)).toBe(service);
	});

	it.each([
		'We use cookies and similar technologies.',
		'Wir verwenden Cookies und ähnliche Verfahren.',
		'Wir verwenden Technologien, um Besuche zu zählen.',
		'We use Matomo and Hotjar to count visits.',
		'We use Quay Insights for errors and use Pier Insights for visits.',
		'The Harbour Office uses cookies.',
		'We use cookies from Europe. These are they:',
	])('none in: %s', (text) => {
		expect(usedService(text)).toBeNull();
	});
});

describe('is the provider of the cookies that it leads to', () => {
	const providersIn = (text: string) =>
		parsePolicy({ text }, { kind: 'text' }).declarations.map(({ provider }) => provider);

	it.each([
		'The site uses Quay Insights to measure errors. For this, the following cookies are used:\n\nquay_map\nKeeps the map that you opened.\nquay_view\nKeeps the view that you chose.\n',
		'The site uses Quay Insights to measure errors. For this, the following cookies are used:\n- quay_map: keeps the map\n- quay_view: keeps the view\n',
		'The forum runs on Quay Insights. It sets the following cookies:\n\n- quay_map: keeps the map\n- quay_view: keeps the view\n',
		'Das Forum läuft mit Quay Insights. Sie setzt folgende Cookies:\n\n- quay_map: merkt sich die Karte\n- quay_view: merkt sich die Ansicht\n',
		'Le forum fonctionne avec Quay Insights. Il dépose les cookies suivants :\n\n- quay_map : garde la carte\n- quay_view : garde la vue\n',
		'Wir setzen Quay Insights ein, um Fehler zu messen. Dabei werden diese Cookies gesetzt:\n\nName\tZweck\nquay_map\tMerkt sich die Karte\nquay_view\tMerkt sich die Ansicht\n',
	])('%s', (text) => {
		expect(providersIn(`Cookies\n\n${text}`)).toEqual(['Quay Insights', 'Quay Insights']);
	});

	it('but not of a list of which one is known to be set by others', () => {
		const text =
			'Cookies\n\nWe use Matomo to count visits. The following cookies are used:\n- _pk_id\n- PHPSESSID\n- quay_map\n';
		expect(providersIn(text)).toEqual(['Matomo', null, null]);
	});

	it('and not of a list in which few bear the names of the service', () => {
		const text =
			'Cookies\n\nWe use Matomo to count visits. The following cookies are used:\n- _pk_id\n- quay_choice\n- quay_map\n';
		expect(providersIn(text)).toEqual(['Matomo', null, null]);
	});
});
