import { describe, expect, it } from 'vitest';
import { correctedPages } from '../../../src/check/fix/corrected-pages.ts';
import { fixPolicy } from '../../../src/check/fix/fix-policy.ts';
import { unionReport } from '../../../src/check/fix/union-report.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { CHECKED_AT, makeSite } from '../make-check.ts';

const PAGE = `<!doctype html>
<html lang="fr"><head><title>Cookies</title></head>
<body><nav><a href="/">Accueil</a></nav>
<h1>Politique de cookies</h1>
<table>
<tr><th>Nom</th><th>Finalité</th><th>Durée</th></tr>
<tr><td>sessionid</td><td>Session</td><td>session</td></tr>
<tr><td>text_size</td><td>Taille du texte</td><td>1 jour</td></tr>
</table>
<footer>© Ville</footer></body></html>
`;
const days = (count: number) => CHECKED_AT / 1000 + 86_400 * count;
const site = makeSite({
	cookies: [
		{ name: 'sessionid' },
		{ name: 'text_size', expires: days(300) },
		{ name: '_ga', expires: days(390) },
	],
});
const from = { name: 'ville.html', url: null };

function fix(text: string, of = site) {
	const report = unionReport(of);
	if (report === null) throw new Error('no report');
	return fixPolicy(text, from, report);
}

describe('a corrected policy', () => {
	it('is the whole page, with the rows that were missing and wrong', () => {
		const fixed = fix(PAGE);
		if (!('text' in fixed)) throw new Error(fixed.because);
		expect(fixed.made.map(({ kind, names }) => `${kind} ${names}`).sort()).toEqual([
			'add _ga',
			'lifetime text_size',
		]);
		expect(fixed.unplaced).toEqual([]);
		expect(fixed.text).toMatch(
			/^<!doctype html>\n<html lang="fr"><head>[\s\S]*<footer>© Ville<\/footer><\/body><\/html>\n$/,
		);
		const names = parsePolicy({ text: fixed.text }, from).declarations.flatMap((row) => row.names);
		expect(names).toEqual(['sessionid', 'text_size', '_ga']);
		expect(fix(fixed.text)).toMatchObject({ text: fixed.text, made: [], unplaced: [] });
	});

	it('lacks what the baseline accepts', () => {
		const findings = site.findings.map((finding) =>
			finding.code === 'undeclared'
				? { ...finding, accepted: { reason: 'T-1', until: '2026-12-31' } }
				: finding,
		);
		expect(fix(PAGE, { ...site, findings })).toMatchObject({ made: [{ kind: 'lifetime' }] });
	});

	it('is not made of what is no text, or too long', () => {
		expect(fix('a'.repeat(1_000_001))).toEqual({ because: 'too-large' });
		const csv = fixPolicy(
			'Name;Duration\n_ga;13 months\n',
			{ name: 'p.csv', url: null },
			site.passes[0]?.audit.report ?? never(),
		);
		expect(csv).toEqual({ because: 'not-a-text' });
	});
});

function never(): never {
	throw new Error('no report');
}

describe('the report of all visits', () => {
	it('has each cookie once, as long as it ever lives', () => {
		const [pass] = site.passes;
		const other = makeSite({ cookies: [{ name: 'text_size', expires: days(350) }, { name: 'new' }] })
			.passes[0];
		const rows = unionReport({ passes: [pass ?? never(), other ?? never()], findings: [] })?.rows ?? [];
		expect(rows.map(({ cookie }) => cookie.name).sort()).toEqual(['_ga', 'new', 'sessionid', 'text_size']);
		expect(rows.find(({ cookie }) => cookie.name === 'text_size')?.cookie.expires).toBe(days(350));
		expect(unionReport({ passes: [], findings: [] })).toBeNull();
	});
});

describe('the corrected pages of a site', () => {
	it('are files by language; one that is true is left out', () => {
		const page = { kind: 'html', language: 'fr', url: null, content: PAGE } as const;
		const [first, second, ...others] = correctedPages([page, page], site);
		expect([first?.name, second?.name, others]).toEqual(['policy-fr.html', 'policy-fr-2.html', []]);
		expect(first?.text).toContain('_ga');
		expect(correctedPages([{ ...page, content: first?.text ?? '' }], site)).toEqual([]);
		expect(
			correctedPages([{ ...page, language: '../x', kind: 'text' }], site).map(({ name }) => name),
		).toEqual(['policy-x.txt']);
		expect(correctedPages([page], { passes: [], findings: [] })).toEqual([]);
	});
});
