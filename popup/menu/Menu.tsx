import type { ComponentChildren } from 'preact';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { SiteOffer } from '../../src/messaging/intents/inspection.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { showMarks } from '../marks/show-marks.ts';
import type { PopupModel } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';
import { importPage, OPTIONS_PAGE } from '../pages/options-page.ts';
import { policyPage } from '../pages/policy-page.ts';
import { standingOf } from '../words/standing.ts';
import { saveReport } from './save-report.ts';

interface Props {
	model: PopupModel;
	report: SiteReport | null;
	offer: SiteOffer | null;
	/** Null in a private window: addresses go into the browser’s history. */
	host: string | null;
	/** Closes the menu. */
	onDone(): void;
}

/** Everything that is not the next step: evidence, the policy, what else the page uses, and the options. */
export function Menu({ model, report, offer, host, onDone }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const { backend } = model;
	const isRecording = useValue(model.recording) !== null;
	const aside = useValue(model.aside);
	const page = report === null ? null : policyPage(report, offer);
	const isRead = report?.policy.kind === 'portal' || report?.policy.kind === 'family';
	const item = (action: string, words: ComponentChildren, run: () => unknown) => (
		<li>
			<button
				type="button"
				data-action={action}
				onClick={() => {
					onDone();
					run();
				}}
			>
				{words}
			</button>
		</li>
	);
	// What opens elsewhere leaves the popup and its menu as they are.
	const link = (href: string, words: string) => (
		<li>
			<a href={href} target="_blank" rel="noopener noreferrer">
				{words}
				<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
			</a>
		</li>
	);
	return (
		<ul>
			{report !== null &&
				!isRecording &&
				aside === null &&
				item('record', [<i key="dot" class="record-dot" />, t('popup_record')], () => model.show('record'))}
			{report !== null && link(`../report/index.html?tab=${backend.tabId()}`, t('popup_report'))}
			{isRead && item('read-policy', t('popup_fetch_again'), model.read)}
			{report !== null &&
				isRead &&
				item('show-marks', t('popup_marks_show'), async () => {
					model.marks.value = await showMarks(report, backend, translator).catch(() => null);
				})}
			{report !== null &&
				!isRecording &&
				aside === null &&
				standingOf(report, translator).next === 'correct' &&
				item('tell', t('popup_tell'), () => model.show('tell'))}
			{page !== null && link(page, t('popup_policy_link'))}
			{report !== null && item('look-third-parties', t('popup_sites'), () => model.lookFor('third-parties'))}
			{report !== null && item('look-storage', t('popup_storage'), () => model.lookFor('storage'))}
			{report !== null && (
				<li class="export">
					<span>{t('popup_export')}</span>
					{(['csv', 'json'] as const).map((format) => (
						<button
							key={format}
							type="button"
							data-action={`export-${format}`}
							aria-label={t('popup_export_as', format.toUpperCase())}
							onClick={() => saveReport(report, format, backend)}
						>
							{format.toUpperCase()}
						</button>
					))}
				</li>
			)}
			{link(importPage(host, backend.tabId()), t('popup_import'))}
			{link(OPTIONS_PAGE, t('popup_options'))}
		</ul>
	);
}
