import fc from 'fast-check';
import {
	CONSENT_ANSWERS,
	CONSENT_PHASES,
	CONSENT_SOURCES,
	CONSENT_TOOLS,
} from '../../src/core/consent/consent.ts';
import { SAME_SITES } from '../../src/core/cookie/cookie.ts';
import {
	ANSWERS_OBSERVED,
	AUDIT_STEPS,
	NOT_KEPT_REASONS,
	type Origin,
	PAGE_WAYS,
	RECORDING_ENDS,
	RECORDING_LIMITS,
	RECORDING_WAYS,
	type Recording,
} from '../../src/core/recording/recording.ts';

/** Any text, hostile ones included. */
const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.constantFrom('<img src=x onerror=alert(1)>', 'a\u202eb', '=1+1', '', '|`[x](y)', 'x'.repeat(3000)),
);
const at = fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 });
const asked = fc.option(fc.integer({ min: -1, max: 1e9 }), { nil: null });
const phase = fc.constantFrom(...CONSENT_PHASES);
const place = fc.option(fc.nat(99_999), { nil: null });

const origin: fc.Arbitrary<Origin> = fc.oneof(
	fc.constant<Origin>({ by: 'not-observed' }),
	fc.record({
		by: fc.constant('answer' as const),
		url: text,
		resource: fc.constantFrom('main_frame', 'image', 'odd'),
		status: fc.nat(599),
		initiator: fc.option(text, { nil: null }),
		redirects: fc.array(text, { maxLength: 3 }),
		inTab: fc.boolean(),
	}),
	fc.record({
		by: fc.constant('script' as const),
		api: fc.constantFrom('document.cookie', 'cookieStore'),
		document: text,
		isTop: fc.boolean(),
		stack: fc.array(fc.record({ url: text, line: place, column: place, function: text }), { maxLength: 40 }),
	}),
	fc.constant({ by: 'unknown' as const }),
);

const moment = fc.record(
	{ at, what: fc.constantFrom('set', 'renewed', 'removed'), phase, origin, asked },
	{ requiredKeys: ['at', 'what', 'phase', 'origin'] },
);

const offer = fc.record(
	{
		name: text,
		domain: fc.option(text, { nil: null }),
		path: fc.option(text, { nil: null }),
		secure: fc.boolean(),
		httpOnly: fc.boolean(),
		sameSite: fc.constantFrom(...SAME_SITES),
		partitioned: fc.boolean(),
		asked,
		refused: fc.constantFrom('too-large', 'prefix', 'nameless'),
	},
	{
		requiredKeys: ['name', 'domain', 'path', 'secure', 'httpOnly', 'sameSite', 'partitioned', 'asked'],
	},
);

const choice = fc.record({
	tool: fc.constantFrom(...CONSENT_TOOLS),
	answer: fc.constantFrom(...CONSENT_ANSWERS),
	granted: fc.array(text, { maxLength: 20 }),
	denied: fc.array(text, { maxLength: 3 }),
	at,
	by: fc.constantFrom(...CONSENT_SOURCES, 'person'),
	certainty: fc.constantFrom('observed', 'inferred'),
});

const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 6 });

/** Any valid recording of cookies with these keys. */
export function anyRecording(keys: readonly string[]): fc.Arbitrary<Recording> {
	return fc.record({
		way: fc.constantFrom(...RECORDING_WAYS),
		plan: fc.option(fc.record({ id: text, step: fc.constantFrom(...AUDIT_STEPS) }), {
			nil: null,
		}),
		startedAt: at,
		endedAt: at,
		end: fc.constantFrom(...RECORDING_ENDS),
		signedIn: fc.option(fc.boolean(), { nil: null }),
		cookiesAtStart: fc.nat(300),
		pages: list(fc.record({ at, url: text, how: fc.constantFrom(...PAGE_WAYS) })),
		hosts: list(text),
		cookies: fc.tuple(
			...keys.map((key) =>
				fc.record({
					key: fc.constant(key),
					wasThere: fc.boolean(),
					goneAt: fc.option(at, { nil: null }),
					moments: list(moment),
					times: fc.nat(500),
				}),
			),
		),
		notKept: list(
			fc.record({
				at,
				phase,
				offer,
				host: text,
				origin,
				reason: fc.constantFrom(...NOT_KEPT_REASONS),
				times: fc.nat(99),
			}),
		),
		tools: list(
			fc.record({
				id: fc.constantFrom(...CONSENT_TOOLS),
				at,
				by: fc.constantFrom(...CONSENT_SOURCES),
			}),
		),
		choices: list(choice),
		answers: fc.constantFrom(...ANSWERS_OBSERVED),
		isCut: fc.boolean(),
		limits: list(
			fc.record({ limit: fc.constantFrom(...RECORDING_LIMITS), omitted: fc.option(fc.nat(), { nil: null }) }),
		),
	});
}
