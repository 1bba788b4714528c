import { INTERFACE_LANGUAGES, languageOf, ownName } from '../../src/i18n/interface-languages.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** The choice of the report's language, whatever that of the interface. `onChange` may lose what is unsaved. */
export function LanguageChoice({ onChange }: { onChange(language: string): void }) {
	const { t, locale } = useTranslator();
	return (
		<label>
			{t('report_language')}{' '}
			<select
				name="report-language"
				value={languageOf(locale)}
				onChange={(event) => onChange(event.currentTarget.value)}
			>
				{INTERFACE_LANGUAGES.map((language) => (
					<option key={language} value={language} lang={language}>
						{ownName(language)}
					</option>
				))}
			</select>
		</label>
	);
}
