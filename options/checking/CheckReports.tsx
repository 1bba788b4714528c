import { useEffect, useRef, useState } from 'preact/hooks';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import {
	type CheckedFile,
	checkFiles,
	type FileResult,
	isInOrder,
} from '../../src/ui/report-files/check-files.ts';
import { resultWords } from '../../src/ui/report-files/result-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { isHarFile } from '../capture/capture-model.ts';
import { FileDrop } from '../FileDrop.tsx';
import type { SigningWorld } from '../signing/signing-model.ts';
import { CompareKey, SignatureResult } from './SignatureResult.tsx';

/** Checks exported report files: that they are unchanged, and what that proves. Nothing of them is stored. */
export function CheckReports({ client }: Pick<SigningWorld, 'client'>) {
	const { t } = useTranslator();
	const [checked, setChecked] = useState<readonly CheckedFile[] | null>(null);
	const [own, setOwn] = useState<string | null>(null);
	const latest = useRef(0);
	useEffect(() => {
		client['signing.key']().then(
			(key) => setOwn(key?.fingerprint ?? null),
			() => setOwn(null),
		);
	}, [client]);
	async function check(files: readonly File[]): Promise<void> {
		latest.current += 1;
		const mine = latest.current;
		const results = await checkFiles(files);
		if (mine === latest.current) setChecked(results);
	}
	function checkDropped(dropped: readonly File[]): void {
		const files = dropped.filter((file) => !isHarFile(file));
		if (files.length > 0) void check(files);
	}
	return (
		<section class="check-reports" aria-labelledby="h-check">
			<h2 id="h-check">{t('options_check_title')}</h2>
			<p class="lead">{t('options_check_lead')}</p>
			<FileDrop
				id="report-file"
				accept=".json,.html,.htm,.md,.csv"
				isMultiple
				words={t('options_check_choose')}
				onChosen={check}
				onDropped={checkDropped}
			/>
			<div role="status">{checked !== null && <Results checked={checked} own={own} />}</div>
		</section>
	);
}

function Results({ checked, own }: { checked: readonly CheckedFile[]; own: string | null }) {
	const translator = useTranslator();
	const keys = checked.flatMap(({ result }) =>
		result.state === 'unchanged' && result.signature.state === 'signed' ? [result.signature.fingerprint] : [],
	);
	const isProof = checked.some(
		({ result }) => result.state === 'unchanged' && result.signature.state === 'unsigned',
	);
	return (
		<>
			<ul class="checked-files">
				{checked.map(({ name, result }, index) => (
					<li key={`${index} ${name}`} class={toneOf(result)} data-check={checkState(result)}>
						<Icon name={ICONS[toneOf(result)]} />
						<div>
							<strong>
								<HostileText text={name} max={120} />
							</strong>
							<p>{resultWords(result, translator)}</p>
							{result.state === 'unchanged' && isInOrder(result.signature) && (
								<>
									<code class="digest">{result.sha256}</code>
									<SignatureResult check={result.signature} own={own} />
								</>
							)}
						</div>
					</li>
				))}
			</ul>
			{isProof && <p class="help">{translator.t('options_check_proves')}</p>}
			{keys.length > 0 && <CompareKey fingerprints={keys} />}
		</>
	);
}

const ICONS = { fine: 'declared', wrong: 'undeclared', open: 'unjudged' } as const;

/** For tests and style sheets. */
function checkState(result: FileResult): string {
	return result.state === 'unchanged' && !isInOrder(result.signature)
		? `signature-${result.signature.state}`
		: result.state;
}

function toneOf(result: FileResult): keyof typeof ICONS {
	if (result.state === 'printed') return 'fine';
	if (result.state === 'unchanged') return isInOrder(result.signature) ? 'fine' : 'wrong';
	const isOther = result.state === 'unknown' && result.because === 'other-digest';
	return result.state === 'changed' || isOther ? 'wrong' : 'open';
}
