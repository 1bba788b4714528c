import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const DAY = 86_400;
const MONTH = 2_626_560;

const read = (text: string, name = 'policy.md') => parsePolicy({ text }, { name }).declarations;
const namesOf = (text: string) => read(text).map(({ names }) => names.join(', '));

describe('brackets behind a name', () => {
	it.each([
		['(Pier Ltd, 2 weeks)', 'Pier Ltd', 14 * DAY],
		['(13 mois, Marées SARL)', 'Marées SARL', 13 * MONTH],
		['(Hafen GmbH; bis Sie den Browser schließen)', 'Hafen GmbH', 0],
		['(Matomo – 30 minutos)', 'Matomo', 1800],
		['(Matomo)', 'Matomo', null],
		['(1 day)', null, DAY],
	])('%s', (brackets, provider, seconds) => {
		const [declaration] = read(`## Cookies\n\n- pier_id ${brackets}: counts\n- pier_no: counts too\n`);
		expect([declaration?.provider, declaration?.lifetime?.seconds ?? null]).toEqual([provider, seconds]);
	});

	it('a word that always holds is no provider', () => {
		const [declaration] = read('## Cookies\n\n- pier_id (Matomo, permanent): counts\n');
		expect([declaration?.provider, declaration?.lifetime?.kind]).toEqual(['Matomo', 'persistent']);
	});

	it('gives provider and lifetime back in any order', () => {
		const cookie = fc.record({
			name: fc.stringMatching(/^[a-m]{2,5}_[a-m]{2,5}$/),
			provider: fc.constantFrom('Pier Ltd', 'Matomo', 'Hafen GmbH', 'Tidewerk'),
			lifetime: fc.constantFrom(
				['1 year', 365 * DAY] as const,
				['2 jours', 2 * DAY] as const,
				['Sitzung', 0] as const,
			),
			isReversed: fc.boolean(),
			sign: fc.constantFrom(', ', '; ', ' – '),
		});
		const cookies = fc.uniqueArray(cookie, { minLength: 1, maxLength: 6, selector: ({ name }) => name });
		fc.assert(
			fc.property(cookies, (given) => {
				const items = given.map(({ name, provider, lifetime, isReversed, sign }) => {
					const facts = [provider, lifetime[0]];
					return `- ${name} (${(isReversed ? facts.toReversed() : facts).join(sign)}): counts\n`;
				});
				expect(
					read(`# Cookies\n\n${items.join('')}`).map(({ names, provider, lifetime }) => [
						names.join(),
						provider,
						lifetime?.seconds,
					]),
				).toEqual(given.map(({ name, provider, lifetime }) => [name, provider, lifetime[1]]));
			}),
			{ numRuns: 100 },
		);
	});
});

describe('what an item begins with', () => {
	it.each([
		['fr', 'et'],
		['de', 'und'],
		['es', 'y'],
		['it', 'e'],
		['pl', 'i'],
		['sv', 'och'],
	])('the last name of a row in %s stands behind "%s"', (_, and) => {
		expect(namesOf(`# Cookies\n\n- pier_a, pier_b ${and} pier_c\n- pier_d: x\n`)).toEqual([
			'pier_a, pier_b, pier_c',
			'pier_d',
		]);
	});

	it('among names, a sentence that begins with one', () => {
		const text = '# Cookies\n\n- pier_id: counts\n- pier_test is made and deleted at once\n';
		expect(namesOf(text)).toEqual(['pier_id', 'pier_test']);
	});

	it.each([
		'<ul><li><b>Wahl-Cookies:</b> bleiben 1 Jahr.</li><li><b>Sitzungs-Cookies:</b> gelten, bis Sie den Browser schließen.</li></ul>',
		'<ul><li><b>session-cookies:</b> go when you close the browser.</li></ul>',
		'<ul><li><b>Analysecookies:</b> blijven 2 jaar.</li></ul>',
		'<ul><li><b>Permanents</b> : conservés 1 an.</li></ul>',
		'<ul><li><b>Tidecount</b> — Counts. Tidecount cookies are kept for 1 year.</li></ul>',
		'<ul><li><b>tidecount</b> — Counts. tidecount cookies are kept for 1 year.</li></ul>',
	])('kinds of cookies and services are no names (%#)', (list) => {
		expect(read(`<h2>Cookies</h2>${list}`, 'policy.html')).toEqual([]);
	});

	it.each([
		'# Partners\n\n- Net20 Phones: https://phones.example\n- Pier Telecom: https://pier.example\n',
		'# Partners\n\n- [iPierSafe](https://pier.example)\n- [Quay Ltd](https://quay.example)\n- [B2Harbour](https://b2.example)\n',
		'# Privacy\n\n- eSIM data\n- GPS\n- 7-Second previews: a look ahead\n',
		'# Cookies\n\n- `84a674ce2123a969` is the number of this computer\n- It was set in May\n',
	])('companies, products and values are no names (%#)', (text) => {
		const { declarations, issues } = parsePolicy({ text }, { name: 'policy.md' });
		expect([declarations, issues]).toEqual([[], []]);
	});

	it('names without underscores are names where cookies are listed', () => {
		expect(namesOf('# Cookies\n\n- pierSession: keeps you signed in\n- pierLang: the language\n')).toEqual([
			'pierSession',
			'pierLang',
		]);
	});

	it('among names, a word with a hyphen or capitals within is one', () => {
		const text =
			'# Cookies\n\n- HasSeenTour: hides the tour\n- pier_id: counts\n- pier_no: counts\n- banner-on – shows the banner\n';
		expect(namesOf(text)).toEqual(['HasSeenTour', 'pier_id', 'pier_no', 'banner-on']);
	});

	it('a word in small letters with a lifetime is one, though it speaks of cookies', () => {
		const text = '# Cookies\n\n- accept-cookies: keeps your answer, 1 year\n- pier_id: 1 day\n';
		expect(namesOf(text)).toEqual(['accept-cookies', 'pier_id']);
	});
});

