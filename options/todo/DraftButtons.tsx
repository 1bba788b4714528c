import type { SiteReport } from '../../src/core/report/site-report.ts';
import { policyDraft, policyDraftFile } from '../../src/export/policy/policy-draft.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { reportId } from '../effect/reports.ts';
import { CopyButtons, FORMATS, formatName } from './CopyButtons.tsx';
import type { TodoModel } from './todo-model.ts';

/** The portal's whole policy, corrected: to copy or to save. */
export function DraftButtons({ todo, report }: { todo: TodoModel; report: SiteReport }) {
	const tr = useTranslator();
	const { host } = report;
	return (
		<div class="draft">
			<h3>{tr.t('options_draft_title')}</h3>
			<p>{tr.t('options_draft_words')}</p>
			<div class="draft-ways">
				<CopyButtons
					todo={todo}
					place={`${reportId(report)} draft`}
					label={tr.t('options_draft_copy')}
					labelOf={(format) => tr.t('options_draft_copy_named', format, host)}
					make={async (format) => policyDraft(await todo.policyOf(report), report, format, tr.locale)}
				/>
				<div class="copy">
					<span class="copy-label">{tr.t('options_draft_save')}</span>
					{FORMATS.map((format) => (
						<button
							key={format}
							type="button"
							class="small"
							data-action="save-draft"
							aria-label={tr.t('options_draft_save_named', formatName(format, tr), host)}
							onClick={() =>
								void todo.save(async () =>
									policyDraftFile(await todo.policyOf(report), report, format, tr.locale),
								)
							}
						>
							{formatName(format, tr)}
						</button>
					))}
				</div>
			</div>
		</div>
	);
}
