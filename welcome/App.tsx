import type { ComponentChildren } from 'preact';
import type { Translator } from '../src/i18n/translator.ts';
import { Icon } from '../src/ui/Icon.tsx';
import { TranslatorContext, useTranslator } from '../src/ui/translator-context.ts';
import { ReadingChoicePart } from './ReadingChoicePart.tsx';
import type { ReadingChoice } from './reading-choice.ts';
import { WelcomePicture } from './WelcomePicture.tsx';

interface Props {
	choice: ReadingChoice;
	translator: Translator;
	isFirefox: boolean;
}

/** The page that opens once, after installing: at most 120 words. */
export function App({ choice, translator, isFirefox }: Props) {
	const { t } = translator;
	return (
		<TranslatorContext.Provider value={translator}>
			<main>
				<WelcomePicture label={t('welcome_picture')} />
				<h1>{t('welcome_title')}</h1>
				<p class="lead">{t('welcome_lead')}</p>
				<ol class="steps">
					<Step title={t(isFirefox ? 'welcome_find' : 'welcome_pin')}>
						<p>{t(isFirefox ? 'welcome_find_text' : 'welcome_pin_text')}</p>
					</Step>
					<Step title={t('welcome_reading')}>
						<ReadingChoicePart choice={choice} />
					</Step>
					<Step title={t('welcome_open')}>
						<p>{t('welcome_open_text')}</p>
						<ExampleLink />
					</Step>
				</ol>
			</main>
		</TranslatorContext.Provider>
	);
}

function Step({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<li class="step">
			<h2>{title}</h2>
			{children}
		</li>
	);
}

function ExampleLink() {
	const { t } = useTranslator();
	return (
		<a class="button" href="/popup/index.html?example">
			<Icon name="eye" />
			{t('welcome_example')}
		</a>
	);
}
