import type { TargetedEvent } from 'preact';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { SITE_ID } from '../preview-model.ts';

interface Props {
	readonly value: string;
	readonly help: string;
	/** What is wrong with it, in words; null when nothing is. */
	readonly error: string | null;
	onInput(text: string): void;
}

/** The portal that a policy is saved for. One stands on the page at a time. */
export function SiteField({ value, help, error, onInput }: Props) {
	const tr = useTranslator();
	const input = (event: TargetedEvent<HTMLInputElement>) => onInput(event.currentTarget.value);
	return (
		<div class="field">
			<label for={SITE_ID}>{tr.t('options_site_label')}</label>
			<input
				id={SITE_ID}
				name="policy-site"
				type="text"
				inputMode="url"
				autoComplete="off"
				autoCapitalize="none"
				spellcheck={false}
				placeholder="data.example.org"
				value={value}
				onInput={input}
				aria-invalid={error !== null}
				aria-describedby={error === null ? 'site-help' : 'site-error site-help'}
			/>
			{error !== null && (
				<p class="error" id="site-error">
					{error}
				</p>
			)}
			<p class="help" id="site-help">
				{help}
			</p>
		</div>
	);
}
