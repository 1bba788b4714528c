import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExceptionDraft } from '../../core/exceptions/check-exception.ts';
import { MAX_REASON_LENGTH } from '../../core/exceptions/exception.ts';
import { dayOf, lastDay } from '../../core/exceptions/exception-days.ts';
import { refusalWords } from '../failure-words.ts';
import { HostileText } from '../HostileText.tsx';
import { useTranslator } from '../translator-context.ts';

/** Something that can be accepted: in words, and the code of it. */
export interface AcceptableCode {
	/** Null: whatever there is. */
	readonly code: string | null;
	readonly words: string;
}

interface Props {
	/** Codes that can be accepted; the first is chosen. */
	codes: readonly [AcceptableCode, ...AcceptableCode[]];
	/** Name patterns to choose from; the first is chosen. Null: any name. */
	patterns: readonly [string | null, ...string[]];
	/** The domain that it is accepted for; null: any. */
	domain: string | null;
	/** Texts that are filled in at first. */
	reason?: string;
	until?: string;
	/** Ms; decides what days there are. */
	now: number;
	/** Accepts it; what it rejects with is shown. */
	onAccept(draft: ExceptionDraft): Promise<unknown>;
	onCancel(): void;
}

/** Days from today until the last one that is suggested: a quarter of a year. */
const SUGGESTED_DAYS = 91;

/** A form for accepting an undeclared cookie, or a finding, until a day and for a reason. */
export function ExceptionForm(props: Props) {
	const { codes, patterns, domain, now, onAccept, onCancel } = props;
	const tr = useTranslator();
	const { t } = tr;
	const id = useId();
	const first = useRef<HTMLTextAreaElement>(null);
	const [code, setCode] = useState(codes[0].code);
	const [pattern, setPattern] = useState(patterns[0]);
	const [reason, setReason] = useState(props.reason ?? '');
	const [until, setUntil] = useState(props.until ?? dayOf(now + SUGGESTED_DAYS * 86_400_000));
	const [failure, setFailure] = useState<string | null>(null);
	useLayoutEffect(() => first.current?.focus(), []);

	async function submit(event: Event) {
		event.preventDefault();
		setFailure(null);
		try {
			await onAccept({ pattern, domain, code, reason, until });
		} catch (error) {
			setFailure(refusalWords(tr, error) ?? t('failure_internal'));
		}
	}

	return (
		<form class="exception-form" data-form="exception" onSubmit={submit} noValidate>
			<p class="intro">{t('exception_intro')}</p>
			{codes.length > 1 && (
				<label>
					<span>{t('exception_what')}</span>
					<select
						name="exception-code"
						value={code ?? ''}
						onChange={(event) => setCode(event.currentTarget.value)}
					>
						{codes.map((choice) => (
							<option key={choice.code} value={choice.code ?? ''}>
								{choice.words}
							</option>
						))}
					</select>
				</label>
			)}
			{patterns.length > 1 && (
				<fieldset>
					<legend>{t('exception_which')}</legend>
					{patterns.map((choice) => (
						<label key={choice} class="choice">
							<input
								type="radio"
								name={`${id}-pattern`}
								checked={pattern === choice}
								onChange={() => setPattern(choice)}
							/>
							<code>
								<HostileText text={choice ?? ''} max={90} />
							</code>
						</label>
					))}
				</fieldset>
			)}
			<label>
				<span>{t('exception_reason')}</span>
				<textarea
					ref={first}
					name="exception-reason"
					rows={2}
					maxLength={MAX_REASON_LENGTH}
					required
					placeholder={t('exception_reason_hint')}
					value={reason}
					aria-describedby={failure === null ? undefined : `${id}-failure`}
					onInput={(event) => setReason(event.currentTarget.value)}
				/>
			</label>
			<label>
				<span>{t('exception_until')}</span>
				<input
					type="date"
					name="exception-until"
					required
					min={dayOf(now)}
					max={lastDay(now)}
					value={until}
					onInput={(event) => setUntil(event.currentTarget.value)}
				/>
			</label>
			<p class="failure" role="alert" id={`${id}-failure`}>
				{failure}
			</p>
			<div class="buttons">
				<button type="submit" class="primary" data-action="save-exception">
					{t(props.reason === undefined ? 'exception_save' : 'exception_save_changes')}
				</button>
				<button type="button" class="link" data-action="cancel-exception" onClick={onCancel}>
					{t('exception_cancel')}
				</button>
			</div>
		</form>
	);
}
