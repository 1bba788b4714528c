import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { mountFinding } from '../../report/finding-file/index.tsx';
import { pageOf } from '../../report/target.ts';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import { groupedFingerprint } from '../../src/core/signature/fingerprint.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import { PORTAL } from '../popup/make-report.ts';
import { fakeFinding } from './fake-finding.ts';
import { FINDING_SCENARIOS, type FindingScenario } from './finding-scenarios.ts';
import { FULL_AUDIT_SCENARIOS } from './guide-scenarios.ts';
import { VISIT } from './made-visits.ts';
import { press, text, useReports, write } from './open-page.tsx';
import { SCENARIOS } from './scenarios.ts';

const [english, french] = [en, fr].map((file) => createTranslator(localeMessages(file))) as [
	ReturnType<typeof createTranslator>,
	ReturnType<typeof createTranslator>,
];
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

async function open({ kept, target }: FindingScenario, hasKey = false) {
	const backend = fakeFinding({ kept }, french);
	if (hasKey) await backend.signing.create();
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	let model: ReturnType<typeof mountFinding> | undefined;
	await act(async () => {
		model = mountFinding(place, backend, target, english);
		await vi.waitFor(() => expect(model?.screen.value.state).not.toBe('loading'));
	});
	return { backend, model };
}

describe('the page of a finding', () => {
	it('fills itself in: facts, rule, what follows, certainty, request, annex with the digest', async () => {
		await open(FINDING_SCENARIOS.finding);
		expect(document.documentElement.dataset['state']).toBe('ready');
		expect(text('.finding-title')).toBe('Finding: cookies set before any choice');
		expect(
			[...document.querySelectorAll('[data-part]')].map((part) => part.getAttribute('data-part')),
		).toEqual(['facts', 'rule', 'meaning', 'certainty', 'request', 'annex']);
		expect(text('[data-part="facts"]')).toContain(`a visit to the portal ${PORTAL} was recorded`);
		expect(text('[data-part="facts"] tbody')).toContain('_ga');
		expect(text('[data-part="facts"] tbody')).toContain('before any choice');
		expect(text('[data-part="rule"] blockquote')).toContain('“Member States shall ensure');
		expect(text('[data-part="certainty"]')).toContain('The finding is inferred');
		expect(text('[data-part="annex"] code')).toBe(await sha256(digestedText(VISIT)));
		expect(text('[data-part="annex"]')).not.toContain('signed');
	});

	it('takes what the report cannot know, and leaves room for it on paper', async () => {
		await open(FINDING_SCENARIOS.finding);
		expect(text('[data-part="request"]')).toContain('by ……');
		await write('input[name="fileNumber"]', '2026-0417');
		await write('input[name="deadline"]', '2026-12-31');
		expect(text('.finding-sheet')).toContain('2026-0417');
		expect(text('[data-part="request"]')).toContain('by Dec 31, 2026 at the latest');
	});

	it('changes its language and keeps what was typed; the rule is cited in it', async () => {
		await open(FINDING_SCENARIOS.finding);
		await write('input[name="addressee"]', 'Ville d’exemple');
		await act(async () => {
			const choice = document.querySelector<HTMLSelectElement>('select[name="report-language"]');
			if (choice === null) throw new Error('no choice');
			choice.value = 'fr';
			choice.dispatchEvent(new Event('change', { bubbles: true }));
			await settle();
		});
		expect(document.documentElement.lang).toBe('fr');
		expect(text('.finding-title')).toMatch(/^Constat.: dépôt de cookies avant tout choix$/);
		expect(text('.finding-sheet')).toContain('Ville d’exemple');
		expect(text('[data-part="rule"] blockquote')).toMatch(/^«.Les États membres garantissent/);
		expect(document.querySelector('[data-part="rule"] a')?.getAttribute('href')).toContain('/FR/TXT/');
	});

	it('is copied as rich and as plain text, and saved as HTML that runs nothing', async () => {
		const { backend, model } = await open(FINDING_SCENARIOS.finding);
		await write('input[name="addressee"]', '<img src=x onerror=alert(1)>');
		expect(model?.isUnsaved()).toBe(true);
		await press('[data-action="copy"]');
		await vi.waitFor(() => expect(backend.copied).toHaveLength(1));
		const [copied] = backend.copied;
		expect(copied?.html).toContain('&lt;img src=x');
		expect(copied?.html).not.toContain('<img');
		expect(copied?.plain).toContain('To: <img src=x onerror=alert(1)>');
		await press('[data-action="save"]');
		await vi.waitFor(() => expect(backend.saved).toHaveLength(1));
		const [file] = backend.saved;
		expect(file?.name).toBe(`finding-set-before-consent-${PORTAL}-2026-11-22.html`);
		expect(file?.text).toContain('default-src &#39;none&#39;');
		expect(file?.text).not.toContain('<img');
		expect(model?.isUnsaved()).toBe(false);
		await press('[data-action="print"]');
		expect(backend.calls).toContain('print');
	});

	it('names the key that signs the annexed file', async () => {
		const { backend } = await open(FINDING_SCENARIOS.finding, true);
		const key = await backend.signing.get();
		expect(text('[data-part="annex"]')).toContain(groupedFingerprint(key?.fingerprint ?? ''));
	});

	it('has all visits of a full audit, and when the cookie was set in each', async () => {
		await open(FINDING_SCENARIOS['finding-full-audit']);
		expect(text('[data-part="facts"]')).toContain('was visited several times');
		for (const step of ['Choose nothing: ', 'Refuse: ', 'Accept: '])
			expect(text('[data-part="facts"] tbody')).toContain(step);
		expect(text('[data-part="annex"]')).toContain('cookie-full-audit-');
	});

	it.each([
		['finding-none', 'none'],
		['finding-gone', 'gone'],
	] as const)('says so where there is nothing to write: %s', async (name, state) => {
		await open(FINDING_SCENARIOS[name]);
		expect(document.documentElement.dataset['state']).toBe(state);
	});
});

describe('the way to it', () => {
	const show = useReports();

	it('stands at each finding of a report, in the language of the report', async () => {
		await show(SCENARIOS.mixed, 'fr');
		const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-action="finding-file"]')];
		expect(links.length).toBe(document.querySelectorAll('[data-problem]').length);
		for (const link of links) {
			const target = pageOf(new URL(link.getAttribute('href') ?? '', 'https://x.example/').search);
			expect(target).toMatchObject({ kind: 'finding', of: { kind: 'kept' } });
		}
	});

	it('is read from the address, and nothing else from one that is not ours', () => {
		const { target } = FULL_AUDIT_SCENARIOS['full-audit'];
		expect(pageOf(`?audit=${target.id}&finding=undeclared`)).toEqual({
			kind: 'finding',
			code: 'undeclared',
			of: target,
		});
		expect(pageOf('?id=a&finding=<b>')).toEqual({ kind: 'kept', id: 'a' });
		expect(pageOf('?finding=undeclared')).toEqual({ kind: 'nothing' });
	});
});
