import { visibleText } from '../../src/core/text/visible-text.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MAX_FILE_BYTES, maxBytesOf } from '../backend.ts';
import { sizeWords } from '../declarations/describe.ts';
import { FileDrop } from '../FileDrop.tsx';
import type { ImportSources } from './import-sources.ts';

/** File types that the dialog shows first; the importer judges by content. */
const ACCEPT =
	'.html,.htm,.xhtml,.txt,.text,.md,.markdown,.csv,.tsv,.rst,.json,.jsonc,.js,.mjs,.cjs,.jsx,.ts,.tsx,.vue,.pdf,text/*,application/json,application/pdf';

/** The files of a policy, to choose, drop and take away again. */
export function FileChoice({ sources }: { sources: ImportSources }) {
	const tr = useTranslator();
	return (
		<div class="field">
			<FileDrop
				id="policy-file"
				accept={ACCEPT}
				isMultiple
				describedBy="file-help"
				words={tr.t('options_files_choose')}
				onChosen={sources.addFiles}
				onDropped={sources.addFiles}
			/>
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
