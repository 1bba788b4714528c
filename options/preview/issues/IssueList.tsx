import { useMemo, useState } from 'preact/hooks';
import { isOpenPlace, isOpenReason } from '../../../src/core/policy/open-places.ts';
import type { ImportIssue } from '../../../src/core/policy/policy.ts';
import type { PluralKey } from '../../../src/i18n/message-key.ts';
import { Icon } from '../../../src/ui/Icon.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { inOrder, placeWords, singleLine } from '../../declarations/describe.ts';
import { IssueItem } from './IssueItem.tsx';

const STEP = 50;

interface Props {
	readonly issues: readonly ImportIssue[];
	/** The text that was read, where there is one. */
	readonly source?: string | null;
	/** Returns what corrects an issue; null where nothing does. */
	readonly onCorrect?: ((issue: ImportIssue) => (() => void) | null) | undefined;
}

/** Issues where a policy's languages differ. */
const OF_LANGUAGES: ReadonlySet<string> = new Set(['declared-in-one-language', 'languages-disagree']);

/** Issues in the source's order: place, the policy's words, reason. Places not understood come first, differences last. */
export function IssueList({ issues, source = null, onCorrect }: Props) {
	const kinds = [
		['options_open_places', 'place', isOpenPlace],
		['options_issues_title', 'issue', isOther],
		['options_languages_differ', 'difference', isOfLanguages],
	] as const;
	return (
		<>
			{kinds.map(([title, id, isOfKind]) => (
				<IssueSection
					key={id}
					title={title}
					id={id}
					issues={issues.filter(isOfKind)}
					source={source}
					onCorrect={onCorrect}
				/>
			))}
		</>
	);
}

const isOfLanguages = ({ reason }: ImportIssue) => OF_LANGUAGES.has(reason);
const isOther = (issue: ImportIssue) => !isOpenReason(issue.reason) && !isOfLanguages(issue);

interface SectionProps extends Props {
	readonly title: PluralKey;
	/** Prefix of its issues' ids. */
	readonly id: string;
}

function IssueSection({ title, id, issues, source = null, onCorrect }: SectionProps) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	const ordered = useMemo(() => inOrder(issues), [issues]);
	if (issues.length === 0) return null;
	return (
		<section class="issues">
			<h3>
				<Icon name="warning" />
				{tr.plural(title, issues.length)}
			</h3>
			<ul>
				{ordered.slice(0, limit).map((issue, index) => {
					const correct = onCorrect?.(issue) ?? null;
					return (
						<IssueItem key={index} issue={issue} id={`${id}-${index}`} source={source}>
							{correct !== null && (
								<button
									type="button"
									class="link"
									data-action="correct-issue"
									aria-label={tr.t(
										'options_issue_correct_named',
										placeWords(tr, issue) || singleLine(issue.text),
									)}
									onClick={correct}
								>
									{tr.t('options_mend_correct')}
								</button>
							)}
						</IssueItem>
					);
				})}
			</ul>
			{issues.length > limit && (
				<button type="button" class="quiet" onClick={() => setLimit(limit + STEP * 4)}>
					{tr.plural('options_more_rows', issues.length - limit)}
				</button>
			)}
		</section>
	);
}
