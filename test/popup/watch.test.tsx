import { describe, expect, it } from 'vitest';
import { MOMENT } from './make-report.ts';
import { SCENARIOS } from './scenarios.ts';
import { count, getElement, getElements, settled, show } from './stage.ts';

const row = (name: string) => getElement(`[data-cookie="${name}"]`);
const text = (selector: string) => getElement(selector).textContent?.replace(/\s+/g, ' ').trim();

async function openForm(name: string) {
	row(name).querySelector('button')?.click();
	await expect.poll(() => getElements('[data-action="accept"]').length).toBe(1);
	getElement('[data-action="accept"]').click();
	await settled();
}

async function type(selector: string, value: string) {
	const field = getElement(selector) as HTMLInputElement;
	field.value = value;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await settled();
}

describe('an accepted cookie', () => {
	it('is shown as such, apart from the undeclared ones, and not counted', async () => {
		await show(SCENARIOS.accepted);
		expect(count('undeclared')).toBe('1');
		expect(row('_ga').dataset).toMatchObject({ verdict: 'undeclared', accepted: '2026-12-31' });
		expect(row('_ga').className).toContain('accepted');
		expect(row('_ga').textContent).toContain(
			'Accepted until Dec 31, 2026: Ticket 12: leaves with the next release',
		);
		expect(row('_ga').textContent).toContain('undeclared, accepted until Dec 31, 2026');
		expect(getElements('[data-verdict="undeclared"]:not([data-accepted])')).toHaveLength(1);
	});

	it('leaves a policy true but for what is accepted', async () => {
		await show(SCENARIOS['accepted-all']);
		expect(text('h2')).toBe('True as of Nov 22, 2026, but for 4 accepted exceptions');
		expect(document.documentElement.dataset['true']).toBe('true');
		expect(count('undeclared')).toBe('0');
	});

	it('takes an accepted finding for no warning', async () => {
		await show(SCENARIOS['accepted-open']);
		expect(row('csrftoken').className).not.toContain('warning');
		expect(row('csrftoken').querySelectorAll('.tag.warn')).toHaveLength(0);
	});
});

describe('the form for accepting', () => {
	it('sends what is accepted, for a quarter of a year by default', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		await openForm('_pk_id.12.a4f1');
		await type('[name="exception-reason"]', 'Ticket 12');
		getElement('[data-action="save-exception"]').click();
		await settled();
		const { host } = SCENARIOS.mixed.inspection.report;
		const until = new Date(MOMENT + 91 * 86_400_000).toISOString().slice(0, 10);
		expect(backend.calls.at(-1)).toBe(`accept ${host} _pk_id.12.a4f1 undeclared ${until}`);
		await expect.poll(() => getElements('[data-form="exception"]').length).toBe(0);
	});

	it('says what is wrong, and keeps what was typed', async () => {
		await show(SCENARIOS.mixed);
		await openForm('_pk_id.12.a4f1');
		await type('[name="exception-until"]', '2027-01-01');
		getElement('[data-action="save-exception"]').click();
		await settled();
		expect(text('[role="alert"]')).toBe('Say why: an exception needs a reason.');
		expect((getElement('[name="exception-until"]') as HTMLInputElement).value).toBe('2027-01-01');
		getElement('[data-action="cancel-exception"]').click();
		await settled();
		expect(getElements('[data-form="exception"]')).toHaveLength(0);
	});

	it('offers findings of a declared cookie', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		await openForm('csrftoken');
		await type('[name="exception-reason"]', 'Framework');
		getElement('[data-action="save-exception"]').click();
		await settled();
		expect(backend.calls.some((call) => call.includes('csrftoken lifetime-over-declared'))).toBe(true);
	});
});

describe('what happened meanwhile', () => {
	it('is what became undeclared, since a weekday and its day', async () => {
		await show(SCENARIOS['became-untrue']);
		expect(text('[data-news="1"]')).toBe('1 cookie has become undeclared since Wednesday, November 18');
	});

	it.each([
		['read-by-itself', 'stored', 'Read by itself on Nov 21, 2026.'],
		[
			'read-in-vain',
			'nothing',
			'Its page was read by itself on Nov 21, 2026: no cookie was understood there.',
		],
	] as const)('is a reading: %s', async (name, outcome, words) => {
		await show(SCENARIOS[name]);
		expect(text(`[data-reading="${outcome}"]`)).toBe(words);
	});

	it('is a change of the page, with its difference, until it is dismissed', async () => {
		const { backend } = await show(SCENARIOS['policy-change-proposed']);
		const words = text('[data-reading="proposed"] p');
		expect(words).toContain('2 cookies added, 1 removed, and 1 changed');
		const link = getElement('[data-action="see-change"]').getAttribute('href');
		expect(link).toMatch(/#portal\/lumiere-sur-mer\.opendatasoft\.com\/policy$/);
		getElement('[data-action="dismiss-change"]').click();
		await settled();
		expect(backend.calls).toContain('dismiss reading lumiere-sur-mer.opendatasoft.com');
	});
});
