import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ImportModel } from '../importing/import-model.ts';

/** The policies read and not yet saved, where there are several: one is looked at and saved at a time. */
export function DraftList({ importing }: { importing: ImportModel }) {
	const tr = useTranslator();
	const drafts = importing.drafts.value;
	if (drafts.length < 2) return null;
	const current = importing.current.value;
	return (
		<ul class="drafts" aria-label={tr.t('options_drafts')}>
			{drafts.map(({ id, label, policy }) => (
				<li key={id}>
					<button type="button" aria-pressed={id === current?.id} onClick={() => importing.choose(id)}>
						<HostileText text={label} max={60} />
						<span class="aside">{tr.plural('options_declarations', policy.declarations.length)}</span>
					</button>
				</li>
			))}
		</ul>
	);
}
