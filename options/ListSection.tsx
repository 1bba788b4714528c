import type { ComponentChildren } from 'preact';
import { useTranslator } from '../src/ui/translator-context.ts';
import type { LoadedList } from './list.ts';

/** Sections with a lead, by their class, which is also part of the keys of their words. */
export type SectionWithLead = 'todo' | 'import' | 'sites' | 'audits' | 'journal' | 'reference' | 'backup';

interface SectionProps {
	readonly name: SectionWithLead | 'stored';
	/** Of the heading. */
	readonly id: string;
	readonly children: ComponentChildren;
}

/** A section of the page. Its heading can take the focus. */
export function Section({ name, id, children }: SectionProps) {
	const tr = useTranslator();
	return (
		<section class={name} aria-labelledby={id}>
			<h2 id={id} tabIndex={-1}>
				{tr.t(`options_${name}_title`)}
			</h2>
			{name !== 'stored' && <p class="lead">{tr.t(`options_${name}_lead`)}</p>}
			{children}
		</section>
	);
}

interface ListProps<T> extends Omit<SectionProps, 'children'> {
	readonly model: LoadedList<T>;
	/** Draws the list once it is loaded. */
	readonly children: (list: T) => ComponentChildren;
}

/** A section with a list of the worker's: why it cannot be loaded, that it is being loaded, or the list. */
export function ListSection<T>({ model, children, ...section }: ListProps<T>) {
	const tr = useTranslator();
	const list = model.list.value;
	const error = model.error.value;
	return (
		<Section {...section}>
			{error !== null && (
				<div class="problems">
					<p>{error}</p>
					<button type="button" onClick={() => void model.refresh()}>
						{tr.t('options_try_again')}
					</button>
				</div>
			)}
			{list === null && error === null && <p class="aside">{tr.t('options_loading')}</p>}
			{list !== null && children(list)}
		</Section>
	);
}

/** Says that a list is empty, and how to fill it. */
export function EmptyList({ title, help }: { title: string; help: string }) {
	return (
		<div class="empty">
			<p>
				<strong>{title}</strong>
			</p>
			<p>{help}</p>
		</div>
	);
}
