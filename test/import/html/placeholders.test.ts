import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const namesOf = (cell: string) =>
	parsePolicy(
		{ text: `<h1>Cookies</h1><table><tr><th>Name<th>Duration<tr><td>${cell}<td>1 year</table>` },
		{ kind: 'html' },
	).declarations.flatMap(({ names }) => names);

it.each([
	['_quay_<container-id>', '_quay_*'],
	['QUAY<hash>', 'QUAY*'],
	['quay_<b>map</b>', 'quay_map'],
	['quay_map<br>', 'quay_map'],
	['<my-name>quay_map</my-name>', 'quay_map'],
])('%s is %s', (cell, name) => {
	expect(namesOf(cell)).toEqual([name]);
});

it('a template that a page names is no site', () => {
	const text =
		"@extends('layouts.app')\n<h1>Cookies on the site</h1><table><tr><th>Name<th>Duration<tr><td>quay_id<td>1 year</table>";
	expect(parsePolicy({ text }, { kind: 'html' }).sites).toEqual([]);
});
