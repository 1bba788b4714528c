import { mountCompare } from '../../report/compare/index.tsx';
import { showExample } from '../../report/example/show-example.tsx';
import { mountFinding } from '../../report/finding-file/index.tsx';
import { mountFullAudit } from '../../report/full-audit/index.tsx';
import { mountGuide } from '../../report/guide/index.tsx';
import { createReportModel } from '../../report/model.ts';
import { mountReport } from '../../report/mount.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import { MOMENT } from '../popup/make-report.ts';
import { COMPARE_SCENARIOS, type CompareScenario } from '../report/compare-scenarios.ts';
import { EXAMPLE_SCENARIOS } from '../report/example-scenarios.ts';
import { type Behaviour, fakeBackend } from '../report/fake-backend.ts';
import { fakeFinding } from '../report/fake-finding.ts';
import { fakeGuide } from '../report/fake-guide.ts';
import { FINDING_SCENARIOS, type FindingScenario } from '../report/finding-scenarios.ts';
import {
	FULL_AUDIT_SCENARIOS,
	type FullAuditScenario,
	GUIDE_SCENARIOS,
	type GuideScenario,
} from '../report/guide-scenarios.ts';
import { type ReportScenario, SCENARIOS } from '../report/scenarios.ts';
import { statesOf } from './draw.ts';
import { press, waitForElements } from './wait.ts';

const makeBackend = (behaviour: Behaviour) => ({
	...fakeBackend(behaviour),
	save: saveFile,
	print: () => globalThis.print(),
});

/** The report, and the two pages that share its html: the full audit and the comparison. */
export const reportStates = {
	...statesOf<ReportScenario>(SCENARIOS, async (scenario, place, translator) => {
		mountReport(place, createReportModel(makeBackend(scenario.behaviour), scenario.target), translator);
		await press(place, scenario.press);
		if (scenario.type !== undefined) await type(place, scenario.type);
		if (scenario.focus !== undefined) {
			const [element] = await waitForElements(place, scenario.focus);
			if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
		}
	}),
	...statesOf(EXAMPLE_SCENARIOS, (_, place, translator) =>
		showExample(place, translator, makeBackend({}), MOMENT),
	),
	...statesOf<GuideScenario>(GUIDE_SCENARIOS, async (scenario, place, translator) => {
		await loadSeldomStyles();
		mountGuide(place, fakeGuide(scenario), scenario.target, translator);
		await press(place, scenario.press);
	}),
	...statesOf<FullAuditScenario>(FULL_AUDIT_SCENARIOS, async ({ kept, target }, place, translator) => {
		await loadSeldomStyles();
		mountFullAudit(place, makeBackend({ kept }), target, translator);
	}),
	...statesOf<FindingScenario>(FINDING_SCENARIOS, async ({ kept, target, typed = {} }, place, translator) => {
		await loadSeldomStyles();
		mountFinding(place, fakeFinding({ kept }, translator), target, translator);
		for (const [name, text] of Object.entries(typed)) await type(place, [`input[name="${name}"]`, text]);
	}),
	...statesOf<CompareScenario>(COMPARE_SCENARIOS, async (scenario, place, translator) => {
		await loadSeldomStyles();
		mountCompare(place, makeBackend({ kept: scenario.kept }), scenario.target, translator);
		await press(place, scenario.press);
	}),
};

async function type(place: HTMLElement, [selector, text]: readonly [string, string]): Promise<void> {
	const [field] = await waitForElements(place, selector);
	if (!(field instanceof HTMLInputElement)) throw new Error(`${selector} is no input field.`);
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}
