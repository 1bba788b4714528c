import { useState } from 'preact/hooks';
import type { ImportIssue } from '../../src/core/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { issueWords, oneLine } from '../describe.ts';

const STEP = 50;

/** What was not understood: the place, the policy's words, and why. */
export function IssueList({ issues }: { issues: readonly ImportIssue[] }) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	if (issues.length === 0) return null;
	const place = ({ line, page }: ImportIssue) =>
		[
			page === undefined ? '' : tr.t('options_page', tr.number(page)),
			line === null ? '' : tr.t('options_line', tr.number(line)),
		]
			.filter((part) => part !== '')
			.join(', ');
	return (
		<section class="issues">
			<h3>
				<Icon name="warning" />
				{tr.plural('options_issues_title', issues.length)}
			</h3>
			<ul>
				{issues.slice(0, limit).map((issue, index) => (
					<li key={index}>
						<span class="place">{place(issue)}</span>
						<div>
							<p>{issueWords(tr, issue.reason)}</p>
							{issue.text !== '' && (
								<blockquote>
									<HostileText text={oneLine(issue.text)} max={300} />
								</blockquote>
							)}
						</div>
					</li>
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
