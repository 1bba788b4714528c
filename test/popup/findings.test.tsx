import { describe, expect, it } from 'vitest';
import { declaredAs, makeReport, makeRow, ready } from './make-report.ts';
import { SCENARIOS } from './scenarios.ts';
import { getElement, getElements, settled, show } from './stage.ts';

const row = (name: string) => getElement(`[data-cookie="${name}"]`);
const tags = (name: string) =>
	getElements(`[data-cookie="${name}"] .tag.warn`).map(({ textContent }) => textContent);

async function opened(name: string) {
	row(name).querySelector('button')?.click();
	await expect.poll(() => getElements(`[data-cookie="${name}"] dl`).length).toBe(1);
	return row(name).querySelector('.details')?.textContent ?? '';
}

describe('the findings of a row', () => {
	it('are all listed in the attributes; only contradictions and guidelines are tags', async () => {
		await show(SCENARIOS.findings);
		expect(row('_ga').dataset['findings']).toBe('lifetime-over-guideline not-secure known-elsewhere');
		expect(tags('_ga')).toEqual(['kept longer than recommended']);
		expect(tags('django_language')).toEqual(['kept beyond the session', 'in several categories']);
	});

	it('turn it into a warning only where they contradict the policy or go beyond a guideline', async () => {
		await show(SCENARIOS.findings);
		const warned = getElements('[data-cookie].warning').map(({ dataset }) => dataset['cookie']);
		expect(warned).toEqual(['csrftoken', 'django_language', 'video_id']);
		// An undeclared cookie keeps the stronger icon.
		expect(row('player').className).toContain('undeclared');
	});

	it('leave a portal calm on which nine cookies lack Secure: that stands in the details', async () => {
		await show(SCENARIOS.calm);
		expect(getElements('.tag')).toHaveLength(0);
		expect(getElements('.warning')).toHaveLength(0);
		expect(await opened('pref_map')).toContain('for information');
	});

	it('say in the details what, how sure and by which rule, with its source as a link', async () => {
		await show(SCENARIOS.findings);
		const words = await opened('_ga');
		expect(words).toContain('Audience measurement cookie kept for 400 days');
		expect(words).toContain('to be assessed under the rule cited');
		expect(words).toContain('inferred, not certain');
		const links = getElements('[data-cookie="_ga"] .source a').map((link) => link.getAttribute('href'));
		expect(links).toContain('https://compteur.example/cookies');
		for (const link of getElements('.source a')) expect(link.getAttribute('rel')).toBe('noreferrer');
	});

	it('say whose an undeclared cookie probably is', async () => {
		await show(SCENARIOS.findings);
		expect(getElement('[data-known="Compteur libre"]').textContent).toBe('Probably Compteur libre');
	});
});

describe('a cookie over time', () => {
	it('tells an exact lifetime where it was seen being set, at least so much where not', async () => {
		await show(SCENARIOS.findings);
		expect(await opened('csrftoken')).toContain('at least 1 year');
		const declared = makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
			days: 170,
			lifetime: { seconds: 180 * 86_400, isExact: true },
		});
		await show({ inspection: ready(makeReport({ rows: [declared] })) });
		expect(await opened('csrftoken')).toContain('6 months (seen being set)');
	});

	it('tells first seen, times set, last change, longest life and changes of verdict', async () => {
		await show(SCENARIOS.findings);
		const words = await opened('_ga');
		for (const phrase of [
			'first seen on Nov 21, 2026',
			'set 14 times while watched',
			'last change: updated',
			'its verdict changed once',
		]) {
			expect(words).toContain(phrase);
		}
		// Its longest lifetime is the present one, which is shown already.
		expect(words).not.toContain('longest lifetime seen: 13 months');
		expect(await opened('csrftoken')).toContain('longest lifetime seen: 13 months');
	});

	it('says of a partition that it is kept separately, not that it asked for that', async () => {
		await show(SCENARIOS['third-party']);
		expect(getElements('.tag').map(({ textContent }) => textContent)).toContain('kept separately');
		getElements('[data-partition="https://opendatasoft.com"] button')[0]?.click();
		await settled();
		const words = getElement('[data-partition="https://opendatasoft.com"]').textContent;
		expect(words).toContain('only for pages of opendatasoft.com');
		expect(words).not.toMatch(/partitioned/i);
	});
});

describe('a declared name without a cookie', () => {
	it('says since when it was not seen, or when it was last seen', async () => {
		await show(SCENARIOS.findings);
		const section = getElement('[data-unseen="cookies_preferences"]').closest('section');
		expect(section?.querySelector('h3')?.textContent).toContain(
			'Declared, not seen (watched since Nov 21, 2026)',
		);
		expect(getElement('[data-unseen="tour_done"]').textContent).toContain('Last seen on Nov 3, 2026');
		expect(getElement('[data-unseen="cookies_preferences"]').dataset['findings']).toBe('never-seen');
	});

	it('says nothing of a time that nobody knows', async () => {
		await show(SCENARIOS.mixed);
		expect(getElement('[data-unseen]').textContent).not.toMatch(/seen/i);
	});
});
