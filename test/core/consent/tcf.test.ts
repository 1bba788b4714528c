import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readConsent } from '../../../src/core/consent/read-consent.ts';
import { readTcString } from '../../../src/core/consent/tcf.ts';

const ids = Array.from({ length: 11 }, (_, i) => i + 1);

/** Encodes a TC string with the framework's own library. */
function written(granted: readonly number[], interests: readonly number[], policyVersion: number): string {
	const purposes = Object.fromEntries(
		ids.map((id) => [id, { id, name: '', description: '', descriptionLegal: '', illustrations: [] }]),
	);
	const list = new GVL({
		gvlSpecificationVersion: 3,
		vendorListVersion: 48,
		tcfPolicyVersion: policyVersion,
		lastUpdated: '2026-11-01T00:00:00Z',
		purposes,
		specialPurposes: {},
		features: {},
		specialFeatures: {},
		stacks: {},
		vendors: {},
	});
	const model = new TCModel(list);
	model.cmpId = 31;
	model.cmpVersion = 2;
	model.consentScreen = 1;
	model.isServiceSpecific = true;
	model.policyVersion = policyVersion;
	model.purposeConsents.set([...granted]);
	model.purposeLegitimateInterests.set([...interests]);
	return TCString.encode(model);
}

it('agrees with the framework’s own library', () => {
	const some = fc.subarray(ids);
	fc.assert(
		fc.property(some, some, fc.constantFrom(2, 4, 5), (granted, interests, policyVersion) => {
			const text = written(granted, interests, policyVersion);
			const model = TCString.decode(text);
			const defined = ids.filter((id) => id <= (Number(model.policyVersion) >= 4 ? 11 : 10));
			const yes = defined.filter((id) => model.purposeConsents.has(id));
			const no = defined.filter((id) => !yes.includes(id) && !model.purposeLegitimateInterests.has(id));
			const answer = yes.length === 0 ? 'refused' : no.length === 0 ? 'accepted' : 'partial';
			expect(readTcString(text)).toEqual({
				tool: 'tcf',
				answer,
				granted: yes.map(String),
				denied: no.map(String),
			});
		}),
	);
});

it('is read where it is kept, beside other segments', () => {
	const text = `${written([1, 7], [], 4)}.YAAAAAAAAAAA`;
	expect(readConsent('euconsent-v2', text)?.granted).toEqual(['1', '7']);
	expect(readConsent('eupubconsent-v2', text)?.answer).toBe('partial');
});

test.each([
	['the first version', 'BOXo8CsOXo8CsAAAACFRBr-AAAAht7_______9______9uz_Gv_v_f'],
	['what is too short', 'CPs8KYAPs8KYAAH'],
	['what is no base64', 'C<script>'],
	['nothing', ''],
])('%s is no choice', (_, text) => {
	expect(readTcString(text)).toBeNull();
});
