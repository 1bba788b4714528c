import { useMemo, useState } from 'preact/hooks';
import type { ImportIssue } from '../../src/core/policy/policy.ts';
import type { PluralKey } from '../../src/i18n/message-key.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { inOrder, issueWords, placeWords, singleLine } from '../declarations/describe.ts';
import { SourceExcerpt } from './SourceExcerpt.tsx';

const STEP = 50;

interface Props {
	readonly issues: readonly ImportIssue[];
	/** The text that was read, where there is one. */
	readonly source?: string | null;
	/** Opens a row to fill in for what was not understood. */
	readonly onAdd?: ((issue: ImportIssue) => void) | undefined;
}

/** Issues where a policy's languages differ. */
const OF_LANGUAGES: ReadonlySet<string> = new Set(['declared-in-one-language', 'languages-disagree']);

/** Issues in the source's order: place, the policy's words, reason. Differences between languages come last. */
export function IssueList({ issues, source = null, onAdd }: Props) {
	const isOfLanguages = ({ reason }: ImportIssue) => OF_LANGUAGES.has(reason);
	return (
		<>
			<IssueSection
				title="options_issues_title"
				id="issue"
				issues={issues.filter((issue) => !isOfLanguages(issue))}
				source={source}
				onAdd={onAdd}
			/>
			<IssueSection
				title="options_languages_differ"
				id="difference"
				issues={issues.filter(isOfLanguages)}
				source={source}
			/>
		</>
	);
}

interface SectionProps extends Props {
	readonly title: PluralKey;
	/** Prefix of its issues' ids. */
	readonly id: string;
}

function IssueSection({ title, id, issues, source = null, onAdd }: SectionProps) {
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
				{ordered.slice(0, limit).map((issue, index) => (
					<Issue key={index} issue={issue} id={`${id}-${index}`} source={source} onAdd={onAdd} />
				))}
			</ul>
			{issues.length > limit && (
				<button type="button" class="quiet" onClick={() => setLimit(limit + STEP * 4)}>
					{tr.plural('options_more_rows', issues.length - limit)}
				</button>
			)}
		</section>
	);
}

interface IssueProps extends Omit<Props, 'issues'> {
	readonly issue: ImportIssue;
	readonly id: string;
}

function Issue({ issue, id, source = null, onAdd }: IssueProps) {
	const tr = useTranslator();
	const [isShown, setShown] = useState(false);
	const place = placeWords(tr, issue);
	const hasSource = source !== null && issue.line !== null;
	return (
		<li data-issue={issue.reason}>
			<span class="place">{place}</span>
			<div>
				<p>{issueWords(tr, issue.reason)}</p>
				{issue.text !== '' && (
					<blockquote>
						<HostileText text={singleLine(issue.text)} max={300} />
					</blockquote>
				)}
				{(hasSource || onAdd) && (
					<div class="row-actions">
						{hasSource && (
							<button
								type="button"
								class="link"
								data-action="show-source"
								aria-expanded={isShown}
								aria-controls={isShown ? id : undefined}
								aria-label={tr.t('options_source_see_named', place)}
								onClick={() => setShown(!isShown)}
							>
								{tr.t('options_source_see')}
							</button>
						)}
						{onAdd && (
							<button
								type="button"
								class="link"
								data-action="add-from-issue"
								aria-label={place === '' ? undefined : tr.t('options_mend_add_here_named', place)}
								onClick={() => onAdd(issue)}
							>
								{tr.t('options_mend_add_here')}
							</button>
						)}
					</div>
				)}
				{isShown && source !== null && (
					<div id={id}>
						<SourceExcerpt source={source} declaration={{ line: issue.line, names: [] }} />
					</div>
				)}
			</div>
		</li>
	);
}
