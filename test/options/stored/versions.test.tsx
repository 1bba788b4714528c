import { afterEach, describe, expect, it } from 'vitest';
import { closePage, press, show, text, waitFor } from '../open-page.tsx';

afterEach(closePage);

const OWN = 'data.ville-exemple.example';

describe('former versions of a stored policy', () => {
	it('say from when to when each was in force, and what has changed since', async () => {
		await show('versions');
		const [first] = document.querySelectorAll('[data-version]');
		expect(document.querySelectorAll('[data-version]')).toHaveLength(2);
		expect(first?.textContent).toMatch(/In force from Oct 13, 2026.* to Nov 21, 2026.*3 declarations/);
		expect(first?.querySelector('.change-rows')?.textContent).toMatch(
			/added.*sessionid.*removed.*django_language/,
		);
	});

	it('are put in force again, with Undo', async () => {
		const backend = await show('versions');
		const before = backend.stored.get(OWN)?.declarations;
		await press('[data-version]:first-child [data-action="reuse-version"]');
		expect(backend.stored.get(OWN)?.declarations).toHaveLength(3);
		expect(backend.stored.get(OWN)?.declarations).not.toEqual(before);
		expect(text('.notice')).toContain(`The former version for ${OWN} is in force again.`);
		await press('[data-action="undo"]');
		expect(backend.stored.get(OWN)?.declarations).toEqual(before);
	});

	it('are not offered where there are none', async () => {
		await show('opened');
		await waitFor('[data-stored-policy] table');
		expect(document.querySelector('[data-action="show-versions"]')).toBeNull();
	});
});
