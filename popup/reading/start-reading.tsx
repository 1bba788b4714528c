import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import type { PopupBackend } from '../backend.ts';
import type { StartedReading } from '../model/popup-model.ts';
import { importPage } from '../pages/options-page.ts';
import { ReadingNotice } from './ReadingNotice.tsx';
import { createReadingModel } from './reading-model.ts';

/** Starts reading the portal's policy. Loaded on demand: few openings of the popup need it. */
export async function startReading(backend: PopupBackend): Promise<StartedReading> {
	await loadSeldomStyles();
	const model = createReadingModel(backend);
	model.look();
	return {
		View: ({ host }: { host: string | null }) => (
			<ReadingNotice model={model} importHref={importPage(host, backend.tabId())} />
		),
		again: () => void model.look(),
	};
}
