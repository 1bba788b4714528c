import type { PopupBackend } from '../backend.ts';
import type { StartedReading } from '../model/popup-model.ts';
import { ReadingNotice } from './ReadingNotice.tsx';
import { createReadingModel } from './reading-model.ts';

/** Starts reading the portal's policy. Loaded on demand: few openings of the popup need it. */
export function startReading(backend: PopupBackend): StartedReading {
	const model = createReadingModel(backend);
	model.look();
	return {
		View: ({ host }: { host: string | null }) => <ReadingNotice model={model} host={host} />,
		again: () => void model.look(),
	};
}
