import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { entry, har, page } from '../../core/capture/make-har.ts';
import type { FakeBackend } from '../fake-backend.ts';
import { closePage, press, show, text, the } from '../open-page.tsx';
import { harFile } from './har-files.ts';

afterEach(closePage);

const until = (selector: string) =>
	vi.waitFor(() => act(async () => void the(selector, HTMLElement)), { timeout: 5000 });

async function give(file: File): Promise<FakeBackend> {
	const backend = await show('reports');
	const field = the('input[name="har-file"]', HTMLInputElement);
	Object.defineProperty(field, 'files', { value: [file], configurable: true });
	field.dispatchEvent(new Event('change', { bubbles: true }));
	return backend;
}

describe('a capture on the page of reports', () => {
	it('is read, judged by the policy that is stored, and becomes a report of the list', async () => {
		const backend = await give(harFile());
		await until('[data-capture="read"] [data-action="make-capture"]');
		expect(text('.capture-read')).toContain('4 requests');
		expect(text('.capture-read')).toContain('Firefox 142.0');
		expect(text('.capture-read')).toContain('entry 4 states no time');
		expect(text('.capture-read')).toContain('by the policy of data.ville-exemple.example');
		await press('[data-action="make-capture"]');
		await until('[data-capture="made"]');
		expect(the('[data-action="open-capture"]', HTMLAnchorElement).getAttribute('href')).toContain(
			'?id=capture-1',
		);
		expect(backend.audits.kept.at(-1)).toMatchObject({ host: 'data.ville-exemple.example', store: 'har' });
		await until('[data-reports-of="data.ville-exemple.example"]');
	});

	it('of a portal without a policy leads to its import', async () => {
		await give(harFile());
		await until('select[name="capture-host"]');
		const choice = the('select[name="capture-host"]', HTMLSelectElement);
		choice.value = 'accueil.example';
		await act(() => void choice.dispatchEvent(new Event('change', { bubbles: true })));
		expect(text('.capture-read')).toContain('No policy of this portal');
		await press('[data-action="import-for-capture"]');
		expect(the('input[name="policy-site"]', HTMLInputElement).value).toBe('accueil.example');
	});

	it.each([
		['{"log": {', 'no valid JSON from line 1, column 10 on'],
		['[1]', 'no list “log.entries”'],
		[har([]), 'holds no request'],
		[har([page()]), 'holds no cookie at all. Chrome leaves'],
		[har([entry({ setCookie: ['a=1'], mime: 'image/png' })]), 'shows no page being opened'],
		[har([null]), 'entry 1 is no request'],
	])('that gives nothing says why (%#)', async (content, words) => {
		await give(harFile(content, '<img src=x>.har'));
		await until('[data-capture="failed"] .wrong');
		expect(text('[data-capture]')).toContain(words);
		expect(text('[data-capture]')).toContain('<img src=x>.har');
	});
});
