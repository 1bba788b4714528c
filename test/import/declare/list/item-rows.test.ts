import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const DAY = 86_400;

const read = (text: string, name = 'policy.md') => parsePolicy({ text }, { name }).declarations;
const namesOf = (text: string) => read(text).map(({ names }) => names.join(', '));

describe('words set off at the head of each item, beside names', () => {
	it.each([
		['bold', '**', 'and'],
		['bold, in German', '**', 'und'],
		['a full stop alone', '', 'et'],
	])('%s', (_, mark, and) => {
		const rows = [
			'QSCC',
			`QUID, QC1, QSFPC, ${and} qy_user`,
			'QS0',
			`x-load-quay, QuayAffinity, ${and} QALBSA`,
		];
		const items = rows.map((row) => `- ${mark}${row}${mark}. Describes the quay.\n`).join('');
		expect(namesOf(`# Cookies\n\nSome of the cookies that we use:\n\n${items}`)).toEqual([
			'QSCC',
			'QUID, QC1, QSFPC, qy_user',
			'QS0',
			'x-load-quay, QuayAffinity, QALBSA',
		]);
	});

	it('words joined behind the bold one', () => {
		const text =
			'# Cookies\n\nWe use:\n\n- **qs_id**. Keeps the quay.\n- **QuayGate** and **QuayGateCORS**. Balance.\n';
		expect(namesOf(text)).toEqual(['qs_id', 'QuayGate, QuayGateCORS']);
	});

	it('not of kinds and companies', () => {
		const text =
			'# Cookies\n\nWe use:\n\n- **Analytics**. Counts.\n- **Harbour Ltd**. Counts.\n- **Feedback**. Asks.\n';
		expect(namesOf(text)).toEqual([]);
	});
});

describe('several names before what is said of them', () => {
	it.each([
		[
			'- quay, quayl and quayn (1 year): say who you are\n- pier_id (1 year): counts\n',
			['quay, quayl, quayn', 'pier_id'],
		],
		[
			'- quay, quayl und quayn (1 Jahr): sagen es\n- pier_id (1 Jahr): zählt\n',
			['quay, quayl, quayn', 'pier_id'],
		],
		['- marketing, quayl and quayn (1 year): say it\n- pier_id (1 year): counts\n', ['pier_id']],
	])('%s', (items, names) => {
		expect(namesOf(`# Cookies\n\nThese cookies are set:\n\n${items}`)).toEqual(names);
	});

	it.each(['and', 'und', 'et', 'y'])('each with brackets of its own, joined by “%s”', (and) => {
		const rows = read(`# Cookies\n\n- pier_id (2 days) ${and} pier_[number] (1 day)\n`);
		expect(rows.map(({ names, lifetime }) => [...names, lifetime?.seconds])).toEqual([
			['pier_id', 2 * DAY],
			['pier_*', DAY],
		]);
	});
});

it.each([
	['“PIER” followed by a random string – technical cookie – lifetime: 2 days', 'PIER*'],
	['« PIER » suivi d’une chaîne aléatoire – cookie technique – durée : 2 jours', 'PIER*'],
	['„PIER“ gefolgt von einer Zufallszahl – technisches Cookie – Laufzeit: 2 Tage', 'PIER*'],
	['«PIER» seguido de una cadena – cookie técnica – duración: 2 días', 'PIER*'],
	['«PIER» seguito da una stringa – cookie tecnico – durata: 2 giorni', 'PIER*'],
])('what follows a name varies: %s', (item, name) => {
	const [first] = read(`Cookies\n\n1) ${item}\n2) pier_id – x\n`);
	expect([first?.names, first?.category, first?.lifetime?.seconds]).toEqual([[name], 'necessary', 2 * DAY]);
});

describe('labelled items within the item of a service', () => {
	it.each([
		['Cookies', 'Purpose', 'and'],
		['Cookies', 'Zweck', 'und'],
		['Cookies', 'Finalité', 'et'],
	])('%s, %s', (cookies, purpose) => {
		const text = `## Cookies\n\n- **Pier Ltd**\n    - **${cookies}:** pier-device-id, pier-id, pier-session\n    - **${purpose}:** opens the harbour\n- **Quay**\n    - **${cookies}:** quay_id, qwid\n    - **${purpose}:** counts boats\n`;
		expect(read(text).map(({ names, provider }) => [names.join(), provider])).toEqual([
			['pier-device-id,pier-id,pier-session', 'Pier Ltd'],
			['quay_id,qwid', 'Quay'],
		]);
	});
});

it.each([
	['- quay_id: necessary, goes with the session', 'necessary'],
	['- quay_id: noodzakelijk, verdwijnt als u de browser afsluit', 'necessary'],
	['- quay_id: Statistik, 2 Tage', 'statistical'],
])('a category before a comma: %s', (item, category) => {
	expect(read(`We set these cookies:\n\n${item}\n`)[0]?.category).toBe(category);
});

it('brackets behind the name state its lifetime, whatever the purpose speaks of', () => {
	const [row] = read(
		'## Cookies\n\n1. **quay_id** (Matomo, 2 days) – state of the session.\n2. **pier_id** (Matomo, 2 days) – x.\n',
	);
	expect(row?.lifetime?.seconds).toBe(2 * DAY);
});
