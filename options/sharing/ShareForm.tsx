import { useTranslator } from '../../src/ui/translator-context.ts';
import { HostsInput } from './HostsInput.tsx';
import { SHARE_ID, type ShareModel } from './share-model.ts';

/** For which other hosts a stored policy is to hold too. */
export function ShareForm({ sharing, site }: { sharing: ShareModel; site: string }) {
	const tr = useTranslator();
	const error = sharing.error.value;
	const replaced = sharing.replaced.value;
	return (
		<form
			class="share-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void sharing.save();
			}}
		>
			<div class="field">
				<label for={SHARE_ID}>{tr.t('options_share_label')}</label>
				<HostsInput
					id={SHARE_ID}
					name="share-hosts"
					value={sharing.text.value}
					isWrong={error !== null}
					describedBy={error === null ? 'share-help' : 'share-error share-help'}
					onInput={sharing.setText}
				/>
				<div aria-live="polite">
					{error !== null && (
						<p class="error" id="share-error">
							{error}
						</p>
					)}
					{replaced.length > 0 && (
						<p class="warning-line">
							{tr.plural('options_share_replaces', replaced.length, tr.list(replaced))}
						</p>
					)}
				</div>
				<p class="help" id="share-help">
					{tr.t('options_share_help')}
				</p>
			</div>
			<div class="buttons">
				<button type="submit" class="primary" data-action="share-save">
					{tr.t('options_share_save')}
				</button>
				<button type="button" data-action="share-cancel" onClick={() => sharing.toggle(site)}>
					{tr.t('options_cancel')}
				</button>
			</div>
		</form>
	);
}
