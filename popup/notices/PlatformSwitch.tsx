import { useId } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** For an added site: whether it is an Opendatasoft portal, so that the platform default holds for it. */
export function PlatformSwitch({ on, onSwitch }: { on: boolean; onSwitch(platform: boolean): void }) {
	const { t } = useTranslator();
	const id = useId();
	return (
		<div class="platform">
			<label>
				<span>{t('popup_platform')}</span>
				<input
					type="checkbox"
					role="switch"
					aria-checked={on}
					data-action="platform"
					checked={on}
					aria-describedby={id}
					onChange={(event) => onSwitch(event.currentTarget.checked)}
				/>
			</label>
			<p id={id}>{t('popup_platform_why')}</p>
		</div>
	);
}
