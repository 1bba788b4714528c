import { describe, expect, it, test } from 'vitest';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import type { Category, Declaration } from '../../../src/core/policy/policy.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { withRecordingFindings } from '../../../src/core/recording/recording-findings.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { makeQuiet, reportOn } from '../report/judge-one.ts';
import { chosen, jarEvent, jarUpdate, record, START } from './recording-stage.ts';

const FACTS = createCookieFacts(null);
const stats = makeQuiet({ name: 'stats' });
const declares = (category: Category, name = 'stats') => makeDeclaration({ names: [name], category });

/** Builds the report of a recording, with its findings. */
function visit(
	observations: readonly RecordingEvent[],
	declarations: readonly Declaration[] | null,
	fields: Parameters<typeof record>[1] = {},
) {
	const { recording, cookies } = record(observations, fields);
	return withRecordingFindings(reportOn(cookies, declarations), recording, FACTS);
}

const findingsIn = (...args: Parameters<typeof visit>) =>
	visit(...args).rows.flatMap(({ findings }) => findings);
const codes = (...args: Parameters<typeof visit>) => findingsIn(...args).map(({ code }) => code);

describe('a cookie that was set before any choice', () => {
	test.each<[Category, string[]]>([
		['statistical', ['set-before-consent']],
		['advertising', ['set-before-consent']],
		['social', ['set-before-consent']],
		['functional', ['set-before-consent']],
		['necessary', []],
		['unknown', []],
	])('declared as %s: %j', (category, expected) => {
		expect(codes([jarEvent(100, stats)], [declares(category)])).toEqual(expected);
	});

	it('is told with when, in which phase, and as what it counts', () => {
		expect(findingsIn([jarEvent(100, stats), ...jarUpdate(900, stats)], [declares('statistical')])).toEqual([
			{
				code: 'set-before-consent',
				certainty: 'observed',
				category: 'statistical',
				at: START + 100,
				phase: 'before',
			},
		]);
	});

	it('is one that was there and was renewed, not one that was there alone', () => {
		const initial = [stats];
		expect(codes([], [declares('statistical')], { initial })).toEqual([]);
		expect(codes([jarEvent(100, stats, true)], [declares('statistical')], { initial })).toEqual([]);
		expect(codes(jarUpdate(100, stats), [declares('statistical')], { initial })).toEqual([
			'set-before-consent',
		]);
	});

	it('is a guess where it is not declared but known elsewhere, and where nothing is known of it none', () => {
		const [, guess] = findingsIn(
			[jarEvent(100, makeQuiet({ name: '_ga' }))],
			[declares('necessary')],
		).toReversed();
		expect(guess).toMatchObject({
			code: 'set-before-consent',
			certainty: 'inferred',
			category: 'statistical',
			known: { product: 'Google Analytics', list: 'built-in' },
		});
		expect(codes([jarEvent(100, makeQuiet({ name: 'nobody-knows' }))], [])).toEqual([]);
		// Recognised as necessary or functional, or not at all.
		for (const name of ['sessionid', 'django_language', 'dmvk', 'OptanonConsent']) {
			expect(codes([jarEvent(100, makeQuiet({ name }))], [])).not.toContain('set-before-consent');
		}
	});

	it('is not what the policy declares as necessary, whatever its name suggests', () => {
		expect(codes([jarEvent(100, makeQuiet({ name: '_ga' }))], [declares('necessary', '_ga')])).toEqual([]);
	});

	it('is not one that was set with the choice, or after it', () => {
		for (const at of [460, 500, 900]) {
			expect(codes([chosen(500), jarEvent(at, stats)], [declares('statistical')])).toEqual([]);
		}
	});

	it('is not one that may have been set after it: in the span of a choice, or just before a person’s own mark', () => {
		const mark = chosen(5000, { by: 'person', tool: 'by-hand' });
		expect(codes([mark, jarEvent(4000, stats)], [declares('statistical')])).toEqual([]);
		const noticed = chosen(5000, { by: 'storage', since: START + 2000 });
		expect(codes([noticed, jarEvent(4000, stats)], [declares('statistical')])).toEqual([]);
		expect(codes([noticed, jarEvent(1000, stats)], [declares('statistical')])).toEqual([
			'set-before-consent',
		]);
	});

	it('is not certain where an earlier choice may stand', () => {
		const certainty = (...args: Parameters<typeof visit>) => findingsIn(...args)[0]?.certainty;
		const initial = [makeQuiet()];
		expect(certainty([jarEvent(100, stats)], [declares('statistical')], { initial })).toBe('inferred');
		expect(
			certainty([jarEvent(100, stats)], [declares('statistical')], { initial, way: 'clean-start' }),
		).toBe('observed');
	});
});

