import * as v from 'valibot';
import {
	CONSENT_ANSWERS,
	CONSENT_SOURCES,
	CONSENT_TOOLS,
	type ConsentChoice,
	type ConsentTool,
} from '../../src/core/consent/consent.ts';
import { type Automation, BANNER_OUTCOMES } from '../../src/core/recording/automation.ts';
import {
	ANSWERS_OBSERVED,
	AUDIT_STEPS,
	type AuditPlan,
	type CookieMoment,
	MAX_MOMENTS,
	NOT_KEPT_REASONS,
	type NotKept,
	PAGE_WAYS,
	RECORDED_WAYS,
	RECORDING_ENDS,
	RECORDING_LIMITS,
	type ReachedLimit,
	type RecordedCapture,
	type RecordedClick,
	type RecordedCookie,
	type RecordedPage,
	type Recording,
} from '../../src/core/recording/recording.ts';
import { exactly } from './exactly.ts';
import { offer, origin, phase } from './recording-origin.ts';
import { askedLifetime, count, moment, texts } from './values.ts';

/* A recorded visit, as audits hold it. Every export is a definition of the published schema. */

export const cookieMoment = exactly<CookieMoment>()(
	v.object({
		at: moment,
		what: v.picklist(['set', 'renewed', 'removed']),
		phase,
		origin,
		asked: v.exactOptional(askedLifetime),
	}),
);

export const recordedCookie = exactly<RecordedCookie>()(
	v.object({
		key: v.pipe(v.string(), v.description("The key of the same cookie's row in the report.")),
		wasThere: v.boolean(),
		goneAt: v.pipe(
			v.nullable(v.number()),
			v.description('Milliseconds since the epoch; null while it was there at the end.'),
		),
		moments: v.pipe(
			v.array(cookieMoment),
			v.description(`First to last, at most ${MAX_MOMENTS}; times is how many there were.`),
		),
		times: v.pipe(count, v.description('How often it was set or renewed in all.')),
		attributes: v.exactOptional(
			v.pipe(
				v.literal('unknown'),
				v.description(
					'Of a HAR file that has its name alone: path, expiry and flags in its row stand for unknown ones. Absent: they are known.',
				),
			),
		),
	}),
);

export const notKept = exactly<NotKept>()(
	v.pipe(
		v.object({
			at: moment,
			phase,
			offer,
			host: v.string(),
			origin,
			reason: v.picklist(NOT_KEPT_REASONS),
			times: count,
		}),
		v.description('What was offered and the browser did not keep.'),
	),
);

export const plan = exactly<AuditPlan>()(
	v.pipe(
		v.object({ id: v.string(), step: v.picklist(AUDIT_STEPS) }),
		v.description('Which of the three recordings of a full audit.'),
	),
);

export const page = exactly<RecordedPage>()(
	v.object({ at: moment, url: v.string(), how: v.picklist(PAGE_WAYS) }),
);

const consentToolId = v.picklist(CONSENT_TOOLS);

export const consentTool = exactly<ConsentTool>()(
	v.object({ id: consentToolId, at: moment, by: v.picklist(CONSENT_SOURCES) }),
);

export const consentChoice = exactly<ConsentChoice>()(
	v.object({
		tool: consentToolId,
		answer: v.picklist(CONSENT_ANSWERS),
		granted: texts,
		denied: texts,
		others: v.exactOptional(
			v.pipe(
				v.object({ granted: count, denied: count }),
				v.description('Numbers of purposes under names that are not known, which are not kept.'),
			),
		),
		at: v.pipe(moment, v.description('When it was surely made.')),
		since: v.exactOptional(
			v.pipe(
				moment,
				v.description(
					'The last moment at which it was surely not made; it was made between the two. 0: it may be older than the recording. Absent in reports of older versions.',
				),
			),
		),
		by: v.picklist([...CONSENT_SOURCES, 'person', 'automation']),
		certainty: v.picklist(['observed', 'inferred']),
		isMarkedAfter: v.exactOptional(
			v.pipe(v.literal(true), v.description('A person marked it once the visit had ended.')),
		),
		actor: v.exactOptional(
			v.pipe(v.literal('automation'), v.description('Surely made by no person; absent otherwise.')),
		),
	}),
);

