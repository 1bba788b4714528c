import { useLayoutEffect } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { LanguageChoice } from '../components/LanguageChoice.tsx';
import { OtherScreen, StatePanel } from '../components/StatePanel.tsx';
import { FindingInputs } from './FindingInputs.tsx';
import { FindingSheet } from './FindingSheet.tsx';
import type { FindingModel } from './finding-model.ts';

/** The page of a finding as a document for a file: fields to fill in, and the document below them. */
export function FindingPage({ model, root }: { model: FindingModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const screen = model.screen.value;
	const view = model.view.value;
	const isPrivate =
		screen.state === 'ready' && screen.source.audits.some(({ conditions }) => conditions.isPrivate);
	// The host of a private window must not come into the history.
	const title = view === null || isPrivate ? t('finding_file') : `${view.title} · ${view.host}`;
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['page'] = 'finding-file';
		root.dataset['state'] = screen.state;
		root.ownerDocument.title = title;
	});
	if (screen.state === 'none')
		return (
			<main>
				<StatePanel icon="declared" title={t('finding_file_none')} words={t('finding_file_none_help')} />
			</main>
		);
	if (screen.state !== 'ready' || view === null) {
		const other = screen.state === 'ready' ? ({ state: 'loading' } as const) : screen;
		const gone = t('report_page_gone_report');
		return <OtherScreen screen={other} title={t('finding_file')} gone={gone} onRetry={model.retry} />;
	}
	return (
		<>
			<header class="page-head no-print">
				<Toolbar model={model} />
				<h1>{t('finding_file')}</h1>
				<p class="finding-lead">{t('finding_file_lead')}</p>
				<FindingInputs model={model} />
			</header>
			<main>
				<FindingSheet view={view} />
			</main>
		</>
	);
}

function Toolbar({ model }: { model: FindingModel }) {
	const { t } = useTranslator();
	const copied = model.copied.value;
	return (
		<div class="toolbar">
			<LanguageChoice onChange={(language) => void model.changeLanguage(language)} />
			<button type="button" data-action="copy" onClick={() => void model.copy()}>
				{t('finding_file_copy')}
			</button>
			<button type="button" data-action="save" onClick={() => void model.save()}>
				{t('finding_file_save')}
			</button>
			<button type="button" class="primary" data-action="print" onClick={model.print}>
				{t('report_print')}
			</button>
			<p role="status" data-copied={String(copied)}>
				{copied !== null && t(copied ? 'finding_file_copied' : 'finding_file_copy_failed')}
			</p>
		</div>
	);
}
