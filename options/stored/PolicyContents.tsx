import { isOpenPlace } from '../../src/core/policy/open-places.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { DeclarationTable } from '../declarations/DeclarationTable.tsx';
import { IssueList } from '../preview/issues/IssueList.tsx';
import type { StoredEditModel } from './edit-model.ts';

interface Props {
	readonly site: string;
	readonly policy: Policy;
	/** Null for a policy that is not changed here. */
	readonly editing: StoredEditModel | null;
}

/** The declarations of a stored policy, and its issues, each place that was not understood with a button that corrects it. */
export function PolicyContents({ site, policy, editing }: Props) {
	const tr = useTranslator();
	return (
		<>
			{policy.declarations.length === 0 ? (
				<p class="help">{tr.t('options_declares_nothing_words')}</p>
			) : (
				<DeclarationTable
					caption={tr.t('options_declarations_of', site)}
					declarations={policy.declarations}
				/>
			)}
			<IssueList
				issues={policy.issues}
				onCorrect={(issue) =>
					editing !== null && isOpenPlace(issue) ? () => void editing.edit(site, issue) : null
				}
			/>
		</>
	);
}