it('is not certain after a click that may have answered a banner of unknown make', () => {
	const click = (at: number): RecordingEvent => ({
		...({ kind: 'interaction', what: 'input', tabId: 1, frameId: 0 } as const),
		at: START + at,
		from: START + at,
	});
	const certainty = (...args: Parameters<typeof visit>) => findingsIn(...args)[0]?.certainty;
	const visited = (at: number) => [jarEvent(500, stats), click(at)];
	expect(certainty(visited(400), [declares('statistical')])).toBe('inferred');
	expect(certainty(visited(600), [declares('statistical')])).toBe('observed');
	// Who was asked to choose nothing has clicked on something else.
	const plan = { id: 'a', step: 'nothing' } as const;
	expect(certainty(visited(400), [declares('statistical')], { plan })).toBe('observed');
});

describe('a cookie that was set after a refusal', () => {
	const refused = chosen(500, { answer: 'refused' });

	it('is told with when and in which phase', () => {
		expect(findingsIn([refused, jarEvent(9000, stats)], [declares('social')])).toEqual([
			{
				code: 'set-after-refusal',
				certainty: 'observed',
				category: 'social',
				at: START + 9000,
				phase: 'refused',
			},
		]);
	});

	it('may have been set before any choice too', () => {
		expect(codes([jarEvent(1, stats), refused, ...jarUpdate(9000, stats)], [declares('social')])).toEqual([
			'set-before-consent',
			'set-after-refusal',
		]);
	});

	it('is one after a change to no as well, and none after a change to yes', () => {
		const [first] = findingsIn(
			[chosen(1), chosen(5000, { answer: 'refused' }), jarEvent(9000, stats)],
			[declares('social')],
		);
		expect(first).toMatchObject({ code: 'set-after-refusal', phase: 'changed' });
		expect(codes([refused, chosen(5000), jarEvent(9000, stats)], [declares('social')])).toEqual([]);
	});

	it('is as sure as the refusal is', () => {
		const guessed = chosen(500, { answer: 'refused', certainty: 'inferred' });
		expect(findingsIn([guessed, jarEvent(9000, stats)], [declares('social')])[0]?.certainty).toBe('inferred');
	});

	test.each(['accepted', 'partial', 'unknown'] as const)('is none after an answer that is %s', (answer) => {
		expect(codes([chosen(500, { answer }), jarEvent(9000, stats)], [declares('social')])).toEqual([]);
	});
});

describe('another site’s cookie', () => {
	const far = makeQuiet({ name: 'far', domain: 'video.example' });

	it('is told where it was set in the visit and the policy does not declare it', () => {
		expect(findingsIn([chosen(1), jarEvent(100, far)], [declares('social')])).toEqual([
			{ code: 'third-party-undeclared', certainty: 'observed', at: START + 100, phase: 'accepted' },
		]);
		expect(codes([], [declares('social')], { initial: [far] })).toEqual([]);
		expect(codes([chosen(1), jarEvent(100, far)], [declares('social', 'far')])).toEqual([]);
		expect(codes([chosen(1), jarEvent(100, makeQuiet({ name: 'own' }))], [declares('social')])).toEqual([]);
	});

	it('is not told where there is no policy', () => {
		expect(codes([chosen(1), jarEvent(100, far)], null)).toEqual([]);
	});
});

describe('a declared cookie', () => {
	const unseen = (...args: Parameters<typeof visit>) =>
		visit(...args).unseen.map(({ pattern, findings }) => [pattern, findings]);

	it('is told where no cookie of its name was seen in the visit', () => {
		const declarations = [
			declares('social'),
			declares('social', 'other*'),
			makeDeclaration({ names: ['page'], storage: 'localStorage' }),
		];
		const gone = [jarEvent(1, stats), jarEvent(2, stats, true), chosen(0)];
		expect(unseen(gone, declarations)).toEqual([
			['other*', [{ code: 'declared-not-set', certainty: 'observed' }]],
		]);
		expect(unseen(gone, declarations, { isCut: true })).toEqual([
			['other*', [{ code: 'declared-not-set', certainty: 'inferred' }]],
		]);
	});

	it('may have been missed where answers were not observed, unless it is the portal’s own', () => {
		const declarations = [
			declares('social', 'any'),
			{ ...declares('social', 'own'), party: 'first' } as const,
		];
		const rows = visit([], declarations, { answers: 'not-observed' }).unseen;
		expect(rows.flatMap(({ findings }) => findings)).toEqual([
			{ code: 'declared-not-set', certainty: 'inferred' },
			{ code: 'declared-not-set', certainty: 'observed' },
		]);
	});

	it('is not told as never seen besides', () => {
		const { recording, cookies } = record([], {});
		const report = reportOn(cookies, [declares('social')]);
		const unseen = report.unseen.map((row) => ({
			...row,
			findings: [{ code: 'never-seen', certainty: 'observed' } as const],
		}));
		const [row] = withRecordingFindings({ ...report, unseen }, recording, FACTS).unseen;
		expect(row?.findings.map(({ code }) => code)).toEqual(['declared-not-set']);
	});
});

describe('a report of one moment', () => {
	it('has no findings of a visit', () => {
		const { rows, unseen } = reportOn([stats], [declares('social'), declares('social', 'other')]);
		expect([...rows, ...unseen].flatMap(({ findings }) => findings)).toEqual([]);
	});
});
