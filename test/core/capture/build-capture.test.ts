import { describe, expect, it } from 'vitest';
import { buildCapture } from '../../../src/core/capture/build-capture.ts';
import { readCapture } from '../../../src/core/capture/read-capture.ts';
import { BEGUN, entry, har, PORTAL, page } from './make-har.ts';

const siteOf = (host: string) => {
	const labels = host.split('.');
	return labels.length < 2 ? null : labels.slice(-2).join('.');
};

function build(entries: readonly unknown[]) {
	const reading = readCapture(har(entries), 'ab'.repeat(32));
	if ('failure' in reading) throw new Error(reading.failure);
	return buildCapture(reading.capture, { host: PORTAL, site: 'ville.example', siteOf });
}

/** Name, moments and origin of each cookie. */
const courses = ({ recording, cookies }: ReturnType<typeof build>) =>
	Object.fromEntries(
		cookies.map(({ name }, index) => {
			const { moments = [], wasThere } = recording.cookies[index] ?? {};
			return [
				name,
				[wasThere ? 'there' : '', ...moments.map(({ what, origin }) => `${what} ${origin.by}`)]
					.join(' ')
					.trim(),
			];
		}),
	);

describe('the visit of a capture', () => {
	it('says which response set and removed each cookie, when, and for how long', () => {
		const built = build([
			page({ setCookie: ['a=1; Max-Age=60; Path=/', 'b=1'] }),
			entry({ url: 'https://tiers.example/p', after: 200, setCookie: ['t=1; Secure; SameSite=None'] }),
			entry({ after: 400, setCookie: ['b=; Max-Age=0'] }),
		]);
		expect(courses(built)).toEqual({ a: 'set answer', b: 'set answer removed answer', t: 'set answer' });
		const [a] = built.recording.cookies;
		expect(a?.moments[0]).toMatchObject({ at: BEGUN + 30, asked: 60, phase: 'undated' });
		expect(built.recording).toMatchObject({
			way: 'har',
			choices: [],
			hosts: [PORTAL, 'tiers.example'],
			pages: [{ url: `https://${PORTAL}/`, how: 'load' }],
		});
	});

	it('names the redirections on the way to a response', () => {
		const built = build([
			page({ url: 'https://ville.example/', status: 302, redirect: `https://${PORTAL}/` }),
			page({ after: 100, setCookie: ['a=1'] }),
		]);
		expect(built.recording.cookies[0]?.moments[0]?.origin).toMatchObject({
			url: `https://${PORTAL}/`,
			redirects: ['https://ville.example/'],
		});
		expect(built.recording.pages).toHaveLength(1);
	});

	it('has a cookie that was sent before any answer of its site from the start, and a later one for one of unknown cause', () => {
		const built = build([
			page({ cookie: 'old=1' }),
			entry({ url: `https://${PORTAL}/api`, after: 900, cookie: 'old=1; _pk_id=2' }),
			entry({ url: 'https://tiers.example/p', after: 950, cookie: 'nid=3' }),
			entry({ url: `https://www.ville.example/`, after: 990, cookie: '_pk_id=2' }),
		]);
		expect(courses(built)).toEqual({ old: 'there', _pk_id: 'set sent', nid: 'there' });
		const late = built.recording.cookies.find(
			({ attributes, wasThere }) => attributes === 'unknown' && !wasThere,
		);
		expect(late).toMatchObject({ attributes: 'unknown', moments: [{ at: BEGUN + 900 }] });
		expect(late?.moments[0]?.origin).toEqual({ by: 'sent', url: `https://${PORTAL}/api` });
	});

	it('takes a sent cookie for the one that a response sets', () => {
		const built = build([
			page({ cookie: 'a=1', setCookie: ['a=2; Domain=ville.example; Path=/'] }),
			entry({ url: 'https://www.ville.example/', after: 500, cookie: 'a=2' }),
		]);
		expect(courses(built)).toEqual({ a: 'there renewed answer' });
	});

	it('lists what no browser keeps as not kept', () => {
		const built = build([
			page({ setCookie: ['__Host-a=1', 'b=1; Domain=other.example', 'c=1; SameSite=None', 'ok=1'] }),
		]);
		expect(built.cookies.map(({ name }) => name)).toEqual(['ok']);
		expect(built.recording.notKept.map(({ reason }) => reason)).toEqual([
			'prefix',
			'domain',
			'same-site-none-not-secure',
		]);
	});

	it('keeps a partitioned cookie apart, and finds it again where it is sent', () => {
		const built = build([
			page(),
			entry({
				url: 'https://tiers.example/f',
				setCookie: ['p=1; Secure; SameSite=None; Partitioned; Path=/'],
			}),
			entry({ url: 'https://tiers.example/g', after: 500, cookie: 'p=1' }),
		]);
		expect(built.cookies).toMatchObject([
			{ name: 'p', partition: { topLevelSite: 'https://ville.example' } },
		]);
		expect(courses(built)).toEqual({ p: 'set answer' });
	});
});
