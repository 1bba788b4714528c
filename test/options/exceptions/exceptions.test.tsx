import { describe, expect, it } from 'vitest';
import { settle } from '../make-model.ts';
import { show } from '../open-page.tsx';

const HOST = 'lumiere-sur-mer.opendatasoft.com';

const one = <T extends HTMLElement = HTMLElement>(selector: string): T => {
	const element = document.querySelector<T>(selector);
	if (element === null) throw new Error(`nothing matches ${selector}`);
	return element;
};
const text = (selector: string) => one(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const press = async (selector: string) => {
	one(selector).click();
	await settle();
};
async function type(selector: string, value: string) {
	const field = one<HTMLInputElement>(selector);
	field.value = value;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await settle();
}
const states = () =>
	Object.fromEntries(
		[...document.querySelectorAll<HTMLElement>('[data-exception]')].map(({ dataset }) => [
			dataset['exception'],
			dataset['state'],
		]),
	);

describe('the exceptions of a portal', () => {
	it('say which are over and which are no longer needed', async () => {
		await show('exceptions');
		expect(states()).toEqual({ '_old*': 'ended', _ga: 'used', visites: 'used', '_hj*': 'unused' });
		expect(text('[data-exception="_ga"]')).toContain('Ticket 12: leaves with the next release');
		expect(text('[data-exception="_ga"]')).toContain('until Dec 31, 2026');
		expect(text('[data-exception="visites"]')).toContain('kept longer than declared');
	});

	it('are edited, in place', async () => {
		const backend = await show('exceptions-edit');
		await type('[name="exception-reason"]', 'Ticket 13');
		await type('[name="exception-until"]', '2027-06-30');
		await press('[data-action="save-exception"]');
		const changed = backend.exceptions.accepted.get(HOST)?.find(({ pattern }) => pattern === '_ga');
		expect(changed).toMatchObject({ reason: 'Ticket 13', until: '2027-06-30', code: 'undeclared' });
		expect(backend.exceptions.accepted.get(HOST)).toHaveLength(4);
		expect(text('#notice')).toContain('The exception was changed.');
	});

	it('stay as they are where the day is too far', async () => {
		const backend = await show('exceptions-edit');
		await type('[name="exception-until"]', '2029-01-01');
		await press('[data-action="save-exception"]');
		expect(text('.exception-form [role="alert"]')).toBe('Choose a day from today on, at most a year ahead.');
		expect(backend.exceptions.accepted.get(HOST)?.[1]).toMatchObject({ until: '2026-12-31' });
	});

	it('are removed, with a way back', async () => {
		const backend = await show('exceptions');
		await press('[data-exception="_ga"] [data-action="remove-exception"]');
		expect(backend.exceptions.accepted.get(HOST)).toHaveLength(3);
		expect(text('#notice')).toContain('counts again');
		expect(document.querySelector('#notice [data-action="undo"]')).not.toBeNull();
	});

	it('leave and come as a file', async () => {
		const backend = await show('exceptions');
		await press('[data-action="export-exceptions"]');
		const file = backend.files.get(`exceptions-${HOST}.json`) ?? '';
		expect(JSON.parse(file)).toMatchObject({
			format: 'cookie-baseline/1',
			accepted: [{ finding: 'undeclared', cookie: '_old*', host: HOST, until: '2026-11-01' }, {}, {}, {}],
		});
		backend.exceptions.accepted.set(HOST, []);
		const input = one<HTMLInputElement>('[name="exceptions-file"]');
		Object.defineProperty(input, 'files', { value: [new File([file], 'exceptions.json')] });
		input.dispatchEvent(new Event('change', { bubbles: true }));
		await expect.poll(() => text('#notice')).toContain('3 exceptions were added. 1 has ended.');
	});

	it('are explained where there is none', async () => {
		await show('exceptions-none');
		expect(text('.exceptions .aside')).toContain('Nothing is accepted here');
		expect(document.querySelector('[data-action="export-exceptions"]')).toBeNull();
	});
});

describe('a policy page that has changed', () => {
	it('is shown with its difference, and the new version used or not', async () => {
		const backend = await show('policy-change-proposed');
		await settle();
		expect(text('.changed-page')).toContain('_ga');
		expect(text('.changed-page')).toContain('atuserid');
		await press('[data-action="accept-change"]');
		expect(backend.reading.answers).toEqual([`accept ${HOST}`]);
		expect(document.querySelector('.changed-page')).toBeNull();
		expect(text('#notice')).toContain('The new version is in force.');
	});

	it('is dismissed', async () => {
		const backend = await show('policy-changed');
		await settle();
		expect(document.querySelector('[data-action="accept-change"]')).toBeNull();
		await press('[data-action="dismiss-change"]');
		expect(backend.reading.answers).toEqual([`dismiss ${HOST}`]);
		expect(document.querySelector('.changed-page')).toBeNull();
	});
});
