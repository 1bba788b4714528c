import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { minOf } from '../../src/core/lib/unbounded.ts';
import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import type { PolicyPages, SourcePage } from '../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { OptionsBackend } from '../backend.ts';
import type { Reports } from '../effect/reports.ts';
import type { Notices } from '../notices.ts';
import { type ChangeEdits, type DecidedChange, withEdit, withEdits } from './changes/change-edits.ts';
import { type ChangeForm, createChangeForm } from './changes/change-form.ts';
import type { PagePair } from './page/page-pair.ts';
import { CHECK_RESULT_ID, createPublishedCheck, type PublishedCheck } from './publish/check-published.ts';
import { createPageExporter, type PageExporter } from './publish/page-exporter.ts';

/** The changes that make one portal's policy true, and the person's decisions about them. */
export interface Correction {
	/** The portal's newest report; null while it is not open and was not. */
	readonly report: ReadonlySignal<SiteReport | null>;
	/** The stored policy that the report was judged by; null where there is none, or while it is being loaded. */
	readonly policy: ReadonlySignal<Policy | null>;
	/** Its source, a page for each language. Where none is stored: its tables, written anew, and why. */
	readonly pages: ReadonlySignal<readonly SourcePage[]>;
	readonly noSource: ReadonlySignal<PolicyPages['reason']>;
	/** Null until all that is needed is loaded. */
	readonly changes: ReadonlySignal<readonly DecidedChange[] | null>;
	/** Index of the page in sight. */
	readonly shown: ReadonlySignal<number>;
	/** The page in sight; null until it is corrected for the first time. */
	readonly pair: ReadonlySignal<PagePair | null>;
	/** Whether the pair in sight still lacks the person's last decision. */
	readonly isWorking: ReadonlySignal<boolean>;
	/** Id of the change that the person looks at. */
	readonly active: ReadonlySignal<string | null>;
	readonly form: ChangeForm;
	readonly check: PublishedCheck;
	readonly exporter: PageExporter;
	/** Loads the policy and its source, or loads them again. */
	load(): Promise<void>;
	tick(id: string, isTicked: boolean): void;
	/** Says that what is suggested is right. */
	confirm(id: string): void;
	show(index: number): void;
	point(id: string | null): void;
	/** Reads the published page anew. Call it first in the click. */
	checkAgain(): Promise<void>;
	dispose(): void;
}

interface Loaded {
	readonly policy: Policy;
	readonly pages: readonly SourcePage[];
	/** The declarations of each page by itself. */
	readonly declared: readonly (readonly Declaration[])[];
	readonly reason: PolicyPages['reason'];
}

/** The portal whose policy is corrected. */
export interface CorrectedPortal {
	readonly host: string;
	/** Whether it is one of the platform's. */
	isPlatform(): boolean;
}

