import { isPlatformHost } from '../../src/core/policy/platform.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { isFamily } from '../portals/portal.ts';
import type { TabProps } from './tab-props.ts';

/** Says that a portal's policy has not been read, and offers to. */
export function ReadPolicy({ model, portal: { host, site } }: TabProps) {
	const tr = useTranslator();
	const hasAddress = isPlatformHost(host) || site?.platform === true;
	return (
		<div class="empty">
			<p>
				<strong>{tr.t('options_policy_unread')}</strong>
			</p>
			<p>{tr.t('options_policy_unread_why')}</p>
			<div class="buttons">
				{hasAddress && !isFamily(host) && (
					<button
						type="button"
						class="primary"
						data-action="read-policy"
						onClick={() => void model.reader.readPolicy(host)}
					>
						{tr.t('options_todo_read')}
					</button>
				)}
				<button type="button" data-action="import-for" onClick={() => model.reader.importFor(host)}>
					{tr.t('options_todo_import')}
				</button>
			</div>
		</div>
	);
}
