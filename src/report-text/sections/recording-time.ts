import type { CookieMoment, Recording } from '../../core/recording/recording.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A span from the start of a recording, ms, to a tenth of a second: "0.4 s", "1 min 12.0 s". */
export function spanFromStart(ms: number, { t, locale }: Translator): string {
	const tenths = Math.max(0, Math.round(ms / 100));
	const [minutes, seconds] = [Math.floor(tenths / 600), (tenths % 600) / 10];
	const words = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(seconds);
	return minutes === 0
		? t('report_seconds', words)
		: t('report_minutes', new Intl.NumberFormat(locale).format(minutes), words);
}

/** When something happened in a recording, and in which phase: "0.4 s after the start, before any choice". */
export function recordingTime(
	{ at, phase }: Pick<CookieMoment, 'at' | 'phase'>,
	{ startedAt }: Recording,
	translator: Translator,
): string {
	return translator.t(`report_when_${phase}`, spanFromStart(at - startedAt, translator));
}
