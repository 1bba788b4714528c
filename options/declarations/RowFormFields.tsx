import type { ComponentChildren } from 'preact';
import { CATEGORIES } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { RowFields } from './row-fields.ts';

interface WordProps {
	readonly id: string;
	readonly name: string;
	readonly label: string;
	readonly value: string;
	/** In words; null when there is none. */
	readonly error?: string | null;
	readonly wide?: boolean;
	/** How it is understood, or help. */
	readonly children?: ComponentChildren;
	onInput(text: string): void;
}

/** A line to type in. */
export function WordField({ id, name, label, value, error = null, wide, children, onInput }: WordProps) {
	return (
		<div class={wide ? 'field wide' : 'field'}>
			<label for={id}>{label}</label>
			<input
				id={id}
				name={name}
				type="text"
				autoComplete="off"
				autoCapitalize="none"
				spellcheck={false}
				value={value}
				aria-invalid={error !== null}
				aria-describedby={`${error === null ? '' : `${id}-error `}${id}-help`}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
			{error !== null && (
				<p class="error" id={`${id}-error`}>
					{error}
				</p>
			)}
			<div class="help" id={`${id}-help`} aria-live="polite">
				{children}
			</div>
		</div>
	);
}

interface ChoiceProps<T extends string> {
	/** Also the element's id. */
	readonly name: string;
	readonly label: string;
	readonly value: T;
	readonly options: readonly { readonly value: T; readonly words: string }[];
	onChoose(value: T): void;
}

/** One of a closed list. */
export function ChoiceField<T extends string>({ name, label, value, options, onChoose }: ChoiceProps<T>) {
	return (
		<div class="field">
			<label for={name}>{label}</label>
			<select
				id={name}
				name={name}
				value={value}
				onChange={(event) => {
					const chosen = options.find((option) => option.value === event.currentTarget.value);
					if (chosen) onChoose(chosen.value);
				}}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value} selected={option.value === value}>
						{option.words}
					</option>
				))}
			</select>
		</div>
	);
}

/** The facts of a declaration in the order of its form. */
const FACTS = ['category', 'provider', 'lifetime', 'purpose'] as const;
export type FactName = (typeof FACTS)[number];

interface FactsProps {
	/** Begins the names and ids of the fields. */
	readonly prefix: 'row' | 'change';
	readonly fields: RowFields;
	/** The facts whose fields are shown. */
	readonly shown?: readonly FactName[];
	/** How the lifetime is understood. */
	readonly lifetimeHelp: ComponentChildren;
	onType(fields: Partial<RowFields>): void;
}

/** The fields of a declaration's facts. */
export function FactFields({ prefix, fields, shown = FACTS, lifetimeHelp, onType }: FactsProps) {
	const tr = useTranslator();
	const word = (fact: Exclude<FactName, 'category'>) => (
		<WordField
			key={fact}
			id={`${prefix}-${fact}`}
			name={`${prefix}-${fact}`}
			label={tr.t(`options_column_${fact}`)}
			value={fields[fact]}
			wide={fact === 'purpose'}
			onInput={(text) => onType({ [fact]: text })}
		>
			{fact === 'lifetime' && lifetimeHelp}
		</WordField>
	);
	return FACTS.filter((fact) => shown.includes(fact)).map((fact) =>
		fact === 'category' ? (
			<ChoiceField
				key={fact}
				name={`${prefix}-category`}
				label={tr.t('options_column_category')}
				value={fields.category}
				options={CATEGORIES.map((value) => ({ value, words: tr.t(`options_category_${value}`) }))}
				onChoose={(category) => onType({ category })}
			/>
		) : (
			word(fact)
		),
	);
}
