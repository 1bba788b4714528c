import { useId, useState } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { useAct } from '../../src/ui/visit/use-act.ts';
import type { OnlyNow } from './only-now.ts';

interface Props {
	readonly what: 'report' | 'audit';
	readonly isPrivate: boolean;
	readonly onlyNow: OnlyNow;
	onKeep(): Promise<unknown>;
}

/** Asks whether to keep what is in memory only, and says what was answered. */
export function KeepQuestion({ what, isPrivate, onlyNow, onKeep }: Props) {
	const { t } = useTranslator();
	const [answer, setAnswer] = useState<'none' | 'kept' | 'only-now'>(
		onlyNow.isChosen() ? 'only-now' : 'none',
	);
	const act = useAct();
	const id = useId();
	const store = () =>
		act.run(async () => {
			await onKeep();
			setAnswer('kept');
		});
	const keepButton = (words: string, isFirst = true) => (
		<button
			type="button"
			class={isFirst ? 'primary' : ''}
			data-action="keep"
			aria-disabled={act.isBusy}
			onClick={store}
		>
			{words}
		</button>
	);
	return (
		<section class="keep no-print" data-keep={answer} aria-labelledby={id}>
			<Icon name={answer === 'kept' ? 'declared' : 'accepted'} />
			<div class="keep-words" role="status">
				{answer === 'kept' && <p id={id}>{t('report_kept_now')}</p>}
				{answer === 'only-now' && <p id={id}>{t('report_keep_not')}</p>}
				{answer === 'none' && (
					<>
						<p id={id} class="keep-question">
							{t(`report_keep_question_${what}`)}
						</p>
						<p>
							{t('report_keep_why')} {what === 'audit' && t('report_keep_why_audit')}{' '}
							{isPrivate && t('report_keep_why_private')}
						</p>
					</>
				)}
			</div>
			{answer === 'none' && (
				<p class="keep-buttons">
					{keepButton(t('report_keep'))}
					<button
						type="button"
						data-action="only-now"
						onClick={() => {
							onlyNow.choose();
							setAnswer('only-now');
						}}
					>
						{t('report_keep_only_now')}
					</button>
				</p>
			)}
			{answer === 'only-now' && <p class="keep-buttons">{keepButton(t('report_keep_after_all'), false)}</p>}
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</section>
	);
}
