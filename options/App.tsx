import { useEffect } from 'preact/hooks';
import { TranslatorContext } from '../src/ui/translator-context.ts';
import { AuditsPart } from './audits/AuditsPart.tsx';
import { BackupPart } from './backup/BackupPart.tsx';
import { Contents } from './Contents.tsx';
import { CleanStarts } from './clean-starts/CleanStarts.tsx';
import { ImportForm } from './importing/ImportForm.tsx';
import { Problems, ReadingProgress } from './importing/Reading.tsx';
import { JournalPart } from './journal/JournalPart.tsx';
import type { OptionsModel } from './model.ts';
import { NoticeBar } from './Notice.tsx';
import { ReferencePart } from './reference/ReferencePart.tsx';
import { SitesPart } from './sites/SitesPart.tsx';
import { StoredPolicies } from './stored/StoredPolicies.tsx';
import { LazyTodo } from './todo/LazyTodo.tsx';
import { useSeldom } from './use-seldom.ts';

/** The whole options page. */
export function App({ model }: { model: OptionsModel }) {
	const { tr, notices, importing } = model;
	// Its code is there already: what can be lost is in the preview.
	const LossQuestion = useSeldom(importing.losing.asking.value !== null, (seldom) => seldom.LossQuestion);
	const wish = notices.focusWish.value;
	useEffect(() => {
		if (wish) document.getElementById(wish.id)?.focus();
	}, [wish]);
	return (
		<TranslatorContext.Provider value={tr}>
			<header class="page-head">
				<h1>{tr.t('options_title')}</h1>
				<p>{tr.t('options_subtitle')}</p>
				<Contents model={model} />
			</header>
			<main>
				<CleanStarts cleanStarts={model.cleanStarts} />
				<LazyTodo todo={model.todo} />
				<ImportForm model={model} />
				{LossQuestion && <LossQuestion losing={importing.losing} />}
				<ReadingProgress importing={importing} />
				<Problems importing={importing} />
				<LazyPreview model={model} />
				<StoredPolicies model={model} />
				<SitesPart sites={model.sites} />
				<AuditsPart audits={model.audits} />
				<JournalPart journal={model.journal} />
				<ReferencePart reference={model.reference} />
				<BackupPart model={model} />
			</main>
			<NoticeBar model={model} />
		</TranslatorContext.Provider>
	);
}

/** The preview, whose code is loaded once something was read. */
function LazyPreview({ model }: { model: OptionsModel }) {
	const isNeeded = model.importing.current.value !== null;
	const Part = useSeldom(isNeeded, (seldom) => seldom.Preview, model.notices.focusWish);
	return Part === null ? null : <Part model={model} />;
}
