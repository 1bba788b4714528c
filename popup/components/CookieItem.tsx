import type { ComponentChild } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { weightOf } from '../../src/core/findings/finding-weights.ts';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { acceptedWords, exceptionDay } from '../../src/report-text/words/accepted-words.ts';
import { Code, HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { lazyComponent } from '../lazy-component.tsx';
import { categoryOf, MAX_NAME_LENGTH } from '../model/sections.ts';
import { aboutWords } from '../words/declaration-words.ts';
import { remainingWords } from '../words/lifetime-words.ts';
import { nearWords } from '../words/reason-words.tsx';
import { tagsOf } from './tags.tsx';

// Few openings of the popup open a row.
const Details = lazyComponent((seldom) => seldom.CookieDetails);

interface Props {
	report: SiteReport;
	row: CookieRow;
	isOpen: boolean;
	/** Came since the person last looked. */
	isNew: boolean;
	/** Out of sight as yet: its name will do. */
	isBrief: boolean;
	backend: PopupBackend;
	onToggle(key: string): void;
}

/** One cookie: what it is called, why it has its verdict, who for and how long; the rest when it is opened. */
export function CookieItem(props: Props) {
	const translator = useTranslator();
	const details = useId();
	const { report, row, isOpen, isNew, isBrief } = props;
	const remaining = isBrief ? null : remainingWords(row, translator);
	// Reports of one revision say the same but for how long ago things were: only an open row shows that in full.
	const drawnFor = isOpen ? report : report.revision;
	// The very same elements are passed over when a list is drawn anew.
	return useMemo(
		() => draw(props, remaining, details, translator),
		[drawnFor, report.host, remaining, isOpen, isNew, isBrief],
	);
}

// Plain functions from here: a component each would cost a list of 180 as much again.
function draw(
	props: Props,
	remaining: string | null,
	details: string,
	translator: Translator,
): ComponentChild {
	const { report, row, isOpen, isNew, isBrief, backend, onToggle } = props;
	const { cookie, verdict, party, findings, accepted } = row;
	const isWrong = verdict.verdict === 'declared' && (weightOf(findings) ?? 'advice') !== 'advice';
	const icon = isWrong ? 'warning' : accepted ? 'accepted' : verdict.verdict;
	const verdictWords = accepted
		? translator.t('report_verdict_accepted', exceptionDay(accepted.until, translator))
		: translator.t(`report_verdict_${verdict.verdict}`);
	return (
		<li
			class={`row ${icon}${isOpen ? ' open' : ''}`}
			data-cookie={cookie.name}
			data-domain={cookie.domain}
			data-host-only={String(cookie.hostOnly)}
			data-path={cookie.path}
			data-partition={cookie.partition?.topLevelSite ?? ''}
			data-storage="cookie"
			data-verdict={verdict.verdict}
			data-category={categoryOf(report, row)}
			data-party={party}
			data-findings={findings.map(({ code }) => code).join(' ')}
			data-accepted={accepted?.until}
			data-new={isNew ? '' : undefined}
		>
			<div class="summary">
				{!isBrief && Icon({ name: icon })}
				<button
					type="button"
					class="name"
					aria-expanded={isOpen}
					aria-controls={isOpen ? details : undefined}
					onClick={() => onToggle(row.key)}
				>
					{cookie.name === '' ? (
						<i>{translator.t('popup_nameless')}</i>
					) : (
						HostileText({ text: cookie.name, max: MAX_NAME_LENGTH })
					)}
					<span class="visually-hidden">, {verdictWords}</span>
				</button>
				{!isBrief && about(props, remaining, translator)}
			</div>
			{isOpen && (
				<div id={details}>
					<Details report={report} row={row} backend={backend} />
				</div>
			)}
		</li>
	);
}

/** The lines below a cookie's name. */
function about(
	{ report, row, isNew }: Props,
	remaining: string | null,
	translator: Translator,
): ComponentChild {
	const { cookie, verdict, party, findings, accepted } = row;
	const declaration = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	const nearest = verdict.verdict === 'undeclared' ? verdict.nearest[0] : undefined;
	// Only what the section's heading does not say; why it is judged so, its domain and notes stand in the details.
	const product = findings.find(({ code }) => code === 'known-elsewhere')?.known?.product;
	const purpose = aboutWords(report, declaration, translator);
	return (
		<>
			<span class="left">{remaining}</span>
			{Icon({ name: 'chevron' })}
			{accepted !== undefined && <p class="about">{acceptedWords(accepted, translator)}</p>}
			{purpose !== '' && <p class="about">{purpose}</p>}
			{product !== undefined && (
				<p class="about" data-known={product}>
					{translator.t('popup_known', visibleText(product))}
				</p>
			)}
			{nearest !== undefined && accepted === undefined && (
				<p class="near">{nearWords(report, nearest, translator)}</p>
			)}
			{party === 'third' && (
				<p class="why">
					{translator.t('popup_party_third')} · {Code({ text: cookie.domain })}
				</p>
			)}
			{tagsOf(row, isNew, translator)}
		</>
	);
}
