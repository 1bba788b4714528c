import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { failureSentence } from '../declarations/describe.ts';
import type { ImportModel } from '../importing/import-model.ts';
import { type LanguageNote, languageName, languageNames } from '../importing/languages.ts';
import type { Draft } from './draft.ts';

/** In which languages a policy was read, and which of those that it is offered in were not. */
export function Languages({ draft, importing }: { draft: Draft; importing: ImportModel }) {
	const tr = useTranslator();
	const tags = draft.texts.map(({ language }) => language);
	if (tags.length < 2 && draft.notes.length === 0) return null;
	return (
		<div class="languages">
			{tags.length > 1 && (
				<p data-languages={tags.join(' ')}>{tr.t('options_languages', languageNames(tr, tags))}</p>
			)}
			{draft.notes.map((note) => (
				<Note key={note.url} note={note} importing={importing} />
			))}
		</div>
	);
}

function Note({ note, importing }: { note: LanguageNote; importing: ImportModel }) {
	const tr = useTranslator();
	const { language, url, why } = note;
	const mayHelp = why !== 'empty' && (why.code === 'permission' || why.code === 'network');
	return (
		<p class="language-note" data-language-missing={language}>
			<Icon name="warning" />
			<span>
				{whyWords(tr, note)}{' '}
				{mayHelp ? (
					<button
						type="button"
						class="link"
						data-action="read-language"
						onClick={() => void importing.readLanguage(url)}
					>
						{tr.t('options_languages_read')}
					</button>
				) : (
					<a href={url} target="_blank" rel="noreferrer">
						<HostileText text={url} max={200} />
					</a>
				)}
			</span>
		</p>
	);
}

function whyWords(tr: Translator, { language: tag, why }: LanguageNote): string {
	const language = languageName(tr, tag);
	if (why === 'empty') return tr.t('options_languages_empty', language);
	if (why.code === 'permission') return tr.t('options_languages_allow', language, why.place ?? '');
	return `${tr.t('options_languages_failed', language)} ${failureSentence(tr, why)}`;
}

/** Offers to join texts that seem to be one policy. */
export function JoinLanguages({ importing }: { importing: ImportModel }) {
	const tr = useTranslator();
	const tags = importing.joinable.value.flatMap(({ texts }) => texts.map(({ language }) => language));
	if (tags.length === 0) return null;
	return (
		<p class="languages">
			{tr.t('options_languages_join_help', languageNames(tr, tags))}{' '}
			<button type="button" class="link" data-action="join-languages" onClick={() => void importing.join()}>
				{tr.t('options_languages_join')}
			</button>
		</p>
	);
}
