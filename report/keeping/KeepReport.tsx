import { useEffect, useState } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import { useLoaded } from '../../src/ui/use-loaded.ts';
import type { ReportBackend } from '../backend.ts';

interface Props {
	/** One report, or those of a full audit. */
	readonly audits: readonly Audit[];
	readonly backend: Pick<ReportBackend, 'onlyNow'> & {
		readonly client: Pick<Client, 'audit.list' | 'audit.keep'>;
	};
}

async function loadQuestion() {
	const [{ KeepQuestion }] = await Promise.all([import('./KeepQuestion.tsx'), loadSeldomStyles()]);
	return KeepQuestion;
}

/** Asks whether to keep reports, with their whole full audit, if they are in memory only. */
export function KeepReport({ audits, backend }: Props) {
	const ids = audits.map(({ id }) => id);
	const [isInMemory, setInMemory] = useState(false);
	const KeepQuestion = useLoaded(isInMemory, loadQuestion);
	useEffect(() => {
		let isLatest = true;
		// If that cannot be read, offering to keep them does no harm.
		backend.client['audit.list']()
			.then((all) => all.some(({ id, inMemory }) => inMemory && ids.includes(id)))
			.catch(() => true)
			.then((isHeld) => isLatest && setInMemory(isHeld));
		return () => {
			isLatest = false;
		};
	}, [ids.join(), backend]);
	if (KeepQuestion === null) return null;
	return (
		<KeepQuestion
			what={audits.some(({ recording }) => recording?.plan != null) ? 'audit' : 'report'}
			isPrivate={audits.some(({ conditions }) => conditions.isPrivate)}
			onlyNow={backend.onlyNow}
			onKeep={() => backend.client['audit.keep']({ ids })}
		/>
	);
}
