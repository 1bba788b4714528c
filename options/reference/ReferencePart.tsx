import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Section } from '../ListSection.tsx';
import type { ReferenceModel } from './reference-model.ts';

/** The list of well-known cookies: how many it names, where it came from, and how to be rid of it. */
export function ReferencePart({ reference }: { reference: ReferenceModel }) {
	const tr = useTranslator();
	const summary = reference.summary.value;
	return (
		<Section name="reference" id="reference-heading">
			{summary === null ? (
				<p class="aside">{tr.t('options_reference_none')}</p>
			) : (
				<>
					<p data-reference={summary.names}>
						{fillSlots(
							tr.plural('options_reference_stored', summary.names, ...slots(1), tr.date(summary.importedAt)),
							[<HostileText key="source" text={summary.source} max={120} />],
						)}
					</p>
					<div class="buttons">
						<button type="button" data-action="delete-reference" onClick={() => void reference.remove()}>
							{tr.t('options_reference_delete')}
						</button>
					</div>
				</>
			)}
		</Section>
	);
}
