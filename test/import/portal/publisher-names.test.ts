import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const sitesOf = (...lines: string[]) => parsePolicy(`${lines.join('\n\n')}\n`).sites;

describe('a site that bears the name of its publisher', () => {
	it.each([
		[
			'Quayside keeps few cookies.',
			'Neither the start page (quayside.example) nor the app sets any.',
			'quayside.example',
		],
		[
			'Here stands what Blue Quay does.',
			'What it keeps belongs to the blue-quay.example origin alone.',
			'blue-quay.example',
		],
		[
			'BlueQuay keeps to few cookies.',
			'Duration: session • Set by: bluequay.example • Purpose: login',
			'bluequay.example',
		],
		[
			'Here you read how Quayside sets cookies and the like on quayside.example.',
			'There are few.',
			'quayside.example',
		],
	])('is the one of the policy: %s', (first, second, host) => {
		expect(sitesOf('Cookie policy', first, second)).toEqual([host]);
	});

	it.each([
		[
			'another name',
			'Quayside keeps few cookies.',
			'The berth plan comes from tidewater.example every night.',
		],
		[
			'that of a service',
			'Shopify keeps our shop.',
			'What it keeps belongs to the shopify.com origin alone.',
		],
		[
			'one that is below another site',
			'Quayside keeps few cookies.',
			'The plan is kept in quayside.tidewater.example too.',
		],
	])('is not one with %s', (_, first, second) => {
		expect(sitesOf('Cookie policy', ...Array.from({ length: 6 }, () => first), second)).toEqual([]);
	});

	it('is named in the domains of its rows and in the text', () => {
		const table = `| Name | Domain | Purpose |\n|---|---|---|\n| quay_id | berth.example | keeps the berth |\n| tide_id | berth.example | keeps the tide |`;
		expect(
			sitesOf(
				'Cookies',
				'One',
				'Two',
				'Three',
				'Four',
				'Five',
				'Drupal',
				'Berth.example runs on Drupal.',
				table,
			),
		).toEqual(['berth.example']);
	});
});
