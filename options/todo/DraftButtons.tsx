import type { SiteReport } from '../../src/core/findings/verdict.ts';
import { type DraftFormat, policyDraft, policyDraftFile } from '../../src/export/policy-draft.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { reportId } from '../effect/reports.ts';
import { CopyButtons } from './CopyButtons.tsx';
import type { TodoModel } from './todo-model.ts';

const FORMATS = ['text', 'html', 'csv'] as const satisfies readonly DraftFormat[];

/** The portal's whole policy, corrected: to copy or to save. */
export function DraftButtons({ todo, report }: { todo: TodoModel; report: SiteReport }) {
	const tr = useTranslator();
	const { host } = report;
	const names = { text: tr.t('options_format_text'), html: 'HTML', csv: 'CSV' };
	const copy = tr.t('options_draft_copy');
	const save = tr.t('options_draft_save');
	return (
		<div class="draft">
			<h4>{tr.t('options_draft_title')}</h4>
			<p>{tr.t('options_draft_words')}</p>
			<div class="draft-ways">
				<CopyButtons
					todo={todo}
					place={`${reportId(report)} draft`}
					label={copy}
					choices={FORMATS.map((format) => ({
						name: names[format],
						label: `${copy} ${host}`,
						make: async () => policyDraft(await todo.policyOf(report), report, format, tr.locale),
					}))}
				/>
				<div class="copy">
					<span class="copy-label">{save}</span>
					{FORMATS.map((format) => (
						<button
							key={format}
							type="button"
							class="small"
							data-action="save-draft"
							aria-label={`${names[format]}, ${save} ${host}`}
							onClick={() =>
								void todo.save(async () =>
									policyDraftFile(await todo.policyOf(report), report, format, tr.locale),
								)
							}
						>
							{names[format]}
						</button>
					))}
				</div>
			</div>
		</div>
	);
}
