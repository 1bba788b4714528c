import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesIn = (text: string) => parsePolicy({ text }).declarations.flatMap(({ names }) => names);
const COOKIE = '\n\n## Cookies\n\nName: quay_id\nPurpose: Keeps the quay\nDuration: 1 day\n';

describe('somebody’s name with an address is no cookie', () => {
	it.each([
		'Name: Jane_Doe\nRole: Data protection officer\nEmail: jane@quay.example',
		'Name: Max_Mustermann\nFunktion: Webmaster\nTelefon: +49 30 1234567',
		'Nom : Jeanne_Dupont\nFonction : responsable\nAdresse : 1 quai du Port\nCourriel : jeanne@quai.example',
		'- Naam: Jan_Jansen\n- Functie: beheerder\n- E-mail: jan@kade.example',
		'Nome: Ana_Silva\nFunção: gestora\nE-mail: ana@cais.example',
		'| Name | Role | Email |\n|---|---|---|\n| Jane_Doe | Editor | jane@quay.example |\n| Max_Mustermann | Author | max@quay.example |',
	])('%s', (contact) => {
		expect(namesIn(`# Cookie policy\n\n${contact}${COOKIE}`)).toEqual(['quay_id']);
	});

	it('but a cookie with an address is one', () => {
		const labelled = 'Name: bay_id\nPurpose: Keeps the bay\nContact: help@bay.example';
		const table = '| Name | Purpose | Contact |\n|---|---|---|\n| bay_id | The bay | help@bay.example |';
		for (const text of [labelled, table]) expect(namesIn(`# Cookies\n\n${text}\n`)).toEqual(['bay_id']);
	});
});

it('the only name of a sentence between dashes is read', () => {
	expect(namesIn('Cookie policy\n\nOur site uses one cookie – quay_id – which keeps the quay.\n')).toEqual([
		'quay_id',
	]);
});
