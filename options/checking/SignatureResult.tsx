import { useState } from 'preact/hooks';
import { groupedFingerprint, readFingerprint } from '../../src/core/signature/fingerprint.ts';
import type { SignatureCheck } from '../../src/ui/check-signature.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

interface Props {
	check: SignatureCheck;
	/** The fingerprint of this browser's key; null without one. */
	own: string | null;
}

/** The key that a file is signed with, or that it is not signed. */
export function SignatureResult({ check, own }: Props) {
	const { t } = useTranslator();
	if (check.state !== 'signed') return <p data-signature={check.state}>{t('options_check_unsigned')}</p>;
	const { fingerprint } = check;
	return (
		<div data-signature="signed">
			<p>{t(fingerprint === own ? 'options_check_signed_own' : 'options_check_signed')}</p>
			<code class="key-fingerprint">{groupedFingerprint(fingerprint)}</code>
		</div>
	);
}

/** Compares a fingerprint that a person was given with those of the keys of the checked files, and says what that proves. */
export function CompareKey({ fingerprints }: { fingerprints: readonly string[] }) {
	const { t } = useTranslator();
	const [typed, setTyped] = useState('');
	const given = readFingerprint(typed);
	const isSame = fingerprints.every((fingerprint) => fingerprint === given);
	const state = typed.trim() === '' ? 'empty' : given === null ? 'wrong' : isSame ? 'same' : 'other';
	return (
		<div class="compare-key" data-given={state}>
			<p class="help">{t('options_check_signature_proves')}</p>
			<div class="field">
				<label for="given-key">{t('options_check_told')}</label>
				<input
					id="given-key"
					name="given-key"
					type="text"
					autocomplete="off"
					spellcheck={false}
					aria-describedby="given-key-result"
					value={typed}
					onInput={({ currentTarget: { value } }) => setTyped(value)}
				/>
			</div>
			<p id="given-key-result" role="status" class={`key-${state}`}>
				{state !== 'empty' && t(`options_check_told_${state}`)}
			</p>
		</div>
	);
}
