import type { ComponentChildren } from 'preact';
import type { FactView, Section } from '../../src/report-text/audit-view.ts';

/** Names and what stands for them. */
export function Facts({ section, children }: { section: Section<FactView>; children?: ComponentChildren }) {
	const { id, heading, intro, entries } = section;
	if (entries.length === 0 && children === undefined) return null;
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<h2 id={`h-${id}`}>{heading}</h2>
			{intro !== null && <p class="lead">{intro}</p>}
			<FactList facts={entries} />
			{children}
		</section>
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
