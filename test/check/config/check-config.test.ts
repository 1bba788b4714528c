import { expect, it } from 'vitest';
import { readConfig } from '../../../src/check/config/check-config.ts';

it('reads the sites and defaults of a configuration', () => {
	const config = {
		$schema: './schema.json',
		defaults: {
			consent: ['none', 'refuse'],
			browsers: ['firefox'],
			failOn: ['undeclared'],
			thirdParty: 'block',
		},
		sites: [{ url: 'https://data.ville.example/', policy: ['fr.html', 'en.html'], pages: ['/', '/map/'] }],
		baseline: 'baseline.json',
		formats: { sarif: 'out.sarif' },
	};
	expect(readConfig(config)).toEqual({ config, faults: null });
	expect(readConfig({})).toEqual({ config: {}, faults: null });
});

it('names every place that is wrong, also a key that it does not know', () => {
	const { faults } = readConfig({
		sites: [{ url: '' }, { url: 'https://a.example/', polcy: 'x' }],
		formats: { pdf: 'x' },
	});
	expect(faults?.map(({ place }) => place)).toEqual(['sites.0.url', 'sites.1.polcy', 'formats.pdf']);
	for (const odd of [null, [], 'text', 7]) expect(readConfig(odd).config).toBeNull();
});
