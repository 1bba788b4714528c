import type { ComponentChildren } from 'preact';
import type { FactView, Section } from '../../src/report-text/audit-view.ts';
import { ReportSection } from './ReportSection.tsx';

interface FactsProps {
	section: Section<FactView>;
	level?: 'h2' | 'h3';
	children?: ComponentChildren;
}

/** A section of labelled values. */
export function Facts({ section, level = 'h2', children }: FactsProps) {
	if (section.entries.length === 0 && children === undefined) return null;
	return (
		<ReportSection section={section} level={level}>
			<FactList facts={section.entries} />
			{children}
		</ReportSection>
	);
}

export function FactList({ facts }: { facts: readonly FactView[] }) {
	if (facts.length === 0) return null;
	return (
		<dl class="facts">
			{facts.map((fact) => (
				<div key={fact.label}>
					<dt>{fact.label}</dt>
					<dd>
						<Value fact={fact} />
					</dd>
				</div>
			))}
		</dl>
	);
}

/** A text, or a link with that text. */
export function Value({ fact: { value, url } }: { fact: FactView }) {
	if (url === null) return <bdi>{value}</bdi>;
	return (
		<a href={url} target="_blank" rel="noreferrer" class={value === url ? 'is-address' : ''}>
			<bdi>{value}</bdi>
		</a>
	);
}
