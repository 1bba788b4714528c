import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadSource } from '../../../options/backend.ts';
import { MAX_FILE_BYTES } from '../../../options/backend.ts';
import { jsonErrorPlace } from '../../../options/importing/json-place.ts';
import { readSource } from '../../../options/importing/read-source.ts';
import { policyJson } from '../../../src/export/policy/policy-json.ts';
import { type ParsedPolicy, parsePolicy } from '../../../src/import/index.ts';
import { policy } from '../make-policy.ts';

const NOW = '2026-11-22T09:30:00.000Z';

const read = (
	content: string | Blob,
	over: Partial<ReadSource> = {},
	parse: typeof parsePolicy = parsePolicy,
) => readSource({ content, kind: null, url: null, name: null, ...over }, parse, NOW, () => {});

const failure = async (content: string | Blob, name: string) => {
	const outcome = await read(content, { name });
	return outcome.kind === 'nothing' ? outcome.failure : outcome.kind;
};

describe('reading a source', () => {
	it('stamps a policy with the moment and the fingerprint of its text', async () => {
		const text = 'Politique de cookies — été';
		const outcome = await read(text);
		expect(outcome).toMatchObject({
			kind: 'policy',
			policy: {
				readAt: NOW,
				fingerprint: `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
			},
		});
	});

	it('reads a policy as published', async () => {
		const text = 'Cookie name\tPurpose\tDuration\nsessionid\tAuthentication\t2 weeks\n';
		const outcome = await read(new Blob([text]), { name: 'policy.txt' });
		expect(outcome).toMatchObject({
			policy: { source: { name: 'policy.txt' }, declarations: [{ names: ['sessionid'] }] },
		});
	});

	it('reads the settings of a consent manager, as a file or pasted', async () => {
		const settings = { services: [{ name: 'matomo', purposes: ['analytics'], cookies: ['_pk_id'] }] };
		for (const name of ['klaro.json', null])
			expect(await read(JSON.stringify(settings), { name })).toMatchObject({
				policy: { source: { kind: 'json' }, declarations: [{ names: ['_pk_id'] }] },
			});
	});

	it('gives the text along, to show where a row came from', async () => {
		expect(await read(new Blob(['Our cookies']))).toMatchObject({ text: 'Our cookies' });
	});

	it('keeps the moment and the fingerprint that the source itself brings', async () => {
		const own = { fingerprint: 'sha256:own', readAt: '2026-01-01T00:00:00.000Z' };
		const parse = (): ParsedPolicy => ({ ...policy(), ...own });
		expect(await read('x', {}, parse)).toMatchObject({ policy: own });
	});

	it('lets an error of the program through, for the page to tell', async () => {
		const parse = () => {
			throw new TypeError('a bug');
		};
		await expect(read('x', {}, parse)).rejects.toThrow('a bug');
	});

	it('gives the same text the same fingerprint, pasted or as a file with a byte order mark', async () => {
		const pasted = await read('été');
		const file = await read(new Blob(['\ufeffété']), { name: 'a.txt' });
		expect(pasted.kind === 'policy' && pasted.policy.fingerprint).toBe(
			file.kind === 'policy' && file.policy.fingerprint,
		);
	});

	it('takes back a policy file it wrote, whole', async () => {
		const whole = policy({ sites: ['data.ville-exemple.example'] });
		expect(await read(policyJson(whole), { name: 'x.json' })).toEqual({ kind: 'policy', policy: whole });
	});

	it('gives a policy file from the command line the moment it was read', async () => {
		const outcome = await read(policyJson(policy({ readAt: null })));
		expect(outcome).toMatchObject({ policy: { readAt: NOW } });
	});

	it('tells a backup from a policy', async () => {
		const backup = { format: 'cookie-policy-backup/1', exportedAt: NOW, policies: [], sites: [] };
		expect(await read(JSON.stringify(backup))).toEqual({ kind: 'backup', backup });
	});

	it('reads a text that merely begins with a brace as a text', async () => {
		expect(await read('{cookies} we use')).toMatchObject({ kind: 'policy', policy: { declarations: [] } });
	});
});

describe('the place where a JSON text is broken', () => {
	it.each([
		['{\n  "a": oops\n}', '2:8'],
		['{"a": [1, 2', '1:12'],
		['{"a": 1,}', '1:9'],
		['{"a": 1]', '1:8'],
		['{"a" 1}', '1:6'],
		["{'a': 1}", '1:2'],
		['[01]', '1:3'],
		['["tab\there"]', '1:2'],
		['{} {}', '1:4'],
		['', '1:1'],
	])('of %j is %s', (text, place) => {
		expect(jsonErrorPlace(text)).toBe(place);
	});

	it('is the end of the text exactly when a valid text is cut short', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, cut) => {
				const text = `{"a":${json}}`;
				const part = text.slice(0, cut % text.length);
				expect(() => JSON.parse(part)).toThrow();
				const [line, column] = jsonErrorPlace(part).split(':').map(Number);
				expect(line).toBe(1);
				expect(column).toBeLessThanOrEqual(part.length + 1);
				// The text before the place is the beginning of valid JSON.
				expect(text.startsWith(part.slice(0, (column ?? 1) - 1))).toBe(true);
			}),
		);
	});

	it('is found in time proportional to the length', () => {
		const place = jsonErrorPlace(`${'['.repeat(200_000)}${'"x",'.repeat(200_000)}!`);
		expect(place).toBe('1:1000001');
	});
});

describe('a file that cannot be read', () => {
	it('is explained by what is wrong and where', async () => {
		expect(await failure('', 'a.txt')).toEqual({ code: 'empty', place: null });
		expect(await failure(' \n', 'a.txt')).toEqual({ code: 'empty', place: null });
		expect(await failure(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])]), 'a.png')).toEqual({
			code: 'not-text',
			place: null,
		});
		expect(await failure(new Blob(['%PDF-1.7\n']), 'a.pdf')).toEqual({ code: 'pdf', place: null });
		expect(await failure('{\n  "format": oops\n}', 'a.json')).toEqual({ code: 'broken-json', place: '2:13' });
		expect(await failure('{"format":\n"cookie', 'a.json')).toMatchObject({ code: 'broken-json' });
		expect(await failure('{"cookies": []}', 'a.json')).toEqual({ code: 'foreign-json', place: null });
		expect(await failure('[1, 2]', 'a.json')).toEqual({ code: 'foreign-json', place: null });
		expect(await failure('{"format": "other/1"}', 'a.json')).toEqual({ code: 'foreign-json', place: null });
		expect(await failure('{"format": "cookie-policy/2"}', 'a.json')).toEqual({
			code: 'newer-format',
			place: 'cookie-policy/2',
		});
	});

	it('is explained by the field that is wrong in a policy file', async () => {
		const wrong = { ...policy(), declarations: [...policy().declarations, { names: [] }] };
		expect(await failure(JSON.stringify(wrong), 'a.json')).toMatchObject({ code: 'invalid' });
		expect(JSON.stringify(await failure(JSON.stringify(wrong), 'a.json'))).toContain('declarations.1');
	});

	it('is refused above 20 MB before it is opened', async () => {
		const huge = new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]);
		expect(await failure(huge, 'huge.txt')).toEqual({
			code: 'too-large',
			place: '20971521',
			limit: MAX_FILE_BYTES,
		});
	});
});
