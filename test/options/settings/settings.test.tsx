import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, ownName } from '../../../src/i18n/interface-languages.ts';
import { settle } from '../make-model.ts';
import { closePage, goTo, press, show, text, the } from '../open-page.tsx';

afterEach(closePage);

const choose = (language: string) =>
	act(async () => {
		const field = the('select[name="interface-language"]', HTMLSelectElement);
		field.value = language;
		field.dispatchEvent(new Event('change', { bubbles: true }));
		await settle();
	});

describe('the settings', () => {
	it('switch automatic reading on and off', async () => {
		const backend = await show('stored', { hash: '#settings' });
		await press('[name="automatic-reading"]');
		expect(backend.settings.automaticReading).toBe(true);
		await press('[name="automatic-reading"]');
		expect(backend.settings.automaticReading).toBe(false);
	});

	it('take another language, and load the page anew in it', async () => {
		const backend = await show('stored', { hash: '#settings' });
		expect(text('select[name="interface-language"]')).toBe(
			['The browser’s language', ...INTERFACE_LANGUAGES.map(ownName)].join(''),
		);
		await choose('fr');
		expect([backend.settings.language, backend.reloads]).toEqual(['fr', 1]);
		await choose('');
		expect([backend.settings.language, backend.reloads]).toEqual([null, 2]);
	});

	it('name the keys of popup and side panel, and open the browser’s page for them', async () => {
		const backend = await show('stored', { hash: '#settings' });
		await settle();
		expect(text('[data-shortcut="popup"] kbd')).toBe('Alt+Shift+K');
		expect(text('[data-shortcut="panel"] dd')).toBe('No keys set');
		await press('[data-action="change-shortcuts"]');
		expect(backend.shortcutChanges).toBe(1);
	});

	it('never lose what was read and not saved to a change of language', async () => {
		const backend = await show('mended');
		await goTo('#settings');
		await choose('fr');
		expect([backend.settings.language, backend.reloads]).toEqual(['fr', 0]);
		expect(text('.notice')).toContain('your import is not saved yet');
	});
});