describe('an item about a service', () => {
	it.each([
		[
			'- **Quay Count** – counts visits. Cookies e.g. `qc_id`, `qc_ses`. Duration: 13 months. Provider: Quay Ltd.',
			'qc_id, qc_ses',
			'Quay Ltd.',
			13 * MONTH,
		],
		[
			'- **Pier Maps**: shows maps. Cookies: pm_map and pm_zoom (1 day).',
			'pm_map, pm_zoom',
			'Pier Maps',
			DAY,
		],
		[
			'- **Matomo** : mesure les visites (cookies : _pw_id, _pw_ses). Durée : 2 jours.',
			'_pw_id, _pw_ses',
			'Matomo',
			2 * DAY,
		],
		[
			'- **Zählhafen** – telt bezoeken. Cookies o.a. _zh, _zh_*. Bewaartermijn: 1 dag.',
			'_zh, _zh_*',
			'Zählhafen',
			DAY,
		],
	])('names its cookies: %s', (item, names, provider, seconds) => {
		const [declaration, ...more] = read(
			`# Cookies\n\n${item}\n- **Links** – pages with pm_ref in the address\n`,
		);
		expect(more).toEqual([]);
		expect([declaration?.names.join(', '), declaration?.provider, declaration?.lifetime?.seconds]).toEqual([
			names,
			provider,
			seconds,
		]);
	});

	it('a link of reStructuredText is no name', () => {
		const text =
			'Cookies\n=======\n\n* `Pierbond: what is a cookie? <https://pier.example/cookies>`_\n* `More <https://quay.example>`_\n';
		expect(read(text, 'policy.rst')).toEqual([]);
	});
});

describe('bare words', () => {
	it.each([
		['Cookies to keep what helps to read:', 'Cookies to count visits:'],
		['Cookies para recordar las ayudas de lectura:', 'Cookies para medir el uso:'],
		['Kolačići za pomoć pri čitanju:', 'Kolačići za mjerenje posjeta:'],
	])('are names where a list introduced alike holds names (%s)', (first, second) => {
		const text = `# Cookies\n\n${first}\n\n- kontrast\n\n${second}\n\n- pier_id\n`;
		expect(namesOf(text)).toEqual(['kontrast', 'pier_id']);
	});

	it.each([
		['Cookies help us to know:', 'Cookies to count visits:'],
		['We use cookies for:', 'We use cookies for counting:'],
	])('are none under other words (%s)', (first, second) => {
		const text = `# Cookies\n\n${first}\n\n- language\n\n${second}\n\n- pier_id\n`;
		expect(namesOf(text)).toEqual(['pier_id']);
	});
});

