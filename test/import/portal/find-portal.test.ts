import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const TABLE = '\n\nName\tDuration\nquay_id\t1 year\n';
const sitesOf = (text: string) => parsePolicy(text + TABLE).sites;

it('an ending that many sites share is no portal', () => {
	expect(
		sitesOf('Cookies\n\nThis cookie helps us identify how you use GOV.UK, so that the site gets better.'),
	).toEqual([]);
});

it('the addresses of links, and a host that a word ran into, are no portals', () => {
	expect(
		sitesOf(
			'# Cookies\n\nThe [page of the harbour][pier] gave us the idea.\n\n[pier]: https://www.pier.example/cookies',
		),
	).toEqual([]);
	expect(sitesOf('Cookies\n\nThis site sets auth.quayCookiePortal cookies.')).toEqual([]);
});

describe('a policy says which portal it is about', () => {
	it.each([
		['Cookies\n\nHarbour office of Lower Quay (data.quay.example)\n\nThese are the cookies that we keep.'],
		['Cookies\n\nVille de Port-Bleu (data.quay.example)\n\nVoici la liste des témoins.'],
		[
			'Cookies\n\nYou have opened the portal of the harbour office, <https://data.quay.example>. All cookies are listed.',
		],
		['Cookies\n\nVous êtes sur la plateforme de la ville, <https://data.quay.example/>. Voici la liste.'],
		['Cookie policy\ndata.quay.example\nThe office runs it.'],
		['Cookie-Erklärung\n\nhttps://data.quay.example/\n\nVom Hafenamt.'],
		['Portal: data.quay.example\nResponsible: Harbour office'],
		['Cookies\n\nPortail : https://data.quay.example\nResponsable : la ville'],
		['Cookies\n\nPortale: data.quay.example\nTitolare: il comune'],
		['Cookies\n\n- Portal: data.quay.example\n- In charge: Harbour office'],
		['# Cookies\n\n| Portal | data.quay.example |\n| --- | --- |\n| Office | Harbour |\n\n'],
		['Política de cookies\n\nSitio web: www.data.quay.example\nResponsable: el puerto'.replace('www.', '')],
		['This notice is for data.quay.example.'],
		['This cookie notice covers the website data.quay.example and nothing else.'],
		['La présente politique vaut pour le site\n\ndata.quay.example\n\net pour son application.'],
		['Diese Cookie-Hinweise gelten nur für data.quay.example.'],
		['Esta política es para data.quay.example.'],
		['Questa informativa è valida per data.quay.example.'],
		['Deze verklaring is van toepassing op data.quay.example.'],
		['Esta política aplica-se ao sítio data.quay.example.'],
		['Niniejsza polityka dotyczy strony data.quay.example.'],
		['Policyn gäller för data.quay.example.'],
		['# Cookies on the portal\n\nThe portal can be reached at https://data.quay.example/.'],
		['# Cookies\n\nDas Datenportal ist unter https://data.quay.example erreichbar. Es setzt Cookies.'],
		['# Cookies\n\nDas Portal ist erreichbar unter data.quay.example.'],
		['# Cookies\n\nLe portail est accessible à l’adresse https://data.quay.example.'],
		['# Cookies\n\nEl portal está disponible en https://data.quay.example.'],
		['# Cookies\n\nIl portale è raggiungibile all’indirizzo https://data.quay.example/'],
		['# Cookies\n\nHet portaal is te vinden op https://data.quay.example.'],
		['Cookies\n\ndata.quay.example sets cookies when you visit it.'],
		['Cookies\n\nWhen you visit data.quay.example, we note how you use it.'],
		['Cookies\n\nNår du besøger data.quay.example, gemmer vi oplysninger.'],
		[
			'Cookies\n\nWenn Sie data.quay.example besuchen oder bei einem Besuch auf data.quay.example, zählen wir.',
		],
		['Cookies\n\nEn data.quay.example se guardan varias cookies.'],
		['Cookies\n\nSur data.quay.example, des cookies sont déposés.'],
		[
			'- “Website” means the harbour’s, accessible from https://data.quay.example/\n- We: quay.example, which sets cookies',
		],
		['Cookies\n\nObowiązuje od maja · Dotyczy serwisu: data.quay.example · Port'],
		['Cookies\n\ndata.quay.example - 2026 | Todos os direitos reservados'],
		['Cookies\n\ndata.quay.example, tous droits réservés'],
		['Cookies\n\nYou will see no banner about cookies on data.quay.example, for none is needed.'],
		['Cookies\n\nVoici comment nous traitons les cookies sur data.quay.example'],
		['Cookies\n\nSo verwenden wir Cookies auf data.quay.example'],
		['Cookies\n\nQuesti sono i cookie su data.quay.example'],
		['Cookies\n\nAsí tratamos las cookies en data.quay.example'],
		['Cookies of data.quay.example\n\nWe list them all.'],
		['Our website data.quay.example uses cookies (formerly the website was www.old.example).'],
		['This notice is for data.quay.example. We first took it from the town (https://opendata.town.example).'],
		['This policy applies to data.quay.example. It does not apply to the shop (shop.quay.example).'],
		['Our website data.quay.example uses cookies. More information: https://www.cnil.fr/fr/cookies'],
		[
			'# Which cookies are kept?\n\n## data.quay.example\n\n### quay_one\n\nKeeps the map.\n\n## Hotjar.com\n\nNone.',
		],
		['Informasjonskapsler\n\nNår nettstedet data.quay.example er i bruk, lagres informasjonskapsler.'],
		['Evästeet\n\nSivusto data.quay.example käyttää evästeitä.'],
		['# Cookies\n\ndata.quay.example is the data portal of the harbour.'],
		['Cookies\n\ndata.quay.example ist das Datenportal des Hafens.'],
		['Cookies\n\ndata.quay.example est la boutique de la coopérative.'],
		['Cookies\n\ndata.quay.example es la tienda de la cooperativa.'],
		['Cookies\n\ndata.quay.example to sklep spółdzielni.'],
		['# Cookies\n\nLower Quay — https://data.quay.example — hosted by Example Shops (shops.example)'],
		['# Cookies\n\ndata.quay.example, application mobile comprise.'],
		['# Cookies\n\n- First-party cookies are set by the domain of the harbour (data.quay.example).'],
		['# Cookies\n\nGældende for data.quay.example og job.data.quay.example.'],
		['# Cookies\n\nGeldig voor data.quay.example en werkenbij.data.quay.example.'],
		['# Galetes\n\nAra us diem quines galetes fa servir data.quay.example i per què.'],
		['# Cookies\n\nDiese Richtlinie sagt, wie data.quay.example Cookies einsetzt.'],
		[
			'# Cookies\n\nThis page is about the cookies of our data platform, data.quay.example. Our main website, www.quay.example, has its own cookie policy.',
		],
		[
			'# Galetes\n\nAquest avís correspon al portal de dades del port, data.quay.example. El web del port (www.quay.example) té el seu propi avís.',
		],
		['# Cookies\n\nEl portal https://data.quay.example pertenece al Puerto de Quay (www.quay.example).'],
		['# Cookies\n\nHet portaal data.quay.example is van de haven van Quay (www.quay.example).'],
		[
			'# Cookies\n\nLes pages de data.quay.example et la billetterie (billets.quay.example) utilisent des cookies.',
		],
		[
			'---\ntitle: Cookies\ndescription: "Which cookies data.quay.example uses, and why."\n---\n\nThey are few.',
		],
		['---\ntitle: Cookies\ncanonical: https://data.quay.example/cookies\n---\n\nThey are few.'],
	])('%s', (text) => {
		expect(sitesOf(text)).toEqual(['data.quay.example']);
	});

	it('takes a title that names the site', () => {
		const html = '<title>Cookies | data.quay.example</title><h1>Cookies</h1><p>We keep one.</p>';
		expect(parsePolicy({ text: html }, { kind: 'html' }).sites).toEqual(['data.quay.example']);
	});

	it('lets the domains of the declarations decide for a site that is only mentioned beside "we use"', () => {
		const text = (domain: string) =>
			`Cookies\n\nWe keep them short.\n\nThe boats of pier.example.\n\nWe love quay.example.\n\nName\tDomain\tDuration\nquay_id\t${domain}\t1 year\n`;
		expect(parsePolicy(text('.quay.example')).sites).toEqual([]);
		expect(parsePolicy(text('.quay.example').replace('We love', 'We use')).sites).toEqual(['quay.example']);
		expect(parsePolicy(text('other.example').replace('We love', 'We use')).sites).toEqual([]);
	});
});

