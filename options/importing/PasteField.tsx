import type { TargetedClipboardEvent } from 'preact';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ImportSources } from './import-sources.ts';

/** The text field. A pasted table is kept as the clipboard's HTML, since plain text loses its columns. */
export function PasteField({ sources, id }: { sources: ImportSources; id: string }) {
	const tr = useTranslator();
	const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
		const { value, selectionStart, selectionEnd } = event.currentTarget;
		const replacesAll = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
		sources.pasting(event.clipboardData?.getData('text/html') ?? '', replacesAll);
	};
	return (
		<div class="field paste">
			<label for={id}>{tr.t('options_paste_label')}</label>
			<textarea
				id={id}
				name="policy-text"
				spellcheck={false}
				value={sources.text.value}
				onPaste={paste}
				onInput={(event) => sources.setText(event.currentTarget.value)}
				aria-describedby="paste-help"
			/>
			<p class="help" id="paste-help">
				{tr.t('options_paste_help')}
			</p>
			<div role="status">
				{sources.html.value !== null && (
					<p class="kept">
						{tr.t('options_paste_kept')}{' '}
						<button type="button" class="link" data-action="plain-text" onClick={sources.plainOnly}>
							{tr.t('options_paste_plain')}
						</button>
					</p>
				)}
			</div>
		</div>
	);
}