describe('two lists of the same cookies', () => {
	const halves = (text: string) =>
		read(text).map(({ names, purpose, lifetime }) => [names.join(', '), purpose, lifetime?.seconds ?? null]);

	it('one says what for, the other how long', () => {
		const text =
			'# Cookies\n\n- pier_id: counts visits\n- pier_a, pier_b and pier_c: your choice\n\n## How long they stay\n\n- pier_id: 13 months\n- pier_a: 1 day\n- pier_b: 2 days\n';
		expect(halves(text)).toEqual([
			['pier_id', 'counts visits', 13 * MONTH],
			['pier_a', 'your choice', DAY],
			['pier_b', 'your choice', 2 * DAY],
			['pier_c', 'your choice', null],
		]);
	});

	it('a table and a list', () => {
		const text =
			'# Cookies\n\n| Cookie | Purpose |\n|---|---|\n| pier_id | Counts visits |\n\nDuration:\n\n* pier_id: 1 day\n';
		expect(halves(text)).toEqual([['pier_id', 'Counts visits', DAY]]);
	});

	it('two lifetimes of one name stay two declarations', () => {
		const text =
			'# Cookies\n\n## One\n\n- pier_id (Pier Ltd): 1 day\n\n## Two\n\n- pier_id (Pier Ltd): 2 days\n';
		expect(read(text)).toHaveLength(2);
	});
});

describe('definition lists', () => {
	it('"idem" repeats the value of the cookie before', () => {
		const text =
			'<h2>Cookies</h2><dl><dt>Name</dt><dd>pier-id</dd><dt>Provider</dt><dd>Pier Ltd</dd><dt>Lifetime</dt><dd>1 day</dd><dt>Name</dt><dd>pier-no</dd><dt>Provider</dt><dd>Idem</dd><dt>Lifetime</dt><dd>ditto</dd></dl>';
		expect(
			read(text, 'policy.html').map(({ names, provider, lifetime }) => [
				names[0],
				provider,
				lifetime?.seconds,
			]),
		).toEqual([
			['pier-id', 'Pier Ltd', DAY],
			['pier-no', 'Pier Ltd', DAY],
		]);
	});
});

describe('items that are sentences about their cookie', () => {
	it.each([
		[
			'Cookies',
			['Cookie_pier_map keeps what you drew.', 'Cookie_pier_log helps us count, once a day.'],
			['Cookie_pier_map', 'Cookie_pier_log'],
		],
		['Cookies von uns', ['pier_kasse merkt sich den Korb.', 'JSESSIONID hält Sie angemeldet.'], null],
		['Les cookies du port', ['quai_id reconnaît votre appareil.', 'quai_nuit retient le mode sombre.'], null],
		['Cookies del puerto', ['muelle_es recuerda el idioma.', 'muelle_id cuenta las visitas.'], null],
		['Cookies', ['haven_taal onthoudt de taal.'], null],
	])('%s: %j', (title, items, names) => {
		const list = items.map((item) => `- ${item}\n`).join('');
		expect(namesOf(`# ${title}\n\n${list}`)).toEqual(names ?? items.map((item) => item.split(' ')[0]));
	});

	it('under a heading about something else they are no cookies', () => {
		expect(
			namesOf('# Our database\n\n- user_id numbers the people.\n- ship_id numbers the ships.\n'),
		).toEqual([]);
	});

	it('a kind of cookies in a list of kinds is no name', () => {
		const kinds = '- persistent: kept until a date;\n- session: deleted when the browser is closed.\n';
		expect(namesOf(`# Kinds of cookies\n\n${kinds}`)).toEqual([]);
		const own =
			'- PHPSESSID (session cookie): is gone when you close your browser;\n- pier_lang: the language\n';
		expect(namesOf(`# Cookies\n\n${own}`)).toEqual(['PHPSESSID', 'pier_lang']);
	});
});

it('a marked word at the head of each item is a name where one of them is', () => {
	const list = (items: string) => `<h1>Cookies</h1><p>These cookies are used:</p><ul>${items}</ul>`;
	const item = (name: string) => `<li><strong>${name}</strong> — keeps what you chose</li>`;
	const names = (html: string) =>
		parsePolicy({ text: html }, { kind: 'html' }).declarations.map(({ names: [name] }) => name);
	expect(names(list(item('pier_no') + item('lang') + item('qs')))).toEqual(['pier_no', 'lang', 'qs']);
	expect(names(list(item('harbour') + item('lang') + item('qs')))).toEqual([]);
});
