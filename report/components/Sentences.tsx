import type { Section } from '../../src/report-text/audit-view.ts';
import { ReportSection } from './ReportSection.tsx';

/** A section of sentences, or short paragraphs. */
export function Sentences({ section }: { section: Section<string> }) {
	if (section.entries.length === 0) return null;
	return (
		<ReportSection section={section}>
			<ul class="sentences">
				{section.entries.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</ReportSection>
	);
}
