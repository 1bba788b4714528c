import type { FullAuditTarget, GuideTarget } from '../../report/target.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Automation } from '../../src/core/recording/automation.ts';
import type { AnswerAccess, AuditStep, Recording } from '../../src/core/recording/recording.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import { makeOffer, makeState } from '../popup/make-recording-state.ts';
import {
	declaredAs,
	MOMENT,
	makeDeclaration,
	makeReport,
	makeRow,
	NO_MATCH,
	PORTAL,
} from '../popup/make-report.ts';
import { makeAudit } from './make-audit.ts';
import {
	makeAnswer,
	makeChoice,
	makeMoment,
	makeRecorded,
	makeRecording,
	makeScript,
	START,
} from './make-recording.ts';

export const PLAN = 'p1';
export const TARGET: GuideTarget = { kind: 'guide', id: PLAN, tabId: 7, host: PORTAL };

/** The kept audits and the worker's replies when a full audit opens. */
export interface GuideScenario {
	readonly target: GuideTarget;
	readonly kept?: readonly Audit[];
	readonly inMemory?: boolean;
	readonly offer?: RecordingOffer | 'tab-gone' | 'fails' | 'never';
	readonly now?: RecordingState;
	readonly isFirefox?: boolean;
	/** Whether answers can be observed, and once the permission is given. */
	readonly access?: AnswerAccess;
	readonly afterAllowing?: AnswerAccess;
	/** What becomes of automatic visits; by default they are made. */
	readonly visits?: 'hang' | 'unreachable';
	/** For the gallery: selectors of elements to click. */
	readonly press?: string;
}

const DECLARATIONS = [
	makeDeclaration({ names: ['sessionid'] }),
	makeDeclaration({ names: ['cookies_preferences'] }),
	makeDeclaration({ names: ['_pk_id.*'], category: 'statistical', provider: 'Matomo' }),
];
const session = makeRow({ name: 'sessionid', httpOnly: true }, declaredAs(0, 'sessionid'), { days: 14 });
const choice = (days: number) =>
	makeRow({ name: 'cookies_preferences' }, declaredAs(1, 'cookies_preferences'), { days });
const measure = makeRow({ name: '_pk_id.12.7fe1' }, declaredAs(2, '_pk_id.*', false), { days: 393 });
const ads = makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, {
	days: 400,
	findings: [{ code: 'set-before-consent', certainty: 'observed' }],
});
const video = makeRow({ name: 'VISITOR_INFO1_LIVE', domain: 'video.example', hostOnly: false }, NO_MATCH, {
	party: 'third',
	days: 172,
	findings: [{ code: 'third-party-undeclared', certainty: 'observed' }],
});

const recorded = (row: CookieRow, after: number, fields: Parameters<typeof makeMoment>[1] = {}) =>
	makeRecorded(row.key, [makeMoment(after, { phase: 'before', ...fields })]);

/** Makes the audit of one step, some minutes after `MOMENT`. */
function makeStep(
	step: AuditStep,
	minutes: number,
	rows: readonly CookieRow[],
	cookies: Recording['cookies'],
	choices: Recording['choices'] = [],
): Audit {
	return makeAudit({
		id: `audit-${step}`,
		madeAt: new Date(MOMENT + minutes * 60_000).toISOString(),
		report: makeReport({ rows, declarations: DECLARATIONS }),
		recording: makeRecording({ way: 'clean-start', plan: { id: PLAN, step }, cookies, choices }),
	});
}

