import { expect, it } from 'vitest';
import { fixFiles } from '../../cli/fix-files.ts';
import { makeSite } from '../check/make-check.ts';
import { createFakeIo } from './fake-io.ts';

const TEXT = 'Cookies\n\n| Name | Duration |\n|---|---|\n| sessionid | session |\n';
const site = makeSite({ cookies: [{ name: 'sessionid' }, { name: '_ga' }], file: 'p.md' });

it('--fix writes the whole file, and says what was done', async () => {
	const { io, files, errors, out } = createFakeIo({ 'p.md': TEXT });
	await fixFiles([site], io);
	expect(files.get('p.md')).toMatch(
		/^Cookies\n\n\| Name \| Duration \|\n\|---\|---\|\n\| sessionid \| session \|\n\| _ga \| [^\n]+\n$/,
	);
	expect(errors).toEqual([expect.stringContaining('p.md: 1 change was made.'), '  + _ga – row added']);
	expect(out()).toBe('');
	await fixFiles([site], io);
	expect(errors.at(-1)).toBe('p.md: nothing to correct.');
});

it('--fix leaves alone what is no policy, no UTF-8, or no file', async () => {
	const { io, files, errors } = createFakeIo({ 'p.md': 'Caf\ufffd _ga' });
	await fixFiles([site, makeSite({ file: null })], io);
	expect(files.get('p.md')).toBe('Caf\ufffd _ga');
	files.set('p.md', '{"a":1}');
	await fixFiles([site], io);
	expect(files.get('p.md')).toBe('{"a":1}');
	expect(errors).toEqual([
		expect.stringContaining('is not in UTF-8'),
		expect.stringContaining('neither a policy file'),
	]);
});
