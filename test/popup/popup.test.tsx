import { describe, expect, it } from 'vitest';
import fr from '../../src/_locales/fr/messages.json';
import { declaredAs, makeReport, makeRow, NO_MATCH, ready } from './make-report.ts';
import { SCENARIOS, type ScenarioName } from './scenarios.ts';
import { count, getElement, getElements, settled, show } from './stage.ts';

describe('what the popup exposes', () => {
	it('tells state, policy and language at the root', async () => {
		await show(SCENARIOS.mixed, fr);
		expect(document.documentElement.dataset).toMatchObject({ state: 'ready', policy: 'portal' });
		expect(document.documentElement.lang).toBe('fr');
		expect(document.title).toContain('lumiere-sur-mer.opendatasoft.com');
	});

	it.each<[ScenarioName, string, string]>([
		['loading', 'loading', 'none'],
		['loading-stored', 'loading', 'portal'],
		['default', 'ready', 'default'],
		['family', 'ready', 'family'],
		['no-policy', 'ready', 'none'],
		['foreign', 'no-permission', 'none'],
		['unsupported', 'unsupported', 'none'],
		['error', 'error', 'none'],
	])('%s is %s by %s', async (name, state, policy) => {
		await show(SCENARIOS[name]);
		expect(document.documentElement.dataset).toMatchObject({ state, policy });
	});

	it('gives every cookie row its identity, verdict and findings', async () => {
		const partition = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };
		const row = makeRow(
			{ name: 'csrftoken', domain: 'player.example', hostOnly: false, path: '/embed', partition },
			declaredAs(1, 'csrftoken'),
			{ party: 'third', findings: [{ code: 'lifetime-over-declared', certainty: 'observed' }] },
		);
		const report = makeReport({ rows: [makeRow({ name: '_ga' }, NO_MATCH), row] });
		await show({ inspection: { state: 'ready', report, offer: null, news: null, trouble: [] } });
		expect({ ...getElement('[data-cookie="csrftoken"]').dataset }).toEqual({
			cookie: 'csrftoken',
			domain: 'player.example',
			hostOnly: 'false',
			path: '/embed',
			partition: 'https://opendatasoft.com',
			storage: 'cookie',
			verdict: 'declared',
			category: 'necessary',
			party: 'third',
			findings: 'lifetime-over-declared',
		});
		expect({ ...getElement('[data-cookie="_ga"]').dataset }).toMatchObject({
			hostOnly: 'true',
			verdict: 'undeclared',
			category: 'unknown',
		});
		for (const empty of ['data-partition', 'data-findings']) {
			expect(getElement('[data-cookie="_ga"]').getAttribute(empty)).toBe('');
		}
	});

	it('has one row for each pattern that is unseen or not looked at', async () => {
		await show(SCENARIOS['not-looked-at']);
		expect(getElements('[data-unseen]').map(({ dataset }) => dataset['unseen'])).toEqual([
			'cookies_preferences',
		]);
		expect(getElements('[data-not-looked-at]').map(({ dataset }) => dataset['notLookedAt'])).toEqual([
			'theme',
			'beacon',
			'yt_*',
			'map_id',
		]);
	});

	it('counts exactly the rows', async () => {
		await show(SCENARIOS.many);
		for (const verdict of ['undeclared', 'declared']) {
			expect(count(verdict)).toBe(String(getElements(`[data-verdict="${verdict}"]`).length));
		}
		expect(count('unseen')).toBe(String(getElements('[data-unseen]').length));
	});
});

