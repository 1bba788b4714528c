import { createHash } from 'node:crypto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountFullAudit } from '../../report/full-audit/index.tsx';
import schema from '../../schema/cookie-full-audit-1.schema.json' with { type: 'json' };
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { groupedFingerprint } from '../../src/core/signature/fingerprint.ts';
import { checkExport } from '../../src/export/audit/check-export.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { checkSignature } from '../../src/ui/check-signature.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import { PORTAL } from '../popup/make-report.ts';
import { violations } from '../schema/violations.ts';
import { fakeBackend } from './fake-backend.ts';
import { FULL_AUDIT_SCENARIOS, type FullAuditScenario } from './guide-scenarios.ts';
import { press, text } from './open-page.tsx';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
let unmount = () => {};
afterEach(() => act(() => unmount()));
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

async function open({ kept, target }: FullAuditScenario, file: typeof en | typeof fr = en, hasKey = false) {
	const saved: FileToSave[] = [];
	const backend = { ...fakeBackend({ kept }), save: (made: FileToSave) => saved.push(made) };
	if (hasKey) await backend.signing.create();
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	unmount = () => render(null, place);
	await act(async () => {
		mountFullAudit(place, backend, target, createTranslator(localeMessages(file)));
		await settle();
	});
	return saved;
}

describe('the page of a whole audit', () => {
	it('says its verdict first, and what it rests on', async () => {
		await open(FULL_AUDIT_SCENARIOS['full-audit']);
		expect(document.documentElement.dataset['state']).toBe('ready');
		expect(document.title).toBe(`Full audit of ${PORTAL}`);
		expect(text('[data-verdict]')).toMatch(/^1 cookie does not wait for the choice: _ga/);
		expect([...document.querySelectorAll('[data-pass]')].map((pass) => pass.textContent)).toEqual([
			expect.stringContaining('Choose nothingno choice made'),
			expect.stringContaining('Refuserefused, 1 page'),
			expect.stringContaining('Acceptaccepted, 1 page'),
		]);
	});

	it.each([
		['full-audit-doubtful', 'not-respected'],
		['full-audit-part', 'not-respected'],
		['full-audit-respected', 'respected'],
	] as const)('%s is %s', async (name, verdict) => {
		await open(FULL_AUDIT_SCENARIOS[name]);
		expect(document.querySelector(`[data-verdict="${verdict}"]`)).not.toBeNull();
	});

	it('has the reports of its visits while it is printed, what they share once', async () => {
		await open(FULL_AUDIT_SCENARIOS['full-audit']);
		await vi.waitFor(() =>
			expect(document.querySelector('[data-action="print"][aria-disabled="false"]')).not.toBeNull(),
		);
		expect(document.querySelector('.audit-part')).toBeNull();
		dispatchEvent(new Event('beforeprint'));
		const titles = [...document.querySelectorAll('.part-step')].map((step) => step.textContent);
		expect(titles).toEqual(['Choose nothing', 'Refuse', 'Accept']);
		const digests = [...document.querySelectorAll('[data-sha256]')].map((seal) => seal.textContent);
		expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest ?? ''))).toBe(true);
		expect(digests).toHaveLength(3);
		expect(document.querySelectorAll('[data-section="method"]')).toHaveLength(1);
		dispatchEvent(new Event('afterprint'));
		expect(document.querySelector('.audit-part')).toBeNull();
	});

	it('says that its reports were deleted', async () => {
		await open(FULL_AUDIT_SCENARIOS['full-audit-gone']);
		expect(document.documentElement.dataset['state']).toBe('gone');
	});

	it('exports one document with all three reports, in French too', async () => {
		const saved = await open(FULL_AUDIT_SCENARIOS['full-audit'], fr);
		await press('[data-action="export-html"]');
		await vi.waitFor(() => expect(saved).toHaveLength(1));
		expect(saved[0]?.name).toMatch(/^cookie-full-audit-.*\.html$/);
		const html = saved[0]?.text ?? '';
		expect(html).toContain(
			'1 cookie n’attend pas le choix\u00a0: _ga, déposé avant tout choix (3 visites sur 3).',
		);
		expect(html.match(/id="[^"]*sha256"/g)).toHaveLength(3);
		const ids = html.match(/(?<= id=")[^"]*(?=")/g) ?? [];
		expect(new Set(ids).size).toBe(ids.length);
		expect(html).not.toMatch(/<script|href="javascript:/);
	});

	it('signs the whole with the key of this browser, and names it in each report of the document', async () => {
		const saved = await open(FULL_AUDIT_SCENARIOS['full-audit'], en, true);
		for (const format of ['json', 'html']) await press(`[data-action="export-${format}"]`);
		await vi.waitFor(() => expect(saved).toHaveLength(2));
		const textOf = (ending: string) => saved.find(({ name }) => name.endsWith(ending))?.text ?? '';
		const file = JSON.parse(textOf('.json'));
		const check = await checkSignature(file.signature, file.sha256);
		expect(check).toEqual({ state: 'signed', fingerprint: file.signature.fingerprint });
		expect(violations(file, schema)).toEqual([]);
		const printed = textOf('.html').split(groupedFingerprint(file.signature.fingerprint));
		expect(printed).toHaveLength(4);
	});

	it('exports the verdict and the sealed reports as JSON', async () => {
		const saved = await open(FULL_AUDIT_SCENARIOS['full-audit']);
		await press('[data-action="export-json"]');
		await vi.waitFor(() => expect(saved).toHaveLength(1));
		const text = saved[0]?.text ?? '';
		const { fullAudit } = JSON.parse(text);
		expect(fullAudit).toMatchObject({ format: 'cookie-full-audit/1', verdict: 'not-respected' });
		expect(fullAudit.reports.map(({ audit }: { audit: { id: string } }) => audit.id)).toEqual([
			'audit-nothing',
			'audit-refused',
			'audit-accepted',
		]);
		expect(violations(JSON.parse(text), schema)).toEqual([]);
		const exported = checkExport(new TextEncoder().encode(text), hash);
		expect(exported).toMatchObject({ state: 'unchanged', isFullAudit: true });
		const forged = text.replace('"verdict": "not-respected"', '"verdict": "respected"');
		expect(checkExport(new TextEncoder().encode(forged), hash).state).toBe('changed');
	});
});
