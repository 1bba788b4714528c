import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const COOKIES = '# Cookies\n\n| Cookie | Duration |\n|---|---|\n| `quay_id` | 1 day |\n\n';
const outcome = (text: string) => {
	const { declarations, issues } = parsePolicy({ text });
	return [declarations.flatMap(({ names }) => names).join(' '), issues.length];
};
const nothingElse = ['quay_id', 0];

describe('sections about other things than cookies', () => {
	it.each([
		['What we hold about you', 'Record', 'Kept for', '6 years'],
		['Data retention', 'Name', 'Period', '10 years'],
		['App permissions', 'Name', 'Why', 'to scan a berth'],
		['Umgebungsvariablen', 'Name', 'Standard', '20m'],
		['Aufbewahrung von Mitgliederdaten', 'Name', 'Frist', '6 Jahre'],
		['Jeux de données du mois', 'Nom', 'Format', 'CSV'],
		['Permisos de la aplicación', 'Nombre', 'Para qué', 'fotografiar recibos'],
		['Eventi per le statistiche', 'Nome', 'Durata', '14 mesi'],
		['Prazos de conservação', 'Nome', 'Prazo', '5 anos'],
		['Machtigingen', 'Naam', 'Waarvoor', 'foto’s maken'],
		['Zbiory danych', 'Nazwa', 'Aktualizacja', 'co dzień'],
		['Oprávnění v telefonu', 'Název', 'K čemu', 'focení'],
		['Miljövariabler', 'Namn', 'Standard', '4'],
		['Hvor længe gemmer vi?', 'Navn', 'Slettes', '5 år'],
		['Termini di conservazione: i tempi di conservazione', 'Nome', 'Durata', '5 anni'],
	])('%s', (title, name, fact, value) => {
		const rows = ['berth_list', 'MOORING_LOG', 'tide_2025'];
		const table = `| ${name} | ${fact} |\n|---|---|\n${rows.map((row) => `| ${row} | ${value} |`).join('\n')}\n`;
		expect(outcome(`${COOKIES}## ${title}\n\n${table}`)).toEqual(nothingElse);
		const list = rows.map((row) => `- \`${row}\` – ${value}\n`).join('');
		expect(outcome(`${COOKIES}## ${title}\n\n${list}`)).toEqual(nothingElse);
		expect(outcome(`${COOKIES}${title.replace(/\?$/, '')}:\n\n${list}`)).toEqual(nothingElse);
		const html = `<h2>Cookies</h2><table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>quay_id</td><td>1 day</td></tr></table><h2>${title}</h2><ul>${rows.map((row) => `<li><code>${row}</code> – ${value}</li>`).join('')}</ul>`;
		expect(outcome(html)).toEqual(nothingElse);
	});

	it.each([
		['What we hold about you', '| Cookie | Kept for |', '6 years'],
		['Retention of data', '| Name | Period |', 'session'],
		['Variables', '| Name | Category |', 'necessary'],
	])('%s, if anything in it says that cookies are meant', (title, header, value) => {
		const table = `${header}\n|---|---|\n| berth_list | 6 years |\n| tide_list | ${value} |\n`;
		expect(outcome(`# Our site\n\n## ${title}\n\n${table}`)[0]).toBe('berth_list tide_list');
	});

	it('one that holds a well-known cookie', () => {
		const list = '- `_ga` – 2 years\n- `berth_list` – 1 year\n';
		expect(outcome(`${COOKIES}## Data retention\n\n${list}`)[0]).toBe('quay_id _ga berth_list');
	});

	it('a section within one that is about cookies', () => {
		const text = `# Our site\n\n## Data retention\n\n- \`berth_list\` – 6 years\n\n### Cookies\n\n- \`quay_id\` – 1 year\n`;
		expect(outcome(text)[0]).toContain('quay_id');
	});
});

it.each(['berths_2026.xlsx', 'tides_2026.csv', 'about:preferences#privacy', 'edge://settings/x_y'])(
	'files and pages of browsers are no cookies: %s',
	(name) => {
		expect(outcome(`${COOKIES}Further reading\n\n- **Where**: \`${name}\`\n`)).toEqual(nothingElse);
	},
);
