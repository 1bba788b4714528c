import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../make-model.ts';
import { closePage, goTo, press, show, text, the } from '../open-page.tsx';
import { HOSTILE } from '../scenarios.ts';

afterEach(closePage);

const OWN = 'data.ville-exemple.example';
const REGION = 'donnees.region-inventee.example';
const row = (host: string) => `[data-added-site="${host}"]`;
const hosts = () =>
	[...document.querySelectorAll('[data-added-site]')].map((item) => item.getAttribute('data-added-site'));

describe('the sites that were added', () => {
	it('are listed with since when, and as what', async () => {
		await show('sites');
		expect(hosts()).toEqual([OWN, REGION]);
		expect(text(row(OWN))).toContain('added on Nov 3, 2026');
		expect(the(`${row(OWN)} [role="switch"]`, HTMLInputElement).checked).toBe(true);
		expect(the(`${row(REGION)} [role="switch"]`, HTMLInputElement).checked).toBe(false);
		expect(document.querySelector('.row-trouble')).toBeNull();
	});

	it('are withdrawn with their permission; a notice says so, and the focus stays near', async () => {
		const backend = await show('sites');
		await press(`${row(OWN)} [data-action="remove-site"]`);
		expect(hosts()).toEqual([REGION]);
		expect([...backend.sites.granted].join()).not.toContain('ville-exemple');
		expect(text('[role="status"] .notice')).toMatch(/^data\.ville-exemple\.example is no longer inspected/);
		expect(document.activeElement?.id).toBe('notice');
		await press('[data-action="dismiss"]');
		expect(document.activeElement?.id).toBe('sites-heading');
	});

	it('stay listed where withdrawing fails, with the reason', async () => {
		const backend = await show('sites');
		backend.sites.failNext = new Error('the worker is gone');
		await press(`${row(OWN)} [data-action="remove-site"]`);
		expect(hosts()).toEqual([OWN, REGION]);
		expect(text('.notice-failed')).toContain('the worker is gone');
	});

	it('chosen together are removed after a question', async () => {
		const backend = await show('sites');
		await press('[data-action="choose-all"]');
		await press('[data-action="remove-sites"]');
		expect(text('.selection')).toContain(
			'2 sites are no longer inspected, and their permissions are withdrawn.',
		);
		expect(document.activeElement?.id).toBe('keep-sites');
		await press('#keep-sites');
		expect(hosts()).toHaveLength(2);
		await press('[data-action="remove-sites"]');
		await press('[data-action="remove-sites-sure"]');
		expect(hosts()).toEqual([]);
		expect([...backend.sites.granted].join()).not.toContain('ville-exemple');
	});

	it('become Opendatasoft portals, and cease to be', async () => {
		const backend = await show('sites');
		await press(`${row(REGION)} [data-action="platform"]`);
		expect(backend.sites.added.get(REGION)?.platform).toBe(true);
		await press(`${row(REGION)} [data-action="platform"]`);
		expect(backend.sites.added.get(REGION)?.platform).toBe(false);
	});

	it('say at once when their permission is taken away in the browser, and ask for it in the very click', async () => {
		const backend = await show('sites');
		await act(async () => {
			backend.sites.withdraw(`*://${OWN}/*`);
			await settle();
		});
		expect(text(row(OWN))).toContain('You withdrew its permission');
		the(`${row(OWN)} [data-action="allow-site"]`, HTMLButtonElement).click();
		// Synchronously, before any promise settles.
		expect(backend.sites.requests).toEqual([[`*://${OWN}/*`]]);
		await act(settle);
		expect(document.querySelector('.row-trouble')).toBeNull();
		expect(text('.notice')).toContain(`cookies of ${OWN} are now visible`);
	});

	it('end with the permission to observe answers, given back in one click', async () => {
		const backend = await show('sites');
		expect(text('[data-answers]')).toContain('not allowed');
		expect(document.querySelector('[data-action="give-back-answers"]')).toBeNull();
		await act(async () => {
			backend.sites.access = 'after-restart';
			backend.sites.grant();
			await settle();
		});
		expect(text('[data-answers]')).toContain('from the browser’s next start');
		await press('[data-action="give-back-answers"]');
		expect(text('[data-answers]')).toContain('not allowed');
		expect(text('[role="status"] .notice')).toContain('no longer observed');
	});

	it('name the parent domains whose cookies are hidden', async () => {
		const backend = await show('sites-hidden');
		expect(text(row(REGION))).toContain('Cookies of region-inventee.example are not visible');
		await press(`${row(REGION)} [data-action="allow-site"]`);
		expect(backend.sites.requests).toEqual([['*://region-inventee.example/*']]);
		expect(text(row(REGION))).not.toContain('not visible');
	});

	it('say so when the browser gives no permission', async () => {
		await show('sites-refused');
		expect(text('.notice-failed')).toContain(`The browser did not give permission for ${OWN}.`);
		expect(text(row(OWN))).toContain('Allow again');
	});

	it('follow what is added elsewhere', async () => {
		const backend = await show('sites');
		await act(async () => {
			backend.sites.add('data.autre.example');
			backend.sites.grant();
			await settle();
		});
		expect(hosts()).toContain('data.autre.example');
	});

	it('can be listed again after a failure', async () => {
		const backend = await show('sites');
		await act(async () => {
			backend.sites.failNext = new Error('no answer');
			backend.sites.grant();
			await settle();
		});
		expect(text('.sites .problems')).toContain('This did not work: no answer');
		await press('.sites .problems button');
		expect(document.querySelector('.sites .problems')).toBeNull();
	});
});

describe('other hosts', () => {
	it('are listed, and each can be withdrawn', async () => {
		const backend = await show('sites');
		const names = () =>
			[...document.querySelectorAll('[data-other-grant]')].map((item) =>
				item.getAttribute('data-other-grant'),
			);
		expect(names()).toEqual(['video.example', 'mesure.example']);
		await press('[data-other-grant="video.example"] [data-action="remove-grant"]');
		expect(names()).toEqual(['mesure.example']);
		expect(backend.sites.granted.has('*://*.video.example/*')).toBe(false);
		expect(text('.notice')).toBe('The permission for video.example was withdrawn.Close');
	});
});

describe('the platform’s own hosts', () => {
	it('are always included', async () => {
		await show('sites');
		expect(text('[data-platform="on"]')).toContain('always included');
	});

	it('say which are switched off in the browser, and come back', async () => {
		const backend = await show('sites-hidden');
		expect(text('[data-platform="off"]')).toContain('Access to portals on huwise.com is switched off');
		await press('[data-action="allow-platform"]');
		expect(backend.sites.requests).toEqual([['*://*.huwise.com/*']]);
		expect(document.querySelector('[data-platform="on"]')).not.toBeNull();
	});
});

it('never turns hostile names into markup', async () => {
	await show('hostile-names');
	expect(document.querySelector('img')).toBeNull();
	expect(text('[data-added-site] h3')).toBe('<img src=x onerror=alert(1)>\\u{202e}gnp.exe');
	await goTo(`#portal/${encodeURIComponent(HOSTILE)}/observed`);
	expect(text('[data-journal] h3')).toContain('<img src=x onerror=alert(1)>\\u{202e}gnp.exe');
});
