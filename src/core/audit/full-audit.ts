import type { Certainty, Finding, FindingCode } from '../findings/finding.ts';
import { AUDIT_STEPS, type AuditStep } from '../recording/recording.ts';
import type { Audit } from './audit.ts';
import { type AuditPass, auditPass } from './audit-pass.ts';
import { type ComparedCell, type ComparedRow, compareAudits } from './compare-audits.ts';

/**
 * How a cookie behaves towards the visitor's choice, in the order of reports: a cookie that needs consent is set before
 * any choice; is set after a refusal; every setting of a cookie follows an acceptance; the policy declares it necessary;
 * it is undeclared, and nothing tells whether it needs consent; none of these.
 */
export const CONSENT_BEHAVIOURS = [
	'not-waiting',
	'ignoring-refusal',
	'waiting',
	'necessary',
	'undeclared',
	'unclear',
] as const;
export type ConsentBehaviour = (typeof CONSENT_BEHAVIOURS)[number];

/** A cookie of a full audit. */
export interface ConsentRow extends ComparedRow {
	readonly behaviour: ConsentBehaviour;
	/** Recordings in which it was set before any choice although it needs consent. */
	readonly before: readonly AuditStep[];
	/** Whether it was set after a refusal although it needs consent. */
	readonly isAfterRefusal: boolean;
	/** Of the behaviours `not-waiting` and `ignoring-refusal`: inferred where the need for consent is, or the moment. */
	readonly certainty: Certainty;
	/** Whether it is undeclared in one of the recordings. */
	readonly isUndeclared: boolean;
	/** Whether it stays open if it needs consent, and it was set without an acceptance. */
	readonly isOpen: boolean;
}

/**
 * `not-sure`: nothing was seen that contradicts the choice, but a step is missing or doubtful, or it stays open whether a
 * cookie needs consent.
 */
export const CONSENT_VERDICTS = ['not-respected', 'respected', 'not-sure'] as const;
export type ConsentVerdict = (typeof CONSENT_VERDICTS)[number];

/** The verdict of a full audit: whether a portal's cookies respect the visitor's choice. */
export interface FullAudit {
	readonly verdict: ConsentVerdict;
	/** In the order of `AUDIT_STEPS`; a step that was not recorded is missing. */
	readonly passes: readonly AuditPass[];
	readonly missingSteps: readonly AuditStep[];
	/** By behaviour, then name. The cells are those of `audits`. */
	readonly rows: readonly ConsentRow[];
	/** The audits of the passes, in their order. */
	readonly audits: readonly Audit[];
}

const VIOLATIONS: ReadonlySet<ConsentBehaviour> = new Set(['not-waiting', 'ignoring-refusal']);

/** Whether a cookie's behaviour contradicts the visitor's choice. */
export const isViolation = ({ behaviour }: Pick<ConsentRow, 'behaviour'>): boolean =>
	VIOLATIONS.has(behaviour);

interface Pass {
	readonly pass: AuditPass;
	readonly audit: Audit;
}

/** The findings of a cookie in one audit, by its key. */
function findingsIn(audit: Audit): ReadonlyMap<string, readonly Finding[]> {
	return new Map(audit.report.rows.map(({ key, findings }) => [key, findings]));
}

function behaviourOf(
	cells: readonly (ComparedCell | null)[],
	isBefore: boolean,
	isAfterRefusal: boolean,
): ConsentBehaviour {
	if (isBefore) return 'not-waiting';
	if (isAfterRefusal) return 'ignoring-refusal';
	const present = cells.filter((cell) => cell !== null);
	const phases = new Set(present.flatMap((cell) => cell.phases));
	if (phases.size === 1 && phases.has('accepted')) return 'waiting';
	if (present.some(({ verdict }) => verdict !== 'declared')) return 'undeclared';
	return present.every(({ category }) => category === 'necessary') ? 'necessary' : 'unclear';
}

function consentRow(
	row: ComparedRow,
	passes: readonly Pass[],
	findings: readonly ReadonlyMap<string, readonly Finding[]>[],
): ConsentRow {
	const blind = new Set(
		passes.filter(({ pass }) => pass.doubts.includes('no-acceptance')).map(({ pass }) => pass.step),
	);
	const findingsOf = (code: FindingCode) =>
		passes.flatMap(({ pass }, index) => {
			const key = row.cells[index]?.key ?? '';
			const finding = findings[index]?.get(key)?.find((candidate) => candidate.code === code);
			return finding === undefined ? [] : [{ step: pass.step, finding }];
		});
	const isKnownNecessary = findingsOf('known-elsewhere').some(
		({ finding }) => finding.known?.category === 'necessary',
	);
	// Where an acceptance was made but not recognised, what followed it seems to come before any choice.
	const early = findingsOf('set-before-consent').filter(({ step }) => !blind.has(step));
	const late = findingsOf('set-after-refusal');
	const isSure = [...early, ...late].some(({ finding }) => finding.certainty === 'observed');
	const behaviour = behaviourOf(row.cells, early.length > 0, late.length > 0);
	return {
		...row,
		behaviour,
		before: early.map(({ step }) => step),
		isAfterRefusal: late.length > 0,
		certainty: isSure ? 'observed' : 'inferred',
		isUndeclared: row.cells.some((cell) => cell?.verdict === 'undeclared'),
		isOpen: (behaviour === 'undeclared' || behaviour === 'unclear') && !isKnownNecessary,
	};
}

/**
 * Judges the recordings of one full audit. Audits without a plan are ignored; of several recordings of a step, the first
 * in `audits` counts.
 */
export function judgeFullAudit(audits: readonly Audit[]): FullAudit {
	const all = audits.flatMap((audit) => {
		const pass = auditPass(audit);
		return pass === null ? [] : [{ pass, audit }];
	});
	const passes = AUDIT_STEPS.flatMap((step) => all.find(({ pass }) => pass.step === step) ?? []);
	const recorded = passes.map(({ audit }) => audit);
	const findings = recorded.map(findingsIn);
	const order = ({ behaviour }: ConsentRow) => CONSENT_BEHAVIOURS.indexOf(behaviour);
	const rows = compareAudits(recorded)
		.rows.map((row) => consentRow(row, passes, findings))
		.sort((a, b) => order(a) - order(b));
	const missingSteps = AUDIT_STEPS.filter((step) => !passes.some(({ pass }) => pass.step === step));
	const isSure =
		missingSteps.length === 0 &&
		passes.every(({ pass }) => pass.doubts.length === 0) &&
		!rows.some(({ isOpen }) => isOpen);
	return {
		verdict: rows.some(isViolation) ? 'not-respected' : isSure ? 'respected' : 'not-sure',
		passes: passes.map(({ pass }) => pass),
		missingSteps,
		rows,
		audits: recorded,
	};
}
