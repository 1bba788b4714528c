import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesOf = (text: string) => parsePolicy({ text }).declarations.flatMap(({ names }) => names);

describe('sections headed by names', () => {
	it.each([
		['fr', '# Traceurs', 'Conservé 6 mois.', ['langue', 'choix_menu', 'panier-invite']],
		['de', '# Cookies', 'Speicherdauer: 30 Tage', ['sprache', 'menu_wahl', 'warenkorb-gast']],
		['it', '# Quali cookie usiamo', 'Scade dopo 1 anno.', ['lingua', 'scelta_menu', 'carrello-ospite']],
		['sv', '# Kakor', 'Lagringstid: 1 år', ['sprak', 'meny_val', 'kundkorg-gast']],
	])('a word between names is one too: %s', (_, title, duration, names) => {
		const sections = names.map((name) => `## ${name}\n\nX.\n\n${duration}\n`);
		expect(namesOf(`${title}\n\n${sections.join('\n')}`)).toEqual(names);
		expect(namesOf(`${title}\n\n${sections.toReversed().join('\n')}`)).toEqual(names.toReversed());
	});

	it('a paragraph of many lines under one is one paragraph', () => {
		const lines = Array.from(
			{ length: 14 },
			(_, index) => `Zeile ${index} von dem, was der Hafen sich merkt`,
		);
		const text = `# Cookies\n\n## hafen_wahl\n\n${lines.join('\n')}\n\nSpeicherdauer: 30 Tage\n\n## hafen_ort\n\nX.\n`;
		expect(namesOf(text)).toEqual(['hafen_wahl', 'hafen_ort']);
	});

	it.each([
		['without a lifetime', '## site_lang\n\nKept for 1 year.\n\n## contact\n\nWrite to us.\n'],
		[
			'that begin with a capital',
			'## site_lang\n\nKept for 1 year.\n\n## Consent\n\nAsked again after 6 months.\n',
		],
		['of another level', '### site_lang\n\nKept for 1 year.\n\n## consent\n\nAsked again after 6 months.\n'],
	])('headings %s are none', (_, sections) => {
		expect(namesOf(`# Cookies\n\n${sections}`)).toEqual(['site_lang']);
	});
});
