import { useState } from 'preact/hooks';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { CopyPart } from '../copying/CopyPart.tsx';

interface Props {
	report: SiteReport;
	row: CookieRow;
	copy: PopupBackend['copy'];
}

/** A row for the policy page, for a cookie that it lacks. */
export function RowCopy({ report, row, copy }: Props) {
	const { t, locale } = useTranslator();
	const [isOpen, setOpen] = useState(false);
	return (
		<div class="row-copy">
			<button
				type="button"
				class="link"
				data-action="copy-row"
				aria-expanded={isOpen}
				onClick={() => setOpen(!isOpen)}
			>
				{t('popup_copy_row')}
			</button>
			{isOpen && (
				<>
					<p>{t('popup_copy_row_words')}</p>
					<CopyPart
						copy={copy}
						atOnce
						make={async (format) => {
							const { policyRows } = await import('../exporting.ts');
							return policyRows(report, [row], format, locale);
						}}
					/>
				</>
			)}
		</div>
	);
}
