import type { Policy } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { DeclarationTable } from '../declarations/DeclarationTable.tsx';
import { IssueList } from '../preview/IssueList.tsx';

/** What a stored policy declares, and what was not understood of it. */
export function PolicyContents({ site, policy }: { site: string; policy: Policy }) {
	const tr = useTranslator();
	return (
		<>
			<DeclarationTable caption={tr.t('options_declarations_of', site)} declarations={policy.declarations} />
			<IssueList issues={policy.issues} />
		</>
	);
}
