import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinTexts } from '../../src/headless/site/read-policy.ts';
import type { PolicyRequest, SiteRequest } from '../../src/headless/site/site-request.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { AUDITED } from '../portal/audited-portals.mjs';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { DEMO_HOST } from '../portal/portals.mjs';
import { answerLines } from './checking/check-answer.ts';
import { heapMegabytes, settledMegabytes } from './checking/process-memory.ts';
import { openChecker } from './checking/run-in-test.ts';
import { BROWSERS, ownPolicy } from './stage.ts';

/** Checks of each portal, and of one portal in a row: `npm run fuzz -- --only=check`. */
const REPEATS = Number(process.env['REPEATS'] ?? 1);
const ROW = Number(process.env['CHECKS'] ?? 20);
/** A file that figures are appended to. */
const FIGURES = process.env['CHECK_FIGURES'];

function policyOf(host: string): PolicyRequest {
	const policy = { fingerprint: `sha256:${'0'.repeat(64)}`, ...parsePolicy(ownPolicy(host)) };
	const sources = joinTexts([policy], [{ file: null, url: null, language: null }]);
	if (sources === null) throw new Error('There is no policy.');
	return { from: 'file', sources: async () => sources };
}

type Repeated = Pick<SiteRequest, 'url'> & Partial<SiteRequest>;

const answered = ['refuse', 'accept'] as const;
const site = (host: string, more: Partial<SiteRequest> = {}): Repeated => ({
	url: `https://${host}/`,
	policy: policyOf(host),
	...more,
});
const way = (path: string): Repeated => ({
	url: `https://${DEMO_HOST}/ways/${path}`,
	policy: policyOf(DEMO_HOST),
});

/** A portal of each kind: quiet, by ways to set a cookie, with frames, redirections, banners, and more than one page. */
const LIGHT: Readonly<Record<string, Repeated>> = {
	quiet: site('vide.opendatasoft.com'),
	demo: site(DEMO_HOST),
	hostile: site('hostile.opendatasoft.com'),
	many: site('foule.opendatasoft.com'),
	frame: site('cadre.opendatasoft.com'),
	frames: site('mosaique.opendatasoft.com'),
	paths: site('sentier.opendatasoft.com'),
	external: way('external'),
	redirected: way('redirected'),
	hop: way('hop'),
	'cookie-store': way('cookie-store'),
	'service-worker': way('service-worker'),
	'false-names': way('false-names'),
	strict: way('strict'),
	all: way('all'),
};
const HEAVY: Readonly<Record<string, Repeated>> = {
	'own policy': { url: `https://${DEMO_HOST}/` },
	pages: site(DEMO_HOST, { pages: { kind: 'auto', max: 5 } }),
	confirmed: site(DEMO_HOST, { isConfirmed: true }),
	respectful: site(AUDITED.respectful, { consent: ['none', 'refuse', 'accept'] }),
	deaf: site(AUDITED.deaf, { consent: answered }),
	early: site(AUDITED.early, { consent: answered }),
	none: site(AUDITED.none, { consent: ['refuse'] }),
	'accept-only': site(AUDITED['accept-only'], { consent: ['accept'] }),
	tarteaucitron: site(AUDITED.tarteaucitron, { consent: answered }),
	klaro: site(AUDITED.klaro, { consent: answered }),
	cookieconsent: site(AUDITED.cookieconsent, { consent: answered }),
};

/** How often each answer was given, the usual one first: what the others have and lack. */
function differences(answers: readonly string[][]): readonly string[] {
	const counts = new Map<string, number>();
	for (const lines of answers) {
		const text = lines.join('\n');
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const [usual, ...others] = [...counts].sort(([, a], [, b]) => b - a);
	const own = new Set(usual?.[0].split('\n'));
	return others.map(([text, count]) => {
		const lines = text.split('\n');
		const has = lines.filter((line) => !own.has(line));
		const lacks = [...own].filter((line) => !lines.includes(line));
		return `${count} times: + ${has.join(' + ')} - ${lacks.join(' - ')}`;
	});
}

const note = (line: string) => (FIGURES === undefined ? undefined : appendFileSync(FIGURES, `${line}\n`));

describe.each(BROWSERS)('check in %s, again and again,', (browser) => {
	let portal: RunningPortal;
	let checker: Awaited<ReturnType<typeof openChecker>>;
	beforeAll(async () => {
		portal = await startPortal();
		checker = await openChecker(browser, portal);
	});
	afterAll(async () => {
		await checker?.close();
		await portal?.close();
	});

	const kinds = [
		...Object.entries(LIGHT).map(([name, asked]) => ({ name, asked, times: REPEATS })),
		...Object.entries(HEAVY).map(([name, asked]) => ({ name, asked, times: Math.ceil(REPEATS / 5) })),
	];
	it.each(kinds)('gives one answer: $name', async ({ name, asked, times }) => {
		const answers = await Promise.all(
			Array.from({ length: times }, async () => [...answerLines(await checker.check(asked))]),
		);
		const different = differences(answers);
		note(`${browser} ${name}: ${times} checks, ${different.length + 1} answers, ${answers[0]?.[0]}`);
		for (const line of different) note(`    ${line}`);
		expect(different).toEqual([]);
	});

	it('needs no more memory after many sites', async () => {
		const heap: number[] = [];
		const memory: number[] = [];
		const hosts = [
			DEMO_HOST,
			'vide.opendatasoft.com',
			'longue-vie.opendatasoft.com',
			'cadre.opendatasoft.com',
		];
		const tenth = Math.ceil(ROW / 10);
		for (let round = 0; round < 10; round++) {
			let next = 0;
			const one = async () => {
				while (next < tenth) {
					const host = hosts[next++ % hosts.length] ?? DEMO_HOST;
					expect((await checker.check(site(host))).outcome).toBe('checked');
				}
			};
			await Promise.all([one(), one()]);
			heap.push(Math.round(heapMegabytes()));
			memory.push(Math.round(await settledMegabytes()));
		}
		note(`${browser} memory after each tenth of ${ROW} checks, MB: heap ${heap}; browser ${memory}`);
		const most = (values: readonly number[]) => Math.max(...values);
		expect(most(heap.slice(7))).toBeLessThan(most(heap.slice(1, 4)) * 1.2);
		expect(most(memory.slice(7))).toBeLessThan(most(memory.slice(1, 4)) * 1.2);
	});
});
