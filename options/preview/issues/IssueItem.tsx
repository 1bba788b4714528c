import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportIssue } from '../../../src/core/policy/policy.ts';
import { HostileText } from '../../../src/ui/HostileText.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { issueWords, placeWords, singleLine } from '../../declarations/describe.ts';
import { SourceExcerpt } from '../SourceExcerpt.tsx';

interface Props {
	readonly issue: ImportIssue;
	readonly id: string;
	/** The text that was read, where there is one. */
	readonly source: string | null;
	/** Its buttons. */
	readonly children?: ComponentChildren;
}

/** One issue of a policy: its place, its reason, the policy's words, and on request the lines around them. */
export function IssueItem({ issue, id, source, children }: Props) {
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
				{(hasSource || children) && (
					<div class="row-actions">
						{children}
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
