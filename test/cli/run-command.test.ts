import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../cli/choose-language.ts';
import { WrongUse } from '../../cli/command.ts';
import { fleetUsage } from '../../cli/fleet/fleet-usage.ts';
import { runCommand } from '../../cli/run-command.ts';
import { commandUsage, usage } from '../../cli/usage.ts';
import { ENGLISH, FRENCH } from '../check/translators.ts';
import { createFakeIo } from './fake-io.ts';

async function run(argv: readonly string[], command = async () => 1 as const) {
	const { io, out, errors } = createFakeIo();
	const commands = { known: command, check: command, doctor: command, compare: command, baseline: command };
	return { code: await runCommand(argv, commands, io), out: out(), errors };
}

describe('the command line', () => {
	it('returns the exit code of its command', async () => {
		expect(await run(['known'])).toMatchObject({ code: 1, errors: [] });
	});

	it('prints its help, which is no success unless it was asked for', async () => {
		expect(await run(['help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
		expect((await run([])).code).toBe(2);
	});

	it('has a help for each command, in English and French', async () => {
		for (const verb of ['check', 'doctor', 'compare', 'baseline']) {
			const { code, out } = await run([verb, '--help']);
			expect(code).toBe(0);
			expect(out).toContain(`cookie-policy ${verb}`);
			const french = commandUsage(verb, FRENCH) ?? '';
			expect(french).toContain('Codes de sortie');
			for (const text of [out, french, usage(FRENCH)])
				for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
		}
		expect(commandUsage('policy', FRENCH)).toContain('--explain');
		expect(fleetUsage(FRENCH)).toContain('Codes de sortie');
		expect(commandUsage('fleet', ENGLISH)).toBeNull();
	});

	it('says what is wrong, in a line', async () => {
		expect(await run(['chek'])).toMatchObject({ code: 2, errors: [expect.stringContaining('chek')] });
		expect((await run(['constructor'])).code).toBe(2);
		const wrong = async () => {
			throw new WrongUse('No such file.');
		};
		expect(await run(['known'], wrong)).toMatchObject({ code: 2, errors: ['No such file.'] });
	});

	it('does not pass for a clean check where the program itself fails', async () => {
		const broken = async () => {
			throw new TypeError('x is not a function');
		};
		expect((await run(['known'], broken)).code).toBe(3);
	});
});

describe('the language of messages', () => {
	it.each([
		[{ LANG: 'fr_FR.UTF-8' }, 'fr'],
		[{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
		[{ COOKIE_POLICY_LANG: 'fr', LC_ALL: 'C' }, 'fr'],
		[{ LANG: 'de_DE' }, 'de'],
		[{ LANG: 'pt_BR.UTF-8' }, 'pt'],
		[{ LANG: 'pl_PL' }, 'en'],
		[{}, 'en'],
	])('of %o is %s', (environment, language) => {
		expect(chooseLanguage(environment)).toBe(language);
	});
});
