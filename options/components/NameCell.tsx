import type { Declaration } from '../../src/core/policy.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { storageWords } from '../describe.ts';
import type { RowMark } from './DeclarationTable.tsx';

/** Names shown of a row that declares very many. */
const MOST = 50;

/** The names of a declaration with what narrows them: storage kind, party, domain; and where they were read. */
export function NameCell({ declaration, mark }: { declaration: Declaration; mark: RowMark | undefined }) {
	const tr = useTranslator();
	const { names, storage, party, domain, line, page } = declaration;
	const facts = [
		storage === 'cookie' ? null : storageWords(tr, storage),
		party && tr.t(party === 'first' ? 'options_party_first' : 'options_party_third'),
		page === undefined ? null : tr.t('options_page', tr.number(page)),
		line === null ? null : tr.t('options_line', tr.number(line)),
	].filter((fact) => fact !== null);
	return (
		<th scope="row" data-label={tr.t('options_column_name')}>
			<ul class="names">
				{names.slice(0, MOST).map((name) => (
					<li key={name}>
						<Code text={name} max={120} />
					</li>
				))}
				{names.length > MOST && <li>{tr.plural('options_more_names', names.length - MOST)}</li>}
			</ul>
			{mark && <span class={`tag tag-${mark}`}>{tr.t(`options_mark_${mark}`)}</span>}
			{domain !== null && (
				<div class="aside">
					<Code text={domain} />
				</div>
			)}
			{facts.length > 0 && <div class="aside">{facts.join(' · ')}</div>}
		</th>
	);
}