describe('the rows', () => {
	it('say for an undeclared cookie which declaration came near, and why it does not hold', async () => {
		await show(SCENARIOS['near-misses']);
		const words = (name: string) => getElement(`[data-cookie="${name}"]`).textContent;
		expect(words('_ga')).toContain('The policy declares _GA, which differs only in upper and lower case.');
		expect(words('player')).toContain('The policy declares player, but as third party.');
		expect(words('theme')).toContain('but as local storage');
		expect(words('zone')).toContain('but for cartes.example');
	});

	it('say where the policy was not wholly read: that it may declare more', async () => {
		await show(SCENARIOS['not-wholly-read']);
		expect(getElement('.standing [data-open-places]').textContent).toMatch(
			/^2 places of the policy were not/,
		);
		getElement('[data-cookie="_ga"] button').click();
		await expect.poll(() => getElements('.details [data-open-places]').length).toBe(1);
		expect(getElement('.details [data-open-places]').textContent).toMatch(/it may be declared there/);
		await show(SCENARIOS.mixed);
		expect(getElements('[data-open-places]')).toHaveLength(0);
	});

	it('say their verdict to a screen reader, and nothing in sight that their section says', async () => {
		await show(SCENARIOS.mixed);
		expect(getElement('[data-cookie="_pk_id.12.a4f1"] button.name').textContent).toBe(
			'_pk_id.12.a4f1, undeclared',
		);
		expect(getElement('[data-cookie="django_language"]').textContent).not.toMatch(/In the policy|first/i);
		getElement('[data-cookie="django_language"] button').click();
		await expect.poll(() => getElements('.details').length).toBe(1);
		expect(getElement('.details').textContent).toMatch(/In the policy under this name.*first party/);
	});

	it('open and close: details are there only while asked for', async () => {
		await show(SCENARIOS.mixed);
		const button = getElement('[data-cookie="csrftoken"] button');
		expect(button.getAttribute('aria-expanded')).toBe('false');
		expect(getElements('dl')).toHaveLength(0);
		button.click();
		await expect.poll(() => getElements('dl').length).toBe(1);
		expect(button.getAttribute('aria-expanded')).toBe('true');
		const details = getElement(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`);
		expect(details.textContent).toContain(
			'Kept longer than the policy says: at least 1 year instead of 6 months.',
		);
		expect(details.textContent).toContain('SameSite Lax');
		button.click();
		await expect.poll(() => getElements('dl').length).toBe(0);
	});

	it('stay open when a newer report comes', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		getElement('[data-cookie="_ga"] button').click();
		const { inspection } = SCENARIOS.mixed;
		if (inspection.state !== 'ready') throw new Error('not ready');
		backend.store({ ...inspection.report, revision: 99 });
		await settled();
		expect(getElement('[data-cookie="_ga"] button').getAttribute('aria-expanded')).toBe('true');
	});

	it('show hostile names as text, the long ones clipped and whole on demand', async () => {
		await show(SCENARIOS.hostile);
		expect(getElements('img, script')).toHaveLength(0);
		const long = getElements('[data-cookie]').find(({ dataset }) => (dataset['cookie']?.length ?? 0) > 4000);
		expect(long?.textContent?.length).toBeLessThan(300);
		expect(long?.textContent).toContain('4,001 characters');
		long?.querySelector('button')?.click();
		await expect.poll(() => long?.querySelector('textarea')?.value.length).toBe(4001);
	});

	it('explain the standard cookies in the person’s language, since it has no words of its own', async () => {
		const { inspection } = SCENARIOS.default;
		if (inspection.state !== 'ready') throw new Error('not ready');
		const declarations = inspection.report.declarations.map((declaration) => ({
			...declaration,
			purpose: null,
		}));
		const report = { ...inspection.report, declarations };
		await show({ inspection: { ...inspection, report } }, fr);
		expect(getElement('[data-cookie="sessionid"]').textContent).toContain(
			fr.platform_purpose_sessionid.message,
		);
		expect(getElement('main').textContent).toContain('Standard sur tous les portails');
	});
});

describe('the counts', () => {
	it('show their rows alone while pressed, and the root says whether the policy is true', async () => {
		await show(SCENARIOS.mixed);
		expect(document.documentElement.dataset['true']).toBe('false');
		const verdicts = () => new Set(getElements('[data-verdict]').map(({ dataset }) => dataset['verdict']));
		const button = getElement('.counts li:first-child button');
		expect(getElements('.counts li').map(({ hidden, textContent }) => (hidden ? null : textContent))).toEqual(
			['2 undeclared', '1 to correct', '3 declared', '1 not seen'],
		);
		button.click();
		await settled();
		expect(button.getAttribute('aria-pressed')).toBe('true');
		expect(verdicts()).toEqual(new Set(['undeclared']));
		expect(count('declared')).toBe('3');
		button.click();
		await settled();
		expect(verdicts()).toEqual(new Set(['undeclared', 'declared']));
		getElement('.counts .warn button').click();
		await settled();
		expect(getElements('[data-cookie]').map(({ dataset }) => dataset['cookie'])).toEqual(['csrftoken']);
		await show(SCENARIOS.declared);
		expect(getElement('[data-count="undeclared"]').closest('li')?.hidden).toBe(true);
		expect(document.documentElement.dataset['true']).toBe('true');
		await show(SCENARIOS.default);
		expect(document.documentElement.dataset['true']).toBeUndefined();
	});
});

describe('the search', () => {
	it('is there from eight rows on', async () => {
		const rows = (length: number) =>
			makeReport({ rows: Array.from({ length }, (_, index) => makeRow({ name: `c${index}` }, NO_MATCH)) });
		await show({ inspection: ready(rows(7)) });
		expect(getElements('[data-action="search"]')).toHaveLength(0);
		const { model } = await show({ inspection: ready(rows(8)) });
		expect(getElements('input[type="search"]')).toHaveLength(0);
		const button = getElement('[data-action="search"]');
		button.click();
		await settled();
		expect(document.activeElement).toBe(getElement('input[type="search"]'));
		model.query.value = 'c3';
		button.click();
		await settled();
		expect([model.query.value, getElements('input[type="search"]').length]).toEqual(['', 0]);
		await show({ inspection: ready(rows(21)) });
		expect(getElements('[data-action="search"]')).toHaveLength(0);
		expect(document.activeElement).not.toBe(getElement('input[type="search"]'));
	});

	it('comes with the order of the rows', async () => {
		const row = (name: string, days: number) => makeRow({ name }, NO_MATCH, { days });
		const rows = [row('a', 2), row('b', 30), ...Array.from({ length: 6 }, (_, i) => row(`c${i}`, 1))];
		await show({ inspection: ready(makeReport({ rows })) });
		getElement('[data-action="search"]').click();
		await settled();
		const names = () => getElements('[data-cookie]').map(({ dataset }) => dataset['cookie']);
		expect(names().slice(0, 2)).toEqual(['a', 'b']);
		const select = getElement('select[name="order"]') as HTMLSelectElement;
		select.value = 'longest';
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await settled();
		expect(names().slice(0, 3)).toEqual(['b', 'a', 'c0']);
	});

	it('narrows the rows, leaves the counts, and says how many it found', async () => {
		const { model } = await show(SCENARIOS.many);
		const before = count('undeclared');
		model.query.value = 'stray_00';
		await settled();
		expect(getElements('[data-cookie]')).toHaveLength(10);
		expect(count('undeclared')).toBe(before);
		expect(getElement('.found').textContent).toBe('10 rows found');
	});

	it('offers the way back when it finds nothing', async () => {
		const { model } = await show(SCENARIOS.many);
		model.query.value = 'nowhere';
		await settled();
		expect(getElements('[data-cookie]')).toHaveLength(0);
		getElement('.nothing button').click();
		await settled();
		expect(getElements('[data-cookie]')).toHaveLength(179);
	});
});
