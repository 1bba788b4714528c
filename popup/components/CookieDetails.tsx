import type { ComponentChildren } from 'preact';
import type { Finding } from '../../src/core/finding.ts';
import type { CookieRow, SiteReport } from '../../src/core/verdict.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { visibleText } from '../../src/ui/visible-text.ts';
import { LONGEST_NAME } from '../longest-name.ts';
import { nearWords } from '../reason-words.tsx';

/** The latest time that a date can hold, ms (ECMA-262 21.4.1.1). */
const LATEST = 8.64e15;

/** All that is known of a cookie, and all that the policy says of it. */
export function CookieDetails({ id, report, row }: { id: string; report: SiteReport; row: CookieRow }) {
	const translator = useTranslator();
	const { t } = translator;
	const { cookie, verdict, findings } = row;
	const declaration = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	const nearest = verdict.verdict === 'undeclared' ? verdict.nearest : [];
	return (
		<dl id={id} class="details">
			{findings.map((finding) => (
				<Detail key={finding.code} name={t('popup_detail_finding')}>
					{findingWords(finding, translator)}
				</Detail>
			))}
			{nearest.length > 1 && (
				<Detail name={t('popup_detail_why')}>
					<ul>
						{nearest.map((near) => (
							<li key={`${near.declaration} ${near.pattern}`}>{nearWords(report, near, translator)}</li>
						))}
					</ul>
				</Detail>
			)}
			{cookie.name.length > LONGEST_NAME && (
				<Detail name={t('popup_detail_name')}>
					<textarea class="full-name" readOnly rows={3} aria-label={t('popup_detail_name')}>
						{visibleText(cookie.name)}
					</textarea>
				</Detail>
			)}
			<Detail name={t('popup_detail_location')}>{declaration?.location}</Detail>
			<Detail name={t('popup_detail_declared_lifetime')}>{declaration?.lifetime?.text}</Detail>
			<Detail name={t('popup_detail_expires')}>{expiryWords(row, translator)}</Detail>
			<Detail name={t('popup_detail_set_for')}>
				{reachWords(report, row, translator)}
				{cookie.path !== '/' && (
					<>
						{', '}
						{fillSlots(t('popup_sent_path', ...slots(1)), [<Code text={cookie.path} max={4096} />])}
					</>
				)}
			</Detail>
			{cookie.partition !== null && (
				<Detail name={t('popup_detail_partition')}>
					{t('popup_partition_under', cookie.partition.topLevelSite)}
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
	);
}

/** A name and what stands for it; nothing when there is nothing to say. */
function Detail({ name, children }: { name: string; children: ComponentChildren }) {
	if (children === null || children === undefined || children === '') return null;
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function reachWords({ host }: SiteReport, { cookie }: CookieRow, { t }: Translator): string {
	if (!cookie.hostOnly) return t('popup_sent_domain', cookie.domain);
	return cookie.domain === host ? t('popup_sent_this_host') : t('popup_sent_host_only', cookie.domain);
}

function expiryWords({ cookie: { expires } }: CookieRow, translator: Translator): string {
	if (expires === null) return translator.t('popup_expires_session');
	return translator.dateTime(Math.min(expires * 1000, LATEST));
}

function findingWords({ code, declaredSeconds, actualSeconds }: Finding, translator: Translator): string {
	const stem = `finding_${code.replaceAll('-', '_')}`;
	const spans = [declaredSeconds, actualSeconds].filter((seconds) => seconds !== undefined);
	const used = code === 'persistent-declared-session' ? spans.slice(-1) : spans;
	return translator.dynamic(`${stem}_why`, ...used.map((seconds) => translator.duration(seconds)));
}
