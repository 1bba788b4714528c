import { isFirefox } from '../src/adapters/both/browser.ts';
import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { answerPermission } from '../src/adapters/page/answer-permission.ts';
import { watchTexts } from '../src/adapters/page/audit-watch.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { requestOrigins } from '../src/adapters/page/page-permissions.ts';
import { openTab, showTab } from '../src/adapters/page/page-tabs.ts';
import { watchRecording } from '../src/adapters/page/recording-watch.ts';
import { INTERFACE_LANGUAGES } from '../src/i18n/interface-languages.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { saveBlob, saveFile } from '../src/ui/save-file.ts';
import { loadSeldomStyles } from '../src/ui/seldom-styles.ts';
import type { ReportBackend } from './backend.ts';
import type { FindingBackend } from './finding-file/finding-model.ts';
import type { GuideBackend } from './guide/backend.ts';
import type { OnlyNow } from './keeping/only-now.ts';
import { createReportModel } from './model.ts';
import { mountReport } from './mount.tsx';
import { pageOf } from './target.ts';

/** The language of the report that its address names; null: that of the interface. */
function wantedLanguage(): string | null {
	const wanted = new URLSearchParams(location.search).get('lang');
	return INTERFACE_LANGUAGES.find((language) => language === wanted) ?? null;
}

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Parameter of the page's address: what it shows is not to be kept. */
const ONLY_NOW = 'now';

const onlyNow: OnlyNow = {
	isChosen: () => new URLSearchParams(location.search).has(ONLY_NOW),
	choose() {
		const address = new URL(location.href);
		address.searchParams.set(ONLY_NOW, '');
		history.replaceState(null, '', address);
	},
};

const backend: ReportBackend = {
	client,
	timeZone,
	watchTexts,
	remember(id) {
		const language = wantedLanguage();
		const suffix = language === null ? '' : `&lang=${language}`;
		history.replaceState(null, '', `?id=${encodeURIComponent(id)}${suffix}`);
	},
	changeLanguage(language) {
		const address = new URL(location.href);
		address.searchParams.set('lang', language);
		location.replace(address);
	},
	onlyNow,
	save: saveFile,
	saveBlob,
	print: () => print(),
};

const guide: Omit<GuideBackend, 'visits'> = {
	isFirefox,
	onState: watchRecording,
	client,
	timeZone,
	showTab,
	openPortal: (host) => openTab(`https://${host}/`),
	remember(tabId) {
		const address = new URL(location.href);
		address.searchParams.set('tab', String(tabId));
		history.replaceState(null, '', address);
	},
	onlyNow,
	requestOrigins,
	answers: answerPermission,
};

const finding: Omit<FindingBackend, 'copyRich'> = {
	...backend,
	async translatorOf(language) {
		const address = new URL(location.href);
		address.searchParams.set('lang', language);
		history.replaceState(null, '', address);
		return createTranslator(await chosenMessages(language));
	},
	now: () => Date.now(),
};

const translator = createTranslator(await chosenMessages(wantedLanguage()));
const target = pageOf(location.search);
// Full audits and comparisons are opened less often: each is loaded on use.
if (target.kind === 'guide') {
	const [{ mountGuide }, { visits }] = await Promise.all([
		import('./guide/index.tsx'),
		import('../src/adapters/page/visits.ts'),
		loadSeldomStyles(),
	]);
	mountGuide(document.body, { ...guide, visits }, target, translator);
} else if (target.kind === 'full-audit') {
	const [{ mountFullAudit }] = await Promise.all([import('./full-audit/index.tsx'), loadSeldomStyles()]);
	mountFullAudit(document.body, backend, target, translator);
} else if (target.kind === 'finding') {
	const [{ mountFinding }] = await Promise.all([import('./finding-file/index.tsx'), loadSeldomStyles()]);
	mountFinding(document.body, finding, target, translator);
} else if (target.kind === 'compare') {
	const [{ mountCompare }] = await Promise.all([import('./compare/index.tsx'), loadSeldomStyles()]);
	mountCompare(document.body, backend, target, translator);
} else if (target.kind === 'example') {
	const { showExample } = await import('./example/show-example.tsx');
	await showExample(document.body, translator, backend);
} else {
	mountReport(document.body, createReportModel(backend, target), translator);
}
