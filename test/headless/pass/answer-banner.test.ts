import { describe, expect, it } from 'vitest';
import type { AutomationStep } from '../../../src/core/recording/automation.ts';
import { answerBanner } from '../../../src/headless/pass/answer-banner.ts';
import { createBannerWatch } from '../../../src/headless/pass/banner-watch.ts';

/** A page whose script answers an order with reports. */
function pageWith(replies: readonly object[]) {
	const watch = createBannerWatch();
	const steps: string[] = [];
	const orders: unknown[] = [];
	const frame = {
		isTop: true,
		async order(order: unknown) {
			orders.push(order);
			if ((order as { kind: string }).kind === 'answer')
				for (const reply of replies) watch.receive(reply, frame);
		},
		evaluate: async () => true,
	};
	const automated = (step: AutomationStep) => steps.push(step.what === 'banner' ? step.outcome : step.what);
	return { watch, frame, steps, orders, automated };
}

describe('a banner', () => {
	it('is left alone in a visit without an answer', async () => {
		const { watch, automated, steps } = pageWith([]);
		expect(await answerBanner({ consent: 'none', watch, automated })).toEqual({
			answer: 'not-asked',
			rule: null,
		});
		expect(steps).toEqual([]);
	});

	it('is answered as asked, and each step is recorded', async () => {
		const page = pageWith([{ kind: 'acted', by: 'clicked', at: 5 }, { kind: 'answered' }]);
		page.watch.receive({ kind: 'found', rule: 'klaro' }, page.frame);
		expect(await answerBanner({ consent: 'refuse', ...page })).toEqual({ answer: 'clicked', rule: 'klaro' });
		expect(page.orders).toEqual([{ kind: 'answer', answer: 'refused' }]);
		expect(page.steps).toEqual(['started', 'clicked', 'answered']);
	});

	it('that cannot be answered is no pass', async () => {
		const page = pageWith([{ kind: 'failed' }]);
		page.watch.receive({ kind: 'found', rule: 'HEURISTIC' }, page.frame);
		expect(await answerBanner({ consent: 'accept', ...page })).toEqual({
			answer: 'unanswered',
			rule: 'HEURISTIC',
		});
	});

	it('is not there where nothing reports one, whatever a page sends', async () => {
		const page = pageWith([]);
		for (const odd of [null, 'found', { kind: 'found' }, { kind: 'answered' }])
			page.watch.receive(odd, page.frame);
		expect(await answerBanner({ consent: 'accept', ...page, searchMs: 10 })).toEqual({
			answer: 'no-banner',
			rule: null,
		});
		expect(page.orders).toEqual([]);
	});
});
