import type { ComponentChildren } from 'preact';
import { useTranslator } from '../src/ui/translator-context.ts';
import type { LoadedList } from './list.ts';

/** Sections with a lead, by their class, which is also part of the keys of their words. */
export type SectionWithLead = 'sites' | 'journal' | 'reference' | 'signing' | 'backup';

interface SectionProps {
	readonly name: SectionWithLead;
	/** Of the heading. */
	readonly id: string;
	readonly children: ComponentChildren;
}

/** A section of a page. Its heading can take the focus. */
export function Section({ name, id, children }: SectionProps) {
	const tr = useTranslator();
	return (
		<section class={name} aria-labelledby={id}>
			<h2 id={id} tabIndex={-1}>
				{tr.t(`options_${name}_title`)}
			</h2>
			<p class="lead">{tr.t(`options_${name}_lead`)}</p>
			{children}
		</section>
	);
}

interface ListProps<T> {
	readonly model: LoadedList<T>;
	/** Draws the list once it is loaded. */
	readonly children: (list: T) => ComponentChildren;
}

/** A list of the worker's: why it cannot be loaded, that it is being loaded, or the list. */
export function List<T>({ model, children }: ListProps<T>) {
	const tr = useTranslator();
	const list = model.list.value;
	const error = model.error.value;
	return (
		<>
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
		</>
	);
}

/** A section with a list of the worker's. */
export function ListSection<T>({
	model,
	children,
	...section
}: ListProps<T> & Omit<SectionProps, 'children'>) {
	return (
		<Section {...section}>
			<List model={model}>{children}</List>
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