describe('a policy that names only other sites has no portal', () => {
	it.each([
		['# Cookies\n\nLa plateforme de la ville repose sur Catalogue (catalogue.example), logiciel libre.'],
		['# Cookies\n\nDieses Datenportal basiert auf Katalog (katalog.example), freier Software.'],
		['Cookies\n\nHemsidan ligger hos vardar.example, som använder kakor enligt sin egen policy.'],
		['Cookies\n\nUnsere Webseite liegt bei heim.example, das Cookies nach eigener Richtlinie setzt.'],
		[
			'Cookies\n\nPlease see the policy of the institute for what happens when you visit the tide.example website.',
		],
		[
			'Cookies\n\nPlus de détails sur les cookies de ce site :\nhttps://aide.plan.example/articleView?id=cookies',
		],
		[
			'# Cookies\n\n## Reclami\n\nSui cookie di questo sito si può scrivere al garante: www.garante-mare.example',
		],
		[
			'# Cookies\n\n## Beschwerde\n\nÜber Cookies dieser Website können Sie sich beschweren: www.aufsicht.example',
		],
		[
			'# Cookies\n\nVous pouvez déposer une réclamation auprès de l’autorité sur le site www.autorite.example.',
		],
		['# Cookies\n\nPuede presentar una reclamación ante la autoridad en su sitio web www.autoridad.example.'],
		['# Cookies\n\nU kunt een klacht indienen bij de toezichthouder via de website www.toezicht.example.'],
		['# Cookies\n\nTo opt out of these cookies, visit the website www.choices.example.'],
		['# Cookies\n\nVisitez le site des annonceurs pour refuser leurs annonces. Ainsi www.annonces.example.'],
		['# Cookies\n\nWe use Countwell (countwell.example) cookies to know how many visitors come.'],
		[
			'# Cookies\n\nNous utilisons Comptebien (https://comptebien.example) : ses cookies comptent les visites du site.',
		],
		['# Cookies\n\n### Cal.com\n\nCal.com is a service that keeps its own cookies on this site.'],
		['# Cookies\n\nThis policy does not apply to www.sister.example.'],
		['# Cookies\n\nDiese Richtlinie gilt nicht für www.schwester.example.'],
		['# Cookies\n\nCette politique ne s’applique pas au site www.soeur.example.'],
		['# Cookies\n\nMore information about cookies is on the website www.cookiehelp.example.'],
		['# Cookies\n\nPer maggiori informazioni sui cookie visitate il sito www.cookiehelp.example.'],
		['# Cookies\n\nThe site is hosted by Boxes (www.boxes.example).'],
		['# Cookies\n\nBrowser settings: see the help page of your browser, support.browser.example/cookies'],
		['# Cookies\n\nQuestions about cookies of this site: dpo@quay.example'],
		['# Cookies\n\nThis policy applies to one.example and two.example.'],
		[
			'# Cookies\n\nThis policy applies to one.example and two.example. See the terms (https://one.example/terms).',
		],
	])('%s', (text) => {
		expect(sitesOf(text)).toEqual([]);
	});
});

