import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { CompareTable } from './CompareTable.tsx';
import { resultWords } from './compare-words.ts';
import { answersDiffer, type Compared, hostsOf } from './comparison.ts';

interface Props {
	compared: Compared;
	/** Number of reports that do not exist any more. */
	missing: number;
	/** Of the table's heading. */
	level: 'h2' | 'h3';
}

/** The result of a comparison: in sentences, and as a table. */
export function CompareResult({ compared, missing, level }: Props) {
	const translator = useTranslator();
	const { t, plural } = translator;
	const [sum, ...parts] = resultWords(compared.comparison, translator);
	return (
		<>
			{hostsOf(compared).length > 1 && <Notice name="hosts" words={t('report_compare_hosts')} />}
			{answersDiffer(compared) && <Notice name="answers" words={t('report_compare_answers')} />}
			{missing > 0 && <Notice name="missing" words={plural('report_compare_missing', missing)} />}
			<p class="result" data-differing={compared.comparison.rows.length - compared.comparison.counts.same}>
				<span>{sum}</span>
			</p>
			{parts.length > 0 && (
				<ul class="sentences">
					{parts.map((words) => (
						<li key={words}>{words}</li>
					))}
				</ul>
			)}
			<CompareTable compared={compared} level={level} />
		</>
	);
}

function Notice({ name, words }: { name: string; words: string }) {
	return (
		<p class="notice" data-notice={name}>
			<Icon name="warning" />
			{words}
		</p>
	);
}
