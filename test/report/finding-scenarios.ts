import type { FindingTarget } from '../../report/target.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import { FULL_AUDIT_SCENARIOS, PLAN } from './guide-scenarios.ts';
import { makeLongVisit, VISIT } from './made-visits.ts';
import { SCENARIOS } from './scenarios.ts';

/** A state of the page of a finding. */
export interface FindingScenario {
	readonly kept: readonly Audit[];
	readonly target: FindingTarget;
	/** For the gallery: texts to type, by the name of their field. */
	readonly typed?: Readonly<Record<string, string>>;
}

const ofReport = (audit: Audit, code: string): FindingScenario => ({
	kept: [audit],
	target: { kind: 'finding', code, of: { kind: 'kept', id: audit.id } },
});

const ofFullAudit = (code: string): FindingScenario => ({
	kept: FULL_AUDIT_SCENARIOS['full-audit'].kept,
	target: { kind: 'finding', code, of: { kind: 'full-audit', id: PLAN } },
});

const [INSPECTED] = SCENARIOS.mixed.behaviour.kept ?? [];
if (INSPECTED === undefined) throw new Error('The scenario has no report');

const [HOSTILE] = SCENARIOS['visit-hostile'].behaviour.kept ?? [];
if (HOSTILE === undefined) throw new Error('The scenario has no report');

const TYPED = {
	fileNumber: '2026-0417',
	addressee: 'Ville de Lumière-sur-Mer, déléguée à la protection des données',
	author: 'Ada Colomb',
	deadline: '2026-12-31',
};

/** Every state of the page of a finding, by name. */
export const FINDING_SCENARIOS = {
	finding: { ...ofReport(VISIT, 'set-before-consent'), typed: TYPED },
	'finding-undeclared': ofReport(VISIT, 'undeclared'),
	'finding-inspection': ofReport(INSPECTED, 'lifetime-over-declared'),
	'finding-long': ofReport(makeLongVisit(60), 'undeclared'),
	'finding-hostile': {
		...ofReport(HOSTILE, 'undeclared'),
		typed: { fileNumber: '<b>'.repeat(60), addressee: '<img src=x>'.repeat(18), author: 'x'.repeat(200) },
	},
	'finding-full-audit': { ...ofFullAudit('set-before-consent'), typed: TYPED },
	'finding-none': ofReport(VISIT, 'declared-twice'),
	'finding-gone': { ...ofFullAudit('undeclared'), kept: [] },
} as const satisfies Record<string, FindingScenario>;
