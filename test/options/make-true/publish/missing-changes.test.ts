import { describe, expect, it } from 'vitest';
import { missingChanges } from '../../../../options/make-true/publish/missing-changes.ts';
import type { Change } from '../../../../src/correct/correction.ts';
import { declaration } from '../../make-policy.ts';
import { reportOf } from '../demo-portal.ts';

const change = (kind: Change['kind'], ...names: string[]): Change => ({
	id: `${kind} ${names.join()}`,
	kind,
	names,
	before: null,
	after: null,
	suggested: [],
	remarks: [],
	isTicked: true,
});
const report = reportOf();
const missing = (wanted: Change, declared: readonly string[], proposed: readonly Change[] = []) =>
	missingChanges([wanted], { declarations: [declaration({ names: declared })] }, proposed, report).length ===
	1;

describe('a change that was to be published', () => {
	it.each<[string, boolean, Change, readonly string[], readonly Change[]]>([
		['is there when its names are declared', false, change('add', '_ga_*'), ['_ga_*'], []],
		['is there by a wider pattern', false, change('add', '_ga_*'), ['_ga*'], []],
		[
			'is there by an exact name, if nothing is proposed any more',
			false,
			change('add', '_ga_*'),
			['_ga_7QLUMIERE1'],
			[],
		],
		['is missing while it is proposed', true, change('add', '_ga'), ['sessionid'], [change('add', '_ga')]],
		['is missing if nobody can see the cookie', true, change('add', 'django_language'), ['sessionid'], []],
		[
			'is missing while a lifetime is proposed',
			true,
			change('lifetime', 'text_size'),
			['text_size'],
			[change('lifetime', 'text_size')],
		],
		['is there once no lifetime is proposed', false, change('lifetime', 'text_size'), ['text_size'], []],
		['is missing while a name to remove is declared', true, change('remove', 'atuserid'), ['atuserid'], []],
		['is there once a name to remove is gone', false, change('remove', 'atuserid'), ['sessionid'], []],
	])('%s', (_, expected, wanted, declared, proposed) => {
		expect(missing(wanted, declared, proposed)).toBe(expected);
	});
});
