import type { ComponentChildren } from 'preact';
import { Icon } from '../src/ui/Icon.tsx';
import { useTranslator } from '../src/ui/translator-context.ts';
import type { ReadingChoice } from './reading-choice.ts';

/** How policies are read: two cards, none chosen beforehand, saved at once. */
export function ReadingChoicePart({ choice }: { choice: ReadingChoice }) {
	const { t } = useTranslator();
	const outcome = choice.outcome.value;
	return (
		<>
			<fieldset class="ways">
				<legend class="visually-hidden">{t('welcome_reading')}</legend>
				<Way choice={choice} isAutomatic={true} title={t('welcome_reading_automatic')}>
					<span class="tag">{t('welcome_recommended')}</span>
				</Way>
				<Way choice={choice} isAutomatic={false} title={t('welcome_reading_asked')} />
			</fieldset>
			<p class="aside">{t('welcome_reading_limits')}</p>
			<p class={outcome === 'failed' ? 'outcome failed' : 'outcome'} role="status">
				{outcome === 'saved' && (
					<>
						<Icon name="declared" />
						{t('welcome_reading_saved')}
					</>
				)}
				{outcome === 'failed' && (
					<>
						<Icon name="undeclared" />
						{t('welcome_reading_failed')}
					</>
				)}
			</p>
		</>
	);
}

interface WayProps {
	choice: ReadingChoice;
	isAutomatic: boolean;
	title: string;
	children?: ComponentChildren;
}

function Way({ choice, isAutomatic, title, children }: WayProps) {
	return (
		<label class="way">
			<input
				type="radio"
				name="automatic-reading"
				value={isAutomatic ? 'automatic' : 'asked'}
				checked={choice.isAutomatic.value === isAutomatic}
				onChange={() => void choice.choose(isAutomatic)}
			/>
			<span>
				{title} {children}
			</span>
		</label>
	);
}
