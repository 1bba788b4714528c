import { FINDING_WEIGHTS } from '../../src/core/finding-weights.ts';
import type { CookieRow, PatternRow } from '../../src/core/verdict.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { capWords } from '../lifetime-words.ts';

/** What speaks against a cookie or a declaration; what is only worth knowing stands in the details. */
export function FindingTags({ findings }: Pick<PatternRow, 'findings'>) {
	const { dynamic } = useTranslator();
	return findings
		.filter(({ code }) => FINDING_WEIGHTS[code] !== 'advice')
		.map(({ code }) => (
			<li key={code} class="tag warn">
				{dynamic(`finding_${code.replaceAll('-', '_')}`)}
			</li>
		));
}

/** What is out of the ordinary about a cookie, a few words each. */
export function Tags({ row, isNew }: { row: CookieRow; isNew: boolean }) {
	const translator = useTranslator();
	const { t, number } = translator;
	const { cookie, findings } = row;
	const cap = capWords(row, translator);
	const length = [...cookie.name].length;
	return (
		<ul class="tags">
			{isNew && <li class="tag new">{t('popup_new')}</li>}
			<FindingTags findings={findings} />
			{cap !== null && <li class="tag">{cap}</li>}
			{cookie.path !== '/' && (
				<li class="tag mono">
					<HostileText text={cookie.path} max={40} />
				</li>
			)}
			{cookie.partition !== null && <li class="tag">{t('popup_partitioned')}</li>}
			{length > 200 && <li class="tag">{t('popup_long_name', number(length))}</li>}
		</ul>
	);
}
