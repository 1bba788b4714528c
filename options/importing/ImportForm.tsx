import type { TargetedClipboardEvent, TargetedEvent } from 'preact';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { SiteField } from '../preview/SiteField.tsx';
import { FileChoice } from './FileChoice.tsx';
import { PREVIEW_BUTTON_ID, TEXT_ID } from './import-model.ts';
import type { ImportSources } from './import-sources.ts';

/** Where a policy comes in: pasted, as files, or from its address. */
export function ImportForm({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const { importing } = model;
	const busy = importing.progress.value !== null;
	const submit = (event: TargetedEvent<HTMLFormElement>) => {
		event.preventDefault();
		void importing.preview();
	};
	return (
		<form class="import" noValidate onSubmit={submit}>
			<div class="ways">
				<PasteField sources={importing.sources} />
				<div class="other-ways">
					<FileChoice sources={importing.sources} />
					<AddressField model={model} />
				</div>
			</div>
			{importing.askedEmpty.value && (
				<p class="error" role="alert">
					{tr.t('options_nothing_to_read')}
				</p>
			)}
			<div class="form-end">
				{importing.current.value === null && (
					<SiteField
						value={importing.siteText.value}
						help={tr.t('options_site_help')}
						error={null}
						onInput={importing.setSite}
					/>
				)}
				<button
					type="submit"
					id={PREVIEW_BUTTON_ID}
					class="primary"
					data-action="preview"
					aria-disabled={busy}
				>
					{tr.t('options_preview')}
				</button>
			</div>
		</form>
	);
}

function AddressField({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const { sources } = model.importing;
	return (
		<div class="field">
			<label for="policy-url">{tr.t('options_address_label')}</label>
			<input
				id="policy-url"
				name="policy-url"
				type="text"
				inputMode="url"
				autoComplete="off"
				autoCapitalize="none"
				spellcheck={false}
				placeholder="https://data.example.org/terms/cookies-policy/"
				value={sources.address.value}
				onInput={(event) => sources.setAddress(event.currentTarget.value)}
				aria-describedby="address-help"
			/>
			<p class="help" id="address-help">
				{tr.t('options_address_help')}
			</p>
		</div>
	);
}

/** The text field. A pasted table is kept as the clipboard's HTML, since plain text loses its columns. */
function PasteField({ sources }: { sources: ImportSources }) {
	const tr = useTranslator();
	const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
		const { value, selectionStart, selectionEnd } = event.currentTarget;
		const replacesAll = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
		sources.pasting(event.clipboardData?.getData('text/html') ?? '', replacesAll);
	};
	return (
		<div class="field paste">
			<label for={TEXT_ID}>{tr.t('options_paste_label')}</label>
			<textarea
				id={TEXT_ID}
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
