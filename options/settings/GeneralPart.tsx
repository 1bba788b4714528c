import { INTERFACE_LANGUAGES, ownName } from '../../src/i18n/interface-languages.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { LANGUAGE_ID, type SettingsModel } from './settings-model.ts';

/** Stands for the browser's language among the choices. */
const BROWSER = '';

/** The language of the interface, and whether policies are read by themselves. */
export function GeneralPart({ settings }: { settings: SettingsModel }) {
	const tr = useTranslator();
	const { automaticReading, language } = settings.all.value ?? { automaticReading: null, language: null };
	const isLoading = settings.all.value === null;
	return (
		<section class="general" aria-labelledby="general-heading">
			<h2 id="general-heading">{tr.t('options_general_title')}</h2>
			<div class="field">
				<label for={LANGUAGE_ID}>{tr.t('options_language_label')}</label>
				<select
					id={LANGUAGE_ID}
					name="interface-language"
					disabled={isLoading}
					value={language ?? BROWSER}
					onChange={({ currentTarget: { value } }) =>
						void settings.setLanguage(value === BROWSER ? null : value)
					}
				>
					<option value={BROWSER}>{tr.t('options_language_browser')}</option>
					{INTERFACE_LANGUAGES.map((tag) => (
						<option key={tag} value={tag} lang={tag}>
							{ownName(tag)}
						</option>
					))}
				</select>
			</div>
			<div class="check">
				<input
					type="checkbox"
					id="automatic-reading"
					name="automatic-reading"
					disabled={isLoading}
					checked={automaticReading === true}
					aria-describedby="automatic-reading-help"
					onChange={({ currentTarget: { checked } }) => void settings.setAutomaticReading(checked)}
				/>
				<div>
					<label for="automatic-reading">{tr.t('options_automatic_label')}</label>
					<p class="help" id="automatic-reading-help">
						{tr.t('options_automatic_help')}
					</p>
				</div>
			</div>
		</section>
	);
}
