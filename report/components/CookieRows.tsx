import { ASSESSMENTS, type Assessment, type AuditNote } from '../../src/core/audit/audit.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { CookieTableView, CookieView } from '../../src/report-text/audit-view.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Evidence } from './Evidence.tsx';
import { FindingTags } from './Findings.tsx';

/** Longer names are clipped; the evidence has them whole. */
const MAX_NAME_LENGTH = 80;

interface Props {
	id: string;
	/** Of the portal. */
	host: string;
	cookie: CookieView;
	table: CookieTableView;
	note: AuditNote;
	isOpen: boolean;
	onToggle(isOpen: boolean): void;
	onAssess(change: Partial<AuditNote>): void;
}

/** Two rows for a cookie: its summary, and its evidence to unfold. */
export function CookieRows({ id, host, cookie, table, note, isOpen, onToggle, onAssess }: Props) {
	const { t } = useTranslator();
	const { columns, evidence } = table;
	const { verdict, findings } = cookie;
	const isWrong = verdict === 'declared' && findings.some(({ weight }) => weight !== 'advice');
	const cell = (column: keyof typeof columns) => ({
		class: `c-${column}`,
		'data-label': columns[column],
	});
	return (
		<tbody id={id} class={`${verdict}${isWrong ? ' wrong' : ''}`}>
			<tr
				data-cookie={cookie.name}
				data-verdict={verdict}
				data-category={cookie.category ?? ''}
				data-party={cookie.party}
			>
				<th scope="row" class="c-name">
					<code>
						<HostileText text={cookie.name} max={MAX_NAME_LENGTH} />
					</code>
					<span class={`where${cookie.where === host ? ' of-host' : ''}`}>
						<bdi>{cookie.where}</bdi>
					</span>
				</th>
				<td {...cell('verdict')}>
					<span class={`verdict ${verdict}`}>
						<Icon name={verdict} size={14} /> {cookie.verdictWords}
					</span>
				</td>
				<td {...cell('category')}>
					{cookie.categoryWords}
					<span class="sub">{cookie.partyWords}</span>
				</td>
				<td {...cell('declaredLifetime')}>{cookie.declaredLifetime}</td>
				<td {...cell('realLifetime')}>{cookie.realLifetime}</td>
				<td {...cell('setBy')}>
					<bdi>{cookie.setBy}</bdi>
					{cookie.setWhen !== null && <span class="sub">{cookie.setWhen}</span>}
					{cookie.gone !== null && <span class="sub">{cookie.gone}</span>}
				</td>
				<td {...cell('findings')}>
					<FindingTags findings={findings} />
				</td>
				<td {...cell('assessment')}>
					<AssessmentField name={cookie.name} assessment={note.assessment} onAssess={onAssess} />
				</td>
			</tr>
			<tr class="evidence-row">
				<td colSpan={8}>
					<details open={isOpen}>
						{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button; the model decides whether it is open */}
						<summary
							onClick={(event) => {
								event.preventDefault();
								onToggle(!isOpen);
							}}
						>
							{t('report_evidence_one')} <span class="visually-hidden">{cookie.name}</span>
						</summary>
						{isOpen && (
							<Evidence
								isLong={cookie.name.length > MAX_NAME_LENGTH}
								cookie={cookie}
								words={evidence}
								note={note}
								onAssess={onAssess}
							/>
						)}
					</details>
				</td>
			</tr>
		</tbody>
	);
}

interface AssessmentProps {
	/** Of the cookie. */
	name: string;
	assessment: Assessment | null;
	onAssess(change: Partial<AuditNote>): void;
}

/** The auditor's assessment of a cookie; on paper its words alone. */
function AssessmentField({ name, assessment, onAssess }: AssessmentProps) {
	const { t } = useTranslator();
	const words = (choice: Assessment | '') =>
		choice === '' ? t('report_assessment_none') : t(`report_assessment_${snakeCase(choice)}`);
	return (
		<>
			<select
				class={`assessment no-print ${assessment ?? ''}`}
				name="assessment"
				aria-label={t('report_assessment_of', name)}
				value={assessment ?? ''}
				onChange={({ currentTarget: { value } }) =>
					onAssess({ assessment: ASSESSMENTS.find((choice) => choice === value) ?? null })
				}
			>
				{(['', ...ASSESSMENTS] as const).map((choice) => (
					<option key={choice} value={choice}>
						{words(choice)}
					</option>
				))}
			</select>
			<span class="print-only">{assessment === null ? '–' : words(assessment)}</span>
		</>
	);
}
