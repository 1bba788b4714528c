import type { AuditNote } from '../../src/core/audit/audit.ts';
import type { CookieTableView, CookieView } from '../../src/report-text/audit-view.ts';
import { FactList } from './Facts.tsx';
import { TextField } from './Fields.tsx';
import { FindingList } from './Findings.tsx';
import { Moments } from './Moments.tsx';

interface Props {
	/** The name is too long for the row, and stands here. */
	isLong: boolean;
	cookie: CookieView;
	words: CookieTableView['evidence'];
	note: AuditNote;
	onAssess(change: Partial<AuditNote>): void;
}

/** What a cookie's verdict rests on, and the auditor's comment. */
export function Evidence({ isLong, cookie, words, note, onAssess }: Props) {
	return (
		<div class="evidence">
			{isLong && (
				<p>
					<code>
						<bdi>{cookie.name}</bdi>
					</code>
				</p>
			)}
			<p class="reason">{cookie.reason}</p>
			{cookie.findings.length > 0 && (
				<>
					<h3>{words.findings}</h3>
					<FindingList findings={cookie.findings} />
				</>
			)}
			<FactList facts={cookie.facts} />
			<Moments cookie={cookie} words={words} />
			<TextField
				name="comment"
				label={words.note}
				of={cookie.name}
				value={note.comment}
				rows={2}
				onWrite={(comment) => onAssess({ comment })}
			/>
		</div>
	);
}
