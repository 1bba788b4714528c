import { describe, expect, it } from 'vitest';
import fr from '../../src/_locales/fr/messages.json';
import { SCENARIOS } from './scenarios.ts';
import { getElement, getElements, settled, show } from './stage.ts';

async function openMenu() {
	getElement('[data-action="menu"]').click();
	await settled();
}

async function tell(...args: Parameters<typeof show>) {
	const shown = await show(...args);
	await openMenu();
	getElement('[data-action="tell"]').click();
	await expect.poll(() => getElements('.tell textarea').length).toBe(1);
	return shown;
}
const text = () => (getElement('.tell textarea') as HTMLTextAreaElement).value;

describe('“Tell the portal”', () => {
	it('is offered where the policy is not true, and there alone', async () => {
		for (const name of ['declared', 'default', 'no-policy'] as const) {
			await show(SCENARIOS[name]);
			await openMenu();
			expect(getElements('[data-action="tell"]')).toHaveLength(0);
		}
	});

	it('shows a letter to copy or send, in another language on request, and leads back', async () => {
		const { backend } = await tell(SCENARIOS.findings);
		expect(document.activeElement?.id).toBe('tell-title');
		expect(getElements('[data-cookie]')).toHaveLength(0);
		expect(text()).toContain('_ga');
		getElement('[data-action="copy-letter"]').click();
		await settled();
		expect(backend.copied[0]).toContain(text());
		expect(getElement('.tell [role="status"]').textContent).toBe('Copied.');
		const select = getElement('select[name="letter-language"]') as HTMLSelectElement;
		select.value = 'de';
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await settled();
		expect(text()).toMatch(/^Guten Tag/);
		expect(getElement('[data-action="mail-letter"]').getAttribute('href')).toMatch(
			/^mailto:\?subject=.*Guten/,
		);
		getElement('[data-action="tell-back"]').click();
		await settled();
		expect(getElements('[data-cookie]').length).toBeGreaterThan(0);
	});

	it('sends and copies what the person has made of it', async () => {
		const { backend } = await tell(SCENARIOS.findings, fr);
		const area = getElement('.tell textarea') as HTMLTextAreaElement;
		area.value = 'Bonjour, et merci';
		area.dispatchEvent(new Event('input', { bubbles: true }));
		await settled();
		getElement('[data-action="copy-letter"]').click();
		await settled();
		expect(backend.copied[0]).toContain('Bonjour, et merci');
		expect(getElement('[data-action="mail-letter"]').getAttribute('href')).toContain(
			'Bonjour%2C%20et%20merci',
		);
	});
});
