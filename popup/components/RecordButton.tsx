import { useTranslator } from '../../src/ui/translator-context.ts';

/** Opens what is told before a recording; a dot in the colour of recording stands before the words. */
export function RecordButton({ onOpen }: { onOpen(): void }) {
	const { t } = useTranslator();
	return (
		<button type="button" class="record-button" data-action="record" onClick={onOpen}>
			<i class="record-dot" />
			{t('popup_record')}
		</button>
	);
}
