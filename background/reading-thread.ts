import type { SentPage } from '../src/ports/policy-reader.ts';
import { readPolicyPage } from './read-policy.ts';

// Firefox's background can start threads: a page that is read unasked holds up nothing.
addEventListener('message', ({ data }: MessageEvent<SentPage>) => {
	readPolicyPage(data).then(
		(outcome) => postMessage({ outcome }),
		(error: unknown) => postMessage({ error: String(error) }),
	);
});
