import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeName, readNames } from '../../../../src/import/understand/names/read-names.ts';

describe('several names in a cell', () => {
	it.each([
		['abc_id, abc_ref', 'abc_id abc_ref'],
		['abc_id; abc_ref', 'abc_id abc_ref'],
		['abc_id / abc_ref', 'abc_id abc_ref'],
		['abc_id/abc_ref', 'abc_id abc_ref'],
		['abc_id | abc_ref', 'abc_id abc_ref'],
		['abc_id\nabc_ref', 'abc_id abc_ref'],
		['abc_id abc_ref abc_ses', 'abc_id abc_ref abc_ses'],
		['abc_id and abc_ref', 'abc_id abc_ref'],
		['abc_id et abc_ref', 'abc_id abc_ref'],
		['abc_id y abc_ref', 'abc_id abc_ref'],
		['abc_id und abc_ref', 'abc_id abc_ref'],
		['abc_id en abc_ref', 'abc_id abc_ref'],
		['abc_id e abc_ref', 'abc_id abc_ref'],
		['abc_id, abc_ref oraz abc_ses', 'abc_id abc_ref abc_ses'],
		['lang and theme', 'lang theme'],
		['lang, theme', 'lang theme'],
		['abc_id / theme', 'abc_id theme'],
		['abc_id, abc_id', 'abc_id'],
		['abc_id\n(abc_id_1F2, abc_id_3F4)', 'abc_id abc_id_1F2 abc_id_3F4'],
		['abc_id (abc_ref; abc_ses)', 'abc_id abc_ref abc_ses'],
		['abc_id (oder abc_ref)', 'abc_id abc_ref'],
	])('%s', (cell, names) => {
		expect(readNames(cell)).toEqual({ names: names.split(' '), problems: [] });
	});
});

describe('signs that names may hold', () => {
	it.each([
		'chat/seen/170234',
		'chat-box/open',
		'wc/store/cart',
		'chat%2Fsession%2F9a31-44c0',
		'cart[0]',
		'rc::a',
		'$visitor',
		'abc.session-token',
		'abc!def_1',
		'cookie:accepted',
	])('%s', (name) => {
		expect(readNames(name)).toEqual({ names: [name], problems: [] });
	});

	it('an index within code is no note', () => {
		expect(readNames('`cart[1]`, `cart[2]`').names).toEqual(['cart[1]', 'cart[2]']);
		expect(readNames('cart_id[1]').names).toEqual(['cart_id']);
	});

	it.each([
		['_bk_UA_********_**', '_bk_UA_*_*'],
		['_bk_****_****', '_bk_*_*'],
		['**_bk**', '_bk'],
		['Name **_bk_1**', '_bk_1'],
	])('stars that stand for what varies are no emphasis: %s', (cell, name) => {
		expect(readNames(cell).names).toEqual([name]);
	});

	it('one name with several endings', () => {
		for (const cell of ['__abca/b/z', '__abc{a,b,z}', '__abc(a|b|z)'])
			expect(readNames(cell).names).toEqual(['__abca', '__abcb', '__abcz']);
	});

	it.each([
		'town.example/legal/cookies',
		'/legal/cookies',
		'css/site.css',
		'and/or',
		'oui/non',
		'2016/679',
		'24/7',
		'km/h',
		'etc...',
		'etc…',
		'*Cookie',
		'[1]Cookie policy',
		'_Authentication_:',
		'__Zweck__',
		'_blank',
		'cookies.js',
		'*.town.de*',
		'1Overview',
		'_8.6.1.a.ii.1.',
		'870038026%7CVALUE',
	])('%s is no name', (cell) => {
		expect(readNames(cell).names).toEqual([]);
	});
});

it('words of products are no names for certain', () => {
	for (const word of ['W3Schools', 'eSIM', 'Target2Sell', '5-Second', 'RE:Connect'])
		expect([word, looksLikeName(word)]).toEqual([word, 'plausible']);
});

describe('quotes, labels, footnotes and remarks are dropped', () => {
	it.each([
		'`abc_id`',
		'"abc_id"',
		'“abc_id”',
		'« abc_id »',
		'[abc_id]',
		'**abc_id**',
		'abc\\_id',
		'abc_id¹',
		'abc_id [1]',
		'abc_id (1)',
		'abc_id *',
		'abc_id (Example Analytics)',
		'abc_id – Example Analytics',
		'abc_id: counts visits',
		'Name: abc_id',
		'Nom du cookie : abc_id',
		'cookie abc_id',
		'Name:abc_id',
		'Example Analytics (abc_id)',
		'abc_id.',
		'- abc_id',
	])('%s', (cell) => {
		expect(readNames(cell)).toEqual({ names: ['abc_id'], problems: [] });
	});
});

