import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string, name = 'policy.md') => parsePolicy({ text }, { name }).declarations;
const namesOf = (text: string) => read(text).map(({ names }) => names.join(', '));

describe('names alone behind a label', () => {
	it.each([
		['## Cookies tiers\n\n- Matomo : `quai_a`, `quai_b`\n', 'Matomo', null],
		['## Cookies de terceros\n\n- YouTube - muelle_a y muelle_b\n', 'YouTube', null],
		['## Our cookies\n\n- Keeps the pier: `pier_a` / `pier_b`\n', null, 'Keeps the pier'],
	])('%s', (text, provider, purpose) => {
		expect(read(text).map((row) => [row.names.length, row.provider, row.purpose])).toEqual([
			[2, provider, purpose],
		]);
	});

	it('name no cookies where none are spoken of', () => {
		expect(namesOf('## Contact\n\n- Address: Haus_B\n- Fonts: `roboto`\n')).toEqual([]);
	});
});

describe('an item of a kind of cookies, and their names', () => {
	it.each([
		['Strictly necessary cookies', 'Analytics cookies'],
		['Cookies strictement nécessaires', 'Cookies de mesure d’audience'],
		['Notwendige Cookies', 'Statistik-Cookies'],
		['Cookies necesarias', 'Cookies analíticas'],
		['Cookie tecnici', 'Cookie analitici'],
		['Noodzakelijke cookies', 'Analytische cookies'],
	])('%s', (necessary, statistical) => {
		const read = (text: string) =>
			parsePolicy({ text }).declarations.map(({ names, category, lifetime }) => [
				names.join(' '),
				category,
				(lifetime?.seconds ?? 0) / 86400,
			]);
		const text = `# Cookies\n\n- ${necessary}: \`quay_id\`, \`quay_ref\`\n- ${statistical}: bay_id (2 days), bay_ref (1 day)\n`;
		expect(read(text)).toEqual([
			['quay_id quay_ref', 'necessary', 0],
			['bay_id', 'statistical', 2],
			['bay_ref', 'statistical', 1],
		]);
		const lines = `Cookies\n\n${necessary}: quay_id, quay_ref.\n${statistical}: bay_id, bay_ref.\n`;
		expect(read(lines).map(([name, category]) => [name, category])).toEqual([
			['quay_id quay_ref', 'necessary'],
			['bay_id bay_ref', 'statistical'],
		]);
	});
});

describe('names with their lifetimes behind a label', () => {
	it.each([
		['- Baychat: `pier_a` (2 years), `pier_b` (1 day)\n', 'Baychat'],
		['- Baychat: pier_a (2 years), pier_b (1 day)\n', 'Baychat'],
		['- **Baychat** – counts: `pier_a` (2 years), `pier_b` (1 day)\n', 'Baychat'],
		['- Statistik: `pier_a` (2 years) und `pier_b` (1 day)\n', null],
	])('%s', (text, provider) => {
		expect(
			read(`# Cookies\n\n${text}`).map((row) => [row.names.join(), row.provider, row.lifetime?.text]),
		).toEqual([
			['pier_a', provider, '2 years'],
			['pier_b', provider, '1 day'],
		]);
	});
});