describe('words that name the site behind its address', () => {
	it.each([
		'This text is about data.quay.example (hereinafter “the website”), run by the port.',
		'Port Ltd. runs https://data.quay.example, (“Site”), and others of the pier.',
		'Le port gère data.quay.example (ci-après le « site »).',
		'Der Hafen betreibt data.quay.example (nachfolgend „Website“).',
		'El puerto gestiona data.quay.example (en adelante, el sitio web).',
		'Il porto gestisce data.quay.example (di seguito: il sito).',
		'De haven beheert data.quay.example (hierna: de website).',
		'O porto gere data.quay.example (doravante, o site).',
		'Port prowadzi data.quay.example (dalej: serwis).',
		'Port prowadzi data.quay.example, zwaną dalej stroną internetową.',
		'Přístav provozuje data.quay.example (dále jen web).',
		'Prístav prevádzkuje data.quay.example (ďalej len „web“).',
		'Hamnen driver data.quay.example (nedan webbplatsen).',
		'Le port gère data.quay.example, ci-après dénommé le site.',
	])('%s', (text) => {
		expect(sitesOf(`Cookies\n\nThe boats of pier.example.\n\n${text}`)).toEqual(['data.quay.example']);
	});

	it.each([
		'The boats are those of pier.example (a site of the pier).',
		'The boats are those of pier.example (see the website of the pier).',
		'The boats are those of pier.example, and the site of the pier.',
	])('not %s', (text) => {
		expect(sitesOf(`Cookies\n\nThe tides of tide.example.\n\nThe moons of moon.example.\n\n${text}`)).toEqual(
			[],
		);
	});
});

