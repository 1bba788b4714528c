import type { ItemView, Section } from '../../src/report-text/audit-view.ts';
import { FindingList } from './Findings.tsx';
import { ReportSection } from './ReportSection.tsx';

/** A section of names, each with its description and findings: declarations unseen, cookies gone, sites in use. */
export function ItemList({ list }: { list: Section<ItemView> }) {
	return (
		<ReportSection section={list}>
			{list.entries.length > 0 && (
				<ul class="items">
					{list.entries.map(({ name, words, findings }, index) => (
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
		</ReportSection>
	);
}
