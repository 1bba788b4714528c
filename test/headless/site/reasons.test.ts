import { expect, it } from 'vitest';
import { failureWords } from '../../../src/check/words/failure-words.ts';
import { failureOf } from '../../../src/headless/site/reasons.ts';
import { ENGLISH } from '../../check/translators.ts';

it.each([
	['unreachable', 'net::ERR_NAME_NOT_RESOLVED', 'No site has this name'],
	['unreachable', 'NS_ERROR_UNKNOWN_HOST', 'No site has this name'],
	['unreachable', 'NS_ERROR_CONNECTION_REFUSED', 'takes no connection'],
	['unreachable', 'net::ERR_EMPTY_RESPONSE', 'without an answer'],
	['unreachable', 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'certificate'],
	['unreachable', 'net::ERR_CERT_DATE_INVALID', 'certificate'],
	['unreachable', 'NS_ERROR_REDIRECT_LOOP', 'in a circle'],
	['unreachable', 'net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
	['unreachable', 'timeout', 'in time'],
	['unreachable', 'net::ERR_NEW', 'could not be loaded (net::ERR_NEW)'],
	['blocked', '401', 'asks for a password'],
	['blocked', '403', 'keeps robots out'],
	['blocked', '429', 'too often'],
	['blocked', '410', 'no page at this address'],
	['blocked', '502', 'error of its own'],
	['blocked', '418', 'the status 418'],
	['moved', 'https://b.example/', 'https://b.example/'],
	['session', 'sid', 'sid'],
] as const)('%s (%s) is told as “%s”', (kind, place, words) => {
	expect(failureWords(failureOf({ kind, place }), ENGLISH)).toContain(words);
});
