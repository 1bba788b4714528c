import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesOf = (name: string) =>
	parsePolicy(
		`Nom\tType\tFinalité\tDurée\n${name}\tEssentiel\tMémorise votre choix\t1 an\n${name}-date\tEssentiel\tDate du choix\t1 an\n`,
	).declarations.flatMap(({ names }) => names);

it.each(['cookie-consent', 'cookieBar.state', 'eu_cookies_ok'])(
	'a name that says itself that it is a cookie’s: %s',
	(name) => {
		expect(namesOf(name)).toEqual([name, `${name}-date`]);
	},
);

it('words about cookies are no names', () => {
	expect(namesOf('Cookie banner')).toEqual([]);
});
