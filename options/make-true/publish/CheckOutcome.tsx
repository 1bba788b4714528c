import { Icon, type IconName } from '../../../src/ui/Icon.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { failureSentence } from '../../declarations/describe.ts';
import { languageName } from '../../importing/languages.ts';
import { ChangeSentence } from '../changes/ChangeSentence.tsx';
import type { MakeTrueProps } from '../make-true-props.ts';
import { isPublishedAndSettled, SettledWords } from '../Standing.tsx';
import {
	CHECK_RESULT_ID,
	type CheckResult,
	countMissing,
	isPublished,
	type LanguageResult,
} from './check-published.ts';

type Tone = 'good' | 'warn' | 'bad';
const ICONS: Readonly<Record<Tone, IconName>> = { good: 'declared', warn: 'warning', bad: 'undeclared' };

function toneOf(result: CheckResult): Tone {
	if (isPublished(result)) return 'good';
	return result.state === 'read' || result.state === 'unchanged' ? 'warn' : 'bad';
}

/** The outcome of reading the published page again; if all is there, how the policy stands now. */
export function CheckOutcome(props: MakeTrueProps) {
	const tr = useTranslator();
	const { check } = props.correction;
	const result = check.result.value;
	return (
		<div role="status" class="check-place">
			{result?.state === 'checking' && (
				<div class="progress">
					<p>{tr.t('options_true_checking')}</p>
					<button type="button" data-action="cancel-check" onClick={check.cancel}>
						{tr.t('options_cancel')}
					</button>
				</div>
			)}
			{result !== null && result.state !== 'checking' && <Outcome {...props} result={result} />}
		</div>
	);
}

function Outcome({ model, portal, correction, result }: MakeTrueProps & { result: CheckResult }) {
	const tr = useTranslator();
	const tone = toneOf(result);
	const address = correction.policy.value?.source.url ?? null;
	return (
		<section
			class={`check-result check-${tone}`}
			id={CHECK_RESULT_ID}
			tabIndex={-1}
			aria-labelledby="check-words"
			data-check={result.state === 'read' ? `missing-${countMissing(result.languages)}` : result.state}
		>
			<Icon name={ICONS[tone]} size={20} />
			<div>
				{isPublishedAndSettled(correction) && (
					<SettledWords model={model} portal={portal} correction={correction} />
				)}
				<p id="check-words">
					<Words result={result} />
				</p>
				{result.state === 'read' &&
					result.languages.map((language) => (
						<LanguageOutcome
							key={language.language}
							result={language}
							total={result.total}
							isOnly={result.languages.length === 1}
						/>
					))}
				{result.state === 'unchanged' && <p>{tr.t('options_true_unchanged_help')}</p>}
				{result.state === 'empty' && <p>{tr.t('options_true_empty_help')}</p>}
				{result.state === 'read' && result.notStored === 'by-hand' && address !== null && (
					<p>
						{tr.t('options_true_by_hand')}{' '}
						<button
							type="button"
							class="link"
							data-action="look-at-read"
							onClick={() => void model.importing.readAgain(address, portal.policy?.site ?? portal.host)}
						>
							{tr.t('options_true_look')}
						</button>
					</p>
				)}
			</div>
		</section>
	);
}

/** The outcome in a sentence. */
function Words({ result }: { result: CheckResult }) {
	const tr = useTranslator();
	if (result.state === 'failed') return <>{failureSentence(tr, result.failure)}</>;
	if (result.state === 'empty') return <>{tr.t('options_true_empty')}</>;
	if (result.state === 'unchanged') return <>{tr.t('options_true_unchanged')}</>;
	if (result.state === 'checking') return null;
	const { languages, total, at } = result;
	const missing = countMissing(languages);
	const [only] = languages;
	if (languages.length === 1 && missing > 0)
		return <>{tr.plural('options_true_missing', missing, tr.number(total))}</>;
	if (missing > 0 || only?.failure) return <>{tr.t('options_true_missing_somewhere')}</>;
	if (result.notStored === 'unread') return <>{tr.t('options_true_unread')}</>;
	return <>{tr.plural('options_true_published', total, tr.dateTime(at))}</>;
}

interface LanguageProps {
	readonly result: LanguageResult;
	/** Number of changes that were to be made. */
	readonly total: number;
	/** The policy has no other language. */
	readonly isOnly: boolean;
}

/** The changes that one language of the policy still lacks. */
function LanguageOutcome({ result: { language, missing, failure }, total, isOnly }: LanguageProps) {
	const tr = useTranslator();
	const name = languageName(tr, language);
	if (failure !== null)
		return (
			<p>
				{tr.t('options_true_unread_in', name)} {failureSentence(tr, failure)}
			</p>
		);
	if (missing.length === 0) return isOnly ? null : <p>{tr.t('options_true_all_in', name)}</p>;
	return (
		<>
			{!isOnly && <p>{tr.plural('options_true_missing_in', missing.length, name, tr.number(total))}</p>}
			<ul>
				{missing.map((change) => (
					<li key={change.id}>
						<ChangeSentence change={change} />
					</li>
				))}
			</ul>
		</>
	);
}
