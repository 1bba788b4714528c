import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FullAudit } from '../../src/core/audit/full-audit.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { LanguageChoice } from '../components/LanguageChoice.tsx';
import { OtherScreen } from '../components/StatePanel.tsx';
import { KeepReport } from '../keeping/KeepReport.tsx';
import { FullAuditTable } from './FullAuditTable.tsx';
import { FullAuditVerdict } from './FullAuditVerdict.tsx';
import type { FullAuditModel } from './full-audit-model.ts';

/** The page of a whole full audit. The state of `root`, the document's element, is for style sheets and tests. */
export function FullAuditPage({ model, root }: { model: FullAuditModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const screen = model.screen.value;
	const [isPrintable, setPrintable] = useState(false);
	const [first] = screen.state === 'ready' ? screen.audit.audits : [];
	// The host of a private window must not come into the history.
	const title =
		first === undefined || first.conditions.isPrivate
			? t('full_audit_page')
			: t('full_audit_title', first.report.host);
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['page'] = 'full-audit';
		root.dataset['state'] = screen.state;
		root.ownerDocument.title = title;
	});
	if (screen.state !== 'ready') {
		const gone = t('full_audit_gone');
		return <OtherScreen screen={screen} title={t('full_audit_page')} gone={gone} onRetry={model.retry} />;
	}
	return (
		<>
			<header class="page-head">
				<Toolbar model={model} audit={screen.audit} isPrintable={isPrintable} />
				<KeepReport audits={screen.audit.audits} backend={model.backend} />
				<h1>{t('full_audit_title', first?.report.host ?? '')}</h1>
			</header>
			<main>
				<FullAuditVerdict
					audit={screen.audit}
					level="h2"
					marking={{ client: model.backend.client, onChange: model.refresh }}
				/>
				<FullAuditTable audit={screen.audit} level="h2" />
			</main>
			<PrintedParts model={model} audit={screen.audit} onReady={() => setPrintable(true)} />
		</>
	);
}

interface PartsProps {
	model: FullAuditModel;
	audit: FullAudit;
	/** Called once they can be printed. */
	onReady(): void;
}

/** The reports of the visits, in the page while it is printed. */
function PrintedParts({ model, audit, onReady }: PartsProps) {
	const translator = useTranslator();
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		let draw: (place: Element, isPrinting: boolean) => void = () => undefined;
		let isLatest = true;
		void import('./print-parts.tsx')
			.then(({ prepareParts }) => prepareParts(audit.audits, model.backend, translator))
			.then((prepared) => {
				if (!isLatest) return;
				draw = prepared;
				onReady();
			});
		const show = () => place.current && draw(place.current, true);
		const hide = () => place.current && draw(place.current, false);
		addEventListener('beforeprint', show);
		addEventListener('afterprint', hide);
		return () => {
			isLatest = false;
			removeEventListener('beforeprint', show);
			removeEventListener('afterprint', hide);
		};
	}, [audit, model, translator]);
	return <div class="audit-parts" ref={place} />;
}

interface ToolbarProps {
	model: FullAuditModel;
	audit: FullAudit;
	/** False until the reports of the visits can be printed too. */
	isPrintable: boolean;
}

/** Buttons to export the whole audit as one file, and to print it. */
function Toolbar({ model, audit, isPrintable }: ToolbarProps) {
	const translator = useTranslator();
	const { t } = translator;
	const { client, save, print, changeLanguage } = model.backend;
	const [hasFailed, setHasFailed] = useState(false);
	const exportAs = async (format: 'html' | 'json') => {
		try {
			const { fullAuditFile } = await import('./full-audit-file.ts');
			save(await fullAuditFile(audit, format, translator, client));
			setHasFailed(false);
		} catch {
			setHasFailed(true);
		}
	};
	return (
		<div class="toolbar no-print">
			<LanguageChoice onChange={changeLanguage} />
			<fieldset class="formats">
				<legend>{t('report_export')}</legend>
				{(['html', 'json'] as const).map((format) => (
					<button
						key={format}
						type="button"
						data-action={`export-${format}`}
						aria-label={t('report_export_as', format.toUpperCase())}
						onClick={() => void exportAs(format)}
					>
						{format.toUpperCase()}
					</button>
				))}
			</fieldset>
			<button
				type="button"
				class="primary"
				data-action="print"
				aria-disabled={!isPrintable}
				onClick={() => isPrintable && print()}
			>
				{t('report_print')}
			</button>
			{hasFailed && <p role="alert">{t('report_export_failed')}</p>}
		</div>
	);
}
