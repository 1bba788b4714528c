import { expect, it } from 'vitest';
import { readHeaderFile, readStorageState } from '../../../cli/check/session-files.ts';
import { createFakeIo } from '../fake-io.ts';

const SECRET = 'very-secret';

it('reads the cookies and page storages of a saved browser state', async () => {
	const cookies = [
		{ name: 'sid', value: SECRET, domain: 'a.example', path: '/', expires: -1, sameSite: 'Lax' },
	];
	const origins = [{ origin: 'https://a.example', localStorage: [{ name: 'token', value: SECRET }] }];
	const { io } = createFakeIo({ 'state.json': JSON.stringify({ cookies, origins }) });
	const stored = { httpOnly: false, secure: false, expires: null };
	expect(await readStorageState('state.json', io)).toEqual({
		cookies: [{ ...cookies[0], ...stored }],
		storage: origins,
	});
	expect(await readStorageState(undefined, io)).toEqual({ cookies: [] });
});

it('reads headers line by line', async () => {
	const { io } = createFakeIo({
		'h.txt': `# of the back office\nAuthorization: Bearer ${SECRET}\r\n\nX-Test:1\n`,
	});
	expect(await readHeaderFile('h.txt', io)).toEqual({ Authorization: `Bearer ${SECRET}`, 'X-Test': '1' });
});

it('repeats no secret where a file is wrong', async () => {
	const { io } = createFakeIo({
		'h.txt': `A: b\n${SECRET}\n`,
		'state.json': `{"cookies":[{"value":"${SECRET}"}]}`,
	});
	const errors = [
		await readHeaderFile('h.txt', io).catch(String),
		await readStorageState('state.json', io).catch(String),
	];
	expect(errors[0]).toContain('h.txt, line 2');
	for (const error of errors) expect(error).not.toContain(SECRET);
});
