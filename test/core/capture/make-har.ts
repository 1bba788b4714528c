/** Where sample captures begin. */
export const BEGUN = Date.UTC(2026, 10, 20, 9, 0, 0);
export const PORTAL = 'data.ville.example';

interface Header {
	readonly name: string;
	readonly value: string;
}

/** An entry as most tools write it; further members are added as they are. */
export interface EntryFields {
	/** Ms after the start. */
	readonly after?: number;
	readonly url?: string;
	readonly status?: number;
	readonly dest?: string;
	readonly cookie?: string;
	readonly setCookie?: readonly string[];
	readonly requestCookies?: readonly object[];
	readonly responseCookies?: readonly object[];
	readonly headers?: readonly Header[];
	readonly redirect?: string;
	readonly mime?: string;
	readonly more?: object;
}

export function entry(fields: EntryFields = {}): object {
	const { after = 0, url = `https://${PORTAL}/`, status = 200, dest, cookie, setCookie = [] } = fields;
	return {
		pageref: 'page_1',
		startedDateTime: new Date(BEGUN + after).toISOString(),
		time: 40,
		request: {
			method: 'GET',
			url,
			headers: [
				...(dest === undefined ? [] : [{ name: 'Sec-Fetch-Dest', value: dest }]),
				...(cookie === undefined ? [] : [{ name: 'Cookie', value: cookie }]),
			],
			cookies: fields.requestCookies ?? [],
		},
		response: {
			status,
			headers: [...setCookie.map((value) => ({ name: 'set-cookie', value })), ...(fields.headers ?? [])],
			cookies: fields.responseCookies ?? [],
			redirectURL: fields.redirect ?? '',
			content: { mimeType: fields.mime ?? '', text: 'a body' },
		},
		timings: { blocked: -1, dns: -1, connect: -1, send: 1, wait: 29, receive: 10 },
		serverIPAddress: '192.0.2.1',
		...fields.more,
	};
}

export const page = (fields: EntryFields = {}) => entry({ dest: 'document', ...fields });

export function har(entries: readonly unknown[], log: object = {}): object {
	return {
		log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages: [], entries, ...log },
	};
}
