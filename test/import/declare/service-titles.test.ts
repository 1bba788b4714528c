import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const providersIn = (text: string) =>
	parsePolicy({ text }).declarations.map(({ names, provider }) => [names.join(' '), provider]);
const TABLE = (...names: string[]) =>
	`\n\n| Cookie | Duration |\n|---|---|\n${names.map((name) => `| ${name} | 1 day |`).join('\n')}\n\n`;

describe('titles that are names of services', () => {
	it.each([
		['beside a known one', '## Statistics\n\n### Hotjar', 'Hotjar', '### Bayville', 'Bayville'],
		[
			'bold words before a dash',
			'**Google Analytics** – counts visits.',
			'Google Analytics',
			'**Baychat** – lets you talk to us.',
			'Baychat',
		],
		[
			'words before a colon',
			'Hotjar : sert à comprendre',
			'Hotjar',
			'Comptebaie : sert à compter',
			'Comptebaie',
		],
		[
			'under third parties',
			'## Cookie di terze parti\n\n### Contabaia',
			'Contabaia',
			'### Mappebaia',
			'Mappebaia',
		],
		['with capitals within', '### BayStats', 'BayStats', '### Bay2Go', 'Bay2Go'],
		[
			'that are said to be used',
			'**Contabahía** – la usamos para contar',
			'Contabahía',
			'**Charlabahía** – la usamos para hablar',
			'Charlabahía',
		],
	])('%s', (_, first, one, second, other) => {
		const text = `# Cookies\n\n${first}${TABLE('quay_id', 'quay_ses')}${second}${TABLE('bay_id', 'bay_ses')}`;
		expect(providersIn(text)).toEqual([
			['quay_id', one],
			['quay_ses', one],
			['bay_id', other],
			['bay_ses', other],
		]);
	});

	it('in a list', () => {
		const text =
			'# Cookies\n\n- **Google Analytics** – counts: `_ga` (2 years)\n- **Baychat** – lets you talk: `bay_id` (1 year), `bay_ses` (session)\n';
		expect(providersIn(text)).toEqual([
			['_ga', 'Google Analytics'],
			['bay_id', 'Baychat'],
			['bay_ses', 'Baychat'],
		]);
	});

	it.each(['What cookies do we use?', 'Welche Cookies verwenden wir?', 'Login', 'Warenkorb', 'Nos cookies'])(
		'not %s',
		(title) => {
			expect(providersIn(`# Cookies\n\n**${title}**${TABLE('quay_id')}`)).toEqual([['quay_id', null]]);
			expect(providersIn(`# Cookies\n\n### ${title}${TABLE('quay_id')}`)).toEqual([['quay_id', null]]);
		},
	);
});
