import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AUTOCONSENT_VERSION } from '../../../src/core/banner/autoconsent-version.ts';

it('is the version that is installed, and pinned', () => {
	const versionIn = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
	expect(versionIn('node_modules/@duckduckgo/autoconsent/package.json').version).toBe(AUTOCONSENT_VERSION);
	expect(versionIn('package.json').dependencies['@duckduckgo/autoconsent']).toBe(AUTOCONSENT_VERSION);
});
