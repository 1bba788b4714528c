import type { Declaration } from '../../src/core/policy.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lifetimeWords } from '../describe.ts';
import { lifetimeTyped, namesTyped, type RowFields } from '../row-fields.ts';

interface Props {
	readonly fields: RowFields;
	/** What the row said before: what was not touched is not read anew. */
	readonly before: Declaration | null;
}

/** Names shown of very many. */
const MOST = 20;

/** The name patterns that would be saved. */
export function NamesUnderstood({ fields, before }: Props) {
	const tr = useTranslator();
	const untouched = before?.names.join(', ') === fields.names && before.storage === fields.storage;
	const names = untouched ? before.names : namesTyped(fields.names, fields.storage);
	if (names.length === 0) return <>{tr.t('options_mend_names_help')}</>;
	return (
		<>
			{tr.t('options_mend_understood')}{' '}
			{names.slice(0, MOST).map((name, index) => (
				<span key={name}>
					{index > 0 && ', '}
					<Code text={name} max={120} />
				</span>
			))}
			{names.length > MOST && ` ${tr.plural('options_more_names', names.length - MOST)}`}
		</>
	);
}

/** The lifetime that would be saved. */
export function LifetimeUnderstood({ fields, before }: Props) {
	const tr = useTranslator();
	const untouched = before !== null && (before.lifetime?.text ?? '') === fields.lifetime;
	const lifetime = untouched ? before.lifetime : lifetimeTyped(fields.lifetime);
	if (lifetime === null) return <>{tr.t('options_mend_lifetime_help')}</>;
	return (
		<span class={lifetime.kind === 'unknown' ? 'doubtful' : undefined}>
			{tr.t('options_mend_understood')} {lifetimeWords(tr, lifetime)}
		</span>
	);
}
