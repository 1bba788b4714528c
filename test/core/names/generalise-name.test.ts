import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generaliseName, isTelling } from '../../../src/core/names/generalise-name.ts';
import { matchesName, parseNamePattern } from '../../../src/core/names/name-pattern.ts';

describe('generaliseName', () => {
	it.each([
		// Names without an id.
		['_ga', '_ga'],
		['__utma', '__utma'],
		['__utmz', '__utmz'],
		['cf_clearance', 'cf_clearance'],
		['h1', 'h1'],
		['sessionid', 'sessionid'],
		['cookies_preferences', 'cookies_preferences'],
		['PHPSESSID', 'PHPSESSID'],
		['cookieconsent_status', 'cookieconsent_status'],
		['OptanonAlertBoxClosed', 'OptanonAlertBoxClosed'],
		['__Host-session', '__Host-session'],
		['xtvrn', 'xtvrn'],
		['wp-settings-1', 'wp-settings-1'],
		['step_2', 'step_2'],
		['consent_v2', 'consent_v2'],
		['theme_dark', 'theme_dark'],
		['VISITOR_INFO1_LIVE', 'VISITOR_INFO1_LIVE'],
		['my_VERSION12', 'my_VERSION12'],
		['prefs_facade', 'prefs_facade'],
		['visit_dedbeef', 'visit_dedbeef'],
		// Names with an id at the end or in the middle.
		['_ga_7QLUMIERE1', '_ga_*'],
		['_hjSession_1234567', '_hjSession_*'],
		['_hjSessionUser_3141592', '_hjSessionUser_*'],
		['_gat_UA-12345678-1', '_gat_UA-*-1'],
		['wordpress_logged_in_5c2a90f1b3', 'wordpress_logged_in_*'],
		['app.9f86d081.state', 'app.*.state'],
		['draft-123e4567-e89b-12d3-a456-426614174000', 'draft-*'],
		['draft-123e4567-e89b-12d3-a456-426614174000-tab', 'draft-*-tab'],
		['ph_phc_aB3dE5fG7hI9_posthog', 'ph_phc_*_posthog'],
		['visit_1763776800', 'visit_*'],
		['sess_kq3v8x1m0z7p5w2t', 'sess_*'],
		['cart_123_456', 'cart_*'],
		// Names that are an id, or nearly.
		['123e4567-e89b-12d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000'],
		['_12345', '_12345'],
		['a_12345', 'a_12345'],
		['__._12345', '__._12345'],
		['9f86d081', '9f86d081'],
		['9f86d081_state', '9f86d081_state'],
		['', ''],
		['***', '***'],
	])('writes %j as %j', (name, pattern) => {
		expect(generaliseName(name)).toBe(pattern);
	});

	it.each([
		['_pk_id.1.5c2a', '_pk_id.*', '_pk_id.*'],
		['_pk_ses.1.5c2a', '_pk_*', '_pk_*'],
		['_ga', '_ga', '_ga'],
		// A usual pattern that does not match the name, or is too unspecific, is ignored.
		['_ga_7QLUMIERE1', '_gid*', '_ga_*'],
		['ab12', 'a*', 'ab12'],
		['anything', '*', 'anything'],
		['abcd', 'ab*', 'abcd'],
		['abcd', 'abc*', 'abc*'],
	])('writes %j, known as %j, as %j', (name, known, pattern) => {
		expect(generaliseName(name, known)).toBe(pattern);
	});

	it.each([
		['tab_1', ['tab_2', 'sessionid'], 'tab_*'],
		['_pk_id.1.5c2a', ['_pk_id.1.77e0'], '_pk_id.1.*'],
		['_ga', ['_gid', '_gat'], '_ga'],
		['cart_small', ['cart_large'], 'cart_small'],
		['consent_v1', ['consent_v2'], 'consent_v1'],
		['a_1', ['b_2'], 'a_1'],
		['x1_name', ['x2_name'], 'x1_name'],
		['tab_1', ['tab-2'], 'tab_1'],
		['tab_1', ['tab_1', 'tab_1_2'], 'tab_1'],
		['c001', ['c002', 'c003'], 'c001'],
	])('writes %j beside %j as %j', (name, siblings, pattern) => {
		expect(generaliseName(name, null, siblings)).toBe(pattern);
	});

	const piece = fc.oneof(
		fc.stringMatching(/^[a-zA-Z0-9]{0,12}$/),
		fc.uuid(),
		fc.constantFrom('_ga', 'utm', '*', '', '12345', '9f86d081', '5c2a'),
	);
	const name = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc
			.array(fc.tuple(piece, fc.constantFrom('.', '_', '-', '')), { maxLength: 5 })
			.map((all) => all.flat().join('')),
	);

	it('always gives a pattern that matches the name, and one that tells it apart', () => {
		fc.assert(
			fc.property(name, fc.option(name), fc.array(name, { maxLength: 4 }), (own, known, siblings) => {
				const pattern = generaliseName(own, known, siblings);
				expect(matchesName(parseNamePattern(pattern), own)).toBe(true);
				expect(pattern === own || isTelling(pattern)).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives names that differ in an id alone the same pattern', () => {
		fc.assert(
			fc.property(fc.uuid(), fc.uuid(), (one, other) => {
				expect(generaliseName(`visit.${one}.map`)).toBe('visit.*.map');
				expect(generaliseName(`visit.${other}.map`)).toBe('visit.*.map');
			}),
		);
	});
});
