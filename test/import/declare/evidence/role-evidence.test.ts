import { describe, expect, it } from 'vitest';
import { columnEvidence, roleEvidence } from '../../../../src/import/declare/evidence/role-evidence.ts';
import type { ColumnRole } from '../../../../src/import/vocabulary/vocabulary.ts';

const ROLES: readonly ColumnRole[] = ['name', 'lifetime', 'category', 'domain', 'party', 'purpose'];
const best = (text: string) =>
	ROLES.toSorted((a, b) => roleEvidence(b, text) - roleEvidence(a, text))[0] as ColumnRole;

describe('the role that most evidence speaks for', () => {
	it.each<[string, ColumnRole]>([
		['_pk_id.*', 'name'],
		['lantern_choice, lantern_ref', 'name'],
		['13 mois', 'lifetime'],
		['Sitzung', 'lifetime'],
		['Statistiques', 'category'],
		['.harbour.example', 'domain'],
		['Third party', 'party'],
		['Tells the visits of one day apart', 'purpose'],
		['Garde la session ouverte pendant la visite', 'purpose'],
	])('%s', (text, role) => {
		expect(best(text)).toBe(role);
	});
});

it('a known name counts more than one by its form, and that more than a word', () => {
	const points = ['_ga', 'lantern_choice', 'lantern-choice', 'lantern', 'Lantern', 'The lantern'].map(
		(text) => roleEvidence('name', text),
	);
	expect(points).toEqual(points.toSorted((a, b) => b - a));
	expect(new Set(points).size).toBe(points.length);
});

it('empty cells of a column say nothing', () => {
	expect(columnEvidence('lifetime', ['', '1 year', ''])).toBe(roleEvidence('lifetime', '1 year'));
});