export const NOTHING = makeStep(
	'nothing',
	0,
	[ads, session],
	[recorded(ads, 800, { origin: makeScript() }), recorded(session, 300, { origin: makeAnswer() })],
);
export const REFUSED_STEP = makeStep(
	'refused',
	6,
	[ads, session, choice(182)],
	[
		recorded(ads, 700, { origin: makeScript() }),
		recorded(session, 300),
		recorded(choice(182), 9000, { phase: 'refused', origin: makeScript() }),
	],
	[makeChoice(9000)],
);
export const ACCEPTED_STEP = makeStep(
	'accepted',
	13,
	[ads, video, session, choice(182), measure],
	[
		recorded(ads, 700, { origin: makeScript() }),
		recorded(video, 21_000, { phase: 'accepted' }),
		recorded(session, 300),
		recorded(choice(182), 9000, { phase: 'accepted', origin: makeScript() }),
		recorded(measure, 9400, { phase: 'accepted', origin: makeScript() }),
	],
	[makeChoice(9000, { answer: 'accepted' })],
);
/** A refusal that was not recognised, in a visit of two seconds. */
const DOUBTFUL_STEP = makeAudit({
	...REFUSED_STEP,
	id: 'audit-doubtful',
	recording: makeRecording({
		plan: { id: PLAN, step: 'refused' },
		endedAt: START + 2000,
		cookies: [recorded(session, 300)],
	}),
});
/** A refusal that was not recognised in a visit with clicks: one of them may have been it. */
export const UNRECOGNISED_STEP = makeAudit({
	...REFUSED_STEP,
	id: 'audit-unrecognised',
	report: makeReport({ rows: [ads, session, measure], declarations: DECLARATIONS }),
	recording: makeRecording({
		plan: { id: PLAN, step: 'refused' },
		choices: [],
		tools: [],
		clicks: [
			{ since: START + 9000, at: START + 9080, isHidden: false },
			{ since: START + 31_000, at: START + 31_060, isHidden: false },
			{ since: START + 50_000, at: START + 62_000, isHidden: true },
		],
		cookies: [
			recorded(ads, 700, { origin: makeScript() }),
			recorded(session, 300),
			recorded(measure, 9400, { origin: makeScript() }),
		],
	}),
});
export const MARKED_STEP = makeAudit({
	...UNRECOGNISED_STEP,
	marked: { answer: 'refused', since: START + 8900, at: START + 9080, markedAt: NOTHING.madeAt },
});
const OPEN_MARKING = '[data-mark="refused"] summary, [data-mark="refused"] label:nth-of-type(1) input';
const RESPECTING = [
	makeStep(
		'accepted',
		13,
		[session, measure],
		[recorded(session, 300), recorded(measure, 9400, { phase: 'accepted', origin: makeScript() })],
		[makeChoice(9000, { answer: 'accepted' })],
	),
	makeStep('refused', 6, [session], [recorded(session, 300)], [makeChoice(9000)]),
	makeStep('nothing', 0, [session], [recorded(session, 300)]),
];
const ALL = [ACCEPTED_STEP, REFUSED_STEP, NOTHING];

/** A visit of an audit, as the guide has made it. */
function automatic(audit: Audit, automation: Partial<Automation>, choices?: Recording['choices']): Audit {
	const { recording } = audit;
	if (recording === null) return audit;
	const made = { autoconsent: '16.23.0', banner: 'answered', rule: 'Klaro', clicks: 1 } as const;
	return {
		...audit,
		recording: {
			...recording,
			automation: { ...made, isFinished: true, isDisturbed: false, ...automation },
			choices: choices ?? recording.choices.map((choice) => ({ ...choice, actor: 'automation' as const })),
		},
	};
}
/** An audit made automatically: the acceptance was clicked and not confirmed, the refusal interrupted. */
const AUTOMATIC = [
	automatic(ACCEPTED_STEP, {}, [
		makeChoice(9000, {
			tool: 'automation',
			answer: 'accepted',
			by: 'automation',
			certainty: 'inferred',
			actor: 'automation',
		}),
	]),
	automatic(REFUSED_STEP, { banner: 'not-answered', isFinished: false, isDisturbed: true, clicks: 0 }, []),
	automatic(NOTHING, { banner: 'left-alone', clicks: 0 }),
];
const START_AUTOMATIC = '[data-action="automatic-start"][aria-disabled="false"]';

/** The kept reports when the page of a whole audit opens. */
export interface FullAuditScenario {
	readonly target: FullAuditTarget;
	readonly kept: readonly Audit[];
}

const whole = (kept: readonly Audit[]): FullAuditScenario => ({
	target: { kind: 'full-audit', id: PLAN },
	kept,
});

