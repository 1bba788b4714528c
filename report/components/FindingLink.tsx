import { languageOf } from '../../src/i18n/interface-languages.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

interface Props {
	/** The part of the address that names the report, or the full audit. */
	of: string;
	code: string;
	/** Of the finding, for the link's accessible name. */
	heading: string;
}

/** Leads to a finding as a document for a file, in the language of this page; nothing on paper. */
export function FindingLink({ of: report, code, heading }: Props) {
	const { t, locale } = useTranslator();
	return (
		<a
			class="finding-link no-print"
			href={`?${report}&finding=${code}&lang=${languageOf(locale)}`}
			target="_blank"
			rel="noreferrer"
			data-action="finding-file"
			aria-label={t('finding_file_of', heading)}
		>
			{t('finding_file')}
		</a>
	);
}
