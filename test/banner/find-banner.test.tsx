import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBanner } from '../../banner/find-banner.ts';
import type { BannerAction, BannerReport } from '../../src/core/banner/banner-messages.ts';

const PORTAL = `<button class="ods-manage-cookies-preferences__show-button">Cookies</button>
<dialog class="ods-manage-cookies-preferences" open><input type="checkbox" name="always" checked disabled>
<input type="checkbox" name="a"><input type="checkbox" name="b" checked><button class="primary">Save</button></dialog>
<button id="elsewhere">Accept all</button>`;

let reports: BannerReport[];
let clicked: string[];

document.addEventListener('click', ({ target }) => {
	if (target instanceof HTMLElement)
		clicked.push(target.getAttribute('name') ?? (target.id || target.className));
});

/** Looks for a banner in a page, and answers it. */
async function answer(html: string, action: BannerAction): Promise<void> {
	document.body.innerHTML = html;
	const order = findBanner((report) => reports.push(report));
	await vi.waitFor(() => expect(reports.some(({ kind }) => kind === 'found')).toBe(true), 5000);
	order({ kind: 'answer', answer: action });
	await vi.waitFor(
		() => expect(reports.some(({ kind }) => kind === 'answered' || kind === 'failed')).toBe(true),
		5000,
	);
}

beforeEach(() => {
	reports = [];
	clicked = [];
	// Nothing is laid out here.
	vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as never);
});
afterEach(() => vi.restoreAllMocks());

describe('the portal’s own banner', () => {
	it('is refused: every switch that can be turned is off, and nothing else is clicked', async () => {
		await answer(PORTAL, 'refused');
		expect(reports).toContainEqual({ kind: 'found', rule: 'opendatasoft' });
		expect(clicked).toEqual(['ods-manage-cookies-preferences__show-button', 'b', 'primary']);
		expect(reports.at(-1)).toEqual({ kind: 'answered' });
	});

	it('is accepted: every switch is on', async () => {
		await answer(PORTAL, 'accepted');
		expect(clicked).toEqual(['ods-manage-cookies-preferences__show-button', 'a', 'primary']);
	});

	it('tells each click, with its time', async () => {
		await answer(PORTAL, 'refused');
		const acts = reports.filter((report) => report.kind === 'acted');
		expect(acts.map(({ by }) => by)).toEqual(['clicked', 'clicked', 'clicked']);
		expect(acts.every(({ at }) => Math.abs(Date.now() - at) < 10_000)).toBe(true);
	});
});
