// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import fr from '../../src/_locales/fr/messages.json';
import { SCENARIOS } from './scenarios.ts';
import { getElement, getElements, settled, show } from './stage.ts';

const status = () => getElement('[data-copied]').textContent;

async function press(selector: string) {
	getElement(selector).click();
	await settled();
}

describe('what to do now', () => {
	it('stands on top, in three lines at most, each with what to do about it', async () => {
		await show(SCENARIOS.findings);
		expect(getElements('[data-step]').map(({ dataset }) => dataset['step'])).toEqual([
			'declare',
			'correct-lifetime',
			'settle-category',
		]);
		expect(getElements('[data-step] button')).toHaveLength(3);
		const [steps, counts] = [getElement('.steps'), getElement('.counts')];
		expect(steps.compareDocumentPosition(counts)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
	});

	it('is nothing where nothing is to be done', async () => {
		await show(SCENARIOS.declared);
		expect(getElements('.steps')).toHaveLength(0);
	});

	it('is only to read the policy where that has not been read: no steps, no draft, nothing red', async () => {
		await show(SCENARIOS.default);
		expect(getElements('.steps, [data-action="draft"], .bad, [data-verdict="undeclared"]')).toHaveLength(0);
		expect(getElements('[data-action="read-policy"]')).toHaveLength(1);
		expect(
			getElements('[data-count]').map(({ dataset, textContent }) => [dataset['count'], textContent]),
		).toEqual([
			['unjudged', '2'],
			['declared', '2'],
		]);
		expect(getElements('[data-verdict]').map(({ dataset }) => dataset['verdict'])).toEqual([
			'unjudged',
			'unjudged',
			'declared',
			'declared',
		]);
	});

	it('copies rows at the click, shows them, and says that it did', async () => {
		const { backend } = await show(SCENARIOS.findings);
		await press('[data-step="declare"] [data-action="copy-step"]');
		expect(backend.copied[0]).toContain('_ga');
		expect(getElement('textarea')).toHaveProperty('value', backend.copied[0]);
		expect(status()).toContain('Copied as text');
		await press('[data-action="copy-html"]');
		expect(backend.copied[1]).toMatch(/^<tr>.*_ga.*<\/tr>$/s);
		expect(status()).toContain('HTML');
		await press('[data-action="copy-csv"]');
		expect(backend.copied[2]).toContain(',');
	});

	it('asks for the stored policy to correct its own rows', async () => {
		const { backend } = await show(SCENARIOS.findings);
		await press('[data-step="correct-lifetime"] [data-action="copy-step"]');
		expect(backend.calls).toContain('policy lumiere-sur-mer.opendatasoft.com');
		expect(backend.copied[0]).toContain('csrftoken');
	});

	it('shows the text selected where the clipboard refuses', async () => {
		const { backend } = await show(SCENARIOS['clipboard-refuses']);
		await press('[data-step="declare"] [data-action="copy-step"]');
		expect(backend.copied).toEqual([]);
		const area = getElement('textarea');
		if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text area');
		expect(area.value).toContain('_ga');
		expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
		expect(document.activeElement).toBe(area);
		expect(status()).toContain('Ctrl+C');
	});

	it('says so where the rows cannot be made', async () => {
		const { backend } = await show(SCENARIOS.findings);
		backend.client['policy.get'] = () => Promise.reject(new Error('worker-gone'));
		await press('[data-step="correct-lifetime"] [data-action="copy-step"]');
		expect(status()).toBe('The text could not be prepared. Please try again.');
		expect(getElements('textarea')).toHaveLength(0);
	});
});

describe('a corrected policy', () => {
	it('is copied or saved, in the portal’s language where that is known', async () => {
		const { backend } = await show(SCENARIOS.findings, fr);
		await press('[data-action="draft"]');
		expect(backend.copied).toEqual([]);
		await press('[data-action="copy-text"]');
		expect(backend.copied[0]).toContain('sessionid');
		await press('[data-action="save-draft-html"]');
		await press('[data-action="save-draft-csv"]');
		await expect.poll(() => backend.saved.length).toBe(2);
		expect(backend.saved.map(({ name }) => name)).toEqual([
			'cookie-policy-lumiere-sur-mer.opendatasoft.com.html',
			'cookie-policy-lumiere-sur-mer.opendatasoft.com.csv',
		]);
		expect(backend.saved[0]?.text).toContain('<table>');
	});
});

describe('a policy row', () => {
	it('is offered for every undeclared cookie, and for no other', async () => {
		const { backend } = await show(SCENARIOS.findings);
		for (const name of ['_ga', 'player', 'sessionid']) await press(`[data-cookie="${name}"] button.name`);
		expect(getElements('[data-action="copy-row"]')).toHaveLength(2);
		await press('[data-cookie="_ga"] [data-action="copy-row"]');
		expect(backend.copied).toHaveLength(1);
		expect(backend.copied[0]).toContain('Mesures SA');
		expect(backend.copied[0]).not.toContain('\n');
	});
});
