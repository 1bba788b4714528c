import type { SiteReport, StorageSnapshot, StoredRow } from '../../src/core/report/site-report.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MAX_NAME_LENGTH } from '../model/sections.ts';
import { aboutWords } from '../words/declaration-words.ts';
import { nearWords, reasonWords } from '../words/reason-words.tsx';

/** The names in the page's own storages, each with its verdict; said to be names only. */
export function StoragePanel({ report, look: snapshot }: { report: SiteReport; look: StorageSnapshot }) {
	const { t, dateTime, list } = useTranslator();
	const incomplete = snapshot.incomplete.map((storage) => t(`popup_storage_${snakeCase(storage)}`));
	return (
		<>
			{snapshot.rows.length === 0 && incomplete.length === 0 && <p>{t('popup_storage_none')}</p>}
			{snapshot.rows.length > 0 && (
				<ul class="rows">
					{snapshot.rows.map((row) => (
						<StoredItem key={`${row.storage} ${row.name}`} report={report} row={row} />
					))}
				</ul>
			)}
			{incomplete.length > 0 && <p data-incomplete>{t('popup_storage_incomplete', list(incomplete))}</p>}
			<p>{t('popup_storage_at', dateTime(snapshot.at))}</p>
		</>
	);
}

function StoredItem({ report, row }: { report: SiteReport; row: StoredRow }) {
	const translator = useTranslator();
	const { name, storage, verdict } = row;
	const declaration = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	const nearest = verdict.verdict === 'undeclared' ? verdict.nearest[0] : undefined;
	const judged = verdict.verdict !== 'unjudged';
	const about = aboutWords(report, declaration, translator);
	return (
		<li
			class={`row ${verdict.verdict}`}
			data-stored={name}
			data-storage={storage}
			data-verdict={verdict.verdict}
			data-category={declaration?.category ?? 'unknown'}
		>
			<div class="summary">
				<Icon name={verdict.verdict} />
				<span class="name">
					{name === '' ? (
						<i>{translator.t('popup_nameless')}</i>
					) : (
						<HostileText text={name} max={MAX_NAME_LENGTH} />
					)}
				</span>
				<span class="left">{translator.t(`popup_storage_${snakeCase(storage)}`)}</span>
				{about !== '' && <p class="about">{about}</p>}
				{judged && <p class="why">{reasonWords(report, row, translator)}</p>}
				{nearest !== undefined && <p class="near">{nearWords(report, nearest, translator)}</p>}
			</div>
		</li>
	);
}
