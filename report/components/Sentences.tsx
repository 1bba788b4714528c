import type { Section } from '../../src/report-text/audit-view.ts';

/** A sentence or two an entry. */
export function Sentences({ section: { id, heading, intro, entries } }: { section: Section<string> }) {
	if (entries.length === 0) return null;
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<h2 id={`h-${id}`}>{heading}</h2>
			{intro !== null && <p class="lead">{intro}</p>}
			<ul class="sentences">
				{entries.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</section>
	);
}