export function createCorrection(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	reports: Reports,
	{ host, isPlatform }: CorrectedPortal,
): Correction {
	const engine = signal<typeof import('./engine.ts') | null>(null);
	const loaded = signal<Loaded | null>(null);
	const edits = signal<ChangeEdits>(new Map());
	const shown = signal(0);
	const active = signal<string | null>(null);
	const change = (id: string, edit: Parameters<typeof withEdit>[2]) => {
		edits.value = withEdit(edits.value, id, edit);
	};
	const report = computed(
		() =>
			[...reports.all.value.values()]
				.filter((report) => report.host === host)
				.sort((a, b) => b.at - a.at || b.revision - a.revision)[0] ?? null,
	);
	/** Proposes changes by the report of now; null until all that is needed is loaded. */
	const proposal = computed(() => {
		const [made, stored, current] = [engine.value, loaded.value, report.value];
		if (made === null || stored === null || current === null) return null;
		const { language } = stored.policy;
		const basis = { report: current, language, locale: tr.locale, isPlatform: isPlatform() };
		return {
			...{ stored, report: current, changesOfPages: made.changesOfPages },
			propose: (declarations: readonly Declaration[]) => made.propose(declarations, basis),
		};
	});
	const proposed = computed(() => {
		if (proposal.value === null) return null;
		const { stored, report: current, propose, changesOfPages } = proposal.value;
		return changesOfPages(stored.policy.declarations, stored.declared, current, propose);
	});
	const changes = computed(() => proposed.value && withEdits(proposed.value, edits.value));
	const page = computed(() => loaded.value?.pages[shown.value] ?? loaded.value?.pages[0] ?? null);
	const { pair, isWorking, dispose } = createPair(backend, notices, { page, shown, changes });
	const check = createPublishedCheck(backend, tr, notices);

	async function load(): Promise<void> {
		const site = report.value?.policy.site || host;
		const [made, stored] = await Promise.all([import('./engine.ts'), loadPolicy(backend, tr, site)]);
		engine.value = made;
		loaded.value = stored;
		// A page that lacks something is shown rather than one that has all.
		const lacking = (proposed.value ?? []).flatMap((change) => (change.isNeeded ? change.pages : []));
		if (lacking.length > 0 && !lacking.includes(shown.value)) shown.value = minOf(lacking);
	}

	return {
		report,
		policy: computed(() => loaded.value?.policy ?? null),
		pages: computed(() => loaded.value?.pages ?? []),
		noSource: computed(() => loaded.value?.reason ?? null),
		changes,
		shown,
		pair,
		isWorking,
		active,
		form: createChangeForm(notices, change),
		check,
		exporter: createPageExporter(backend, tr, notices, { report, pair }),
		load: () => notices.attempt(load),
		tick(id, isTicked) {
			active.value = id;
			change(id, { isTicked });
		},
		confirm: (id) => change(id, { isConfirmed: true }),
		show(index) {
			shown.value = index;
		},
		point(id) {
			active.value = id;
		},
		async checkAgain() {
			if (proposal.value === null || changes.value === null) return;
			const { stored, report: current, propose } = proposal.value;
			await check.run({
				...{ policy: stored.policy, pages: stored.pages, report: current, propose },
				changes: changes.value.filter(({ isTicked }) => isTicked),
			});
			await notices.attempt(load);
			// Now it stands where it stays.
			if (check.result.value !== null) notices.focus(CHECK_RESULT_ID);
		},
		dispose,
	};
}

/** Loads a site's policy with its source, and what each page of it declares; null where none is stored. */
async function loadPolicy(
	backend: Pick<OptionsBackend, 'client' | 'readPage'>,
	{ locale }: Translator,
	site: string,
): Promise<Loaded | null> {
	const [made, policy, { pages: stored, reason }] = await Promise.all([
		import('./engine.ts'),
		backend.client['policy.get']({ site }),
		backend.client['policy.source']({ site }),
	]);
	if (policy === null) return null;
	const pages = stored ?? [made.madePage(policy, locale)];
	const declared =
		pages.length === 1
			? [policy.declarations]
			: await Promise.all(pages.map((page) => backend.readPage(page)));
	return { policy, pages, declared, reason };
}

/** Corrects the page in sight whenever the person has decided something; what was decided meanwhile is not shown. */
function createPair(
	backend: Pick<OptionsBackend, 'correct'>,
	notices: Notices,
	{
		page,
		shown,
		changes,
	}: Pick<Correction, 'shown' | 'changes'> & { page: ReadonlySignal<SourcePage | null> },
) {
	const pair = signal<PagePair | null>(null);
	const isWorking = signal(false);
	let latest = 0;
	async function correct(source: SourcePage, decided: readonly DecidedChange[], turn: number): Promise<void> {
		isWorking.value = true;
		try {
			const corrected = await backend.correct(source, decided);
			if (turn === latest) pair.value = { page: source, corrected };
		} catch (error) {
			if (turn === latest) notices.failed(error);
		} finally {
			if (turn === latest) isWorking.value = false;
		}
	}
	const dispose = effect(() => {
		const [source, decided, index] = [page.value, changes.value, shown.value];
		const turn = ++latest;
		if (source === null || decided === null) pair.value = null;
		else {
			const ofPage = decided.filter(({ isTicked, pages }) => isTicked && pages.includes(index));
			void correct(source, ofPage, turn);
		}
	});
	return { pair, isWorking, dispose };
}
