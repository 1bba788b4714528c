import * as v from 'valibot';
import { CONSENT_PHASES } from '../../src/core/consent/consent.ts';
import { SAME_SITES } from '../../src/core/cookie/cookie.ts';
import type { CookieOffer } from '../../src/core/cookie/set-cookie.ts';
import type { StackFrame } from '../../src/core/recording/read-stack.ts';
import type { Origin } from '../../src/core/recording/recording.ts';
import { exactly } from './exactly.ts';
import { askedLifetime, count, texts } from './values.ts';

/* What set a cookie in a recorded visit. Every export is a definition of the published schema. */

export const phase = v.pipe(
	v.picklist(CONSENT_PHASES),
	v.description(
		'Surely before any choice; after one, by what it was; after one that differs from an earlier one; unsure: in the span in which a choice was made; undated: of a HAR file, which shows no choices.',
	),
);

export const offer = exactly<CookieOffer>()(
	v.pipe(
		v.object({
			name: v.string(),
			domain: v.nullable(v.string()),
			path: v.nullable(v.string()),
			secure: v.boolean(),
			httpOnly: v.boolean(),
			sameSite: v.picklist(SAME_SITES),
			partitioned: v.boolean(),
			asked: askedLifetime,
			refused: v.exactOptional(
				v.pipe(
					v.picklist(['too-large', 'prefix', 'nameless']),
					v.description('Why the browser refuses it, where its value, which is dropped, decides that.'),
				),
			),
		}),
		v.description('What a server response or a script asked a browser to store; never a value.'),
	),
);

export const stackFrame = exactly<StackFrame>()(
	v.pipe(
		v.object({
			url: v.string(),
			line: v.pipe(v.nullable(count), v.description('1-based.')),
			column: v.nullable(count),
			function: v.pipe(v.string(), v.description('Empty for code outside of functions.')),
			claimed: v.exactOptional(
				v.pipe(
					v.string(),
					v.description(
						'The address that the script says to be, where neither the browser nor an answer vouches for it; url is then empty.',
					),
				),
			),
		}),
		v.description('A place in a script. Addresses are origin and path; ?… stands for a query.'),
	),
);

export const origin = exactly<Origin>()(
	v.pipe(
		v.variant('by', [
			v.pipe(
				v.object({
					by: v.literal('answer'),
					url: v.string(),
					resource: v.string(),
					status: count,
					initiator: v.nullable(v.string()),
					redirects: texts,
					inTab: v.boolean(),
				}),
				v.description('Seen in a server response.'),
			),
			v.pipe(
				v.object({
					by: v.literal('script'),
					api: v.picklist(['document.cookie', 'cookieStore']),
					document: v.string(),
					isTop: v.boolean(),
					stack: v.pipe(v.array(stackFrame), v.description('Innermost first. Reported by the page.')),
				}),
				v.description('Seen in the page.'),
			),
			v.pipe(
				v.object({ by: v.literal('sent'), url: v.string() }),
				v.description('Not by a response of a HAR file: the first request that carried it.'),
			),
			v.pipe(v.object({ by: v.literal('unknown') }), v.description('Nothing that was seen explains it.')),
			v.pipe(
				v.object({ by: v.literal('not-observed') }),
				v.description('A web response may have: they were not observed, or not all the time.'),
			),
		]),
		v.description('What set a cookie, or asked for it.'),
	),
);