describe('the page’s versions in other languages name its host', () => {
	const page = (links: string) =>
		`<html lang="de"><head>${links}</head><body><h1>Cookies</h1><table><tr><th>Name<th>Dauer<tr><td>quay_id<td>1 Jahr</table></body></html>`;
	const link = (language: string, address: string) =>
		`<link rel="alternate" hreflang="${language}" href="${address}">`;

	it.each([
		[link('de', 'https://data.quay.example/de/c') + link('x-default', 'https://data.quay.example/c')],
		[link('de', 'https://data.quay.example/c') + link('fr', 'https://pier.example/c')],
		[
			`<link rel="alternate" type="application/rss+xml" href="https://pier.example/feed">${link('de', 'https://data.quay.example/c')}`,
		],
		[`${link('de', 'https://pier.example/c')}<link rel="canonical" href="https://data.quay.example/c">`],
	])('%s', (links) => {
		expect(parsePolicy(page(links)).sites).toEqual(['data.quay.example']);
	});

	it('none where a single one is of another language: it may be another site', () => {
		expect(parsePolicy(page(link('fr', 'https://pier.example/c'))).sites).toEqual([]);
	});

	it('none where they are of several hosts, and none of them is the page’s language', () => {
		const links = link('en', 'https://data.quay.example/c') + link('fr', 'https://pier.example/c');
		expect(parsePolicy(page(links)).sites).toEqual([]);
	});
});

describe('a site that stands right beside the word for it', () => {
	it.each([
		'The data controller for this website (data.quay.example) is the port.',
		'Boats are counted on our website, https://data.quay.example, each day.',
		'By using the data.quay.example website you agree to these terms.',
		'The port operates the site at https://data.quay.example.',
		'Le port est responsable du site internet data.quay.example.',
		'Dans le cadre du site data.quay.example, des données sont traitées.',
		'Vos raccourcis sur le site (data.quay.example) restent les vôtres.',
		'Verantwortlich für die Website data.quay.example ist der Hafen.',
		'Der Hafen betreibt die Internetseite https://data.quay.example.',
		'El puerto es responsable del sitio web data.quay.example.',
		'El titular de esta página web (data.quay.example) es el puerto.',
		'Titolare del sito web data.quay.example è il porto.',
		'Il porto gestisce il sito (data.quay.example) dal molo.',
		'De haven beheert de website data.quay.example.',
		'O porto é responsável pelo site data.quay.example.',
		'O porto gere o sítio Web data.quay.example.',
		'Administratorem serwisu data.quay.example jest port.',
		'Port prowadzi stronę internetową data.quay.example.',
		'Hamnen ansvarar för webbplatsen data.quay.example.',
		'Havnen driver hjemmesiden data.quay.example.',
		'Přístav provozuje web data.quay.example.',
		'Provozovatelem stránek data.quay.example je přístav.',
		'El port és responsable del lloc web data.quay.example.',
		'When you visit, use or interact with data.quay.example and other websites operated by us, we count.',
		'This policy applies only to data.quay.example and does not apply to other sites of Quay.',
		'Cette politique s’applique uniquement au site data.quay.example.',
		'The port of the « data.quay.example » website counts boats.',
		'data.quay.example uses cookies.',
		'Portal miejski data.quay.example używa plików cookies.',
		'Boutique Quay data.quay.example utilise des cookies.',
		'Domain scanned: data.quay.example',
		'Dominio analizado: data.quay.example',
		'El titular informa de que en data.quay.example se usan cookies.',
		'Op data.quay.example leest u wat wij bewaren.',
		'Domaine analysé : data.quay.example',
	])('%s', (text) => {
		expect(sitesOf(`Cookies\n\nThe boats of the pier.\n\n${text}`)).toEqual(['data.quay.example']);
	});

	it.each([
		'Rules of data.quay.example',
		'Data.quay.example: privacy',
		'Datenschutz bei data.quay.example',
		'Politique de confidentialité de data.quay.example',
	])('the title “%s”', (title) => {
		expect(sitesOf(`# ${title}\n\nThe boats of the pier.`)).toEqual(['data.quay.example']);
	});

	it.each([
		'Our partners are subsidiaries of Quay.com, Inc. and use its site.',
		'Some sites, such as boats.example, show our adverts and cookies.',
		'Sites partenaires, comme boats.example, montrent nos annonces.',
		'Partnerseiten wie boats.example zeigen unsere Anzeigen mit Cookies.',
		'Write to office(at)quay.example about our cookies on the site.',
		'5.Cookies on this site\n\n1.Introduction to the website',
		'We may move your data outside of the EU.Where we do, cookies of this site stay.',
		'This site asks for `quay.permission.READ_BOATS` beside cookies.',
		'For information about Do Not Track, please visit www.allaboutdnt.com.',
		'The websites one.example and two.example use cookies.',
		'This site lists settings.cookies, group.cookie and site.firma.',
		'We run the sites one.example, two.example and three.example.',
	])('no site: %s', (text) => {
		expect(sitesOf(`Cookies\n\nThe boats of the pier.\n\n${text}`)).toEqual([]);
	});
});
