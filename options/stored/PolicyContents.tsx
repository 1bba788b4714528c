import type { Policy } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { DeclarationTable } from '../declarations/DeclarationTable.tsx';
import { IssueList } from '../preview/issues/IssueList.tsx';

/** The declarations of a stored policy, and its issues. */
export function PolicyContents({ site, policy }: { site: string; policy: Policy }) {
	const tr = useTranslator();
	return (
		<>
			<DeclarationTable caption={tr.t('options_declarations_of', site)} declarations={policy.declarations} />
			<IssueList issues={policy.issues} />
		</>
	);
}
