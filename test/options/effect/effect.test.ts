import { describe, expect, it } from 'vitest';
import { createEffects } from '../../../options/effect/create-effects.ts';
import { effectsOf } from '../../../options/effect/effect.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { settle, startModel } from '../make-model.ts';
import { declaration, policy, report } from '../make-policy.ts';

const SEA = 'lumiere-sur-mer.opendatasoft.com';
const FAMILY = '*.opendatasoft.com';
const names = ['sessionid', '_pk_id.1', '_ga', '_ga'];
const declared = [declaration(), declaration({ names: ['_pk_id.*'] })];

describe('what a policy would say of an open portal', () => {
	it('is judged cookie by cookie', () => {
		expect(effectsOf([report(SEA, names)], declared, [SEA], [])).toEqual([
			expect.objectContaining({
				host: SEA,
				cookies: 4,
				undeclared: 2,
				names: ['_ga'],
				undeclaredNow: null,
			}),
		]);
	});

	it('counts a declaration for third parties not for a first-party cookie', () => {
		const third = [declaration({ party: 'third' })];
		expect(effectsOf([report(SEA, ['sessionid'])], third, [SEA], [])).toMatchObject([{ undeclared: 1 }]);
	});

	it.each([
		['the portal itself', [SEA], [], 1],
		['its family', [FAMILY], [], 1],
		['another portal', ['other.example'], [], 0],
		['its family, where the portal has a policy of its own', [FAMILY], [SEA], 0],
		['the portal itself, where its family has one', [SEA], [FAMILY], 1],
		['the portal itself, to replace what it has', [SEA], [SEA], 1],
	])('is given for %s', (_, sites, stored, count) => {
		expect(effectsOf([report(SEA, names)], declared, sites, stored)).toHaveLength(count);
	});

	it('speaks of the last look where a portal is open twice', () => {
		const early = report(SEA, ['_ga'], { at: 1 });
		const late = report(SEA, ['sessionid'], { at: 2, store: '1' });
		expect(effectsOf([late, early], declared, [SEA], [])).toMatchObject([{ at: 2, undeclared: 0 }]);
	});

	it('follows corrections, the portal field, and new reports', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('pasted', { kind: 'policy', policy: policy({ declarations: declared }) });
		backend.reported.push(report(SEA, names));
		const model = await startModel(backend);
		model.importing.sources.setText('x');
		await model.importing.preview();
		const effects = createEffects(model);
		expect(effects.value).toBeNull();
		model.importing.change(model.importing.current.value?.id ?? 0, { siteText: SEA });
		const now = () => effects.value?.map(({ undeclared, cookies }) => [undeclared, cookies]);
		expect(now()).toEqual([[2, 4]]);
		const [first] = model.importing.current.value?.rows ?? [];
		if (first) model.mend.drop(first);
		expect(now()).toEqual([[3, 4]]);
		backend.report(report(SEA, ['_ga'], { revision: 2 }));
		expect(now()).toEqual([[1, 1]]);
		backend.report(report(SEA, names, { revision: 1 }));
		await settle();
		expect(now()).toEqual([[1, 1]]);
		model.dispose();
	});
});