/** Every state of a whole audit's own page, by name. */
export const FULL_AUDIT_SCENARIOS = {
	'full-audit': whole(ALL),
	'full-audit-respected': whole(RESPECTING),
	'full-audit-doubtful': whole([ACCEPTED_STEP, DOUBTFUL_STEP, NOTHING]),
	'full-audit-marked': whole([ACCEPTED_STEP, MARKED_STEP, NOTHING]),
	'full-audit-automatic': whole(AUTOMATIC),
	'full-audit-part': whole([NOTHING]),
	'full-audit-gone': whole([]),
} as const satisfies Record<string, FullAuditScenario>;

/** Every state of a full audit, by name. */
export const GUIDE_SCENARIOS = {
	'guide-new': { target: TARGET, offer: makeOffer() },
	'guide-not-private': {
		target: TARGET,
		offer: makeOffer({
			privateAllowed: false,
			signedIn: true,
			others: [
				{ site: 'cartes.example', hosts: [], granted: false, request: ['*://*.cartes.example/*'] },
				{ site: 'player.example', hosts: [], granted: true, request: [] },
			],
			pendingRestore: { host: PORTAL, isPrivate: false, origin: `https://${PORTAL}`, cookies: 0, entries: 4 },
		}),
	},
	'guide-running': {
		target: TARGET,
		offer: makeOffer(),
		kept: [NOTHING],
		now: makeState({ plan: { id: PLAN, step: 'refused' }, phase: 'refused' }),
	},
	'guide-unrecognised': {
		target: TARGET,
		offer: makeOffer(),
		now: makeState({ plan: { id: PLAN, step: 'nothing' }, recognised: false, cookies: 1, undeclared: 0 }),
	},
	'guide-two': { target: TARGET, offer: makeOffer(), kept: [REFUSED_STEP, NOTHING] },
	'guide-all': { target: TARGET, offer: makeOffer(), kept: ALL },
	'guide-doubtful': { target: TARGET, offer: makeOffer(), kept: [ACCEPTED_STEP, DOUBTFUL_STEP, NOTHING] },
	'guide-marking': {
		target: TARGET,
		offer: makeOffer(),
		kept: [ACCEPTED_STEP, UNRECOGNISED_STEP, NOTHING],
		press: OPEN_MARKING,
	},
	'guide-marked': { target: TARGET, offer: makeOffer(), kept: [ACCEPTED_STEP, MARKED_STEP, NOTHING] },
	'guide-respected': { target: TARGET, offer: makeOffer(), kept: RESPECTING },
	'guide-private': {
		target: TARGET,
		offer: makeOffer({ privateOpen: true }),
		inMemory: true,
		kept: [
			{
				...NOTHING,
				conditions: { ...NOTHING.conditions, isPrivate: true },
				recording: makeRecording({ way: 'private-window', plan: { id: PLAN, step: 'nothing' } }),
			},
		],
	},
	'guide-automatic-running': {
		target: TARGET,
		offer: makeOffer(),
		visits: 'hang',
		press: START_AUTOMATIC,
	},
	'guide-automatic-unreachable': {
		target: TARGET,
		offer: makeOffer(),
		visits: 'unreachable',
		press: START_AUTOMATIC,
	},
	'guide-automatic-done': {
		target: TARGET,
		offer: makeOffer(),
		kept: AUTOMATIC,
		press: START_AUTOMATIC,
	},
	'guide-automatic-private-open': { target: TARGET, offer: makeOffer({ privateOpen: true }) },
	'guide-busy': {
		target: TARGET,
		offer: makeOffer(),
		now: makeState({ host: 'data.ville-exemple.example' }),
	},
	'guide-no-tab': { target: TARGET, offer: 'tab-gone', kept: [REFUSED_STEP, NOTHING] },
	'guide-no-portal': { target: { ...TARGET, tabId: null, host: null } },
	'guide-failed': { target: TARGET, offer: 'fails' },
	'guide-loading': { target: TARGET, offer: 'never' },
} as const satisfies Record<string, GuideScenario>;
