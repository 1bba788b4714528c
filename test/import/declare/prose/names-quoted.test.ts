import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesIn = (text: string) =>
	parsePolicy({ text: `# Harbour\n\n${text}\n` }).declarations.flatMap(({ names }) => names);

describe('a word in quotes right behind one for a cookie is its name', () => {
	it.each([
		['The cookie “quay” remembers the berth.'],
		['We keep your choice in a cookie (“quay”) for 1 year.'],
		['The only cookie that we use is “quay”.'],
		['The name of this cookie is “quay”.'],
		['Le cookie «quay» retient le ponton.'],
		['Un cookie de session (« quay ») garde la place.'],
		['Das Cookie „quay“ merkt sich den Kai.'],
		['La cookie «quay» recuerda el muelle.'],
		['Il cookie «quay» ricorda il molo.'],
		['De cookie ‘quay’ onthoudt de kade.'],
		['O cookie «quay» recorda o cais.'],
		['Plik cookie „quay” zapamiętuje nabrzeże.'],
		['Kakan ”quay” minns kajen.'],
		['Cookien »quay« husker kajen.'],
		['La galeta «quay» recorda el moll.'],
		['Cookie „quay“ si pamatuje nábřeží.'],
	])('%s', (text) => {
		expect(namesIn(text)).toEqual(['quay']);
	});

	it.each([
		['Cookies (“trackers”) count the ships.'],
		['The cookie “wall” hides the page.'],
		['These cookies “essential” and “optional” are set.'],
		['Les cookies « techniques » et « publicitaires » sont posés.'],
		['I cookie «traccianti» contano le navi.'],
		['Pliki cookie „ciasteczka” liczą statki.'],
		['Kakor ”minnen” räknar fartyg.'],
		['Wir zeigen das Cookie „Banner“.'],
	])('but none here: %s', (text) => {
		expect(namesIn(text)).toEqual([]);
	});
});

describe('what brackets hold behind a word for one cookie', () => {
	it.each([
		['A session cookie (quaySession) is set.', ['quaySession']],
		['Un cookie de session (quay_sid) est posé.', ['quay_sid']],
		['Es wird nur ein Cookie verwendet (quay_sid).', ['quay_sid']],
		['Only one cookie is used (quay).', ['quay']],
		['A cookie (file) is stored.', []],
		['We set session cookies (temporary) and others (permanent).', []],
		['A cookie of our partner (quayStats) is set.', []],
	])('%s', (text, names) => {
		expect(namesIn(text)).toEqual(names);
	});
});
