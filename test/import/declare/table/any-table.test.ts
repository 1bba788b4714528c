import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

type Role = 'name' | 'provider' | 'purpose' | 'lifetime';

interface Language {
	readonly title: string;
	readonly headings: Readonly<Record<Role, readonly string[]>>;
	readonly lifetimes: readonly (readonly [text: string, seconds: number])[];
	readonly purposes: readonly string[];
}

const DAY = 86_400;
const YEAR = 365 * DAY;

const LANGUAGES: Readonly<Record<string, Language>> = {
	en: {
		title: 'Cookies on this site',
		headings: {
			name: ['Name', 'Cookie name'],
			provider: ['Provider', 'Set by'],
			purpose: ['Purpose', 'What it does'],
			lifetime: ['Duration', 'Expires after'],
		},
		lifetimes: [
			['2 years', 2 * YEAR],
			['30 minutes', 1800],
			['session', 0],
		],
		purposes: ['Counts how many people come back', 'Keeps what was chosen in the banner'],
	},
	fr: {
		title: 'Les cookies de ce site',
		headings: {
			name: ['Nom', 'Nom du cookie'],
			provider: ['Fournisseur', 'Émetteur'],
			purpose: ['Finalité', 'À quoi sert-il ?'],
			lifetime: ['Durée', 'Durée de vie'],
		},
		lifetimes: [
			['1 an', YEAR],
			['15 jours', 15 * DAY],
			['session', 0],
		],
		purposes: ['Compte les personnes qui reviennent', 'Garde ce qui a été choisi'],
	},
	de: {
		title: 'Cookies auf dieser Seite',
		headings: {
			name: ['Name', 'Name des Cookies'],
			provider: ['Anbieter', 'Herausgeber'],
			purpose: ['Zweck', 'Beschreibung'],
			lifetime: ['Laufzeit', 'Speicherdauer'],
		},
		lifetimes: [
			['2 Jahre', 2 * YEAR],
			['1 Tag', DAY],
			['Sitzung', 0],
		],
		purposes: ['Zählt, wer noch einmal kommt', 'Merkt sich die Antwort im Banner'],
	},
	es: {
		title: 'Las cookies de este sitio',
		headings: {
			name: ['Nombre', 'Nombre de la cookie'],
			provider: ['Proveedor', 'Titular'],
			purpose: ['Finalidad', 'Descripción'],
			lifetime: ['Duración', 'Caducidad'],
		},
		lifetimes: [
			['1 año', YEAR],
			['7 días', 7 * DAY],
			['sesión', 0],
		],
		purposes: ['Cuenta las personas que vuelven', 'Recuerda lo que se ha elegido'],
	},
	it: {
		title: 'I cookie di questo sito',
		headings: {
			name: ['Nome', 'Nome del cookie'],
			provider: ['Fornitore'],
			purpose: ['Finalità', 'Scopo'],
			lifetime: ['Durata', 'Scadenza'],
		},
		lifetimes: [
			['1 anno', YEAR],
			['2 giorni', 2 * DAY],
			['sessione', 0],
		],
		purposes: ['Conta le persone che ritornano', 'Ricorda la risposta nel banner'],
	},
	nl: {
		title: 'Cookies op deze site',
		headings: {
			name: ['Naam', 'Naam cookie'],
			provider: ['Aanbieder'],
			purpose: ['Doel', 'Omschrijving'],
			lifetime: ['Bewaartermijn', 'Looptijd'],
		},
		lifetimes: [
			['2 jaar', 2 * YEAR],
			['3 dagen', 3 * DAY],
			['sessie', 0],
		],
		purposes: ['Telt wie er nog eens komt', 'Onthoudt het antwoord in de balk'],
	},
	pt: {
		title: 'Cookies deste sítio',
		headings: {
			name: ['Nome', 'Nome do cookie'],
			provider: ['Fornecedor'],
			purpose: ['Finalidade', 'Descrição'],
			lifetime: ['Duração', 'Validade'],
		},
		lifetimes: [
			['2 anos', 2 * YEAR],
			['5 dias', 5 * DAY],
			['sessão', 0],
		],
		purposes: ['Conta as pessoas que voltam', 'Guarda a resposta dada no aviso'],
	},
	pl: {
		title: 'Pliki cookie w tym serwisie',
		headings: {
			name: ['Nazwa', 'Nazwa pliku cookie'],
			provider: ['Dostawca'],
			purpose: ['Cel', 'Opis'],
			lifetime: ['Okres przechowywania'],
		},
		lifetimes: [
			['1 rok', YEAR],
			['30 dni', 30 * DAY],
			['sesja', 0],
		],
		purposes: ['Liczy osoby, które wracają tutaj', 'Pamięta odpowiedź na pytanie'],
	},
	sv: {
		title: 'Kakor på webbplatsen',
		headings: {
			name: ['Namn'],
			provider: ['Leverantör'],
			purpose: ['Syfte', 'Beskrivning'],
			lifetime: ['Lagringstid', 'Varaktighet'],
		},
		lifetimes: [
			['1 år', YEAR],
			['14 dagar', 14 * DAY],
			['session', 0],
		],
		purposes: ['Räknar dem som kommer tillbaka', 'Minns vad som valdes i rutan'],
	},
};