export const reachedLimit = exactly<ReachedLimit>()(
	v.object({
		limit: v.pipe(
			v.picklist(RECORDING_LIMITS),
			v.description(
				'events: not recorded any more; script-offers: not reported by a page any more; repetitions: further changes of the same cookies; cookies: came and went, not listed.',
			),
		),
		omitted: v.pipe(v.nullable(count), v.description('How many were left out; null: not known.')),
	}),
);

export const recordedClick = exactly<RecordedClick>()(
	v.pipe(
		v.object({ since: moment, at: moment, isHidden: v.boolean() }),
		v.description('A press of a pointer or key, and nothing else of it; hidden: any number, in a frame.'),
	),
);

export const automation = exactly<Automation>()(
	v.pipe(
		v.object({
			autoconsent: v.pipe(v.string(), v.description('Version of the library that knows the banners.')),
			banner: v.pipe(
				v.picklist(BANNER_OUTCOMES),
				v.description(
					'What became of the consent banner; answered says what was clicked, choices what was kept.',
				),
			),
			rule: v.pipe(v.nullable(v.string()), v.description('The rule that recognised the banner.')),
			clicks: count,
			isFinished: v.pipe(v.boolean(), v.description('False if it was stopped or closed on the way.')),
			isDisturbed: v.pipe(
				v.boolean(),
				v.description('Whether a person clicked or pressed a key in the pages meanwhile.'),
			),
		}),
		v.description('How a visit was made without a person.'),
	),
);

export const capture = exactly<RecordedCapture>()(
	v.pipe(
		v.object({
			creator: v.object({ name: v.string(), version: v.string() }),
			sha256: v.pipe(v.string(), v.description('Of the octets of the file, hexadecimal.')),
			entries: count,
			skipped: v.pipe(count, v.description('Entries that could not be read.')),
		}),
		v.description('The HAR file that a visit was read from.'),
	),
);

export const recording = exactly<Recording>()(
	v.pipe(
		v.object({
			way: v.pipe(
				v.picklist(RECORDED_WAYS),
				v.description('har: read from a HAR file that another program wrote.'),
			),
			plan: v.nullable(plan),
			startedAt: moment,
			endedAt: moment,
			end: v.picklist(RECORDING_ENDS),
			signedIn: v.pipe(v.nullable(v.boolean()), v.description('As far as the page shows; null: not known.')),
			cookiesAtStart: count,
			pages: v.array(page),
			hosts: v.pipe(texts, v.description('Hosts that answered, as far as they may be seen.')),
			cookies: v.array(recordedCookie),
			notKept: v.array(notKept),
			tools: v.array(consentTool),
			choices: v.array(consentChoice),
			clicks: v.exactOptional(
				v.pipe(
					v.array(recordedClick),
					v.description('Where no choice was recognised: moments at which one may have been made.'),
				),
			),
			automation: v.exactOptional(automation),
			answers: v.exactOptional(
				v.pipe(
					v.picklist(ANSWERS_OBSERVED),
					v.description(
						'Whether the browser reported web responses: all the time, during a part, or never. Absent in files of earlier versions, which means observed.',
					),
				),
			),
			isCut: v.pipe(v.boolean(), v.description('Whether more happened than could be kept.')),
			limits: v.exactOptional(
				v.pipe(
					v.array(reachedLimit),
					v.description('Limits that were reached. Absent in recordings of earlier versions.'),
				),
			),
			capture: v.exactOptional(capture),
		}),
		v.description('A recorded visit: what set each cookie, when, and before or after which choice.'),
	),
);
