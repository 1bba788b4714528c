import type { ItemView, Section } from '../../src/report-text/audit-view.ts';
import { FindingList } from './Findings.tsx';

/** Names with what is said of each: declarations unseen, what is gone, what else was found. */
export function ItemList({ list: { id, heading, intro, entries } }: { list: Section<ItemView> }) {
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<h2 id={`h-${id}`}>{heading}</h2>
			{intro !== null && <p class="lead">{intro}</p>}
			{entries.length > 0 && (
				<ul class="items">
					{entries.map(({ name, words, findings }, index) => (
						<li key={`${index} ${name}`} data-item={name}>
							<code>
								<bdi>{name}</bdi>
							</code>
							<div>
								<p>{words}</p>
								<FindingList findings={findings} />
							</div>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
