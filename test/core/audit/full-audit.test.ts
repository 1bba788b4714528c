import { describe, expect, it, test } from 'vitest';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { judgeFullAudit } from '../../../src/core/audit/full-audit.ts';
import { withMarkedChoice } from '../../../src/core/audit/with-marked-choice.ts';
import type { ConsentAnswer } from '../../../src/core/consent/consent.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { AUDIT_STEPS, type AuditStep } from '../../../src/core/recording/recording.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { withRecordingFindings } from '../../../src/core/recording/recording-findings.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { chosen, jarEvent, keptCookie, record, START } from '../recording/recording-stage.ts';
import { reportOn } from '../report/judge-one.ts';

const POLICY: readonly Declaration[] = [
	makeDeclaration({ names: ['stats'], category: 'statistical' }),
	makeDeclaration({ names: ['session', 'preferences'], category: 'necessary' }),
	makeDeclaration({ names: ['vague'], category: 'unknown' }),
];
/** When the visitor chooses, ms after the start. */
const CHOICE = 60_000;

const sets = (name: string, at: number) => jarEvent(at, keptCookie({ name, secure: false }));

interface Visit {
	readonly events?: readonly RecordingEvent[];
	/** The answer that is recognised; undefined for that of the step, null for none. */
	readonly answer?: ConsentAnswer | null;
	readonly fields?: Parameters<typeof record>[1];
}

function pass(step: AuditStep, { events = [], answer, fields = {} }: Visit = {}): Audit {
	const own = step === 'nothing' ? null : step;
	const chosenAnswer = answer === undefined ? own : answer;
	const choices = chosenAnswer === null ? [] : [chosen(CHOICE, { answer: chosenAnswer })];
	const built = record([...events, ...choices], { plan: { id: 'p', step }, way: 'clean-start', ...fields });
	const report = withRecordingFindings(
		reportOn(built.cookies, POLICY),
		built.recording,
		createCookieFacts(null),
	);
	return makeAudit({ id: step, report, recording: built.recording });
}

/** A full audit in which all is as it should be, but for what is given. */
function audit(visits: Partial<Record<AuditStep, Visit>> = {}) {
	return judgeFullAudit(AUDIT_STEPS.map((step) => pass(step, visits[step])));
}

const behaviours = ({ rows }: ReturnType<typeof judgeFullAudit>) =>
	rows.map(({ name, behaviour }) => [name, behaviour]);

