import { afterEach, describe, expect, it, vi } from 'vitest';
import { closePage, goTo, press, show, text, the, type } from '../../open-page.tsx';

afterEach(closePage);

/** Waits for code that loads with the first row. */
async function openRow(button: string) {
	await press(button);
	await vi.waitFor(() => expect(document.activeElement?.id).toBe('row-names'));
}

describe('a policy that was not wholly read', () => {
	it('adds a row from what was not understood, where it stands in the source', async () => {
		await show('preview');
		await openRow('.issues li:first-child [data-action="add-from-issue"]');
		await type('input[name="row-names"]', HTMLInputElement, 'etalab');
		await press('[data-action="take-row"]');
		const rows = [...document.querySelectorAll('.declarations tbody tr')].map((row) => row.textContent);
		expect(rows[3]).toMatch(/^etalab.*added by hand/);
		// The place is answered, until the row is left out again.
		expect(document.querySelectorAll('.open-places')).toHaveLength(0);
		await press('[data-by-hand="added"] [data-action="drop"]');
		expect(the('.open-places', HTMLElement).dataset['openPlaces']).toBe('1');
	});

	it('shows first the places that were not understood: one click adds the row, one dismisses it, both to be taken back', async () => {
		const backend = await show('preview-open-places');
		const open = () => the('.open-places', HTMLElement).dataset['openPlaces'];
		const saved = async () => {
			await press('[data-action="save"]');
			return backend.client['policy.get']({ site: 'lumiere-sur-mer.opendatasoft.com' });
		};
		expect(open()).toBe('3');
		expect(the('.open-places', HTMLElement).compareDocumentPosition(the('.declarations', HTMLElement))).toBe(
			Node.DOCUMENT_POSITION_FOLLOWING,
		);
		await press('[data-action="add-suggested"]');
		expect(open()).toBe('2');
		expect(document.activeElement?.closest('tr')?.textContent).toMatch(
			/^_pk_ref\.\*added by hand.*Statistics.*13 months/,
		);
		// One is about a row that was read.
		await openRow('[data-action="correct-place"]');
		await type('input[name="row-lifetime"]', HTMLInputElement, '13 months');
		await press('[data-action="take-row"]');
		expect(open()).toBe('1');
		await press('[data-action="dismiss-place"]');
		expect(open()).toBe('0');
		await press('[data-issue="row-without-a-cookie-name"] [data-action="reopen-place"]');
		expect(open()).toBe('1');
		const policy = await saved();
		expect(policy?.declarations).toContainEqual(
			expect.objectContaining({ names: ['_pk_ref.*'], line: 37, edited: true, certainty: 'certain' }),
		);
		expect(policy?.issues.map(({ line, dismissed }) => [line, dismissed ?? false])).toEqual([
			[34, false],
			[44, false],
			[39, true],
		]);
		// Read again: what was dismissed stays so.
		await goTo('#import');
		await type('textarea[name="policy-text"]', HTMLTextAreaElement, 'Cookies policy …');
		await press('[data-action="preview"]');
		expect(document.querySelectorAll('[data-dismissed]')).toHaveLength(1);
	});

	it('lists first the rows that were read with some doubt, each with why', async () => {
		await show('preview-open-places');
		expect(text('tbody[data-certainty="likely"]')).toMatch(
			/^One row to check.*NID.*to check Read from running text/,
		);
		expect(document.querySelectorAll('tbody[data-certainty="likely"] [data-row]')).toHaveLength(1);
	});

	it('says once what several rows are doubted for, above them', async () => {
		await show('preview-same-doubt');
		const rows = document.querySelectorAll('tbody[data-certainty="likely"] [data-row]').length;
		expect(rows).toBeGreaterThan(3);
		expect(text('.reason-row')).toMatch(
			new RegExp(`^${rows - 1} rows for the same reason: No category was found`),
		);
		expect(text('tbody[data-certainty="likely"]').match(/No category was found/g)).toHaveLength(1);
		expect(text('tbody[data-certainty="likely"]').match(/to check Read from running text/g)).toHaveLength(1);
	});
});
