// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, goTo, press, show, text } from '../open-page.tsx';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const has = (selector: string) => document.querySelector(selector) !== null;
const SAVING = ['edit-policy', 'share', 'restore-version', 'read-again', 'use-own'];
const savers = () => SAVING.filter((action) => has(`[data-action="${action}"]`));

afterEach(closePage);

describe('what an organisation has set', () => {
	it('is named in the settings, with whom to ask', async () => {
		await show('organisation');
		expect(text('.organisation')).toContain('Ville de Lumière-sur-Mer');
		expect(text('.organisation a[href="mailto:dpo@ville-exemple.example"]')).toBe(
			'dpo@ville-exemple.example',
		);
		expect(text('.organisation')).toContain('The policies of 3 sites');
		expect(has('.organisation-refused')).toBe(false);
	});

	it('is nowhere where nothing is set', async () => {
		await show('empty', { hash: '#settings' });
		expect(has('.organisation')).toBe(false);
	});

	it('tells each part that is not used, with its place', async () => {
		await show('organisation-incomplete');
		expect(text('[data-refused="same-site"]')).toBe(
			'policies.4.sites.0 Another policy of the list is already for this site.',
		);
		expect(document.querySelectorAll('[data-refused]')).toHaveLength(4);
	});

	it('asks for the organisation’s portals in one prompt, and adds them', async () => {
		const backend = await show('organisation-portals');
		await press('[data-action="allow-organisation"]');
		expect(backend.sites.requests).toEqual([
			['*://data.ville-exemple.example/*', '*://carto.ville-exemple.example/*'],
		]);
		expect(backend.organisation.additions).toBe(1);
		expect(text('#notice')).toContain('these 2 portals are now visible');
		expect(has('[data-to-allow]')).toBe(false);
	});

	it('says so where the person refuses them', async () => {
		const backend = await show('organisation-incomplete');
		backend.sites.says = false;
		await press('[data-action="allow-organisation"]');
		expect(text('#notice')).toContain('your organisation’s portals');
	});

	it('marks the portals in the list', async () => {
		await show('organisation-portals');
		const marked = [
			...document.querySelectorAll<HTMLElement>('[data-portal-row][data-policy="organisation"]'),
		];
		expect(marked.map(({ dataset }) => dataset['portalRow'])).toEqual([
			'*.region-inventee.example',
			'data.ville-exemple.example',
			HOST,
		]);
	});

	it('shows its policy with the person’s own beside, which can take its place and give it back', async () => {
		const backend = await show('organisation-policy');
		expect(text('[data-policy="organisation"] tbody')).toContain('csrftoken');
		expect(text('.own-policy')).toContain('is not used while your organisation’s applies');
		await press('[data-action="use-own"]');
		expect([...backend.organisation.ownFirst]).toEqual([HOST]);
		expect(text('#notice')).toContain(`${HOST} is now compared with your own policy.`);
		expect(text('.own-policy')).toContain('because you have chosen so');
		await press('[data-action="use-organisation"]');
		expect([...backend.organisation.ownFirst]).toEqual([]);
	});

	it('leaves nothing to change where it is locked', async () => {
		await show('organisation-policy-locked');
		expect(text('.organisation-policy')).toContain('only your organisation can change it');
		expect(savers()).toEqual([]);
		expect(has('.own-policy [data-action="export"]')).toBe(true);
	});

	it('is corrected by the organisation, not here', async () => {
		await show('organisation-make-true');
		expect(text('[data-corrected-by="organisation"]')).toContain('dpo@ville-exemple.example');
		expect(has('.make-true')).toBe(false);
	});

	it('of a family holds for a portal that nothing is stored about', async () => {
		await show('organisation-policy-family');
		expect(text('.organisation-policy')).toContain('for *.region-inventee.example');
		await press('[data-action="use-own"]');
		await goTo('#portals');
	});

	it('has exceptions without buttons', async () => {
		await show('organisation-exceptions');
		expect(text('[data-from="organisation"]')).toContain('The measurement is being moved');
		expect(has('[data-from="organisation"] button')).toBe(false);
		expect(has('[data-exception="_ga"] button')).toBe(true);
	});
});
