import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { checkSarif } from '../../../src/check/formats/sarif.ts';
import { HOSTILE_NAMES, makeCheck, makeSite, unreachableSite, VILLE } from '../make-check.ts';
import { ENGLISH, FRENCH } from '../translators.ts';

const validate = new Ajv({
	strict: false,
	unicodeRegExp: false,
	formats: { uri: true, 'uri-reference': true, 'date-time': true },
}).compile(sarifSchema);
const logOf = (sites = [VILLE], words = ENGLISH): Log => JSON.parse(checkSarif(makeCheck(sites), words));

describe('SARIF', () => {
	it('is valid, also with hostile names, in both languages', () => {
		const hostile = makeSite({
			host: 'b.test',
			cookies: HOSTILE_NAMES.map((name) => ({ name })),
			file: 'a b/ü%.txt',
		});
		for (const words of [ENGLISH, FRENCH]) {
			validate(logOf([VILLE, hostile], words));
			expect(validate.errors).toBeNull();
		}
	});

	it('points at the line of the declaration, or of the nearest one', () => {
		const places = logOf().runs[0]?.results?.map(({ ruleId, locations }) => {
			const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
			return `${ruleId} ${artifactLocation?.uri}:${region?.startLine}`;
		});
		expect(places).toContain('lifetime-over-declared policies/ville.txt:11');
		expect(places).toContain('undeclared policies/ville.txt:12');
		expect(places).toContain('undeclared policies/ville.txt:1');
	});

	it.each(['../other.txt', '/srv/policy.txt', 'C:/policy.txt', null])(
		'names no file outside the repository: %s',
		(file) => {
			const [site] = [makeSite({ cookies: [{ name: '_ga' }], file })];
			const uri = logOf([site]).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
				?.uri;
			expect(uri).toBe('cookie-policy.config.json');
		},
	);

	it('points at the line of the site in the configuration, where the policy is no file', () => {
		const site = makeSite({ cookies: [{ name: '_ga' }], file: null });
		const run = makeCheck([site], { config: { file: './checks/c.json', lines: [7] } });
		const [result] = JSON.parse(checkSarif(run, ENGLISH)).runs[0].results;
		expect(result.locations[0].physicalLocation).toMatchObject({
			artifactLocation: { uri: 'checks/c.json' },
			region: { startLine: 7 },
		});
	});

	it('has a category a host, fingerprints, and no run that would close alerts of a site that was not visited', () => {
		const { runs } = logOf([VILLE, unreachableSite('down.test', 'No answer.')]);
		expect(runs.map(({ automationDetails }) => automationDetails?.id)).toEqual(['cookie-policy/ville.test/']);
		const prints = runs[0]?.results?.map(
			({ partialFingerprints }) => partialFingerprints?.['cookiePolicy/v1'],
		);
		expect(new Set(prints).size).toBe(VILLE.findings.length);
	});

	it('leaves out what is accepted', () => {
		const findings = VILLE.findings.map((finding) => ({
			...finding,
			accepted: { reason: 'T-1', until: '2026-12-31' },
		}));
		expect(logOf([{ ...VILLE, findings }]).runs[0]?.results).toEqual([]);
	});
});
