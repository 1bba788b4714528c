import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { standardStreams } from '../../cli/standard-streams.ts';

it('a reader that ends early is no failure, another fault is one', () => {
	const [stdout, stderr] = [new PassThrough(), new PassThrough()];
	const { print, complain } = standardStreams({ stdout, stderr } as unknown as NodeJS.Process);
	print('a');
	complain('b');
	expect([String(stdout.read()), String(stderr.read())]).toEqual(['a', 'b\n']);
	stdout.emit('error', Object.assign(new Error('write'), { code: 'EPIPE' }));
	expect(() => stderr.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full');
});
