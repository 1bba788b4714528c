import { useTranslator } from '../src/ui/translator-context.ts';
import type { OptionsModel } from './model.ts';
import { NOTICE_ID } from './notices.ts';

/** The outcome of the last action, with Undo. It stays until it is dismissed or replaced by the next. */
export function NoticeBar({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const notice = model.notices.notice.value;
	return (
		<div role="status" class="notice-place">
			{notice && (
				<div class={`notice notice-${notice.tone}`} id={NOTICE_ID} tabIndex={-1}>
					<p>{notice.words}</p>
					{notice.undo !== null && (
						<button type="button" data-action="undo" onClick={() => void model.undo()}>
							{tr.t('options_undo')}
						</button>
					)}
					<button type="button" class="quiet" data-action="dismiss" onClick={() => model.dismiss()}>
						{tr.t('options_dismiss')}
					</button>
				</div>
			)}
		</div>
	);
}
