import type { ComponentChild } from 'preact';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { clipText, visibleText } from '../../../src/core/text/visible-text.ts';
import type { Change } from '../../../src/correct/correction.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { Code, HostileText } from '../../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../../src/ui/rich-text.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { singleLine } from '../../declarations/describe.ts';

/** Names shown of very many. */
const MAX_NAMES = 8;
const MAX_FIELD = 200;

/** The names of a change as a person reads them aloud: for accessible names. */
export function namesOf({ names }: Change): string {
	return clipText(visibleText(names.slice(0, MAX_NAMES).join(', ')), MAX_FIELD).text;
}

function Names({ names }: { names: readonly string[] }) {
	const tr = useTranslator();
	return (
		<span class="change-names">
			{names.slice(0, MAX_NAMES).map((name, index) => (
				<span key={name}>
					{index > 0 && ', '}
					<Code text={name} max={80} />
				</span>
			))}
			{names.length > MAX_NAMES && ` ${tr.plural('options_more_names', names.length - MAX_NAMES)}`}
		</span>
	);
}

/** A field of a row as the policy words it, or in words of ours. */
function fieldOf(tr: Translator, kind: Change['kind'], row: Declaration | null): string {
	if (kind === 'lifetime') return row?.lifetime?.text || tr.t('options_not_said');
	if (kind === 'category') return tr.t(`options_category_${row?.category ?? 'unknown'}`);
	return row?.party ? tr.t(`options_party_${row.party}`) : tr.t('options_not_said');
}

/** A change in a sentence. */
export function ChangeSentence({ change }: { change: Change }): ComponentChild {
	const tr = useTranslator();
	const { kind, names, before, after } = change;
	const list = <Names names={names} />;
	if (kind === 'add') return <>{fillSlots(tr.t('options_true_add', ...slots(1)), [list])}</>;
	if (kind === 'remove') return <>{fillSlots(tr.t('options_true_remove', ...slots(1)), [list])}</>;
	const key = (
		{
			lifetime: 'options_true_lifetime',
			category: 'options_true_category',
			party: 'options_true_party',
		} as const
	)[kind];
	return (
		<>
			{fillSlots(tr.t(key, ...slots(3)), [
				list,
				<del key="before">
					<HostileText text={singleLine(fieldOf(tr, kind, before))} max={MAX_FIELD} />
				</del>,
				<ins key="after">
					<HostileText text={singleLine(fieldOf(tr, kind, after))} max={MAX_FIELD} />
				</ins>,
			])}
		</>
	);
}
