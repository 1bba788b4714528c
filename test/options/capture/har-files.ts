import { entry, har, page } from '../../core/capture/make-har.ts';

/** A capture of two hosts' pages, with an entry that cannot be read. */
const VISIT = har(
	[
		page({ url: 'https://accueil.example/', setCookie: ['lang=fr; Path=/'] }),
		page({
			after: 4000,
			url: 'https://data.ville-exemple.example/explore/',
			setCookie: ['sessionid=secret; Path=/; Secure'],
			more: { pageref: 'page_2' },
		}),
		entry({ after: 5000, url: 'https://mesure.example/p', cookie: '_ga=secret' }),
		entry({ more: { startedDateTime: 'soon' } }),
	],
	{ browser: { name: 'Firefox', version: '142.0' } },
);

export const harFile = (content: unknown = VISIT, name = 'visite.har') =>
	new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
