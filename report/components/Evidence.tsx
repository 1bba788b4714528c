import type { AuditNote } from '../../src/core/audit/audit.ts';
import type { CookieTableView, CookieView, MomentView } from '../../src/report-text/audit-view.ts';
import { FactList } from './Facts.tsx';
import { TextField } from './Fields.tsx';
import { FindingList } from './Findings.tsx';

interface Props {
	/** Whether the name is too long for the row, and is repeated here. */
	isLong: boolean;
	cookie: CookieView;
	words: CookieTableView['evidence'];
	note: AuditNote;
	onAssess(change: Partial<AuditNote>): void;
}

/** The reasons of a cookie's verdict, everything observed of it, and the auditor's comment. */
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

/** Each time that a cookie was set, renewed or removed, with the origin and its certainty. */
function Moments({ cookie, words }: { cookie: CookieView; words: CookieTableView['evidence'] }) {
	const { moments, moreMoments } = cookie;
	if (moments.length === 0) return null;
	return (
		<>
			<h3>{words.moments}</h3>
			<ol class="moments">
				{moments.map((moment, index) => (
					<Moment key={`${index} ${moment.when}`} moment={moment} stackWords={words.stack} />
				))}
			</ol>
			{moreMoments !== null && <p>{moreMoments}</p>}
		</>
	);
}

function Moment({ moment, stackWords }: { moment: MomentView; stackWords: string }) {
	const { what, whatWords, when, at, by, witness, certaintyWords, facts, stack } = moment;
	return (
		<li data-moment={what} data-witness={witness}>
			<p>
				<strong>{whatWords}</strong> {when} <span class="at">{at}</span>
			</p>
			<p>
				<bdi>{by}</bdi> <span class={`witness ${witness}`}>{certaintyWords}</span>
			</p>
			<FactList facts={facts} />
			{stack.length > 0 && (
				<>
					<p class="sub">{stackWords}</p>
					<ol class="stack">
						{stack.map((line, index) => (
							<li key={`${index} ${line}`}>
								<code>
									<bdi>{line}</bdi>
								</code>
							</li>
						))}
					</ol>
				</>
			)}
		</li>
	);
}
