import { useTranslator } from '../../src/ui/translator-context.ts';

/** Shown only when the first report takes more than a moment; the same shapes stand in the page's html. */
export function Skeleton() {
	const { t } = useTranslator();
	return (
		<div class="skeleton">
			<p class="visually-hidden">{t('popup_loading')}</p>
			<i class="bone say" />
			<i class="bone" />
			<i class="bone" />
			<i class="bone" />
			<i class="bone" />
		</div>
	);
}
