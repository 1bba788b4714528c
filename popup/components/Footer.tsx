import type { SiteReport } from '../../src/core/report/site-report.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { importPage, OPTIONS_PAGE } from '../pages/options-page.ts';

interface Props {
	/** Null in a private window: addresses go into the browser's history. */
	host: string | null;
	report: SiteReport | null;
	backend: Pick<PopupBackend, 'save' | 'client' | 'tabId'>;
	/** Null while something is recorded, or is about to be. */
	onRecord: (() => void) | null;
}

/** Links and buttons: record, report, import a policy, export, options. */
export function Footer({ host, report, backend, onRecord }: Props) {
	const { t } = useTranslator();
	const save = async (format: 'csv' | 'json') => {
		if (report === null) return;
		const { store, host } = report;
		// Loaded when it is wanted: every opening of the popup pays for what stands in its own file.
		const { reportFile } = await import('../exporting.ts');
		// Without a journal, or where it cannot be read, the report stands by itself.
		const journal = await backend.client['journal.get']({ store, host }).catch(() => null);
		backend.save(reportFile(report, format, journal));
	};
	const inTab = <span class="visually-hidden"> {t('popup_opens_in_tab')}</span>;
	const reportLink = report !== null && (
		<a href={`../report/index.html?tab=${backend.tabId()}`} target="_blank" rel="noopener">
			{t('popup_report')}
			{inTab}
		</a>
	);
	return (
		<footer class="bottom">
			{onRecord !== null && reportLink && (
				<div class="evidence">
					<button type="button" class="record-button" data-action="record" onClick={onRecord}>
						<i class="record-dot" />
						{t('popup_record')}
					</button>
					{reportLink}
				</div>
			)}
			<nav aria-label={t('popup_footer')}>
				<a href={importPage(host, backend.tabId())} target="_blank" rel="noopener">
					{t('popup_import')}
					{inTab}
				</a>
				{report !== null && (
					<span class="export">
						{t('popup_export')}{' '}
						{(['csv', 'json'] as const).map((format) => (
							<button
								key={format}
								type="button"
								data-action={`export-${format}`}
								aria-label={t('popup_export_as', format.toUpperCase())}
								onClick={() => save(format)}
							>
								{format.toUpperCase()}
							</button>
						))}
					</span>
				)}
				{onRecord === null && reportLink}
				<a href={OPTIONS_PAGE} target="_blank" rel="noopener">
					{t('popup_options')}
					{inTab}
				</a>
			</nav>
		</footer>
	);
}
