import { useState } from 'preact/hooks';
import { IntentError } from '../../messaging/intent-error.ts';
import { useTranslator } from '../translator-context.ts';

/** A request to the worker: whether it is pending, and the reason of its failure in words. */
export interface Act {
	readonly isBusy: boolean;
	readonly failure: string | null;
	/** Does nothing while another action is pending. */
	run(action: () => Promise<unknown>): void;
}

export function useAct(): Act {
	const { t, dynamic } = useTranslator();
	const [isBusy, setBusy] = useState(false);
	const [failure, setFailure] = useState<string | null>(null);
	const words = (error: unknown) => {
		const [key, ...substitutions] = error instanceof IntentError ? error.detail : [];
		return key === undefined ? t('failure_internal') : dynamic(key, ...substitutions);
	};
	return {
		isBusy,
		failure,
		run(action) {
			if (isBusy) return;
			setBusy(true);
			setFailure(null);
			action()
				.catch((error: unknown) => setFailure(words(error)))
				.finally(() => setBusy(false));
		},
	};
}
