import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/messaging/client.ts';
import { readEnvelope, readReply } from '../../src/messaging/envelope.ts';
import { IntentError, refusal } from '../../src/messaging/intent-error.ts';
import { INTENTS } from '../../src/messaging/intents.ts';
import { type IntentHandlers, parseArgs } from '../../src/messaging/parse-args.ts';
import { COMMON_REFUSALS, REFUSAL_CODES } from '../../src/messaging/refusals.ts';
import { createServer, isOwnPage, type Sender } from '../../src/messaging/server.ts';
import { aPolicy } from '../fakes/a-policy.ts';

const OWN = { id: 'abc', origin: 'chrome-extension://abc/' };
const PAGE: Sender = { id: 'abc', url: 'chrome-extension://abc/popup/index.html?tab=4' };

const refuse = async () => {
	throw refusal('no-site', 'x');
};

/** Handlers of which all refuse but those that a test gives. */
function handlers(own: Partial<IntentHandlers>): IntentHandlers {
	return parseArgs(new Proxy({}, { get: (_, intent) => Reflect.get(own, intent) ?? refuse }) as never);
}

/** A client and a server with nothing but JSON between them. */
function wire(own: Partial<IntentHandlers>, errors: unknown[] = []) {
	const dispatch = createServer(
		() => handlers(own),
		OWN,
		(error) => errors.push(error),
	);
	return createClient(async (message) => {
		const answer = await dispatch(JSON.parse(JSON.stringify(message)), PAGE);
		return JSON.parse(JSON.stringify(answer));
	});
}

describe('an intent', () => {
	it('reaches its handler and brings the reply back', async () => {
		const client = wire({ 'policy.undo': async (args) => JSON.stringify(args) === '{"undo":"t1"}' });
		expect(await client['policy.undo']({ undo: 't1' })).toBe(true);
	});

	it('that is refused fails at the caller with code and words', async () => {
		const error = await wire({})
			['policy.save']({ policy: aPolicy('a.example', []) })
			.catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(IntentError);
		expect(error).toMatchObject({ code: 'no-site', detail: ['failure_no_site', 'x'] });
	});

	it('that breaks tells the page nothing of how, and the log all', async () => {
		const errors: unknown[] = [];
		const bug = new TypeError('x is undefined');
		const client = wire({ 'policy.list': () => Promise.reject(bug) }, errors);
		await expect(client['policy.list']()).rejects.toMatchObject({ code: 'internal' });
		expect(errors).toEqual([bug]);
	});

	it('that nobody answers fails rather than passing for nothing', async () => {
		const client = createClient(async () => undefined);
		await expect(client['policy.list']()).rejects.toMatchObject({ code: 'no-answer' });
	});
});

describe('the list of intents', () => {
	it('refuses arguments of the wrong shape before a handler sees them', async () => {
		const client = wire({ 'policy.undo': async () => true });
		await expect(client['policy.undo']({ undo: 5 } as never)).rejects.toMatchObject({ code: 'bad-request' });
		await expect(client['policy.get']('site' as never)).rejects.toMatchObject({
			code: 'bad-request',
		});
	});

	it('uses every refusal but those that pages alone make', () => {
		const listed = new Set<string>(Object.values(INTENTS).flatMap(({ refuses }) => refuses));
		const unlisted = REFUSAL_CODES.filter((code) => !listed.has(code));
		expect(unlisted).toEqual([
			...COMMON_REFUSALS,
			'example-only',
			'handed-over-gone',
			'journal-gone',
			'not-allowed',
		]);
	});
});

describe('a refusal', () => {
	it('that its intent does not list is a bug', async () => {
		const errors: unknown[] = [];
		const client = wire({}, errors);
		await expect(client['policy.get']({ site: 'a' })).rejects.toMatchObject({ code: 'internal' });
		expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('"no-site"') })]);
	});
});

describe('a sender', () => {
	it.each<[boolean, string, Sender]>([
		[true, 'our popup', PAGE],
		[false, 'our content script in a page', { id: 'abc', url: 'https://abc.test/' }],
		[false, 'another extension', { id: 'evil', url: 'chrome-extension://evil/x.html' }],
		[false, 'another extension with our page in its address', { id: 'evil', url: PAGE.url }],
		[false, 'a page whose address begins like ours', { id: 'abc', url: 'chrome-extension://abcd/x.html' }],
		[false, 'nobody', {}],
	])('is trusted (%s) when it is %s', (isTrusted, _, sender) => {
		expect(isOwnPage(sender, OWN)).toBe(isTrusted);
	});

	it('that is not trusted gets no answer and reaches no handler', () => {
		let isReached = false;
		const own: Partial<IntentHandlers> = {
			'policy.list': async () => {
				isReached = true;
				return { policies: [], trouble: [], disk: null };
			},
		};
		const dispatch = createServer(
			() => handlers(own),
			OWN,
			() => undefined,
		);
		const message = { intent: 'policy.list', args: null };
		expect(dispatch(message, { id: 'abc', url: 'https://page.test/' })).toBeNull();
		expect(isReached).toBe(false);
		expect(dispatch(message, PAGE)).not.toBeNull();
		expect(isReached).toBe(true);
	});
});

describe('handlers that cannot be had', () => {
	it('are reported, and their intents fail', async () => {
		const errors: unknown[] = [];
		const dispatch = createServer(
			() => {
				throw new Error('NetworkError');
			},
			OWN,
			(error) => errors.push(error),
		);
		expect(await dispatch({ intent: 'policy.list', args: null }, PAGE)).toMatchObject({
			ok: false,
			failure: { code: 'internal' },
		});
		expect(errors).toHaveLength(1);
	});
});

describe('what is no intent', () => {
	it.each([
		[null],
		['inspect'],
		[{}],
		[{ intent: 5 }],
		[{ intent: 'unheard.of' }],
		[{ intent: 'constructor' }],
	])('%j is left unanswered', (message) => {
		const dispatch = createServer(
			() => handlers({}),
			OWN,
			() => undefined,
		);
		expect(dispatch(message, PAGE)).toBeNull();
	});

	it.each([[undefined], [null], ['x'], [{}], [{ ok: false }], [{ ok: false, failure: {} }]])(
		'%j is no answer',
		(reply) => expect(readReply(reply)).toBeNull(),
	);

	it('an envelope keeps its name and what it holds', () => {
		expect(readEnvelope({ intent: 'x', args: { a: 1 }, more: 2 })).toEqual({ intent: 'x', args: { a: 1 } });
	});
});
