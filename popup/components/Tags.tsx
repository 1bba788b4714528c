import type { CookieRow } from '../../src/core/verdict.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { capWords } from '../lifetime-words.ts';

/** What is out of the ordinary about a cookie, a few words each. */
export function Tags({ row }: { row: CookieRow }) {
	const translator = useTranslator();
	const { t, dynamic, number } = translator;
	const { cookie, findings } = row;
	const cap = capWords(row, translator);
	const length = [...cookie.name].length;
	const tags = [
		...findings.map(({ code }) => (
			<li key={code} class="tag warn">
				{dynamic(`finding_${code.replaceAll('-', '_')}`)}
			</li>
		)),
		cap !== null && <li class="tag">{cap}</li>,
		cookie.path !== '/' && (
			<li class="tag mono">
				<HostileText text={cookie.path} max={40} />
			</li>
		),
		cookie.partition !== null && <li class="tag">{t('popup_partitioned')}</li>,
		length > 200 && <li class="tag">{t('popup_long_name', number(length))}</li>,
	].filter((tag) => tag !== false);
	return tags.length === 0 ? null : <ul class="tags">{tags}</ul>;
}
