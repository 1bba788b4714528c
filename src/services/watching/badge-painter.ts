import { badgeText } from '../../core/report/badge.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Badge } from '../../ports/tabs.ts';

/** Shows reports on the badges and tooltips of tabs, and remembers which tabs show one. */
export interface BadgePainter {
	paint(tabIds: readonly number[], report: SiteReport): Promise<void>;
	/** Empties the badges of those of the given tabs that were painted: they have left their portal. */
	clearPainted(tabIds: readonly number[]): Promise<void>;
	/** Empties the badges of tabs, painted or not: an earlier worker may have painted them. */
	clear(tabIds: readonly number[]): Promise<void>;
	tabClosed(tabId: number): void;
}

/** Returns the tooltip: one sentence on the portal's undeclared cookies; null: the extension's name. */
export function badgeTitle(report: SiteReport | null, { t, plural }: Translator): string {
	if (report === null) return t('extension_name');
	const { host, counts, policy } = report;
	if (policy.kind === 'none') return t('badge_no_policy', host);
	if (policy.kind === 'default') return t('badge_not_read', host);
	if (counts.undeclared === 0) return t('badge_all_declared', host);
	const words = plural('badge_undeclared', counts.undeclared, host);
	const added = report.news?.keys.length ?? 0;
	return added === 0 ? words : `${words} ${plural('badge_news', added)}`;
}

export function createBadgePainter(deps: {
	badge: Badge;
	translator: () => Promise<Translator>;
	/** Whether a tab is being recorded: its tooltip says so. */
	isRecorded: (tabId: number) => boolean;
}): BadgePainter {
	const painted = new Set<number>();

	async function show(tabIds: readonly number[], report: SiteReport | null): Promise<void> {
		const text = badgeText(report);
		const translator = await deps.translator();
		const title = badgeTitle(report, translator);
		const titleOn = (tabId: number) =>
			deps.isRecorded(tabId) ? translator.t('badge_recording', title) : title;
		await Promise.all(
			tabIds.map((tabId) => deps.badge.show(tabId, text, titleOn(tabId), report?.news !== undefined)),
		);
	}

	return {
		async paint(tabIds, report) {
			for (const id of tabIds) painted.add(id);
			await show(tabIds, report);
		},
		clearPainted: (tabIds) =>
			show(
				tabIds.filter((id) => painted.delete(id)),
				null,
			),
		clear: (tabIds) => show(tabIds, null),
		tabClosed: (tabId) => void painted.delete(tabId),
	};
}
