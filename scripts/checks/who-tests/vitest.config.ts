import { fileURLToPath } from 'node:url';
import base from '../../../vitest.config.ts';

/** The unit tests, recorded: each file loads its own modules, so that what a module runs when loaded counts too. */
export default {
	...base,
	root: fileURLToPath(new URL('../../..', import.meta.url)),
	test: {
		...base.test,
		testTimeout: 120_000,
		projects: base.test?.projects?.map((project) =>
			typeof project === 'object' && 'test' in project
				? {
						...project,
						test: {
							...project.test,
							isolate: true,
							setupFiles: [fileURLToPath(new URL('record.mjs', import.meta.url))],
						},
					}
				: project,
		),
	},
};
