import { expect, it } from 'vitest';
import { identityKeys, identityOf, placeholdersIn, readIdentity } from '../../scripts/build/identity.mjs';
import { manifestFor, readManifest } from '../../scripts/build/manifest.mjs';

const contents = {
	name: 'x',
	version: '1.2.3',
	homepage: 'https://inspector.test/',
	repository: { type: 'git', url: 'git+https://code.test/x.git' },
	bugs: { url: 'https://inspector.test/support', email: 'help@inspector.test' },
	author: { name: 'The authors' },
	extension: { geckoId: 'x@inspector.test', privacyPolicy: 'https://inspector.test/privacy' },
};

it('who publishes the extension stands in package.json, and the build writes it into the manifests', async () => {
	const manifest = await readManifest();
	const { geckoId } = await readIdentity();
	expect(manifestFor(manifest, 'firefox').browser_specific_settings.gecko.id).toBe(geckoId);
	const identity = identityOf(contents);
	expect(identity.repository).toBe('https://code.test/x');
	expect(placeholdersIn(identity)).toEqual([]);
	expect(manifestFor({ ...manifest, identity }, 'firefox')).toMatchObject({
		homepage_url: 'https://inspector.test/',
		author: 'The authors',
	});
	expect(manifestFor({ ...manifest, identity }, 'chrome')).toHaveProperty(
		'homepage_url',
		'https://inspector.test/',
	);
	expect(manifestFor(manifest, 'chrome')).not.toHaveProperty('identity');
});

it('an address that leads nowhere yet is a placeholder, and no browser shows it', () => {
	const identity = identityOf({ ...contents, homepage: 'https://inspector.example/' });
	expect(identityKeys(identity, 'firefox')).toEqual({});
	expect(placeholdersIn(identity)).toEqual(['homepage']);
});