describe('names by their beginning, end or middle', () => {
	it.each([
		['any cookie starting with `abc`', 'abc*'],
		['Any cookie starting with abc_ or xyz_', 'abc_* xyz_*'],
		['cookies beginning with "abc_"', 'abc_*'],
		['prefix abc_', 'abc_*'],
		['tous les cookies commençant par abc_', 'abc_*'],
		['préfixe « abc_ »', 'abc_*'],
		['las cookies que empiezan por abc_', 'abc_*'],
		['Cookies, die mit abc_ beginnen', 'abc_*'],
		['alle Cookies mit dem Präfix abc_', 'abc_*'],
		['cookies die beginnen met abc_', 'abc_*'],
		['i cookie che iniziano con abc_', 'abc_*'],
		['cookies que começam com abc_', 'abc_*'],
		['kakor som börjar med abc_', 'abc_*'],
		['pliki zaczynające się od abc_', 'abc_*'],
		['cookies ending in _abc', '*_abc'],
		['cookies se terminant par _abc', '*_abc'],
		['any cookie containing `abc`', '*abc*'],
	])('%s', (cell, names) => {
		expect(readNames(cell).names).toEqual(names.split(' '));
	});
});

describe('names of every form', () => {
	it.each([
		'connect.sid',
		'.AspNetCore.Session',
		'ASP.NET_SessionId',
		'__Host-abc',
		'JSESSIONID',
		'1P_JAR',
		'S',
		'lang',
		'preferences',
		'cookie-consent',
		'csrf-token',
		'authToken',
		'ABCAffinity',
		'hs-messages-is-open',
		'abc-store:https://data.ville.test',
		'i18n',
		'$visitor',
		'doc.offline-backup.*',
	])('%s', (cell) => {
		expect(readNames(cell)).toEqual({ names: [cell], problems: [] });
	});
});

describe('prose, brands, numbers and blanks are no names', () => {
	it.each([
		['Google and other third-party identifiers', 'row-without-a-cookie-name'],
		['Kennungen von Google oder anderen Drittanbietern', 'row-without-a-cookie-name'],
		['To remember the visitor from one page to another', 'row-without-a-cookie-name'],
		['Various', 'row-without-a-cookie-name'],
		['Plusieurs', 'row-without-a-cookie-name'],
		['n/a', 'row-without-a-cookie-name'],
		['Google Analytics', 'row-without-a-cookie-name'],
		['13 months', 'row-without-a-cookie-name'],
		['https://data.ville.test/cookies', 'domain-instead-of-name'],
		['.example.org', 'domain-instead-of-name'],
		['*.example.org', 'domain-instead-of-name'],
		['{random number}', 'name-is-only-a-placeholder'],
	])('%s', (cell, reason) => {
		expect(readNames(cell)).toEqual({ names: [], problems: [{ text: cell, reason }] });
	});

	it('a blank cell has neither names nor problems', () => {
		for (const cell of ['', ' ', '-', '—']) expect(readNames(cell)).toEqual({ names: [], problems: [] });
	});
});

it('a domain beside the name is returned', () => {
	expect(readNames('abc_id (.example.org)')).toEqual({
		names: ['abc_id'],
		domain: '.example.org',
		problems: [],
	});
});

it('invisible characters are removed and reported', () => {
	const { names, problems } = readNames('abc\u200b_\u202eid');
	expect(names).toEqual(['abc_id']);
	expect(problems.map(({ reason }) => reason)).toEqual(['invisible-characters']);
});

it('the form of a token decides the certainty that it is a name', () => {
	for (const token of [
		'sessionid',
		'abc_id',
		'abc*',
		'connect.sid',
		'authToken',
		'PHPSESSID',
		'abc_<container id>',
	]) {
		expect(looksLikeName(token)).toBe('certain');
	}
	for (const token of ['lang', 'S', 'theme', 'opt']) expect(looksLikeName(token)).toBe('plausible');
	for (const token of [
		'YouTube',
		'google.com',
		'13',
		'13mois',
		'2 years',
		'e.g.',
		'third-party',
		'HTML5',
		'essential',
		'',
	]) {
		expect(looksLikeName(token)).toBeNull();
	}
});

it('any cell is read, and its names are patterns', () => {
	const part = fc.constantFrom(
		'abc_',
		'<',
		'>',
		'(',
		')',
		'*',
		' ',
		'`',
		'"',
		'and',
		'starting with',
		',',
		'/',
		'[',
		']',
		'{',
		'%',
		'X',
		'.',
		':',
		'\n',
	);
	const cell = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
	);
	fc.assert(
		fc.property(cell, (text) => {
			const { names, problems } = readNames(text);
			expect(new Set(names).size).toBe(names.length);
			for (const name of names) expect(name).toMatch(/^[^\s,;|\ue000]{1,4096}$/u);
			expect(problems.length).toBeLessThanOrEqual(1);
			looksLikeName(text);
		}),
	);
});

it('a huge cell is read to its end', () => {
	for (const piece of ['abc_id, ', 'a', '(', '<a', '`a', '_', 'x', '.', 'starting with ', 'a/', '**', '# ']) {
		readNames(piece.repeat(200_000));
		looksLikeName(piece.repeat(200_000));
	}
});

it.each(['Hafen-Auswahl (pier_choice)', 'Zustimmung (pier_choice)'])(
	'%s: the brackets hold the name',
	(cell) => {
		expect(readNames(cell).names).toEqual(['pier_choice']);
	},
);
