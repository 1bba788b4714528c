import type { ComponentChildren } from 'preact';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { certaintyWords, placeWords, storageWords } from './describe.ts';

/** Names shown of a row that declares very many. */
const MAX_NAMES = 50;

interface Props {
	readonly declaration: Declaration;
	/** Whether the reason for which it is to be checked stands above the row. */
	readonly isReasonAbove?: boolean;
	/** Marks beside the names. */
	readonly tags?: ComponentChildren;
	/** The row's buttons. One of them says where the row was read, so that the facts need not. */
	readonly children?: ComponentChildren;
}

/** The names of a declaration with what narrows them: storage kind, party, domain; and where they were read. */
export function NameCell({ declaration, isReasonAbove = false, tags, children }: Props) {
	const tr = useTranslator();
	const { names, storage, party, domain, certainty, certaintyReason } = declaration;
	const facts = [
		storage === 'cookie' ? '' : storageWords(tr, storage),
		party === null ? '' : tr.t(party === 'first' ? 'options_party_first' : 'options_party_third'),
		children ? '' : placeWords(tr, declaration),
	].filter((fact) => fact !== '');
	return (
		<th scope="row" data-label={tr.t('options_column_name')} data-certainty={certainty}>
			<ul class="names">
				{names.slice(0, MAX_NAMES).map((name) => (
					<li key={name}>
						<Code text={name} max={120} />
					</li>
				))}
				{names.length > MAX_NAMES && <li>{tr.plural('options_more_names', names.length - MAX_NAMES)}</li>}
			</ul>
			{tags}
			{domain !== null && (
				<div class="aside">
					<Code text={domain} />
				</div>
			)}
			{facts.length > 0 && (
				<div class="facts">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</div>
			)}
			{certainty === 'likely' && (
				<div class="likely">
					<span class="tag tag-likely">{tr.t('options_likely')}</span>{' '}
					{!isReasonAbove && certaintyWords(tr, certaintyReason)}
				</div>
			)}
			{children}
		</th>
	);
}
