import { describe, expect, it } from 'vitest';
import { SCENARIOS } from './scenarios.ts';
import { getElement, getElements, settled, show } from './stage.ts';

const status = () => getElement('[data-copied]').textContent;

async function press(selector: string) {
	getElement(selector).click();
	await settled();
}

describe('the next step', () => {
	it('is one: to make the policy true, on the portal’s own page', async () => {
		await show(SCENARIOS.findings);
		expect(getElements('main .primary').map((link) => link.getAttribute('href'))).toEqual([
			'../options/index.html#portal/lumiere-sur-mer.opendatasoft.com',
		]);
	});

	it('is a certificate where the policy is true, on the same page', async () => {
		await show(SCENARIOS.declared);
		expect(getElements('main .primary').map((link) => link.getAttribute('href'))).toEqual([
			'../options/index.html#portal/lumiere-sur-mer.opendatasoft.com/certificate',
		]);
		await show({ ...SCENARIOS.declared, isPrivate: true });
		expect(getElement('main .primary').getAttribute('href')).toBe(
			'../options/index.html?tab=7#portal/~/certificate',
		);
	});

	it('is only to read the policy where that has not been read: no steps, no draft, nothing red', async () => {
		await show(SCENARIOS.default);
		expect(getElements('[data-action="make-true"], .bad, [data-verdict="undeclared"]')).toHaveLength(0);
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
});

describe('a policy row', () => {
	it('is offered for every undeclared cookie, and for no other', async () => {
		const { backend } = await show(SCENARIOS.findings);
		for (const name of ['_ga', 'player', 'sessionid']) await press(`[data-cookie="${name}"] button.name`);
		expect(getElements('[data-action="copy-row"]')).toHaveLength(2);
		await press('[data-cookie="_ga"] [data-action="copy-row"]');
		expect(backend.copied).toHaveLength(1);
		expect(backend.copied[0]).toContain('Mesures SA');
		expect(backend.copied[0]?.split('\n')).toHaveLength(2);
		expect(backend.richCopied[0]).toMatch(/^<table>.*_ga.*<\/table>$/s);
		expect(getElement('.copying textarea')).toHaveProperty('value', backend.copied[0]);
		expect(status()).toContain('Copied as a table');
		await press('[data-action="copy-html"]');
		expect(backend.copied[1]).toMatch(/^<table>.*_ga.*<\/table>$/s);
		expect(status()).toContain('HTML');
		await press('[data-action="copy-csv"]');
		expect(backend.copied[2]).toContain(',');
	});

	it('is shown selected where the clipboard refuses', async () => {
		const { backend } = await show(SCENARIOS['clipboard-refuses']);
		await press('[data-cookie="_ga"] button.name');
		await press('[data-action="copy-row"]');
		expect(backend.copied).toEqual([]);
		const area = getElement('.copying textarea');
		if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text area');
		expect(area.value).toContain('_ga');
		expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
		expect(document.activeElement).toBe(area);
		expect(status()).toContain('Ctrl+C');
	});
});
