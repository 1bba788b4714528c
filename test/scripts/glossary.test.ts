import { expect, it } from 'vitest';
import { glossaryProblems } from '../../scripts/checks/glossary.mjs';

const GLOSSARY = [
	'| English | français | Deutsch | español | italiano | Nederlands | português |',
	'|---|---|---|---|---|---|---|',
	'| consent (given) | consentement | Einwilligung | consentimiento | consenso | toestemming | consentimento |',
	'',
	'| language | not | but |',
	'|---|---|---|',
	'| de | Zustimmung, du | Einwilligung, Sie |',
].join('\n');

const problems = (language: string, message: string) =>
	glossaryProblems(GLOSSARY, new Map([[language, { a_b: { message } }]]));

it('names a term of the glossary that no message uses', () => {
	expect(problems('de', 'Einwilligungsbanner')).toEqual([]);
	expect(problems('de', 'Banner')).toEqual([expect.stringMatching(/no message uses “Einwilligung”/)]);
	expect(problems('en', 'banner')).toEqual([]);
});

it('names a message with a word that the glossary rules out, and leaves longer words alone', () => {
	expect(problems('de', 'Ihre Einwilligung, nicht Ihre Zustimmung')).toEqual([
		expect.stringMatching(/"a_b" has “Zustimmung”/),
	]);
	expect(problems('de', 'Einwilligung in der Industrie, nicht in Zustimmungen')).toEqual([]);
	expect(problems('es', 'consentimiento, Zustimmung')).toEqual([]);
});
