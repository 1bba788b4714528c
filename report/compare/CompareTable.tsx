import { useId, useState } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { ComparedCell, ComparedRow } from '../../src/core/audit/compare-audits.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { realLifetimeWords } from '../../src/report-text/sections/lifetimes.ts';
import { phaseWords } from '../../src/report-text/words/consent-words.ts';
import { categoryWords } from '../../src/report-text/words/finding-words.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { changeWords, presenceWords } from './compare-words.ts';
import type { Compared } from './comparison.ts';

/** Longer names are clipped; the report has them whole. */
const MAX_NAME_LENGTH = 80;

interface Props {
	compared: Compared;
	/** Of the table's heading. */
	level: 'h2' | 'h3';
}

/** Cookies in rows, reports in columns; differing cookies come first, and can be shown alone. */
export function CompareTable({ compared: { audits, comparison }, level: Heading }: Props) {
	const { t } = useTranslator();
	const id = useId();
	const [onlyDiffering, setOnlyDiffering] = useState(false);
	const { rows, counts } = comparison;
	const differing = rows.filter(({ changes }) => changes.length > 0);
	const alike = rows.filter(({ changes }) => changes.length === 0);
	const shown = onlyDiffering ? differing : [...differing, ...alike];
	if (rows.length === 0) return null;
	return (
		<div class="comparing">
			<div class="heading">
				<Heading id={id}>{t('report_compare_table')}</Heading>
				{counts.same > 0 && differing.length > 0 && (
					<label class="no-print">
						<input
							type="checkbox"
							name="only-differing"
							checked={onlyDiffering}
							onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
						/>{' '}
						{t('report_compare_only_differing')}
					</label>
				)}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
			<section class="compare-scroll" aria-labelledby={id} tabIndex={0}>
				<table class="compare">
					<thead>
						<tr>
							<th scope="col" class="name">
								{t('report_compare_cookie')}
							</th>
							{audits.map((audit, index) => (
								<ColumnHead key={audit.id} audit={audit} compared={comparison.audits[index]} />
							))}
						</tr>
					</thead>
					<tbody>
						{shown.map((row) => (
							<Row key={row.id} row={row} audits={audits} />
						))}
					</tbody>
				</table>
			</section>
		</div>
	);
}

function Row({ row, audits }: { row: ComparedRow; audits: readonly Audit[] }) {
	const translator = useTranslator();
	const { name, domain, path, partition, cells, changes } = row;
	const where = [`${domain}${path === '/' ? '' : path}`, ...(partition === '' ? [] : [`[${partition}]`])];
	return (
		<tr data-cookie={name} data-domain={domain} data-changes={changes.join(' ')}>
			<th scope="row" class="name">
				<code>
					{name === '' ? (
						<i>{translator.t('popup_nameless')}</i>
					) : (
						<HostileText text={name} max={MAX_NAME_LENGTH} />
					)}
				</code>
				<span class="where">
					<HostileText text={where.join(' ')} max={120} />
				</span>
				{changes.length > 0 && <span class="changes">{changeWords(row, audits, translator)}</span>}
			</th>
			{cells.map((cell, index) => (
				<CompareCell key={audits[index]?.id} cell={cell} />
			))}
		</tr>
	);
}

/** A cookie in one audit; a dash if the audit has no such cookie. */
function CompareCell({ cell }: { cell: ComparedCell | null }) {
	const translator = useTranslator();
	const { t } = translator;
	if (cell === null) {
		return (
			<td class="absent" data-presence="absent">
				{t('report_compare_absent')}
			</td>
		);
	}
	const { verdict, category, party, origin, phases } = cell;
	return (
		<td data-presence={cell.presence} data-verdict={verdict}>
			<b>{presenceWords(cell, translator)}</b>
			<span class={`verdict ${verdict}`}>
				<Icon name={verdict} size={13} />{' '}
				{category === null
					? t(`report_verdict_${verdict}`)
					: t('report_compare_declared_as', categoryWords(category, translator))}
			</span>
			<span>
				{realLifetimeWords(cell, translator)} · {t(`popup_party_${party}`)}
			</span>
			{origin !== null && (
				<span>
					{[
						t(`report_compare_by_${snakeCase(origin)}`),
						...phases.map((phase) => phaseWords(phase, translator)),
					].join(' · ')}
				</span>
			)}
		</td>
	);
}
