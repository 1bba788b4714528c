import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import type { Trouble } from '../../src/messaging/intents/inspection.ts';
import { makeReport, ready } from './make-report.ts';
import { SCENARIOS } from './scenarios.ts';
import { getElement, getElements, settled, show } from './stage.ts';

describe('notices', () => {
	it('tell how many cookies the browser has removed', async () => {
		await show(SCENARIOS.troubled);
		expect(getElement('[data-notice="evicted"]').textContent).toContain(
			'The browser removed 12 cookies to make room',
		);
	});

	it('have words for every trouble, in both languages', async () => {
		const areas: Trouble['area'][] = ['journal', 'reports', 'policies'];
		const reasons: Trouble['reason'][] = ['newer-format', 'unreadable', 'full', 'failing'];
		const trouble = areas.flatMap((area) => reasons.map((reason) => ({ area, reason })));
		for (const file of [en, fr]) {
			const disk = (['full', 'failing', 'restart'] as const).map(
				(reason) => ({ area: 'disk', reason }) as const,
			);
			await show({ inspection: { ...ready(makeReport()), trouble: [...trouble, ...disk] } }, file);
			expect(getElements('[data-notice]')).toHaveLength(15);
			for (const { textContent } of getElements('[data-notice]')) expect(textContent).not.toContain('popup_');
		}
	});

	it('say what a clean start could not restore, until they are dismissed', async () => {
		const { backend } = await show(SCENARIOS['clean-start-lost']);
		const words = (name: string) => getElement(`[data-notice="${name}"]`).textContent;
		expect(words('clean-start-lost')).toMatch(/lumiere-sur-mer.*lost.*5 cookies and 2 entries/);
		expect(words('clean-start-different')).toMatch(
			/riviere.*sessionid, theme \(\/explore\).*basket \(\/a\?b\)/,
		);
		getElement('[data-notice="clean-start-lost"] button').click();
		await settled();
		expect(backend.calls).toContain('dismiss r1');
		for (const file of [en, fr]) {
			await show(SCENARIOS['clean-start-lost'], file);
			for (const { textContent } of getElements('[data-notice]')) expect(textContent).not.toContain('visit_');
		}
	});

	it('are none where all is well', async () => {
		await show(SCENARIOS.mixed);
		expect(getElements('.notice')).toHaveLength(0);
	});
});

describe('a report that is dropped', () => {
	it('is inspected again at once: a withdrawn permission shows', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		backend.answer(SCENARIOS.withdrawn.inspection);
		backend.drop({ store: '0', host: 'lumiere-sur-mer.opendatasoft.com' });
		await settled();
		expect(document.documentElement.dataset['state']).toBe('no-permission');
	});

	it('of another portal or store is none of its business', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		const before = backend.calls.length;
		backend.drop({ store: '1', host: 'lumiere-sur-mer.opendatasoft.com' });
		backend.drop({ store: '0', host: 'autre.opendatasoft.com' });
		expect(backend.calls).toHaveLength(before);
	});
});
