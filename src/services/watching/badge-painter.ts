import { badgeText } from '../../core/report/badge.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Badge } from '../../ports.ts';

/** Paints the badge and its tooltip on tabs. */
export interface BadgePainter {
	/** Null: nothing is known of these tabs' cookies. */
	paint(tabIds: readonly number[], report: SiteReport | null): Promise<void>;
}

/** The tooltip: how things stand, in one sentence. */
export function badgeTitle(report: SiteReport | null, { t, plural }: Translator): string {
	if (report === null) return t('extension_name');
	const { host, counts, policy } = report;
	if (policy.kind === 'none') return t('badge_no_policy', host);
	return counts.undeclared === 0
		? t('badge_all_declared', host)
		: plural('badge_undeclared', counts.undeclared, host);
}

export function createBadgePainter(deps: {
	badge: Badge;
	translator: Translator;
	/** Whether a tab's visit is being recorded: its tooltip says so. */
	isRecorded: (tabId: number) => boolean;
}): BadgePainter {
	const titleOn = (tabId: number, title: string) =>
		deps.isRecorded(tabId) ? deps.translator.t('badge_recording', title) : title;
	return {
		async paint(tabIds, report) {
			const text = badgeText(report);
			const title = badgeTitle(report, deps.translator);
			await Promise.all(tabIds.map((tabId) => deps.badge.show(tabId, text, titleOn(tabId, title))));
		},
	};
}
