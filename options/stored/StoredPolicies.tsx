import { snakeCase } from '../../src/i18n/message-key.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { EmptyList, ListSection } from '../ListSection.tsx';
import type { OptionsModel } from '../model.ts';
import { Trouble } from '../Trouble.tsx';
import { StoredPolicy } from './StoredPolicy.tsx';
import { STORED_ID } from './stored-model.ts';

/** All stored policies, and what could not be read of them. */
export function StoredPolicies({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	return (
		<ListSection name="stored" id={STORED_ID} model={model.stored}>
			{({ policies, trouble, disk }) => (
				<>
					{disk !== null && (
						<Trouble reason={disk}>
							<p>{tr.t(`options_disk_${disk}`)}</p>
						</Trouble>
					)}
					{trouble.map(({ key, reason }) => (
						<Trouble key={key} reason={reason}>
							<p>{tr.t(`options_trouble_${snakeCase(reason)}`)}</p>
							<p class="aside">
								<Code text={key} max={120} />
							</p>
						</Trouble>
					))}
					{policies.length === 0 ? (
						<EmptyList title={tr.t('options_stored_none')} help={tr.t('options_stored_none_help')} />
					) : (
						<ul class="rows">
							{policies.map((summary) => (
								<StoredPolicy key={summary.site} model={model} summary={summary} />
							))}
						</ul>
					)}
				</>
			)}
		</ListSection>
	);
}
