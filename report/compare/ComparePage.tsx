import { useLayoutEffect } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { OtherScreen } from '../components/StatePanel.tsx';
import { CompareResult } from './CompareResult.tsx';
import type { CompareModel } from './compare-model.ts';
import { compareFile, hostsOf } from './comparison.ts';

/** The page of a comparison. The state of `root`, the document's element, is for style sheets and tests. */
export function ComparePage({ model, root }: { model: CompareModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const screen = model.screen.value;
	const [host, other] = screen.state === 'ready' ? hostsOf(screen.compared) : [];
	const title =
		host === undefined
			? t('report_compare_page')
			: other === undefined
				? t('report_compare_title', host)
				: t('report_compare_title_hosts', host, other);
	const isPrivate =
		screen.state === 'ready' && screen.compared.audits.some(({ conditions }) => conditions.isPrivate);
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['page'] = 'compare';
		root.dataset['state'] = screen.state;
		root.ownerDocument.title = isPrivate ? t('report_compare_page') : title;
	});
	if (screen.state !== 'ready') {
		const gone = t('report_compare_gone');
		return <OtherScreen screen={screen} title={t('report_compare_page')} gone={gone} onRetry={model.retry} />;
	}
	const { compared, missing } = screen;
	const { save, print } = model.backend;
	return (
		<>
			<header class="page-head">
				<div class="toolbar no-print">
					<fieldset class="formats">
						<legend>{t('report_export')}</legend>
						<button
							type="button"
							data-action="export-csv"
							aria-label={t('report_export_as', 'CSV')}
							onClick={() => save(compareFile(compared))}
						>
							CSV
						</button>
					</fieldset>
					<button type="button" class="primary" data-action="print" onClick={print}>
						{t('report_print')}
					</button>
				</div>
				<h1>{title}</h1>
			</header>
			<main>
				<CompareResult compared={compared} missing={missing} level="h2" />
			</main>
		</>
	);
}
