import { useEffect, useMemo } from 'preact/hooks';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { TabProps } from '../portal/tab-props.ts';
import { ChangeList } from './changes/ChangeList.tsx';
import { type Correction, createCorrection } from './correction-model.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { markedRanges } from './page/mark-ranges.ts';
import { PageView } from './page/PageView.tsx';
import { pageName } from './page/page-name.ts';
import { viewOfPage } from './page/view-of-page.ts';
import { CheckOutcome } from './publish/CheckOutcome.tsx';
import { PublishSteps } from './publish/PublishSteps.tsx';
import { Standing } from './Standing.tsx';

/** A policy as it is and as it should be, the changes between them, and the way to publish them. */
export function MakeTrue(tab: TabProps) {
	const tr = useTranslator();
	const correction = tab.model.corrections.of(tab.portal.host, createCorrection);
	useEffect(() => {
		void correction.load();
	}, [correction]);
	const props = { ...tab, correction };
	const changes = correction.changes.value;
	const report = correction.report.value;
	const reason = correction.noSource.value;
	if (changes === null) return <p class="aside">{tr.t('options_loading')}</p>;
	return (
		<div class="make-true" data-changes={changes.length}>
			<div class="make-true-head">
				<Standing {...props} />
				<Languages correction={correction} />
			</div>
			<CheckOutcome {...props} />
			{reason !== null && changes.length > 0 && (
				<p class="no-source">{tr.t(`options_true_no_source_${snakeCase(reason)}`)}</p>
			)}
			<Pages correction={correction} />
			{changes.length > 0 && (
				<>
					<ChangeList correction={correction} changes={changes} />
					<PublishSteps {...props} />
				</>
			)}
			{report !== null && <Elsewhere report={report} />}
		</div>
	);
}

/** The choice of the language in sight, where the policy has several. */
function Languages({ correction }: { correction: Correction }) {
	const tr = useTranslator();
	const pages = correction.pages.value;
	if (pages.length < 2) return null;
	return (
		<fieldset class="page-languages">
			<legend class="visually-hidden">{tr.t('options_true_languages')}</legend>
			{pages.map(({ language }, index) => (
				<button
					key={`${language} ${index}`}
					type="button"
					class="quiet"
					data-language={language}
					aria-pressed={index === correction.shown.value}
					onClick={() => correction.show(index)}
				>
					{pageName(tr, { language }, index)}
				</button>
			))}
		</fieldset>
	);
}

/** The page as it is and as it should be; one page where nothing changes. */
function Pages({ correction }: { correction: Correction }) {
	const tr = useTranslator();
	const pair = correction.pair.value;
	const views = useMemo(() => {
		if (pair === null) return null;
		const { page, corrected } = pair;
		const ranges = markedRanges(corrected);
		return {
			before: viewOfPage(page, ranges.before),
			after:
				corrected.places.length === 0
					? null
					: viewOfPage({ kind: page.kind, content: corrected.content }, ranges.after),
		};
	}, [pair]);
	if (pair === null || views === null) return <p class="aside">{tr.t('options_true_working')}</p>;
	const shared = { language: pair.page.language, active: correction.active.value };
	return (
		<div class={views.after === null ? 'papers papers-one' : 'papers'} aria-busy={correction.isWorking.value}>
			<PageView side="before" title={tr.t('options_true_before')} nodes={views.before} {...shared} />
			{views.after !== null && (
				<PageView side="after" title={tr.t('options_true_after')} nodes={views.after} {...shared} />
			)}
		</div>
	);
}
