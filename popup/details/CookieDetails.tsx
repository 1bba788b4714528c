import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { acceptedWords } from '../../src/report-text/words/accepted-words.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { CopyPart } from '../copying/CopyPart.tsx';
import { MAX_NAME_LENGTH } from '../model/sections.ts';
import { quotedLifetimeWords } from '../words/declared-lifetime-words.ts';
import { nearWords, reasonWords } from '../words/reason-words.tsx';
import { AcceptPart } from './AcceptPart.tsx';
import { Detail } from './Detail.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { historyWords, lifetimeWords } from './history-words.ts';

/** The latest time that a date can hold, ms (ECMA-262 21.4.1.1). */
const MAX_DATE_MS = 8.64e15;

interface Props {
	report: SiteReport;
	row: CookieRow;
	backend: PopupBackend;
}

/** All that is known of a cookie, and all that the policy says of it; a row for the policy, where it has none. */
export function CookieDetails({ report, row, backend }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const { cookie, verdict, findings } = row;
	const name = useId();
	const declaration = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	const nearest = verdict.verdict === 'undeclared' ? verdict.nearest : [];
	const history = historyWords(row, translator);
	const { openPlaces = 0 } = report.policy;
	return (
		<div class="details">
			<dl>
				<FindingDetails findings={findings} />
				<Detail name={t('report_fact_accepted')}>
					{row.accepted && acceptedWords(row.accepted, translator)}
				</Detail>
				<Detail name={t('popup_detail_why')}>
					{reasonWords(report, row, translator)}
					{nearest.length > 1 && (
						<ul>
							{nearest.map((near) => (
								<li key={`${near.declaration} ${near.pattern}`}>{nearWords(report, near, translator)}</li>
							))}
						</ul>
					)}
				</Detail>
				<Detail name={t('popup_detail_party')}>{t(`popup_party_${row.party}`)}</Detail>
				{cookie.name.length > MAX_NAME_LENGTH && (
					<Detail name={<span id={name}>{t('popup_detail_name')}</span>}>
						<textarea class="full-name" readOnly rows={3} aria-labelledby={name}>
							{visibleText(cookie.name)}
						</textarea>
					</Detail>
				)}
				<Detail name={t('popup_detail_location')}>{declaration?.location}</Detail>
				<Detail name={t('popup_detail_declared_lifetime')}>
					{declaration?.lifetime && quotedLifetimeWords(declaration.lifetime, translator)}
				</Detail>
				<Detail name={t('popup_detail_lifetime')}>{lifetimeWords(row, translator)}</Detail>
				<Detail name={t('popup_detail_expires')}>{expiryWords(row, translator)}</Detail>
				{history.length > 0 && (
					<Detail name={t('popup_detail_history')}>
						<ul>
							{history.map((words) => (
								<li key={words}>{words}</li>
							))}
						</ul>
					</Detail>
				)}
				<Detail name={t('popup_detail_set_for')}>{reachWords(report, row, translator)}</Detail>
				{cookie.partition !== null && (
					<Detail name={t('popup_detail_partition')}>
						{t('popup_partition_under', cookie.partition.topLevelSite.replace(/^https?:\/\//, ''))}
					</Detail>
				)}
				<Detail name={t('popup_detail_flags')}>
					<ul>
						<li>{t(cookie.secure ? 'popup_flag_secure' : 'popup_flag_not_secure')}</li>
						<li>{t(cookie.httpOnly ? 'popup_flag_http_only' : 'popup_flag_not_http_only')}</li>
						<li>{t(`popup_samesite_${cookie.sameSite}`)}</li>
					</ul>
				</Detail>
			</dl>
			{verdict.verdict === 'undeclared' && openPlaces > 0 && (
				<p data-open-places={openPlaces}>{translator.plural('popup_reason_open_places', openPlaces)}</p>
			)}
			{verdict.verdict === 'undeclared' && <RowCopy report={report} row={row} backend={backend} />}
			<AcceptPart report={report} row={row} accept={backend.client['exception.add']} />
		</div>
	);
}

/** The hosts and paths that a cookie is sent to. */
function reachWords({ host }: SiteReport, { cookie }: CookieRow, { t }: Translator): ComponentChildren {
	const { domain, hostOnly, path } = cookie;
	const isHere = hostOnly && domain === host;
	if (path === '/') {
		if (isHere) return t('popup_sent_this_host');
		return t(hostOnly ? 'popup_sent_host_only' : 'popup_sent_domain', domain);
	}
	const shown = <Code text={path} max={4096} />;
	if (isHere) return fillSlots(t('popup_sent_this_host_path', ...slots(1)), [shown]);
	const key = hostOnly ? 'popup_sent_host_only_path' : 'popup_sent_domain_path';
	return fillSlots(t(key, ...slots(2)), [domain, shown]);
}

function expiryWords({ cookie: { expires } }: CookieRow, translator: Translator): string {
	if (expires === null) return translator.t('popup_expires_session');
	return translator.dateTime(Math.min(expires * 1000, MAX_DATE_MS));
}

/** A row for the policy page, for a cookie that it lacks. */
function RowCopy({ report, row, backend }: Props) {
	const { t, locale } = useTranslator();
	const [isOpen, setOpen] = useState(false);
	return (
		<div class="row-copy">
			<button
				type="button"
				class="link"
				data-action="copy-row"
				aria-expanded={isOpen}
				onClick={() => setOpen(!isOpen)}
			>
				{t('popup_copy_row')}
			</button>
			{isOpen && (
				<>
					<p>{t('popup_copy_row_words')}</p>
					<CopyPart
						copy={backend.copy}
						make={async () => {
							const { missingRow } = await import('../exporting.ts');
							return missingRow(report, row, locale);
						}}
					/>
				</>
			)}
		</div>
	);
}
