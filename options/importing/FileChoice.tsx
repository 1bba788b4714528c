import type { TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { visibleText } from '../../src/core/text/visible-text.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MAX_FILE_BYTES, maxBytesOf } from '../backend.ts';
import { sizeWords } from '../declarations/describe.ts';
import type { ImportSources } from './import-sources.ts';
import { watchDrops } from './watch-drops.ts';

/** File types that the dialog shows first; the importer judges by content. */
const ACCEPT =
	'.html,.htm,.xhtml,.txt,.text,.md,.markdown,.csv,.tsv,.rst,.json,.jsonc,.js,.mjs,.cjs,.jsx,.ts,.tsx,.vue,.pdf,text/*,application/json,application/pdf';

/**
 * Files, dropped or chosen: the whole page takes drops, and the zone is the label of a plain file field, which
 * the keyboard reaches.
 */
export function FileChoice({ sources }: { sources: ImportSources }) {
	const tr = useTranslator();
	const [over, setOver] = useState(false);
	const choose = (event: TargetedEvent<HTMLInputElement>) => {
		const { files } = event.currentTarget;
		if (files) sources.addFiles(files);
		// So that the same file can be chosen again after it was removed or saved.
		event.currentTarget.value = '';
	};
	useEffect(() => watchDrops(document, setOver, sources.addFiles), [sources]);
	return (
		<div class="field">
			<input
				id="policy-file"
				name="policy-file"
				type="file"
				class="visually-hidden"
				multiple
				accept={ACCEPT}
				onChange={choose}
				aria-describedby="file-help"
			/>
			<label for="policy-file" class={over ? 'drop-zone over' : 'drop-zone'}>
				<span class="as-link">{tr.t('options_files_choose')}</span>
			</label>
			<p class="help" id="file-help">
				{tr.t('options_files_help', sizeWords(tr, MAX_FILE_BYTES))}
			</p>
			<FileList sources={sources} />
		</div>
	);
}

function FileList({ sources }: { sources: ImportSources }) {
	const tr = useTranslator();
	const files = sources.files.value;
	if (files.length === 0) return null;
	return (
		<ul class="files" aria-label={tr.t('options_files_chosen')}>
			{files.map((file) => (
				<li key={`${file.name}/${file.size}/${file.lastModified}`}>
					<HostileText text={file.name} max={80} />
					<span class={file.size > maxBytesOf(file.name) ? 'error' : 'aside'}>
						{sizeWords(tr, file.size)}
					</span>
					<button
						type="button"
						class="link"
						aria-label={tr.t('options_files_remove_named', visibleText(file.name))}
						onClick={() => sources.removeFile(file)}
					>
						{tr.t('options_files_remove')}
					</button>
				</li>
			))}
		</ul>
	);
}
