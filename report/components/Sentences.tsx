import type { Section } from '../../src/report-text/audit-view.ts';
import { ReportSection } from './ReportSection.tsx';

/** A section of sentences, or short paragraphs. */
export function Sentences({ section, level = 'h2' }: { section: Section<string>; level?: 'h2' | 'h3' }) {
	if (section.entries.length === 0) return null;
	return (
		<ReportSection section={section} level={level}>
			<ul class="sentences">
				{section.entries.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</ReportSection>
	);
}
