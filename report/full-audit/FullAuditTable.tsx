import { useId } from 'preact/hooks';
import {
	CONSENT_BEHAVIOURS,
	type ConsentBehaviour,
	type ConsentRow,
	type FullAudit,
} from '../../src/core/audit/full-audit.ts';
import type { FindingCode } from '../../src/core/findings/finding.ts';
import {
	behaviourWords,
	recognisedWords,
	violationMoment,
} from '../../src/report-text/words/full-audit-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ColumnHead } from '../compare/ColumnHead.tsx';
import { CompareCell, CookieHead } from '../compare/cookie-cells.tsx';
import { FindingLink } from '../components/FindingLink.tsx';

interface Props {
	audit: FullAudit;
	/** Of the table's heading. */
	level: 'h2' | 'h3';
}

/** The cookies of a full audit, grouped by how they behave towards the choice, with a column for each visit. */
export function FullAuditTable({ audit, level: Heading }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const id = useId();
	const { audits, passes, rows } = audit;
	if (rows.length === 0) return null;
	return (
		<div class="comparing">
			<Heading id={id}>{t('full_audit_table')}</Heading>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
			<section class="compare-scroll" aria-labelledby={id} tabIndex={0}>
				<table class="compare by-behaviour">
					<thead>
						<tr>
							<th scope="col" class="name">
								{t('report_compare_cookie')}
							</th>
							{audits.map((made, index) => {
								const pass = passes[index];
								return (
									<ColumnHead key={made.id} audit={made}>
										{pass && (
											<span class={pass.doubts.length === 0 ? '' : 'doubt'}>
												{recognisedWords(pass, translator)}
											</span>
										)}
									</ColumnHead>
								);
							})}
						</tr>
					</thead>
					{CONSENT_BEHAVIOURS.map((behaviour) => {
						const group = rows.filter((row) => row.behaviour === behaviour);
						if (group.length === 0) return null;
						return (
							<tbody key={behaviour} data-behaviour={behaviour}>
								<tr>
									<th scope="rowgroup" colSpan={audits.length + 1} class="group">
										{behaviourWords(behaviour, translator)}{' '}
										<BehaviourLink behaviour={behaviour} audit={audit} />
									</th>
								</tr>
								{group.map((row) => (
									<Row key={row.id} row={row} audit={audit} />
								))}
							</tbody>
						);
					})}
				</table>
			</section>
		</div>
	);
}

/** The findings of a single visit that a behaviour rests on. */
const FINDINGS: Readonly<Partial<Record<ConsentBehaviour, FindingCode | 'undeclared'>>> = {
	'not-waiting': 'set-before-consent',
	'ignoring-refusal': 'set-after-refusal',
	undeclared: 'undeclared',
};

/** Leads to what was found as a document for a file; nothing for cookies that nothing is wrong with. */
function BehaviourLink({ behaviour, audit }: { behaviour: ConsentBehaviour; audit: FullAudit }) {
	const translator = useTranslator();
	const code = FINDINGS[behaviour];
	const plan = audit.audits[0]?.recording?.plan;
	if (code === undefined || plan == null) return null;
	const heading = behaviourWords(behaviour, translator);
	return <FindingLink of={`audit=${encodeURIComponent(plan.id)}`} code={code} heading={heading} />;
}

function Row({ row, audit }: { row: ConsentRow; audit: FullAudit }) {
	const translator = useTranslator();
	const { name, domain, cells, isUndeclared, behaviour } = row;
	const moment = violationMoment(row, audit, translator);
	return (
		<tr data-cookie={name} data-domain={domain}>
			<CookieHead row={row}>
				{moment !== null && <span class="violation">{moment}</span>}
				{isUndeclared && behaviour !== 'undeclared' && (
					<span class="violation">{translator.t('full_audit_undeclared')}</span>
				)}
			</CookieHead>
			{cells.map((cell, index) => (
				<CompareCell key={audit.audits[index]?.id} cell={cell} />
			))}
		</tr>
	);
}
