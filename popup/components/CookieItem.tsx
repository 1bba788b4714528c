import { useId } from 'preact/hooks';
import type { CookieRow, SiteReport } from '../../src/core/verdict.ts';
import { Code, HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { visibleText } from '../../src/ui/visible-text.ts';
import { aboutWords } from '../declaration-words.ts';
import { timeLeft } from '../lifetime-words.ts';
import { LONGEST_NAME } from '../longest-name.ts';
import { nearWords, reasonWords } from '../reason-words.tsx';
import { categoryOf } from '../sections.ts';
import { LazyDetails } from './LazyDetails.tsx';
import { Tags } from './Tags.tsx';

interface Props {
	report: SiteReport;
	row: CookieRow;
	isOpen: boolean;
	onToggle(): void;
}

/** One cookie: what it is called, why it has its verdict, who for and how long; the rest when it is opened. */
export function CookieItem({ report, row, isOpen, onToggle }: Props) {
	const translator = useTranslator();
	const details = useId();
	const { cookie, verdict, party } = row;
	const declaration = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	const nearest = verdict.verdict === 'undeclared' ? verdict.nearest[0] : undefined;
	const known = row.findings.find(({ code }) => code === 'known-elsewhere')?.known;
	const judged = report.policy.kind !== 'none';
	const icon = !judged ? 'unjudged' : row.findings.length > 0 ? 'warning' : verdict.verdict;
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
			data-findings={row.findings.map(({ code }) => code).join(' ')}
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
				</p>
				{nearest !== undefined && <p class="near">{nearWords(report, nearest, translator)}</p>}
				{known !== undefined && (
					<p class="near" data-known={known.product}>
						{translator.t('popup_known_elsewhere', visibleText(known.product))}
					</p>
				)}
				<Tags row={row} />
			</div>
			{isOpen && <LazyDetails id={details} report={report} row={row} />}
		</li>
	);
}
