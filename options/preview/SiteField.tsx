import { useTranslator } from '../../src/ui/translator-context.ts';
import { HostsInput } from '../sharing/HostsInput.tsx';
import { SITE_ID } from './preview-model.ts';

interface Props {
	readonly value: string;
	readonly help: string;
	/** The error in words; null when there is none. */
	readonly error: string | null;
	onInput(text: string): void;
}

/** The portals that a policy is saved for. One stands on the page at a time. */
export function SiteField({ value, help, error, onInput }: Props) {
	const tr = useTranslator();
	return (
		<div class="field">
			<label for={SITE_ID}>{tr.t('options_site_label')}</label>
			<HostsInput
				id={SITE_ID}
				name="policy-site"
				value={value}
				isWrong={error !== null}
				describedBy={error === null ? 'site-help' : 'site-error site-help'}
				onInput={onInput}
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
