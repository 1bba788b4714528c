import { type ReadonlySignal, signal } from '@preact/signals';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { OptionsBackend } from '../../backend.ts';
import type { Notices } from '../../notices.ts';
import type { PagePair } from '../page/page-pair.ts';

/** Forms in which the corrected page is copied or saved. */
export type ExportForm = 'page' | 'table' | 'html' | 'csv' | 'file';

/** The outcome of copying or saving. */
export interface ExportOutcome {
	readonly kind: ExportForm;
	readonly words: string;
	/** The text itself where the browser did not let us copy it. */
	readonly byHand: string | null;
}

/** Copies or saves the corrected page in sight. */
export interface PageExporter {
	readonly last: ReadonlySignal<ExportOutcome | null>;
	/** The corrected page was copied or saved: publishing it is the next step. */
	readonly isExported: ReadonlySignal<boolean>;
	export(form: ExportForm): Promise<void>;
}

export const BY_HAND_ID = 'copy-page-by-hand';
export const COPY_PAGE_ID = 'copy-page';

export function createPageExporter(
	backend: Pick<OptionsBackend, 'copyText' | 'copyRich' | 'saveFile'>,
	tr: Translator,
	notices: Notices,
	portal: {
		readonly report: ReadonlySignal<SiteReport | null>;
		readonly pair: ReadonlySignal<PagePair | null>;
	},
): PageExporter {
	const last = signal<ExportOutcome | null>(null);
	const isExported = signal(false);

	async function exportFrom(
		{ page, corrected }: PagePair,
		report: SiteReport,
		kind: ExportForm,
	): Promise<ExportOutcome> {
		const forms = await import('./page-forms.ts');
		const corrections = { ...page, content: corrected.content };
		const outcome = (isDone: boolean, text: string): ExportOutcome => ({
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
		isExported,
		export: (form) =>
			notices.attempt(async () => {
				const [pair, report] = [portal.pair.value, portal.report.value];
				if (pair === null || report === null) return;
				last.value = await exportFrom(pair, report, form);
				isExported.value = true;
				if (last.value.byHand !== null) notices.focus(BY_HAND_ID);
			}, COPY_PAGE_ID),
	};
}
