import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { journalFileName } from '../../../options/journal/journal-file.ts';
import { settle } from '../make-model.ts';
import { report } from '../make-policy.ts';
import { closePage, goTo, press, show, text, the, waitFor } from '../open-page.tsx';

afterEach(closePage);

const SEA = 'lumiere-sur-mer.opendatasoft.com';
const row = (host: string, store = '0') => `[data-journal="${host}"][data-store="${store}"]`;
const rows = () => document.querySelectorAll('[data-journal]').length;

describe('what was observed', () => {
	it('is listed by portal and store, a private window’s as in memory only', async () => {
		await show('observed');
		expect(rows()).toBe(2);
		expect(text(row(SEA))).toMatch(/watched since Nov 3, 2026.*14 cookies seen.*last seen Nov 22, 2026/);
		expect(text(row(SEA))).not.toContain('in memory only');
		expect(text(row(SEA, 'firefox-container-2'))).toContain('firefox-container-2');
		await goTo('#portal/data.ville-exemple.example/observed');
		expect(text(row('data.ville-exemple.example'))).toContain('1 cookie seen');
		expect(text(row('data.ville-exemple.example', 'firefox-private'))).toContain('in memory only');
	});

	it('lists its cookies: when each was seen first and last, and how often it was set', async () => {
		await show('observed');
		await waitFor(`${row(SEA)} [data-history="_ga"]`);
		expect(text(`${row(SEA)} [data-history="_ga"]`)).toMatch(/_ga.*Nov 3, 2026.*Nov 22, 2026.*3$/);
	});

	it('is forgotten for one portal in two steps only', async () => {
		const backend = await show('observed');
		await press(`${row(SEA)} [data-action="forget"]`);
		expect(rows()).toBe(2);
		expect(text(row(SEA))).toContain('This cannot be undone');
		// The safe answer has the focus.
		expect(document.activeElement?.getAttribute('data-action')).toBe('forget-keep');
		await press('[data-action="forget-sure"]');
		expect(backend.journal.portals.map(({ host, store }) => [host, store])).toEqual([
			['data.ville-exemple.example', '0'],
			['data.ville-exemple.example', 'firefox-private'],
			[SEA, 'firefox-container-2'],
		]);
		expect(rows()).toBe(1);
		expect(text('[role="status"] .notice')).toContain(`What was observed on ${SEA} is forgotten.`);
		expect(document.activeElement?.id).toBe('notice');
		await press('[data-action="dismiss"]');
		expect(document.activeElement?.id).toBe('page-heading');
	});

	it('is kept when the person steps back, who finds the keyboard where it was', async () => {
		const backend = await show('observed');
		await press(`${row(SEA)} [data-action="forget"]`);
		await press('[data-action="forget-keep"]');
		expect(backend.journal.portals).toHaveLength(4);
		expect(document.activeElement).toBe(the(`${row(SEA)} [data-action="forget"]`, HTMLButtonElement));
	});

	it('is forgotten altogether in two steps', async () => {
		const backend = await show('observed', { hash: '#settings' });
		await press('[data-action="forget-all"]');
		expect(text('.journal')).toContain('these 4 portals? This cannot be undone');
		await press('[data-action="forget-sure"]');
		expect(backend.journal.portals).toEqual([]);
		expect(text('.journal')).toContain('Nothing has been observed yet');
	});

	it('asks about one thing at a time', async () => {
		const backend = await show('observed', { hash: '#settings' });
		await press('[data-action="forget-all"]');
		await goTo(`#portal/${SEA}/observed`);
		await press(`${row(SEA)} [data-action="forget"]`);
		await press('[data-action="forget-sure"]');
		expect(backend.journal.portals).toHaveLength(3);
	});

	it('stays listed where forgetting fails', async () => {
		const backend = await show('forgetting-one');
		backend.journal.failNext = new Error('the disk is locked');
		await press('[data-action="forget-sure"]');
		expect(rows()).toBe(2);
		expect(text('.notice-failed')).toContain('the disk is locked');
	});

	it('is saved as a file that people can read', async () => {
		const backend = await show('observed');
		await press(`${row(SEA)} [data-action="save-journal"]`);
		expect(JSON.parse(backend.files.get(`cookie-journal-${SEA}.json`) ?? '')).toMatchObject({
			format: 'cookie-journal/1',
			exportedAt: '2026-11-22T09:30:00.000Z',
			host: SEA,
			watchingSince: '2026-11-03T08:00:00.000Z',
			cookies: [{ name: '_ga', goneAt: null, lastSet: { expires: '2026-11-03T09:00:00.000Z' } }],
		});
	});

	it('says so when nothing is left to save', async () => {
		const backend = await show('observed');
		backend.journal.portals.splice(0);
		await press(`${row(SEA)} [data-action="save-journal"]`);
		expect(text('.notice-failed')).toContain(`There is nothing left to save of what was observed on ${SEA}.`);
		expect(rows()).toBe(0);
		expect(backend.files.size).toBe(0);
	});

	it('is listed anew when a report is written', async () => {
		const backend = await show('observed');
		await act(async () => {
			backend.journal.observe(SEA, { store: 'firefox-container-3' });
			backend.report(report(SEA, ['_ga']));
			await settle();
		});
		expect(rows()).toBe(3);
	});

	it.each(['newer-format', 'unreadable', 'full', 'failing'])(
		'says in words what is wrong: %s',
		async (reason) => {
			await show('observed-trouble');
			expect(text(`[data-trouble="${reason}"]`).length).toBeGreaterThan(40);
			expect(text(`[data-trouble="${reason}"]`)).not.toContain('options_');
		},
	);
});

it('names a file by any host', () => {
	expect(journalFileName({ store: '0', host: '[::1]' })).toBe('cookie-journal-_1_.json');
});
