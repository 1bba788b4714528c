import * as v from 'valibot';
import { type Capture, ENTRY_PROBLEMS } from '../../core/capture/capture.ts';
import { SAME_SITES } from '../../core/cookie/cookie.ts';
import { canonicalHost } from '../../core/web/host.ts';

const moment = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const program = v.object({ name: v.string(), version: v.string() });
const host = v.pipe(
	v.string(),
	v.check((text) => canonicalHost(text) === text),
);
const attributes = {
	path: v.string(),
	secure: v.boolean(),
	httpOnly: v.boolean(),
	sameSite: v.picklist(SAME_SITES),
};

const offer = v.object({
	...attributes,
	name: v.string(),
	domain: v.nullable(v.string()),
	path: v.nullable(v.string()),
	partitioned: v.boolean(),
	asked: v.nullable(moment),
	refused: v.exactOptional(v.picklist(['too-large', 'prefix', 'nameless'])),
});

const answer = v.object({
	kind: v.literal('answer'),
	at: moment,
	requestId: v.string(),
	url: v.string(),
	resource: v.string(),
	status: count,
	initiator: v.nullable(v.string()),
	inTab: v.boolean(),
	offers: v.array(offer),
});

const sent = v.object({
	at: moment,
	url: v.string(),
	host,
	name: v.string(),
	attributes: v.nullable(
		v.object({
			...attributes,
			partition: v.null(),
			domain: host,
			hostOnly: v.boolean(),
			expires: v.nullable(moment),
		}),
	),
});

/** A capture as the options page sends it. */
export const CaptureSchema: v.GenericSchema<unknown, Capture> = v.object({
	creator: program,
	browser: program,
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	startedAt: moment,
	endedAt: moment,
	entries: count,
	skipped: count,
	firstSkipped: v.array(v.object({ entry: count, problem: v.picklist(ENTRY_PROBLEMS) })),
	answers: v.array(answer),
	sent: v.array(sent),
	omitted: count,
});
