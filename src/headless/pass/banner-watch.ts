import type { BannerFrame } from '../driven-browser.ts';

/** A report of the script that answers banners, and its frame. */
export interface FramedReport {
	readonly message: unknown;
	readonly frame: BannerFrame;
}

/** Keeps the reports of the script that answers banners until somebody listens. */
export interface BannerWatch {
	receive(message: unknown, frame: BannerFrame): void;
	/** Calls `listener` with all reports so far and to come. Returns a function that ends that. */
	listen(listener: (report: FramedReport) => void): () => void;
}

const MAX_REPORTS = 1000;

export function createBannerWatch(): BannerWatch {
	const reports: FramedReport[] = [];
	const listeners = new Set<(report: FramedReport) => void>();
	return {
		receive(message, frame) {
			const report = { message, frame };
			if (reports.length < MAX_REPORTS) reports.push(report);
			for (const listener of listeners) listener(report);
		},
		listen(listener) {
			for (const report of reports) listener(report);
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}
