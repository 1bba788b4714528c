import type { ComponentChildren } from 'preact';
import type { ComparedCell, ComparedRow } from '../../src/core/audit/compare-audits.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { realLifetimeWords } from '../../src/report-text/sections/lifetimes.ts';
import { phaseWords } from '../../src/report-text/words/consent-words.ts';
import { categoryWords } from '../../src/report-text/words/finding-words.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { presenceWords } from './compare-words.ts';

/** Longer names are clipped; the report has them whole. */
const MAX_NAME_LENGTH = 80;

/** The head of a cookie's row: its name and place, and further words. */
export function CookieHead({ row, children }: { row: ComparedRow; children: ComponentChildren }) {
	const { t } = useTranslator();
	const { name, domain, path, partition } = row;
	const where = [`${domain}${path === '/' ? '' : path}`, ...(partition === '' ? [] : [`[${partition}]`])];
	return (
		<th scope="row" class="name">
			<code>
				{name === '' ? <i>{t('popup_nameless')}</i> : <HostileText text={name} max={MAX_NAME_LENGTH} />}
			</code>
			<span class="where">
				<HostileText text={where.join(' ')} max={120} />
			</span>
			{children}
		</th>
	);
}

/** A cookie in one audit; a dash if the audit has no such cookie. */
export function CompareCell({ cell }: { cell: ComparedCell | null }) {
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
				{cell.lifetime === 'unknown'
					? t('report_lifetime_unknown')
					: realLifetimeWords({ lifetime: cell.lifetime }, translator)}{' '}
				· {t(`popup_party_${party}`)}
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
