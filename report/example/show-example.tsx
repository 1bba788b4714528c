import { render } from 'preact';
import { type AuditTexts, withText } from '../../src/core/audit/audit-texts.ts';
import { browserByUserAgent } from '../../src/core/audit/browser-name.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { sampleAudit } from '../../src/sample/sample-audit.ts';
import { answerDeadLinks } from '../../src/ui/example/dead-links.ts';
import { ExampleBar } from '../../src/ui/example/ExampleBar.tsx';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import type { ReportBackend } from '../backend.ts';
import { createReportModel } from '../model.ts';
import { mountReport } from '../mount.tsx';

/** Shows a report of the sample portal below a bar that says so. Works offline; notes are kept until the page is closed. */
export async function showExample(
	body: HTMLElement,
	translator: Translator,
	given: Pick<ReportBackend, 'onlyNow' | 'timeZone' | 'save' | 'saveBlob' | 'print' | 'changeLanguage'>,
	at: number = Date.now(),
): Promise<void> {
	await loadSeldomStyles();
	let audit = sampleAudit(translator.locale, at, {
		browser: browserByUserAgent(navigator.userAgent),
		extensionVersion: __VERSION__,
		timeZone: given.timeZone(),
	});
	const backend: ReportBackend = {
		...given,
		client: {
			'audit.make': async () => ({ id: audit.id }),
			'audit.get': async () => audit,
			async 'audit.annotate'({ edits }) {
				const { auditor, remarks, notes } = audit;
				const before: AuditTexts = { auditor, remarks, notes };
				const texts = edits.reduce((all, edit) => withText(all, edit, edit.to), before);
				audit = { ...audit, ...texts };
				return texts;
			},
			'audit.list': async () => [],
			'audit.keep': async () => null,
			'signing.key': async () => null,
			'signing.sign': async () => null,
			'audit.mark': async () => null,
		},
		watchTexts: () => () => null,
		remember: () => null,
	};
	const [bar, place] = [document.createElement('div'), document.createElement('div')];
	body.replaceChildren(bar, place);
	const other = { href: '/popup/index.html?example', title: translator.t('example_popup') };
	const draw = (answer: string) =>
		render(
			<TranslatorContext.Provider value={translator}>
				<ExampleBar other={other} answer={answer} />
			</TranslatorContext.Provider>,
			bar,
		);
	draw('');
	answerDeadLinks(place, () => draw(translator.t('failure_example_only')));
	mountReport(place, createReportModel(backend, { kind: 'kept', id: audit.id }), translator);
}
