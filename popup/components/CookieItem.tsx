import { useId } from 'preact/hooks';
import { FINDING_WEIGHTS, weightOf } from '../../src/core/finding-weights.ts';
import type { CookieRow, SiteReport } from '../../src/core/verdict.ts';
import { Code, HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { aboutWords } from '../declaration-words.ts';
import { lazy } from '../lazy.tsx';
import { timeLeft } from '../lifetime-words.ts';
import { LONGEST_NAME } from '../longest-name.ts';
import { nearWords, reasonWords } from '../reason-words.tsx';
import { categoryOf } from '../sections.ts';
import { KnownLine } from './KnownLine.tsx';
import { Tags } from './Tags.tsx';

// Few openings of the popup open a row.
const Details = lazy((seldom) => seldom.CookieDetails);

interface Props {
	report: SiteReport;
	row: CookieRow;
	isOpen: boolean;
	/** Came since the person last looked. */
	isNew: boolean;
	copy: PopupBackend['copy'];
	onToggle(): void;
}

/** One cookie: what it is called, why it has its verdict, who for and how long; the rest when it is opened. */
export function CookieItem({ report, row, isOpen, isNew, copy, onToggle }: Props) {
	const translator = useTranslator();
	const details = useId();
	const { cookie, verdict, party, findings } = row;
	const declaration = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	const nearest = verdict.verdict === 'undeclared' ? verdict.nearest[0] : undefined;
	const judged = report.policy.kind !== 'none';
	const isWrong = verdict.verdict === 'declared' && (weightOf(findings) ?? 'advice') !== 'advice';
	const icon = !judged ? 'unjudged' : isWrong ? 'warning' : verdict.verdict;
	const notes = findings.filter(
		({ code }) => FINDING_WEIGHTS[code] === 'advice' && code !== 'known-elsewhere',
	);
	const about = aboutWords(report, declaration, translator);
	const words = translator.t(`popup_party_${party}`);
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
			data-new={isNew ? '' : undefined}
		>
			<div class="summary">
				<Icon name={icon} />
				<button
					type="button"
					class="name"
					aria-expanded={isOpen}
					aria-controls={isOpen ? details : undefined}
					onClick={onToggle}
				>
					{cookie.name === '' ? (
						<i>{translator.t('popup_nameless')}</i>
					) : (
						<HostileText text={cookie.name} max={LONGEST_NAME} />
					)}
				</button>
				<span class="left">{timeLeft(row, translator)}</span>
				<Icon name="chevron" />
				{about !== '' && <p class="about">{about}</p>}
				<p class="why">
					{judged && reasonWords(report, row, translator)}
					{judged && ' · '}
					{words}
					{cookie.domain !== report.host && (
						<>
							{' · '}
							<Code text={cookie.domain} />
						</>
					)}
					{notes.length > 0 && ` · ${translator.plural('popup_notes', notes.length)}`}
				</p>
				{nearest !== undefined && <p class="near">{nearWords(report, nearest, translator)}</p>}
				<KnownLine findings={findings} />
				<Tags row={row} isNew={isNew} />
			</div>
			{isOpen && <Details id={details} report={report} row={row} copy={copy} />}
		</li>
	);
}
