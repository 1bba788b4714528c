import { snakeCase } from '../../src/i18n/message-key.ts';
import type { StorageTrouble } from '../../src/messaging/intents/policy.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { Trouble } from '../Trouble.tsx';
import { StoredPolicy } from './StoredPolicy.tsx';
import { STORED_ID } from './stored-model.ts';

/** All stored policies, and what could not be read of them. */
export function StoredPolicies({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const list = model.stored.list.value;
	const error = model.stored.error.value;
	return (
		<section class="stored" aria-labelledby={STORED_ID}>
			<h2 id={STORED_ID} tabIndex={-1}>
				{tr.t('options_stored_title')}
			</h2>
			{error !== null && (
				<div class="problems">
					<p>{error}</p>
					<button type="button" onClick={() => void model.stored.refresh()}>
						{tr.t('options_try_again')}
					</button>
				</div>
			)}
			{list === null && error === null && <p class="aside">{tr.t('options_loading')}</p>}
			{list?.trouble.map((trouble) => (
				<StoredTrouble key={trouble.key} trouble={trouble} />
			))}
			{list?.policies.length === 0 && (
				<div class="empty">
					<p>
						<strong>{tr.t('options_stored_none')}</strong>
					</p>
					<p>{tr.t('options_stored_none_help')}</p>
				</div>
			)}
			{list !== null && list.policies.length > 0 && (
				<ul class="rows">
					{list.policies.map((summary) => (
						<StoredPolicy key={summary.site} model={model} summary={summary} />
					))}
				</ul>
			)}
		</section>
	);
}

function StoredTrouble({ trouble }: { trouble: StorageTrouble }) {
	const tr = useTranslator();
	return (
		<Trouble reason={trouble.reason}>
			<p>{tr.t(`options_trouble_${snakeCase(trouble.reason)}`)}</p>
			<p class="aside">
				<Code text={trouble.key} max={120} />
			</p>
		</Trouble>
	);
}
