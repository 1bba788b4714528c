import { type Exception, exceptionKey, UNDECLARED_CODE } from '../../src/core/exceptions/exception.ts';
import type { ExceptionState } from '../../src/core/exceptions/exception-states.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { exceptionDay } from '../../src/report-text/words/accepted-words.ts';
import { ExceptionForm } from '../../src/ui/exceptions/ExceptionForm.tsx';
import { Code, HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ExceptionsModel } from './exceptions-model.ts';

interface Props {
	exceptions: ExceptionsModel;
	host: string;
	exception: Exception;
	state: ExceptionState;
	/** Ms. */
	now: number;
}

/** Says what is accepted. */
function codeWords(code: string | null, tr: Translator): string {
	if (code === null) return tr.t('exceptions_anything');
	if (code === UNDECLARED_CODE) return tr.t('report_verdict_undeclared');
	return tr.dynamic(`finding_${code.replaceAll('-', '_')}`);
}

/** One exception: what it accepts, until when and why, and whether it is still needed. */
export function ExceptionRow({ exceptions, host, exception, state, now }: Props) {
	const tr = useTranslator();
	const { pattern, domain, code, reason, until } = exception;
	const key = exceptionKey(exception);
	const name = pattern ?? domain ?? '';
	const isSet = exception.from === 'organisation';
	const isEditing = !isSet && exceptions.editing.value === key;
	const day = exceptionDay(until, tr);
	return (
		<li data-exception={name} data-state={state} data-from={exception.from}>
			<div class="row">
				<div class="row-words">
					<h3>
						<Code text={name} max={120} />
						{isSet && <span class="tag">{tr.t('organisation_from')}</span>}
						{(state === 'ended' || state === 'unused') && (
							<span class={`tag tag-${state}`}>{tr.t(`exceptions_${state}_tag`)}</span>
						)}
					</h3>
					<p>
						<HostileText text={reason} max={500} />
					</p>
					<p class="facts">
						<span>{codeWords(code, tr)}</span>
						{pattern !== null && domain !== null && (
							<span>
								<HostileText text={domain} max={260} />
							</span>
						)}
						<span>{tr.t(state === 'ended' ? 'exceptions_ended_on' : 'exceptions_until', day)}</span>
					</p>
				</div>
				{!isSet && (
					<div class="row-buttons">
						{!isEditing && (
							<button
								type="button"
								class="quiet"
								data-action="edit-exception"
								aria-label={tr.t(
									state === 'ended' ? 'exceptions_renew_named' : 'exceptions_edit_named',
									name,
								)}
								onClick={() => exceptions.edit(key)}
							>
								{tr.t(state === 'ended' ? 'exceptions_renew' : 'exceptions_edit')}
							</button>
						)}
						<button
							type="button"
							class="quiet danger"
							data-action="remove-exception"
							aria-label={tr.t('exceptions_remove_named', name)}
							onClick={() => void exceptions.remove(host, exception)}
						>
							{tr.t('exceptions_remove')}
						</button>
					</div>
				)}
			</div>
			{isEditing && (
				<ExceptionForm
					codes={[{ code, words: codeWords(code, tr) }]}
					patterns={[pattern]}
					domain={domain}
					reason={reason}
					{...(state !== 'ended' && { until })}
					now={now}
					onAccept={(draft) => exceptions.save(host, key, draft)}
					onCancel={() => exceptions.edit(null)}
				/>
			)}
		</li>
	);
}
