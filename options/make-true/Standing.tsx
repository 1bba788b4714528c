import { isCertifiable } from '../../src/core/certificate/certificate.ts';
import { acceptedCount, policyTruth } from '../../src/core/report/policy-truth.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { RouteLink } from '../routing/RouteLink.tsx';
import type { Correction } from './correction-model.ts';
import type { MakeTrueProps } from './make-true-props.ts';
import { isPublished } from './publish/check-published.ts';

/** Whether nothing has to be changed: what is proposed, if anything, is for the person to decide. */
export function isSettled({ changes }: Correction): boolean {
	return changes.value?.every(({ isNeeded }) => !isNeeded) === true;
}

/** Whether the outcome of reading the page again says how the policy stands, too. */
export const isPublishedAndSettled = (correction: Correction): boolean =>
	isSettled(correction) && isPublished(correction.check.result.value);

/** Says in a sentence what is to be done, or that nothing is. */
export function Standing(props: MakeTrueProps) {
	const tr = useTranslator();
	const { policy, changes, report } = props.correction;
	const count = (changes.value ?? []).filter(({ isTicked }) => isTicked).length;
	if (report.value === null || isPublishedAndSettled(props.correction)) return null;
	if (isSettled(props.correction)) {
		const isTrue = policyTruth(report.value) === true;
		return (
			<div class={isTrue ? 'true-now is-true' : 'true-now'} data-true={isTrue}>
				<Icon name={isTrue ? 'declared' : 'unseen'} size={20} />
				<div>
					<SettledWords {...props} />
				</div>
			</div>
		);
	}
	if (policyTruth(report.value) === true)
		return <p class="true-words">{tr.plural('options_true_other_languages', count)}</p>;
	return (
		<p class="true-words">
			{policy.value?.declarations.length === 0 && `${tr.t('options_true_declares_nothing')} `}
			{count === 0 ? tr.t('options_true_none_ticked') : tr.plural('options_true_count', count)}
		</p>
	);
}

/** Says that a policy is true, and how many exceptions are accepted. */
function trueWords(tr: Translator, report: SiteReport): string {
	const accepted = acceptedCount(report);
	const [seen, day] = [report.rows.length, tr.date(report.at)];
	return accepted === 0
		? tr.plural('options_true_now', seen, day)
		: tr.plural('options_true_now_accepted', seen, day, tr.number(accepted));
}

/** Nothing has to be changed: the policy is true, or nothing speaks against it. */
export function SettledWords({ model, portal, correction }: MakeTrueProps) {
	const tr = useTranslator();
	const report = correction.report.value;
	if (report === null) return null;
	const { openPlaces = 0 } = report.policy;
	const words =
		report.rows.length === 0
			? tr.t('options_true_nothing_seen')
			: policyTruth(report) === true
				? trueWords(tr, report)
				: tr.t('options_true_nothing_to_change');
	const link = (tab: string, text: string) => (
		<RouteLink navigation={model.navigation} to={{ page: 'portal', portal: portal.key, tab }} data-link={tab}>
			{text}
		</RouteLink>
	);
	return (
		<>
			<p>
				<strong>{words}</strong>
			</p>
			{openPlaces > 0 && <p>{link('policy', tr.plural('options_true_open_places', openPlaces))}</p>}
			{isCertifiable(report) && <p>{link('certificate', tr.t('options_true_certificate'))}</p>}
		</>
	);
}
