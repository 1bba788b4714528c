import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { TOPICS, VOCABULARIES } from '../../../src/import/vocabulary/index.ts';

/** Sentences of each language, with a place for the word for a cookie and for its name in quotes. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
	en: [
		'We use the {word} “{name}” for statistics.',
		'Our site sets a {word} named {name} for audience measurement.',
		'The {word} that we place is “{name}”, for statistics.',
		'“{name}” is a {word} for statistics.',
		'For statistics this site stores one {word}: {name}.',
	],
	fr: [
		'Nous utilisons le {word} « {name} » à des fins statistiques.',
		'Le portail dépose un {word} nommé {name} pour la mesure d’audience.',
		'Le {word} que nous déposons est « {name} », à des fins statistiques.',
		'« {name} » est un {word} de statistiques.',
	],
	es: [
		'Usamos el {word} «{name}» con fines estadísticos.',
		'Instalamos un {word} llamado {name} para elaborar estadísticas.',
		'El {word} que usamos es «{name}», con fines estadísticos.',
	],
	de: [
		'Wir setzen das {word} „{name}“ für die Statistik.',
		'Ein {word} namens {name} dient der Statistik.',
		'Das {word}, das wir setzen, ist »{name}«; es dient der Statistik.',
	],
	nl: [
		'Wij plaatsen het {word} “{name}” voor statistieken.',
		'Een {word} genaamd {name} houdt statistieken bij.',
		'Het {word} dat we plaatsen is ‘{name}’, voor statistieken.',
	],
	it: [
		'Usiamo il {word} «{name}» per fini statistici.',
		'Un {word} chiamato {name} raccoglie statistiche.',
		'Il {word} che usiamo è “{name}”, per fini statistici.',
	],
	pt: [
		'Usamos o {word} «{name}» para fins estatísticos.',
		'Colocamos um {word} chamado {name} para estatísticas.',
		'O {word} que usamos é “{name}”, para fins estatísticos.',
	],
	sv: [
		'Vi lagrar {word} ”{name}” för statistik.',
		'Webbplatsen sätter {word} med namnet {name} för statistik.',
		'Den {word} som vi använder är ”{name}”, för statistik.',
	],
	pl: [
		'Zapisujemy {word} „{name}” w celach statystycznych.',
		'Stosujemy {word} o nazwie {name} do celów statystycznych.',
	],
	ca: [
		'Fem servir el {word} «{name}» amb finalitats estadístiques.',
		'Instal·lem un {word} anomenat {name} per a estadístiques.',
		'El {word} que usem és «{name}», amb finalitats estadístiques.',
	],
	da: [
		'Vi gemmer {word} ”{name}” til statistik.',
		'Webstedet sætter {word} med navnet {name} til statistik.',
	],
	cs: [
		'Ukládáme {word} „{name}“ pro statistické účely.',
		'Používáme {word} s názvem {name} pro statistické účely.',
	],
};

const read = (text: string) => {
	const { declarations, issues } = parsePolicy({ text });
	const told = declarations.map(({ names, category, storage }) => [names.join(' '), category, storage]);
	return { told, issues: issues.map(({ reason }) => reason) };
};
const STATISTICAL = { told: [['lum_count', 'statistical', 'cookie']], issues: [] };

/** Each sentence with each word, an open one as it is and with an ending. */
const CASES = VOCABULARIES.flatMap(({ language, topic, tracker }) =>
	`cookie|${topic.cookie}|${tracker}`.split('|').flatMap((phrase) => {
		const word = phrase.replace(/^\*/, '');
		const forms = word.endsWith('*') ? [word, word.replaceAll('*', 'em')] : [word];
		return forms.map((form) => ({ language, word: form.replaceAll('*', '') }));
	}),
);

describe('running text names a cookie by whatever word', () => {
	it.each(CASES)('$language: $word', ({ language, word }) => {
		const sentences = SENTENCES[language] ?? [];
		expect(sentences.length).toBeGreaterThan(1);
		for (const sentence of sentences) {
			const text = sentence.replace('{word}', word).replace('{name}', 'lum_count');
			expect([text, read(text)]).toEqual([text, STATISTICAL]);
		}
	});

	it.each([
		'Le témoin « lum_count » sert aux statistiques.',
		'LES TÉMOINS « lum_count » SERVENT AUX STATISTIQUES.',
		'Le témoin de connexion « lum_count » sert aux statistiques.'.normalize('NFD'),
		'Vi använder statistikkakorna ’lum_count’ och inget annat.',
		'Spåraren ”lum_count” för statistik lagras hos oss.',
		'Die Analyse-Cookie-Datei lum_count zählt Besuche.',
		'Używamy pliku śledzącego „lum_count” do statystyki.',
	])('with accents, in capitals, in compounds: %s', (text) => {
		expect(read(text)).toEqual(STATISTICAL);
	});
});

describe('other layouts of running text', () => {
	it.each([
		['lum_count\nCe témoin mesure la fréquentation et expire après 13 mois.', ['lum_count']],
		['Kakorna heter: lum_a1 (2 år), lum_b2 och lum_c3.', ['lum_a1', 'lum_b2', 'lum_c3']],
		['Alla kakor som börjar med lum_ räknar besök.', ['lum_*']],
		['Todos los rastreadores que empiezan por `lum` cuentan visitas.', ['lum*']],
		['- `lum_count`: tracker that counts visits (13 months)', ['lum_count']],
	])('%s', (text, names) => {
		const { declarations } = parsePolicy({ text });
		expect(declarations.map((one) => [one.names[0], one.storage])).toEqual(
			names.map((name) => [name, 'cookie']),
		);
	});

	it.each([
		'Without the tracker “lum_count” you cannot sign in.',
		'Nous ne déposons aucun témoin « lum_count ».',
		'Vi sätter inte kakan ”lum_count”.',
		'Utan kakan ”lum_count” fungerar inget.',
		'Nie używamy ciasteczka „lum_count”.',
		'Sin el testigo «lum_count» no hay sesión.',
	])('names none that it denies: %s', (text) => {
		expect(parsePolicy({ text }).declarations).toEqual([]);
	});

	it('a heading about trackers does not make cookies pixels', () => {
		const text = '# Trackers\n\nThe tracker “lum_count” is for statistics.\n';
		expect(read(text)).toEqual(STATISTICAL);
	});
});

it('every language is in both lists of the vocabulary', () => {
	expect(TOPICS).toEqual(VOCABULARIES.map(({ topic }) => topic));
});
