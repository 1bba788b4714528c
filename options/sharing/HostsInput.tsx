import type { TargetedEvent } from 'preact';
import { linesToCommas } from '../preview/site-field.ts';

interface Props {
	readonly id: string;
	readonly name: string;
	readonly value: string;
	readonly isWrong: boolean;
	/** Ids of what explains it. */
	readonly describedBy: string;
	onInput(text: string): void;
}

/** A field for one host or several; a pasted list keeps its lines apart. */
export function HostsInput({ id, name, value, isWrong, describedBy, onInput }: Props) {
	const paste = (event: TargetedEvent<HTMLInputElement, ClipboardEvent>) => {
		const text = event.clipboardData?.getData('text/plain') ?? '';
		if (!/[\r\n]/.test(text)) return;
		event.preventDefault();
		const field = event.currentTarget;
		field.setRangeText(linesToCommas(text), field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
		onInput(field.value);
	};
	return (
		<input
			id={id}
			name={name}
			type="text"
			inputMode="url"
			autoComplete="off"
			autoCapitalize="none"
			spellcheck={false}
			placeholder="data.example.org"
			value={value}
			onInput={(event) => onInput(event.currentTarget.value)}
			onPaste={paste}
			aria-invalid={isWrong}
			aria-describedby={describedBy}
		/>
	);
}
