import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const DAY = 86_400;
const lifetimesIn = (text: string) =>
	Object.fromEntries(
		parsePolicy({ text }, { kind: 'text' }).declarations.flatMap(({ names, lifetime }) =>
			names.map((name) => [name, lifetime?.seconds ?? null]),
		),
	);

it.each([
	'The cookie quay_map is kept for 1 day and quay_view is kept for 30 days.',
	'Le cookie quay_map est conservé 1 jour et quay_view est conservé 30 jours.',
	'Das Cookie quay_map wird 1 Tag und quay_view wird 30 Tage gespeichert.',
])('a sentence that speaks of two names in turn gives each its own lifetime: %s', (sentence) => {
	const text = `Cookies\n\nName\tPurpose\tDuration\nquay_map, quay_view\tKeeps the map\t${sentence}\n`;
	expect(lifetimesIn(text)).toEqual({ quay_map: DAY, quay_view: 30 * DAY });
});

it.each(['a few seconds, 1 day', 'quelques secondes, 1 jour', 'ein paar Sekunden, 1 Tag'])(
	'a length without a number is dealt out and asks nobody: %s',
	(lifespan) => {
		const text = `Cookies\n\nCookie name\tDuration\nquay_map, quay_view\t${lifespan}\n`;
		expect(lifetimesIn(text)).toEqual({ quay_map: null, quay_view: DAY });
		expect(parsePolicy({ text }, { kind: 'text' }).issues).toEqual([]);
	},
);

it('one that speaks of one of them alone gives them no lifetime of their own', () => {
	const text =
		'Cookies\n\nName\tPurpose\tDuration\nquay_map, quay_view\tKeeps the map\tquay_map is kept for 1 day\n';
	expect(lifetimesIn(text)).toEqual({ quay_map: DAY, quay_view: DAY });
});
