import type { CookieTableView, CookieView, MomentView } from '../../src/report-text/audit-view.ts';
import { FactList } from './Facts.tsx';

/** Each time that a cookie was seen being set, renewed or removed, with what did it and how sure that is. */
export function Moments({ cookie, words }: { cookie: CookieView; words: CookieTableView['evidence'] }) {
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
