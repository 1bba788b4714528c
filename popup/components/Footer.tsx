import type { SiteReport } from '../../src/core/verdict.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { importPage, OPTIONS_PAGE } from '../pages.ts';

interface Props {
	host: string | null;
	report: SiteReport | null;
	backend: Pick<PopupBackend, 'save' | 'journal' | 'tabId'>;
}

/** What else can be done: import a policy, take this report away, the options. */
export function Footer({ host, report, backend }: Props) {
	const { t } = useTranslator();
	const save = async (format: 'csv' | 'json') => {
		if (report === null) return;
		// Loaded when it is wanted: every opening of the popup pays for what stands in its own file.
		const { reportFile } = await import('../exporting.ts');
		// Without a journal, or where it cannot be read, the report stands by itself.
		const journal = await backend.journal(report.store, report.host).catch(() => null);
		backend.save(reportFile(report, format, journal));
	};
	const inTab = <span class="unseen-text"> {t('popup_opens_in_tab')}</span>;
	return (
		<footer class="bottom">
			<nav aria-label={t('popup_footer')}>
				<a href={importPage(host)} target="_blank" rel="noopener">
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
				{report !== null && (
					<a href={`../report/index.html?tab=${backend.tabId()}&host=${host}`} target="_blank" rel="noopener">
						{t('popup_report')}
						{inTab}
					</a>
				)}
				<a href={OPTIONS_PAGE} target="_blank" rel="noopener">
					{t('popup_options')}
					{inTab}
				</a>
			</nav>
		</footer>
	);
}
