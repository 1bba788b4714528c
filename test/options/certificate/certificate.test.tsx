import { afterEach, describe, expect, it, vi } from 'vitest';
import { closePage, press, show, text, the } from '../open-page.tsx';

afterEach(closePage);

/** Waits for the digest, which the browser computes. */
const digest = () => vi.waitFor(() => expect(text('[data-sha256]')).toMatch(/^[0-9a-f]{64}$/));

describe('the certificate of a portal', () => {
	it('says what was seen and for how long, what is declared, and what was not looked at', async () => {
		await show('certificate');
		expect(text('.certificate')).toMatch(/4 cookies were seen; 4 are declared in the policy\./);
		expect(text('.certificate')).toMatch(/12 days, since Nov 10, 2026/);
		expect(text('.certificate')).toMatch(/Declared, not seen.*atuserid/);
		expect(text('.certificate')).toMatch(/Not looked at.*outside cookies/);
		await digest();
	});

	it('is printed, and saved with the digest that the page shows', async () => {
		const backend = await show('certificate');
		await digest();
		await press('[data-action="print-certificate"]');
		await press('[data-action="save-certificate"]');
		expect(backend.prints).toBe(1);
		const [[name, html] = []] = [...backend.files];
		expect(name).toBe('cookies-lumiere-sur-mer.opendatasoft.com-2026-11-22.html');
		expect(html).toContain(the('[data-sha256]', HTMLElement).textContent);
	});

	it('is not offered while a cookie is undeclared', async () => {
		await show('to-do');
		expect(document.querySelector('[data-tab="certificate"]')).toBeNull();
	});
});
