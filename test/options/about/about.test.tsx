import { afterEach, describe, expect, it } from 'vitest';
import { problemMail } from '../../../options/about/about-model.ts';
import { closePage, goTo, press, show, text, the, type } from '../open-page.tsx';

afterEach(closePage);

const FIELD = 'textarea[name="problem-text"]';

describe('about this extension', () => {
	it('says its version, and leads to help and licences', async () => {
		await show('stored', { hash: '#about' });
		expect(text('[data-version]')).toBe('Version 1.2.3');
		const links = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
		expect(links).toEqual(
			expect.arrayContaining(['../LICENSE', '../THIRD-PARTY-NOTICES.txt', '../welcome/index.html']),
		);
		expect(links).toContain('../privacy/en.html');
		expect(links).toContain('https://inspector.example/guide/en/index.html');
	});

	it('shows what is new once, folded from then on', async () => {
		await show('stored', { hash: '#about' });
		expect(text('.news summary')).toMatch(/^What is new in \d/);
		expect(the('.news', HTMLDetailsElement).open).toBe(true);
		await goTo('#settings');
		await goTo('#about');
		expect(the('.news', HTMLDetailsElement).open).toBe(false);
	});

	it('reports a problem in words that name nothing private, and that the person sees and changes', async () => {
		const backend = await show('hostile-names', { hash: '#about' });
		const before = the(FIELD, HTMLTextAreaElement).value;
		expect(before).toMatch(/What I did:.*1\.2\.3 · Firefox 153\.0 · language: en$/s);
		expect(before).not.toMatch(/onerror|\.example/);
		await type(FIELD, HTMLTextAreaElement, 'It says & shows nothing.');
		await press('[data-action="copy-problem"]');
		expect(backend.clipboard).toEqual(['It says & shows nothing.']);
		expect(the('[data-action="mail-problem"]', HTMLAnchorElement).getAttribute('href')).toBe(
			problemMail('Cookie Policy Inspector 1.2.3: a problem', 'It says & shows nothing.'),
		);
	});

	it('opens a mail that cannot be given further headers', () => {
		expect(problemMail('a', 'b&bcc=c@d\n')).toBe('mailto:?subject=a&body=b%26bcc%3Dc%40d%0A');
	});
});
