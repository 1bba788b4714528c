import fc from 'fast-check';
import { MORE_PORTAL_WORDS } from './more-portal-words.ts';
import { PORTAL_WORDS, type PortalWords } from './portal-words.ts';

export const WORDS_OF_LANGUAGES: Readonly<Record<string, PortalWords>> = {
	...PORTAL_WORDS,
	...MORE_PORTAL_WORDS,
};

/** A column of the portals' tables. */
export type PortalFact = 'provider' | 'place' | 'name' | 'lifetime' | 'purpose';

export interface PortalRow {
	readonly names: readonly string[];
	readonly provider: string;
	readonly place: string;
	readonly purpose: string;
	readonly lifetime: readonly [text: string, days: number];
}

/** Content of a page, before its cells are joined. */
export interface PortalPage {
	readonly language: string;
	readonly host: string;
	readonly order: readonly PortalFact[];
	readonly titles: Readonly<Record<PortalFact, string>>;
	/** Headings with the rows under each. */
	readonly groups: readonly (readonly [heading: string, rows: readonly PortalRow[]])[];
	readonly used: string;
	readonly isLoud: boolean;
	readonly blank: string;
	readonly parts: readonly ('intro' | 'explained' | 'closing' | 'sister')[];
}

const OWN_NAMES = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'];
const OTHER_NAMES = [
	'atuserid',
	'_pk_id.*',
	'_pk_ses.*',
	'_ga',
	'_ga_*',
	'atidvisitor',
	'XSRF-TOKEN',
	'__Host-portal',
	'tarteaucitron',
	'catalog.filters',
	'AWSALB',
	'JSESSIONID',
	'hasVisited',
	'ods_dashboard_12',
	'SERVERID',
	'portal-banner-closed',
	'cc_cookie',
	'odsMapState',
	'ods-theme',
	'lantern_view',
];
const OTHER_PROVIDERS = ['Matomo', 'AT Internet', 'Google Analytics', 'Lanterne Métropole', 'Piano'];
const HOSTS = ['data.lanterne.example', 'lanterne.opendatasoft.com', 'opendata.quay.org', 'datos.faro.es'];
const ORDERS: readonly (readonly PortalFact[])[] = [
	['provider', 'place', 'name', 'purpose'],
	['provider', 'name', 'lifetime', 'purpose'],
];

const words = fc.constantFrom(
	'map',
	'view',
	'choice',
	'visit',
	'theme',
	'user',
	'quay',
	'lang',
	'tour',
	'step',
);
const madeName = fc
	.tuple(words, words, fc.constantFrom('_', '-', '.', ''), fc.integer({ min: 1, max: 99 }), fc.boolean())
	.map(([first, second, sign, number, numbered]) => {
		const rest = sign === '' ? `${second.charAt(0).toUpperCase()}${second.slice(1)}` : second;
		return `${first}${sign}${rest}${numbered && sign !== '' ? number : ''}`;
	});

/** Moves columns, or leaves some out; the names stay. */
const orderFrom = fc
	.tuple(fc.constantFrom(...ORDERS), fc.boolean(), fc.nat(3), fc.constantFrom(0, 0, 0, 1, 2))
	.map(([order, moved, by, fewer]): readonly PortalFact[] => {
		const turned = moved ? [...order.slice(by), ...order.slice(0, by)] : order;
		const others = turned.filter((fact) => fact !== 'name');
		const dropped = new Set<PortalFact>(fewer === 0 ? [] : others.slice(-fewer));
		return turned.filter((fact) => !dropped.has(fact));
	});

const groupsIn = (language: PortalWords) => {
	const own = fc.subarray([0, 1, 2, 3], { minLength: 2 }).chain((picked) =>
		fc.constantFrom('Opendatasoft', 'Huwise').map((provider) =>
			picked.map((at): PortalRow => {
				const [place = '', purpose = ''] = language.own[at] ?? [];
				return {
					names: [OWN_NAMES[at] ?? ''],
					provider,
					place,
					purpose,
					lifetime: language.ownLifetimes[at] ?? ['', 0],
				};
			}),
		),
	);
	const others = fc
		.tuple(
			fc.uniqueArray(fc.oneof(fc.constantFrom(...OTHER_NAMES), madeName), { maxLength: 24, size: 'max' }),
			fc.boolean(),
		)
		.chain(([names, paired]) => {
			const cells =
				paired && names.length > 4
					? [names.slice(0, 2), ...names.slice(2).map((name) => [name])]
					: names.map((name) => [name]);
			return fc.tuple(
				...cells.map((cell) =>
					fc.record({
						names: fc.constant(cell),
						provider: fc.constantFrom(...OTHER_PROVIDERS),
						place: fc.constantFrom(...language.places),
						purpose: fc.constantFrom(...language.purposes),
						lifetime: fc.constantFrom(...language.lifetimes),
					}),
				),
			);
		});
	return fc
		.tuple(own, others, fc.constantFrom(...language.necessary), fc.constantFrom(...language.statistics))
		.map(([first, second, necessary, statistics]) =>
			second.length === 0
				? ([[necessary, first]] as const)
				: ([
						[necessary, first],
						[statistics, second],
					] as const),
		);
};

/** Any page of a portal in a language. */
export const portalPageIn = (code: string): fc.Arbitrary<PortalPage> => {
	const language = WORDS_OF_LANGUAGES[code];
	if (language === undefined) throw new Error(`No words in ${code}.`);
	const title = (fact: PortalFact) => fc.constantFrom(...language.titles[fact]);
	return fc.record({
		language: fc.constant(code),
		host: fc.constantFrom(...HOSTS),
		order: orderFrom,
		titles: fc.record({
			provider: title('provider'),
			place: title('place'),
			name: title('name'),
			lifetime: title('lifetime'),
			purpose: title('purpose'),
		}),
		groups: groupsIn(language),
		used: fc
			.tuple(fc.constantFrom(...language.used), fc.constantFrom('<https://HOST>', 'https://HOST', 'HOST'))
			.map(([sentence, form]) => sentence.replace('HOST', form)),
		isLoud: fc.constantFrom(false, false, true),
		blank: fc.constantFrom(' ', ' ', '\u00a0', '\u202f'),
		parts: fc.subarray(['intro', 'explained', 'closing', 'sister']),
	});
};

export const LANGUAGES = Object.keys(WORDS_OF_LANGUAGES);

/** A page whose names end in no digits: where cells run together, those are the next cell's just as well. */
export const withoutEndingDigits = (page: PortalPage): PortalPage => ({
	...page,
	groups: page.groups.map(
		([heading, rows]) =>
			[
				heading,
				rows.map((row) => ({ ...row, names: row.names.map((name) => name.replace(/\d+$/, '')) })),
			] as const,
	),
});
