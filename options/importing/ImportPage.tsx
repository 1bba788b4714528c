import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { Page } from '../Page.tsx';
import { useSeldom } from '../use-seldom.ts';
import { ImportForm } from './ImportForm.tsx';
import { Problems, ReadingProgress } from './Reading.tsx';

/** The import step: the sources, then what was understood of them. */
export function ImportPage({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const { importing } = model;
	// Its code is there already: what can be lost is in the preview.
	const LossQuestion = useSeldom(importing.losing.asking.value !== null, (seldom) => seldom.LossQuestion);
	return (
		<Page name="import" title={tr.t('options_import_title')} lead={tr.t('options_import_lead')}>
			<FoldedForm model={model} />
			{LossQuestion && <LossQuestion losing={importing.losing} />}
			<ReadingProgress importing={importing} />
			<Problems importing={importing} />
			<LazyPreview model={model} />
		</Page>
	);
}

/** The form; folded once something was read, so that this is in sight. */
function FoldedForm({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const { importing } = model;
	if (importing.current.value === null) return <ImportForm model={model} />;
	return (
		<details
			class="other-source"
			open={importing.isFormUnfolded.value}
			onToggle={(event) => importing.unfoldForm(event.currentTarget.open)}
		>
			<summary data-action="other-source">{tr.t('options_import_other')}</summary>
			<ImportForm model={model} />
		</details>
	);
}

/** The preview, whose code is loaded once something was read. */
function LazyPreview({ model }: { model: OptionsModel }) {
	const isNeeded = model.importing.current.value !== null;
	const Part = useSeldom(isNeeded, (seldom) => seldom.Preview, model.notices.focusWish);
	return Part === null ? null : <Part model={model} />;
}
