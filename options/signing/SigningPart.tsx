import { useEffect, useMemo } from 'preact/hooks';
import { groupedFingerprint } from '../../src/core/signature/fingerprint.ts';
import type { SigningKey } from '../../src/core/signature/report-signature.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Section } from '../ListSection.tsx';
import type { OptionsModel } from '../model.ts';
import {
	COPY_KEY_ID,
	CREATE_KEY_ID,
	createSigningModel,
	DELETE_KEY_ID,
	KEEP_KEY_ID,
	type SigningModel,
} from './signing-model.ts';

/** The key that signs exported reports: made, shown, copied, deleted. */
export function SigningPart({ model: { signing, notices } }: { model: OptionsModel }) {
	const tr = useTranslator();
	const model = useMemo(() => createSigningModel(signing, tr, notices), [signing, tr, notices]);
	useEffect(() => void model.refresh(), [model]);
	const key = model.key.value;
	return (
		<Section name="signing" id="signing-heading">
			{key === undefined && <p class="aside">{tr.t('options_loading')}</p>}
			{key === null && <NoKey model={model} />}
			{key && <OwnKey model={model} signingKey={key} />}
		</Section>
	);
}

function NoKey({ model }: { model: SigningModel }) {
	const { t } = useTranslator();
	return (
		<div data-signing="none">
			<p>{t('options_signing_none')}</p>
			<p class="help">{t('options_signing_where')}</p>
			<div class="buttons">
				<button type="button" id={CREATE_KEY_ID} data-action="create-key" onClick={() => void model.create()}>
					{t('options_signing_create')}
				</button>
			</div>
		</div>
	);
}

function OwnKey({ model, signingKey }: { model: SigningModel; signingKey: SigningKey }) {
	const { t, dateTime } = useTranslator();
	const { fingerprint, createdAt } = signingKey;
	return (
		<div data-signing={fingerprint}>
			<p>{t('options_signing_fingerprint')}</p>
			<code class="key-fingerprint">{groupedFingerprint(fingerprint)}</code>
			<p class="aside">
				{t('options_signing_since')} {dateTime(Date.parse(createdAt))}
			</p>
			<p>{t('options_signing_tell')}</p>
			<p class="help">{t('options_signing_where')}</p>
			{model.isAsking.value ? (
				<DeleteQuestion model={model} />
			) : (
				<div class="buttons">
					<button type="button" id={COPY_KEY_ID} data-action="copy-key" onClick={() => void model.copy()}>
						{t('options_signing_copy')}
					</button>
					<button
						type="button"
						id={DELETE_KEY_ID}
						class="danger"
						data-action="delete-key"
						onClick={model.askToDelete}
					>
						{t('options_signing_delete')}
					</button>
				</div>
			)}
		</div>
	);
}

/** Says what is lost, and that nothing brings it back. */
function DeleteQuestion({ model }: { model: SigningModel }) {
	const { t } = useTranslator();
	return (
		<fieldset class="losing ask">
			<legend class="visually-hidden">{t('options_signing_delete')}</legend>
			<p id="delete-key-words">{t('options_signing_delete_sure')}</p>
			<div class="buttons">
				<button
					type="button"
					class="danger"
					data-action="delete-key-sure"
					onClick={() => void model.deleteKey()}
				>
					{t('options_signing_delete_yes')}
				</button>
				<button
					type="button"
					id={KEEP_KEY_ID}
					aria-describedby="delete-key-words"
					data-action="delete-key-keep"
					onClick={model.keepKey}
				>
					{t('options_signing_delete_no')}
				</button>
			</div>
		</fieldset>
	);
}
