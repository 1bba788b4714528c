import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';

/** As a table that editors take over, or as the source of one. */
type CopyForm = 'table' | 'html' | 'csv';

type Outcome =
	| { readonly state: 'copied' | 'refused'; readonly form: CopyForm; readonly text: string }
	| { readonly state: 'failed' };

interface Forms {
	readonly html: string;
	readonly plain: string;
	readonly csv: string;
}

interface Props {
	copy: PopupBackend['copy'];
	make(): Promise<Forms>;
}

/**
 * Copies a table when it is shown, since it was shown by a click that asked for just that; its source on demand. What was copied is
 * shown: selected, where the person has to copy it.
 */
export function CopyPart({ copy, make }: Props) {
	const { t } = useTranslator();
	const [outcome, setOutcome] = useState<Outcome | null>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	const isRefused = outcome?.state === 'refused';

	async function run(form: CopyForm) {
		try {
			const { html, plain, csv } = await make();
			const text = form === 'table' ? plain : form === 'html' ? html : csv;
			const isCopied = await copy(form === 'table' ? { plain, html } : { plain: text }).then(
				() => true,
				() => false,
			);
			setOutcome({ state: isCopied ? 'copied' : 'refused', form, text });
		} catch {
			setOutcome({ state: 'failed' });
		}
	}

	useLayoutEffect(() => {
		run('table');
	}, []);
	useLayoutEffect(() => {
		if (!isRefused) return;
		area.current?.focus();
		// Backward: long rows stay in sight from their beginning.
		area.current?.setSelectionRange(0, area.current.value.length, 'backward');
	}, [outcome]);

	const nameOf = (form: 'html' | 'csv') => (form === 'html' ? t('popup_copy_html') : 'CSV');
	return (
		<div class="copying">
			<p role="status" class="copied" data-copied={outcome?.state}>
				{outcome?.state === 'copied' &&
					(outcome.form === 'table' ? t('popup_copied_table') : t('popup_copied', nameOf(outcome.form)))}
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
			<p class="formats">
				{t('popup_copy_also')}
				{(['html', 'csv'] as const).map((form) => (
					<button
						key={form}
						type="button"
						class="link"
						data-action={`copy-${form}`}
						aria-label={t('popup_copy_as', nameOf(form))}
						onClick={() => run(form)}
					>
						{nameOf(form)}
					</button>
				))}
			</p>
		</div>
	);
}