/** Headings in no language that is read. */
const FOREIGN: Readonly<Record<Role, string>> = {
	name: 'Vrelo',
	provider: 'Taskun',
	purpose: 'Ombrelin',
	lifetime: 'Kestrup',
};
const PROVIDERS = ['Quay Ltd', 'Marées SARL', 'Hafen GmbH', 'Onde S.r.l.'];

/** Each layout writes a table; the first row is the header, unless it is null. */
const LAYOUTS: Readonly<
	Record<string, (header: readonly string[] | null, rows: readonly string[][]) => string>
> = {
	'.md': (header, rows) => {
		const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
		const width = rows[0]?.length ?? 0;
		const first = header ?? Array.from({ length: width }, () => ' ');
		return [line(first), line(first.map(() => '---')), ...rows.map(line)].join('\n');
	},
	'.txt': (header, rows) =>
		[...(header ? [header] : []), ...rows].map((cells) => cells.join('\t')).join('\n'),
	'.html': (header, rows) => {
		const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
		return `<table>${[...(header ? [header] : []), ...rows].map(line).join('')}</table>`;
	},
	'.csv': (header, rows) =>
		[...(header ? [header] : []), ...rows]
			.map((cells) => cells.map((cell) => `"${cell}"`).join(';'))
			.join('\n'),
};

const cookieName = fc.stringMatching(/^_?[a-m]{2,6}_[a-m]{2,6}$/);

const policy = fc.constantFrom(...Object.values(LANGUAGES)).chain((language) =>
	fc.record({
		language: fc.constant(language),
		layout: fc.constantFrom(...Object.keys(LAYOUTS)),
		header: fc.constantFrom('known', 'unknown', 'absent'),
		headings: fc.record({
			name: fc.constantFrom(...language.headings.name),
			provider: fc.constantFrom(...language.headings.provider),
			purpose: fc.constantFrom(...language.headings.purpose),
			lifetime: fc.constantFrom(...language.headings.lifetime),
		}),
		order: fc.shuffledSubarray<Role>(['name', 'provider', 'purpose', 'lifetime'], { minLength: 4 }),
		/** Where a column of ids stands that no one asked for; -1 for none. */
		ids: fc.integer({ min: -1, max: 4 }),
		rows: fc.uniqueArray(
			fc.record({
				name: cookieName,
				provider: fc.constantFrom(...PROVIDERS),
				purpose: fc.constantFrom(...language.purposes),
				lifetime: fc.constantFrom(...language.lifetimes),
			}),
			{ minLength: 2, maxLength: 6, selector: ({ name }) => name },
		),
	}),
);

const uuid = (index: number) => `0a1b2c3d-1111-4222-8333-0123456789a${index}`;

describe('a table in any order of columns', () => {
	it('gives its rows back, whatever its header says', () => {
		fc.assert(
			fc.property(policy, ({ language, layout, header, headings, order, ids, rows }) => {
				const put = (cells: readonly string[], id: string) =>
					ids < 0 ? [...cells] : [...cells.slice(0, ids), id, ...cells.slice(ids)];
				const titles = order.map((role) => (header === 'known' ? headings[role] : FOREIGN[role]));
				const body = rows.map((row, index) =>
					put(
						order.map((role) => (role === 'lifetime' ? row.lifetime[0] : row[role])),
						uuid(index),
					),
				);
				const table = LAYOUTS[layout]?.(header === 'absent' ? null : put(titles, 'Nr'), body) ?? '';
				const title = {
					'.html': `<h2>${language.title}</h2>\n`,
					'.csv': '',
					'.md': `# ${language.title}\n\n`,
				};
				const text = `${title[layout as '.md'] ?? `${language.title}\n\n`}${table}\n`;
				const { declarations } = parsePolicy({ text }, { name: `policy${layout}` });
				expect(
					declarations.map(({ names, provider, purpose, lifetime }) => [
						names.join(),
						provider,
						purpose,
						lifetime?.seconds,
					]),
				).toEqual(rows.map((row) => [row.name, row.provider, row.purpose, row.lifetime[1]]));
			}),
			{ numRuns: 300 },
		);
	});
});
