import type { Audit } from '../../core/audit/audit.ts';
import type { PatternRow } from '../../core/report/site-report.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { ItemView, Section } from '../audit-view.ts';
import { categoryWords } from '../words/finding-words.ts';
import { findingViews } from './findings.ts';
import { reasonWords } from './reasons.ts';
import { notKeptList } from './recording.ts';
import type { ZonedTranslator } from './zoned.ts';

type List = Section<ItemView>;

const item = (name: string, words: string): ItemView => ({ name: visibleText(name), words, findings: [] });

function patternItem(row: PatternRow, { report }: Audit, words: ZonedTranslator): ItemView {
	const { t, date } = words;
	const declared = report.declarations[row.declaration];
	const details = [
		declared ? categoryWords(declared.category, words) : '',
		declared && declared.storage !== 'cookie' ? t(`popup_storage_${snakeCase(declared.storage)}`) : '',
		declared?.provider ?? '',
		declared?.domain ?? '',
		row.lastSeen === null ? '' : t('popup_last_seen', date(row.lastSeen)),
	];
	const line = details.filter((text) => text !== '').map(visibleText);
	return { ...item(row.pattern, line.join(' · ')), findings: findingViews(row.findings, words) };
}

/** Cookies of the journal that are gone. */
function goneItems({ report, journal }: Audit, { t, dateTime }: ZonedTranslator): ItemView[] {
	const presentKeys = new Set(report.rows.map(({ key }) => key));
	const gone = (journal?.cookies ?? []).filter(({ key, goneAt }) => goneAt !== null && !presentKeys.has(key));
	return gone.map(({ name, domain, firstSeen, lastSeen }) =>
		item(
			name || t('popup_nameless'),
			t('report_gone_words', visibleText(domain), dateTime(firstSeen), dateTime(lastSeen)),
		),
	);
}

function storedList({ report }: Audit, words: ZonedTranslator): List[] {
	const { storage } = report;
	if (storage === null) return [];
	const { t, dateTime } = words;
	const entries = storage.rows.map((row) => {
		const verdict = t(`report_verdict_${row.verdict.verdict}`);
		const where = t(`popup_storage_${snakeCase(row.storage)}`);
		return item(
			row.name || t('popup_nameless'),
			[where, verdict, reasonWords(row, report, words)].join(' · '),
		);
	});
	const intro = t('report_storage_intro', dateTime(storage.at));
	return [{ id: 'storage', heading: t('report_storage'), intro, entries }];
}

function siteList({ report }: Audit, { t, list, dateTime }: ZonedTranslator): List[] {
	const { inUse } = report;
	if (inUse === null) return [];
	const entries = inUse.sites.map(({ site, hosts, granted }) =>
		item(
			site,
			`${list(hosts.map(visibleText))} · ${t(granted ? 'report_site_granted' : 'report_site_not_granted')}`,
		),
	);
	const intro = t('report_sites_intro', dateTime(inUse.at));
	return [{ id: 'sites', heading: t('report_sites'), intro, entries }];
}

/** Findings that all entries share are written once, in the introduction. */
function findingsOnce(section: List): List {
	const { intro, entries } = section;
	const [first, ...others] = entries.map(({ findings }) => findings);
	const wordsOf = (findings: ItemView['findings'] = []) =>
		JSON.stringify(findings.map((finding) => finding.words));
	if (
		first === undefined ||
		others.length === 0 ||
		others.some((findings) => wordsOf(findings) !== wordsOf(first))
	)
		return section;
	const words = [intro ?? '', ...first.map((finding) => finding.words)].filter((text) => text !== '');
	return {
		...section,
		intro: words.length === 0 ? null : words.join(' '),
		entries: entries.map((entry) => ({ ...entry, findings: [] })),
	};
}

/** The lists beside the table of cookies; empty ones are left out. */
export function listSections(audit: Audit, words: ZonedTranslator): readonly List[] {
	const { t } = words;
	const { unseen, notLookedAt } = audit.report;
	const lists: readonly List[] = [
		...(audit.recording === null ? [] : [notKeptList(audit.recording, words)]),
		{
			id: 'unseen',
			heading: t('report_unseen'),
			intro: t('report_unseen_intro'),
			entries: unseen.map((row) => patternItem(row, audit, words)),
		},
		{
			id: 'not-looked-at',
			heading: t('report_not_looked_at'),
			intro: t('report_not_looked_at_intro'),
			entries: notLookedAt.map((row) => patternItem(row, audit, words)),
		},
		{
			id: 'gone',
			heading: t('report_gone'),
			intro: t('report_gone_intro'),
			entries: goneItems(audit, words),
		},
		...storedList(audit, words),
		...siteList(audit, words),
	];
	return lists.filter(({ entries }) => entries.length > 0).map(findingsOnce);
}
