import { Code } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lifetimeWords } from '../declarations/describe.ts';
import type { RowEditor } from '../declarations/mend-model.ts';

/** A field that was not touched is not read again. */
type Props = Pick<RowEditor, 'fields' | 'before' | 'reading'>;

/** Names shown of very many. */
const MAX_NAMES = 20;

/** The name patterns that would be saved. */
export function NamesUnderstood({ fields, before, reading }: Props) {
	const tr = useTranslator();
	const untouched = before?.names.join(', ') === fields.names && before.storage === fields.storage;
	const names = untouched ? before.names : reading.namesTyped(fields.names, fields.storage);
	if (names.length === 0) return <>{tr.t('options_mend_names_help')}</>;
	const list = (
		<>
			{names.slice(0, MAX_NAMES).map((name, index) => (
				<span key={name}>
					{index > 0 && ', '}
					<Code text={name} max={120} />
				</span>
			))}
			{names.length > MAX_NAMES && `, ${tr.plural('options_more_names', names.length - MAX_NAMES)}`}
		</>
	);
	return <>{fillSlots(tr.t('options_mend_understood', ...slots(1)), [list])}</>;
}

/** The lifetime that would be saved. */
export function LifetimeUnderstood({ fields, before, reading }: Props) {
	const tr = useTranslator();
	const untouched = before !== null && (before.lifetime?.text ?? '') === fields.lifetime;
	const lifetime = untouched ? before.lifetime : reading.readLifetime(fields.lifetime);
	if (lifetime === null) return <>{tr.t('options_mend_lifetime_help')}</>;
	if (lifetime.kind === 'unknown') {
		return <span class="doubtful">{tr.t('issue_lifetime_not_understood')}</span>;
	}
	return <>{tr.t('options_mend_understood', lifetimeWords(tr, lifetime))}</>;
}