describe('a full audit', () => {
	it('finds the choice respected if what needs consent follows an acceptance', () => {
		const all = audit({
			nothing: { events: [sets('session', 10)] },
			refused: { events: [sets('session', 10), sets('preferences', CHOICE + 10)] },
			accepted: { events: [sets('session', 10), sets('stats', CHOICE + 10)] },
		});
		expect(all.verdict).toBe('respected');
		expect(behaviours(all)).toEqual([
			['stats', 'waiting'],
			['preferences', 'necessary'],
			['session', 'necessary'],
		]);
	});

	it('says first which cookie does not wait, in how many visits, and whether a refusal stops it', () => {
		const all = audit({
			nothing: { events: [sets('session', 5), sets('stats', 10)] },
			refused: { events: [sets('stats', 10), sets('stats', CHOICE + 500)] },
			accepted: { events: [sets('stats', 10)] },
		});
		expect(all.verdict).toBe('not-respected');
		expect(all.rows[0]).toMatchObject({
			name: 'stats',
			behaviour: 'not-waiting',
			before: ['nothing', 'refused', 'accepted'],
			isAfterRefusal: true,
			certainty: 'observed',
		});
	});

	it('tells a cookie that waits and then ignores the refusal', () => {
		const all = audit({
			refused: { events: [sets('stats', CHOICE + 500)] },
			accepted: { events: [sets('stats', CHOICE + 500)] },
		});
		expect(all.verdict).toBe('not-respected');
		expect(behaviours(all)).toEqual([['stats', 'ignoring-refusal']]);
	});

	it('is only inferred where the name alone tells that a cookie needs consent', () => {
		const all = audit({ nothing: { events: [sets('_ga', 10)] } });
		expect(all.rows[0]).toMatchObject({
			behaviour: 'not-waiting',
			certainty: 'inferred',
			isUndeclared: true,
		});
	});

	it.each([
		['an unknown cookie that the policy does not declare', 'zzq', 'undeclared'],
		['a declared one of unknown category', 'vague', 'unclear'],
	])('leaves the verdict open for %s, if it does not wait', (_, name, behaviour) => {
		const early = audit({ nothing: { events: [sets(name, 10)] } });
		expect(early.verdict).toBe('not-sure');
		expect(behaviours(early)).toEqual([[name, behaviour]]);
		const late = audit({ accepted: { events: [sets(name, CHOICE + 10)] } });
		expect(late.verdict).toBe('respected');
	});

	it('accuses no cookie that was set in the moment of the choice', () => {
		const at = { ...chosen(CHOICE, { answer: 'refused' }) };
		const choice = { ...at, choice: { ...at.choice, since: START + CHOICE - 5000 } };
		const all = audit({ refused: { answer: null, events: [sets('stats', CHOICE - 1000), choice] } });
		expect(all.verdict).toBe('not-sure');
		expect(behaviours(all)).toEqual([['stats', 'unclear']]);
	});

	test.each<[string, AuditStep, Visit, string]>([
		['no refusal', 'refused', { answer: null }, 'no-refusal'],
		['an unknown answer instead of one', 'refused', { answer: 'unknown' }, 'no-refusal'],
		['an acceptance instead of a refusal', 'refused', { answer: 'accepted' }, 'other-answer'],
		['a partial refusal', 'refused', { answer: 'partial' }, 'other-answer'],
		['no acceptance', 'accepted', { answer: null }, 'no-acceptance'],
		['a choice though none was to be made', 'nothing', { answer: 'accepted' }, 'choice-made'],
		[
			'a refusal that is taken back',
			'refused',
			{ events: [chosen(CHOICE + 9000, { answer: 'accepted' })] },
			'answer-changed',
		],
		[
			'an answer that is only guessed',
			'refused',
			{ answer: null, events: [chosen(CHOICE, { answer: 'refused', certainty: 'inferred' })] },
			'answer-not-confirmed',
		],
		['two seconds', 'nothing', { fields: { endedAt: START + 2000 } }, 'short'],
		['a limit', 'nothing', { fields: { isCut: true } }, 'cut'],
		[
			'cookies at the start',
			'nothing',
			{ fields: { way: 'as-it-stands', initial: [keptCookie({ name: 'session', secure: false })] } },
			'cookies-at-start',
		],
	])('is not sure of a step with %s', (_, step, visit, doubt) => {
		const all = audit({ [step]: visit });
		expect(all.passes.find((made) => made.step === step)?.doubts).toEqual([doubt]);
		expect(all.verdict).toBe('not-sure');
	});

	it('says that a choice was marked by hand, and judges with it', () => {
		const live = chosen(CHOICE, { tool: 'by-hand', answer: 'refused', by: 'person' });
		const during = audit({ refused: { answer: null, events: [live] } });
		expect(during.passes[1]).toMatchObject({ answer: 'refused', byHand: 'during', doubts: [] });
		const visit = pass('refused', { answer: null, events: [sets('stats', CHOICE + 500)] });
		const mark = { answer: 'refused', since: START + CHOICE - 100, at: START + CHOICE } as const;
		const marked = withMarkedChoice(
			{ ...visit, marked: { ...mark, markedAt: visit.madeAt } },
			createCookieFacts(null),
		);
		const after = judgeFullAudit([pass('nothing'), marked, pass('accepted')]);
		expect(after.passes.map(({ byHand }) => byHand)).toEqual([null, 'after', null]);
		expect(after.passes[1]?.doubts).toEqual([]);
		expect(after.verdict).toBe('not-respected');
		expect(after.rows[0]).toMatchObject({ behaviour: 'ignoring-refusal', certainty: 'inferred' });
	});

	it('takes a signal of the browser for no choice', () => {
		const signal = chosen(10, { tool: 'gpc', answer: 'refused', by: 'browser' });
		expect(audit({ nothing: { events: [signal] } }).verdict).toBe('respected');
	});

	it('is not sure while a step is missing, and says which', () => {
		const part = judgeFullAudit([pass('nothing'), pass('accepted')]);
		expect(part).toMatchObject({ verdict: 'not-sure', missingSteps: ['refused'] });
	});

	it('contradicts the choice in a doubtful step too: what was set before any choice was', () => {
		const all = audit({ refused: { answer: null, events: [sets('stats', 10)] } });
		expect(all.verdict).toBe('not-respected');
	});

	it('does not count as before any choice what may have followed an acceptance that was not recognised', () => {
		const all = audit({ accepted: { answer: null, events: [sets('stats', 10)] } });
		expect(all.verdict).toBe('not-sure');
		expect(behaviours(all)).toEqual([['stats', 'unclear']]);
	});

	it('ignores other audits, and counts the first of two recordings of a step', () => {
		const again = { ...pass('nothing', { events: [sets('stats', 10)] }), id: 'former' };
		const all = judgeFullAudit([
			makeAudit({ id: 'moment' }),
			...AUDIT_STEPS.map((step) => pass(step)),
			again,
		]);
		expect(all.audits.map(({ id }) => id)).toEqual([...AUDIT_STEPS]);
		expect(all.verdict).toBe('respected');
	});
});
