import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const TABLE = '\n\nName\tDuration\nquay_id\t1 year\n';
const sitesOf = (text: string) => parsePolicy(text + TABLE).sites;

describe('the one site that the first lines name', () => {
	it.each([
		['Quay Ltd ("we") runs the shop at data.quay.example. Free delivery!'],
		['Hafen-Blatt (data.quay.example) ist ein Angebot der Kai GmbH.'],
		['Nákup kol na data.quay.example provozuje Přístav s.r.o.'],
		['El Puerto, titular de data.quay.example, informa a las familias.'],
		['*Version 3, applicable à `data.quay.example` (espace client).*'],
		['Port News | My account | Basket\n\nLa société du port édite data.quay.example.'],
	])('is the one of the policy: %s', (line) => {
		expect(sitesOf(`Cookies\n\n${line}`)).toEqual(['data.quay.example']);
	});

	it.each([
		['Quay Ltd runs pier.example. The harbour runs tide.example.'],
		['Read more on how to delete them at pier.example.'],
		['Videos are embedded from youtube-player.example.'],
	])('is none where it may be another: %s', (line) => {
		expect(sitesOf(`Cookies\n\n${line}`)).toEqual([]);
	});
});

describe('a menu that was copied with the policy', () => {
	const menu = 'Skip to content\n\nMenu\n\nHome\n\nNews\n\nContact\n\nSign in\n\n';
	const line = 'Port News (data.shore.example) is a paper of the harbour.';

	it('stands above its first lines', () => {
		expect(sitesOf(`${menu}Cookie policy\n\n${line}`)).toEqual(['data.shore.example']);
	});

	it('is none where sentences stand above the title', () => {
		const text = `We sell boats.\n\n${menu}Cookie policy\n\n${line}`;
		expect(sitesOf(text)).toEqual([]);
	});
});

it('a site further below is the own one where cookies bear its name, or cookies are cleared for it', () => {
	const text = (host: string) =>
		`${'Cookies keep things.\n\n'.repeat(9)}Write to us by the form on ${host}, or by mail.`;
	const table = '\n\nName\tDuration\nlowerquay_id\t1 year\n';
	expect(parsePolicy(text('lowerquay.example') + table).sites).toEqual(['lowerquay.example']);
	expect(parsePolicy(text('pier.example') + table).sites).toEqual([]);
	expect(sitesOf('Cookies\n\nTo choose again, clear the cookies for lower-quay.example.')).toEqual([
		'lower-quay.example',
	]);
});

it('a host behind the name of a cookie is who sets it', () => {
	expect(
		parsePolicy(
			'Cookies\n\nNecessary cookies on our website\nName Provider Purpose Expiry\n__cf_bm letters.example This cookie is beneficial for the website. 1 day\nquay_id Harbour Keeps the session of visitors. 2 days\n',
		).sites,
	).toEqual([]);
});

it('of two sites that are named alike, the one in the first lines holds', () => {
	expect(
		sitesOf(
			'Trackers – website www.quay.example\n\nWe use few.\n\nSome are set.\n\nThey keep things.\n\nOne\n\nTwo\n\nThe booking module (www.pier.example) opens in a new tab; its cookies are not ours',
		),
	).toEqual(['www.quay.example']);
});
