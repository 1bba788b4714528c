import type { Certificate, CertifiedCookie } from '../../core/certificate/certificate.ts';
import { isAtBrowserCap } from '../../core/policy/lifetime.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../audit-view.ts';
import { fact, hostileFact } from '../sections/facts.ts';
import { type ZonedTranslator, zoned } from '../sections/zoned.ts';
import { cookieNameWords } from '../words/cookie-name.ts';
import { categoryWords } from '../words/finding-words.ts';

/** A row of the table: name, where it is set (the domain, unless it is the portal’s), and cells in the order of the columns. */
export interface CertificateRow {
	readonly name: string;
	readonly where: string;
	readonly cells: readonly string[];
}

/** A certificate in words. Every text is safe to show; none is markup. */
export interface CertificateView {
	/** BCP 47. */
	readonly language: string;
	readonly title: string;
	readonly result: string;
	readonly facts: readonly FactView[];
	readonly cookies: {
		readonly heading: string;
		readonly columns: readonly string[];
		readonly rows: readonly CertificateRow[];
	};
	/** Declared names that were not seen; null where all were. */
	readonly unseen: { readonly heading: string; readonly names: readonly string[] } | null;
	readonly limits: { readonly heading: string; readonly entries: readonly string[] };
	/** Says that the document is no legal assessment. */
	readonly modest: string;
	readonly seal: { readonly heading: string; readonly words: string };
}

function lifetimeWords({ seenLifetime }: CertifiedCookie, { t, duration }: Translator): string {
	if (seenLifetime === null) return t('certificate_session');
	const { seconds, isExact } = seenLifetime;
	if (isAtBrowserCap(seconds)) return t('certificate_cap');
	return isExact ? duration(seconds) : t('certificate_at_least', duration(seconds));
}

function rowOf(cookie: CertifiedCookie, host: string, words: ZonedTranslator): CertificateRow {
	const { t } = words;
	const { name, domain, party, pattern, category, provider, declaredLifetime } = cookie;
	return {
		name: cookieNameWords(name, words),
		where: [...(domain === host ? [] : [visibleText(domain)]), t(`popup_party_${party}`)].join(' · '),
		cells: [
			pattern === null ? t('certificate_accepted') : category === null ? '' : categoryWords(category, words),
			visibleText(provider ?? ''),
			visibleText((declaredLifetime ?? '').replace(/\s+/g, ' ').trim()) || t('certificate_not_stated'),
			lifetimeWords(cookie, words),
		],
	};
}

function factsOf(certificate: Certificate, words: ZonedTranslator, isLinked: boolean): FactView[] {
	const { t, dateTime, date, statedDate, duration, number } = words;
	const { host, at, watchedSince, policy, extensionVersion } = certificate;
	const since = watchedSince === null ? null : Date.parse(watchedSince);
	const watched =
		since === null
			? t('certificate_watched_once')
			: t('certificate_watched', duration((Date.parse(at) - since) / 1000), date(since));
	return [
		fact(t('report_head_portal'), visibleText(host)),
		fact(t('certificate_at'), dateTime(Date.parse(at))),
		fact(t('certificate_watched_label'), watched),
		...hostileFact(t('report_head_policy_title'), policy.title?.replace(/\s+/g, ' ')),
		...hostileFact(t('report_head_policy_date'), policy.date && statedDate(policy.date)),
		...(policy.readAt === null ? [] : [fact(t('report_head_policy_read'), statedDate(policy.readAt))]),
		...(policy.address === null
			? []
			: [
					fact(t('report_head_policy_source'), visibleText(policy.address), isLinked ? policy.address : null),
				]),
		fact(t('certificate_declarations'), number(policy.declarations)),
		...hostileFact(t('report_head_policy_fingerprint'), policy.fingerprint),
		...hostileFact(t('report_head_policy_source_fingerprint'), policy.sourceFingerprint),
		fact(t('report_head_extension'), `${t('extension_name')} ${visibleText(extensionVersion)}`),
	];
}

function limitsOf(certificate: Certificate, { t, list, plural }: Translator): string[] {
	const { notLookedAt, hiddenDomains, isStorageRead, policy } = certificate;
	const names = (texts: readonly string[]) => list(texts.map(visibleText));
	return [
		...(policy.openPlaces > 0 ? [plural('certificate_limit_open_places', policy.openPlaces)] : []),
		...(notLookedAt.length > 0 ? [t('certificate_limit_declared', names(notLookedAt))] : []),
		...(hiddenDomains.length > 0 ? [t('certificate_limit_hidden', names(hiddenDomains))] : []),
		...(isStorageRead ? [] : [t('certificate_limit_storage')]),
		t('certificate_limit_others'),
		t('certificate_limit_visits'),
	];
}

/** Writes a certificate in words. `isLinked`: addresses may be opened from here (not those of a private window). */
export function certificateView(
	certificate: Certificate,
	translator: Translator,
	isLinked = true,
): CertificateView {
	const words = zoned(translator, certificate.timeZone);
	const { t, plural, number } = words;
	const { cookies, unseen, host } = certificate;
	const declared = cookies.filter(({ pattern }) => pattern !== null).length;
	const accepted = cookies.length - declared;
	return {
		language: translator.locale,
		title: t('certificate_title', visibleText(host)),
		result: [
			plural('certificate_result', cookies.length, number(declared)),
			...(accepted > 0 ? [plural('certificate_result_accepted', accepted)] : []),
		].join(' '),
		facts: factsOf(certificate, words, isLinked),
		cookies: {
			heading: t('certificate_cookies'),
			columns: [
				t('certificate_column_name'),
				t('certificate_column_category'),
				t('certificate_column_provider'),
				t('certificate_column_declared'),
				t('certificate_column_seen'),
			],
			rows: cookies.map((cookie) => rowOf(cookie, host, words)),
		},
		unseen: unseen.length === 0 ? null : { heading: t('certificate_unseen'), names: unseen.map(visibleText) },
		limits: { heading: t('certificate_limits'), entries: limitsOf(certificate, words) },
		modest: t('certificate_modest'),
		seal: { heading: t('certificate_seal'), words: t('certificate_seal_words') },
	};
}
