import { useId, useState } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { RecordedClick, Recording } from '../../src/core/recording/recording.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { cookieNameWords } from '../../src/report-text/words/cookie-name.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Act } from '../../src/ui/visit/use-act.ts';
import { clockOf } from './clock-of.ts';
import { MarkLine } from './MarkLine.tsx';
import {
	cookiesAround,
	type MarkSpan,
	rightAfter,
	settingsOf,
	spanAbout,
	spanOfClick,
	TOLERANCE_MS,
} from './mark-moments.ts';
import type { MarkedAnswer } from './markable-answers.ts';

const MAX_CLICKS = 12;
const MAX_NAMES = 6;
const MAX_NAME_LENGTH = 40;

interface Props {
	readonly audit: Audit;
	readonly recording: Recording;
	readonly answer: MarkedAnswer;
	readonly act: Act;
	onMark(span: MarkSpan): void;
}

/** Names in a sentence; hostile text. */
function namesWords(names: readonly string[], translator: Translator): string {
	const shown = names.slice(0, MAX_NAMES).map((name) => cookieNameWords(name, translator, MAX_NAME_LENGTH));
	const more = names.length - shown.length;
	return translator.list(more === 0 ? shown : [...shown, translator.plural('full_audit_more', more)]);
}

/** Chooses the moment at which a visitor's choice was made: a click that was noticed, or any on a line. */
export function MarkForm({ audit, recording, answer, act, onMark }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const name = useId();
	const clicks = (recording.clicks ?? []).slice(0, MAX_CLICKS);
	const settings = settingsOf(audit);
	// Nothing is chosen for the person where there is a choice.
	const [chosen, choose] = useState<RecordedClick | 'other' | null>(clicks.length === 0 ? 'other' : null);
	const [moment, setMoment] = useState((recording.startedAt + recording.endedAt) / 2);
	const span = spanOf(recording, chosen, moment);
	return (
		<form
			class="mark-form"
			data-answer={answer}
			onSubmit={(event) => {
				event.preventDefault();
				if (span !== null) onMark(span);
			}}
		>
			<fieldset>
				<legend>{t(`report_mark_when_${answer}`)}</legend>
				<p>{t(clicks.length === 0 ? 'report_mark_no_clicks' : 'report_mark_lead')}</p>
				{clicks.map((click, index) => (
					<label key={`${index} ${click.since}`}>
						<input type="radio" name={name} checked={chosen === click} onChange={() => choose(click)} />
						<span>
							{clickWords(recording, click, translator)}
							<After names={rightAfter(settings, click)} />
						</span>
					</label>
				))}
				{clicks.length > 0 && (
					<label>
						<input
							type="radio"
							name={name}
							data-choice="other"
							checked={chosen === 'other'}
							onChange={() => choose('other')}
						/>
						<span>{t('report_mark_other')}</span>
					</label>
				)}
			</fieldset>
			<MarkLine recording={recording} settings={settings} span={span} />
			{chosen === 'other' && <MomentSlider recording={recording} moment={moment} onChange={setMoment} />}
			{span !== null && <Around names={cookiesAround(settings, span)} />}
			<p>
				<button type="submit" class="primary" data-action="mark" aria-disabled={act.isBusy || span === null}>
					{t(`report_mark_do_${answer}`)}
				</button>
			</p>
		</form>
	);
}

/** The span of what is chosen; null while nothing is. */
function spanOf(
	recording: Recording,
	chosen: RecordedClick | 'other' | null,
	moment: number,
): MarkSpan | null {
	if (chosen === null) return null;
	return chosen === 'other' ? spanAbout(recording, moment) : spanOfClick(recording, chosen);
}

function clickWords(recording: Recording, { since, at, isHidden }: RecordedClick, { t }: Translator): string {
	if (isHidden) return t('report_mark_hidden', clockOf(recording, since), clockOf(recording, at));
	return t('report_mark_click', clockOf(recording, since));
}

/** The cookies that were set right after a click. */
function After({ names }: { names: readonly string[] }) {
	const translator = useTranslator();
	if (names.length === 0) return null;
	return <small>{translator.t('report_mark_right_after', namesWords(names, translator))}</small>;
}

interface SliderProps {
	readonly recording: Recording;
	readonly moment: number;
	onChange(moment: number): void;
}

/** Sets a moment between the start and the end of a visit. */
function MomentSlider({ recording, moment, onChange }: SliderProps) {
	const { t, number } = useTranslator();
	const { startedAt, endedAt } = recording;
	const words = t('report_mark_about', clockOf(recording, moment), number(TOLERANCE_MS / 1000));
	return (
		<label class="mark-moment">
			{t('report_mark_moment')}
			<input
				type="range"
				name="mark-moment"
				min={0}
				max={Math.max(1, Math.round((endedAt - startedAt) / 1000))}
				value={Math.round((moment - startedAt) / 1000)}
				aria-valuetext={words}
				onInput={({ currentTarget }) =>
					onChange(Math.min(endedAt, startedAt + Number(currentTarget.value) * 1000))
				}
			/>
			<span role="status">{words}</span>
		</label>
	);
}

/** The cookies before and after the chosen moment, in words. */
function Around({ names }: { names: ReturnType<typeof cookiesAround> }) {
	const translator = useTranslator();
	const { before, after, unsure } = names;
	const parts = [
		['report_mark_before', before],
		['report_mark_after', after],
		['report_mark_unsure', unsure],
	] as const;
	const shown = parts.filter(([, list]) => list.length > 0);
	return (
		<div class="mark-around" role="status">
			{shown.length === 0 && <p>{translator.t('report_mark_none')}</p>}
			{shown.map(([key, list]) => (
				<p key={key}>{translator.t(key, namesWords(list, translator))}</p>
			))}
		</div>
	);
}
