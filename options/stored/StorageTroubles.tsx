import { snakeCase } from '../../src/i18n/message-key.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Trouble } from '../Trouble.tsx';
import type { StoredModel } from './stored-model.ts';

/** Says that the disk cannot be written, and which stored entries cannot be read. */
export function StorageTroubles({ stored }: { stored: StoredModel }) {
	const tr = useTranslator();
	const { trouble = [], disk = null } = stored.list.value ?? {};
	return (
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
		</>
	);
}
