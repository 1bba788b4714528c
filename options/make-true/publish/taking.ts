import { type ReadonlySignal, signal } from '@preact/signals';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { OptionsBackend } from '../../backend.ts';
import type { Notices } from '../../notices.ts';
import type { PagePair } from '../correction-model.ts';

/** What a person can take of the corrected page. */
export type TakenKind = 'page' | 'table' | 'html' | 'csv' | 'file';

/** What came of copying or saving. */
export interface Taken {
	readonly kind: TakenKind;
	readonly words: string;
	/** The text itself where the browser did not let us copy it. */
	readonly byHand: string | null;
}

/** Copies or saves the corrected page in sight. */
export interface Taking {
	readonly last: ReadonlySignal<Taken | null>;
	/** The corrected page was taken in some form: publishing it is the next step. */
	readonly isTaken: ReadonlySignal<boolean>;
	take(kind: TakenKind): Promise<void>;
}

export const BY_HAND_ID = 'copy-page-by-hand';
export const COPY_PAGE_ID = 'copy-page';

export function createTaking(
	backend: Pick<OptionsBackend, 'copyText' | 'copyRich' | 'saveFile'>,
	tr: Translator,
	notices: Notices,
	portal: {
		readonly report: ReadonlySignal<SiteReport | null>;
		readonly pair: ReadonlySignal<PagePair | null>;
	},
): Taking {
	const last = signal<Taken | null>(null);
	const isTaken = signal(false);

	async function takeFrom(
		{ page, corrected }: PagePair,
		report: SiteReport,
		kind: TakenKind,
	): Promise<Taken> {
		const forms = await import('./page-forms.ts');
		const corrections = { ...page, content: corrected.content };
		const outcome = (isDone: boolean, text: string): Taken => ({
			kind,
			words: isDone ? tr.t(`options_true_taken_${kind}`) : tr.t('options_copy_by_hand'),
			byHand: isDone ? null : text,
		});
		if (kind === 'page' || kind === 'table') {
			const rich = kind === 'page' ? forms.richPage(corrections) : forms.richTables(corrections);
			return outcome(await backend.copyRich(rich), rich.plain);
		}
		if (kind === 'html') return outcome(await backend.copyText(corrected.content), corrected.content);
		const file = kind === 'csv' ? forms.csvFile(report, corrections) : forms.pageFile(report, corrections);
		backend.saveFile(file.name, file.text, file.type);
		return outcome(true, '');
	}

	return {
		last,
		isTaken,
		take: (kind) =>
			notices.attempt(async () => {
				const [pair, report] = [portal.pair.value, portal.report.value];
				if (pair === null || report === null) return;
				last.value = await takeFrom(pair, report, kind);
				isTaken.value = true;
				if (last.value.byHand !== null) notices.focus(BY_HAND_ID);
			}, COPY_PAGE_ID),
	};
}
