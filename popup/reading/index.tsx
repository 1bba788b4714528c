import type { PopupBackend } from '../backend.ts';
import { ReadingNotice } from './ReadingNotice.tsx';
import { createReadingModel } from './reading-model.ts';

/** Starts the reading of a portal's policy. Loaded when the person asks for it: few openings of the popup do. */
export function startReading(backend: PopupBackend) {
	const model = createReadingModel(backend);
	model.look();
	return {
		View: ({ host }: { host: string | null }) => <ReadingNotice model={model} host={host} />,
		again: () => model.look(),
	};
}
