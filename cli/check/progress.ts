import type { CheckedSite, ConsentPass } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** Shows what a check is doing, on standard error. */
export interface ProgressLine {
	page(site: string, consent: ConsentPass, url: string): void;
	/** Leaves a line for a site that is done. */
	done(site: CheckedSite): void;
	/** Takes away what is shown. */
	end(): void;
}

/** Ms between two changes of the line. */
const INTERVAL_MS = 100;
const CLEAR = '\r\u001b[K';

/** Silent where standard error is no terminal: a log needs no progress. */
export function createProgress(
	stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'>,
	total: number,
	{ t }: Translator,
): ProgressLine {
	if (stream.isTTY !== true) return { page: () => undefined, done: () => undefined, end: () => undefined };
	let done = 0;
	let last = Number.NEGATIVE_INFINITY;
	const show = (text: string) => {
		const width = Math.max(20, (stream.columns ?? 80) - 1);
		stream.write(`${CLEAR}${text.slice(0, width)}`);
	};
	return {
		page(_site, consent, url) {
			const now = performance.now();
			if (now - last < INTERVAL_MS) return;
			last = now;
			show(t('check_progress', `${done}/${total}`, t(`check_visit_${consent}`), safeText(url)));
		},
		done() {
			done++;
			last = Number.NEGATIVE_INFINITY;
		},
		end: () => void stream.write(CLEAR),
	};
}
