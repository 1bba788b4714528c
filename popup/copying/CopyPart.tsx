import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PolicyFormat } from '../../src/export/policy/cell-writers.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';

const FORMATS = ['text', 'html', 'csv'] as const satisfies readonly PolicyFormat[];

type Outcome =
	| { readonly state: 'copied' | 'refused'; readonly format: PolicyFormat; readonly text: string }
	| { readonly state: 'failed' };

interface Props {
	copy: PopupBackend['copy'];
	/** The text to copy in a format. */
	make(format: PolicyFormat): Promise<string>;
	/** Copies as text when it is shown: it was shown by a click that asked for just that. */
	atOnce?: boolean;
}

/** Copies something in the format of a person's choice, and shows what was copied: selected, where they have to copy it. */
export function CopyPart({ copy, make, atOnce }: Props) {
	const { t } = useTranslator();
	const [outcome, setOutcome] = useState<Outcome | null>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	const isRefused = outcome?.state === 'refused';

	async function run(format: PolicyFormat) {
		try {
			const text = await make(format);
			const isCopied = await copy(text).then(
				() => true,
				() => false,
			);
			setOutcome({ state: isCopied ? 'copied' : 'refused', format, text });
		} catch {
			setOutcome({ state: 'failed' });
		}
	}

	useLayoutEffect(() => {
		if (atOnce) run('text');
	}, []);
	useLayoutEffect(() => {
		if (!isRefused) return;
		area.current?.focus();
		// Backward: long rows stay in sight from their beginning.
		area.current?.setSelectionRange(0, area.current.value.length, 'backward');
	}, [outcome]);

	const nameOf = (format: PolicyFormat) => (format === 'text' ? t('popup_copy_text') : format.toUpperCase());
	return (
		<div class="copying">
			<p class="formats">
				{t('popup_copy')}{' '}
				{FORMATS.map((format) => (
					<button
						key={format}
						type="button"
						class="link"
						data-action={`copy-${format}`}
						aria-label={t('popup_copy_as', nameOf(format))}
						onClick={() => run(format)}
					>
						{nameOf(format)}
					</button>
				))}
			</p>
			<p role="status" class="copied" data-copied={outcome?.state}>
				{outcome?.state === 'copied' && t('popup_copied', nameOf(outcome.format))}
				{isRefused && t('popup_copy_by_hand')}
				{outcome?.state === 'failed' && t('popup_copy_failed')}
			</p>
			{outcome !== null && outcome.state !== 'failed' && (
				<textarea
					ref={area}
					class="full-name"
					readOnly
					rows={Math.min(5, outcome.text.split('\n').length + 1)}
					aria-label={t('popup_copy_content')}
					value={outcome.text}
				/>
			)}
		</div>
	);
}
