// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../make-model.ts';
import { report } from '../make-policy.ts';
import { toDo } from '../make-report.ts';
import { closePage, goTo, press, show, text, the, waitFor } from '../open-page.tsx';
import { HOSTILE } from '../scenarios.ts';

afterEach(closePage);

const SEA = 'lumiere-sur-mer.opendatasoft.com';
const CARD = 'carte.huwise.com';
const portal = (host: string) => `[data-todo="${host}"]`;
const copyAs = (index: number, host = SEA, step = 'declare') =>
	press(`${portal(host)} [data-step="${step}"] [data-action="copy"]:nth-of-type(${index})`);

describe('what to do now', () => {
	it('is the first part of a portal’s page, with the portal’s steps', async () => {
		const backend = await show('to-do');
		await waitFor(portal(SEA));
		const kinds = (host: string) =>
			[...document.querySelectorAll<HTMLElement>(`${portal(host)} [data-step]`)].map(
				(step) => step.dataset['step'],
			);
		expect(kinds(SEA)).toEqual(['declare', 'correct-lifetime']);
		await goTo(`#portal/${CARD}`);
		expect(kinds(SEA)).toEqual([]);
		expect(kinds(CARD)).toEqual(['import-policy']);
		await act(async () => {
			backend.report({ ...toDo(CARD), revision: 2, steps: [] });
			await settle();
		});
		expect(document.querySelectorAll('[data-todo]')).toHaveLength(0);
	});

	it('is not there while nothing is to be done', async () => {
		const backend = await show('stored', { hash: `#portal/${SEA}` });
		expect(document.querySelector('.todo')).toBeNull();
		expect(text('.tab-make-true')).toContain('Open this portal in a tab');
		await act(async () => {
			backend.report(report(SEA, []));
			await settle();
		});
		expect(text('.tab-make-true')).toContain('Nothing to do');
	});

	it('never tells more than three things a portal', async () => {
		const backend = await show('empty', { hash: `#portal/${SEA}` });
		const made = toDo(SEA);
		await act(async () => {
			backend.report({ ...made, steps: [...made.steps, ...toDo(CARD, { kind: 'default' }).steps] });
			await settle();
		});
		await waitFor(portal(SEA));
		expect(document.querySelectorAll(`${portal(SEA)} .steps > li`)).toHaveLength(3);
	});

	it('copies the rows to paste as text, HTML and CSV, and says so beside the button', async () => {
		const backend = await show('to-do');
		await waitFor(portal(SEA));
		await copyAs(1);
		expect(text(`${portal(SEA)} [data-step="declare"] [role="status"]`)).toBe(
			'Copied as text: paste it into the policy page.',
		);
		await copyAs(2);
		await copyAs(3);
		const [plain, html, csv] = backend.clipboard;
		expect(plain).toMatch(/^.*\t.*\n.*_ga\b.*\t/);
		expect(html).toMatch(/^<tr><td>.*<code>_ga<\/code>/);
		expect(csv).toMatch(/_ga,/);
	});

	it('copies a declared row as it should read', async () => {
		const backend = await show('to-do');
		await waitFor(portal(SEA));
		await copyAs(1, SEA, 'correct-lifetime');
		expect(backend.clipboard[0]).toContain('visites');
		expect(backend.clipboard[0]).toContain('Counting visits');
		expect(backend.clipboard[0]).toContain('13 months');
		expect(backend.clipboard[0]).not.toContain('_ga');
	});

	it('gives the text to copy by hand, selected, where the browser does not let us', async () => {
		const backend = await show('to-do');
		backend.copies = false;
		await waitFor(portal(SEA));
		await copyAs(1);
		const field = the('#copy-by-hand', HTMLTextAreaElement);
		expect(document.activeElement).toBe(field);
		expect(field.value).toContain('_ga');
		expect(text(`${portal(SEA)} [data-step="declare"] [role="status"]`)).toContain('did not allow copying');
	});

	it('saves the policy’s tables, corrected, as a file', async () => {
		const backend = await show('to-do');
		await waitFor(portal(SEA));
		await press(`${portal(SEA)} [data-action="save-draft"]:nth-of-type(2)`);
		const file = backend.files.get(`cookie-policy-${SEA}.html`) ?? '';
		// The stored policy also has declarations that the report does not refer to.
		expect(file).toContain('csrftoken');
		expect(file).toContain('_ga');
	});

	it('reads a portal’s policy from where the platform publishes it, asking in the very click', async () => {
		const backend = await show('to-do', { hash: `#portal/${CARD}` });
		await waitFor(portal(CARD));
		the(`${portal(CARD)} [data-action="read-policy"]`, HTMLButtonElement).click();
		expect(backend.asked).toEqual([CARD]);
		await act(settle);
	});

	it('leads to the import form for that portal', async () => {
		await show('to-do', { hash: `#portal/${CARD}` });
		await waitFor(portal(CARD));
		await press(`${portal(CARD)} [data-action="import-for"]`);
		expect(document.activeElement?.id).toBe('policy-text');
		expect(the('input[name="policy-site"]', HTMLInputElement).value).toBe(CARD);
	});

	it('never turns hostile names into markup, nor into cells of their own', async () => {
		const backend = await show('hostile-names', { hash: `#portal/${encodeURIComponent(HOSTILE)}` });
		await waitFor('.todo-portal');
		expect(document.querySelector('img')).toBeNull();
		await press('[data-step="declare"] [data-action="copy"]:nth-of-type(2)');
		expect(backend.clipboard[0]).not.toContain('<img');
		expect(backend.clipboard[0]).toContain('&lt;img');
	});
});
