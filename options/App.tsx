import { useEffect } from 'preact/hooks';
import { TranslatorContext } from '../src/ui/translator-context.ts';
import { AuditsPart } from './audits/AuditsPart.tsx';
import { BackupPart } from './backup/BackupPart.tsx';
import { Contents } from './Contents.tsx';
import { ImportForm } from './importing/ImportForm.tsx';
import { Problems, ReadingProgress } from './importing/Reading.tsx';
import { JournalPart } from './journal/JournalPart.tsx';
import type { OptionsModel } from './model.ts';
import { NoticeBar } from './Notice.tsx';
import { LazyPreview } from './preview/LazyPreview.tsx';
import { Losing } from './preview/Losing.tsx';
import { ReferencePart } from './reference/ReferencePart.tsx';
import { SitesPart } from './sites/SitesPart.tsx';
import { StoredPolicies } from './stored/StoredPolicies.tsx';
import { LazyTodo } from './todo/LazyTodo.tsx';

/** The whole options page. */
export function App({ model }: { model: OptionsModel }) {
	const { tr, notices, importing } = model;
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
				<LazyTodo todo={model.todo} />
				<ImportForm model={model} />
				<Losing losing={importing.losing} />
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
