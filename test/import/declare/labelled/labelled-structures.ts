/** A title about cookies; labels for name, purpose, lifetime and provider; a lifetime of a year; a purpose. */
export type LabelWords = readonly [
	title: string,
	name: string,
	purpose: string,
	lifetime: string,
	provider: string,
	year: string,
	what: string,
];

export const LABEL_WORDS: Readonly<Record<string, LabelWords>> = {
	en: ['Cookies set here', 'Name', 'Purpose', 'Duration', 'Provider', '1 year', 'Keeps the harbour chosen'],
	fr: ['Cookies déposés ici', 'Nom', 'Finalité', 'Durée', 'Fournisseur', '1 an', 'Garde le port choisi'],
	de: ['Cookies dieser Seite', 'Name', 'Zweck', 'Laufzeit', 'Anbieter', '1 Jahr', 'Merkt sich den Hafen'],
	es: ['Cookies de este sitio', 'Nombre', 'Finalidad', 'Duración', 'Proveedor', '1 año', 'Guarda el puerto'],
	it: ['Cookie di questo sito', 'Nome', 'Finalità', 'Durata', 'Fornitore', '1 anno', 'Ricorda il porto'],
	nl: ['Cookies van deze site', 'Naam', 'Doel', 'Bewaartermijn', 'Aanbieder', '1 jaar', 'Onthoudt de haven'],
	pt: ['Cookies deste sítio', 'Nome', 'Finalidade', 'Duração', 'Fornecedor', '1 ano', 'Guarda o porto'],
	pl: ['Pliki cookie tej strony', 'Nazwa', 'Cel', 'Okres ważności', 'Dostawca', '1 rok', 'Pamięta port'],
	sv: ['Kakor på webbplatsen', 'Namn', 'Syfte', 'Lagringstid', 'Leverantör', '1 år', 'Minns vald hamn'],
	ca: ['Galetes d’aquest lloc', 'Nom', 'Finalitat', 'Durada', 'Proveïdor', '1 any', 'Recorda el port'],
	da: ['Cookies på webstedet', 'Navn', 'Formål', 'Varighed', 'Udbyder', '1 år', 'Husker valgt havn'],
	cs: ['Soubory cookie webu', 'Název', 'Účel', 'Doba platnosti', 'Poskytovatel', '1 rok', 'Pamatuje přístav'],
};

/** Labels and values of one cookie, the name first. */
export type Labelled = readonly (readonly [label: string, value: string])[];

const each = (cookie: Labelled, write: (label: string, value: string, index: number) => string, joint = '') =>
	cookie.map(([label, value], index) => write(label, value, index)).join(joint);
const all = (cookies: readonly Labelled[], write: (cookie: Labelled, index: number) => string, joint = '') =>
	cookies.map(write).join(joint);

type Structure = (cookies: readonly Labelled[]) => string;

/** Ways to write cookies with their labels in markup. */
export const MARKUP_STRUCTURES: Readonly<Record<string, Structure>> = {
	'paragraphs within items': (cookies) =>
		`<ul>${all(cookies, (cookie) => `<li>${each(cookie, (label, value) => `<p><em>${label}:</em> ${value}</p>`)}</li>`)}</ul>`,
	'lines within items': (cookies) =>
		`<ol>${all(cookies, (cookie) => `<li>${each(cookie, (label, value) => `<b>${label}:</b> ${value}`, '<br>')}</li>`)}</ol>`,
	'a list for each': (cookies) =>
		all(
			cookies,
			(cookie) =>
				`<ul>${each(cookie, (label, value) => `<li><strong>${label}</strong>: ${value}</li>`)}</ul>`,
		),
	'a list within an item': (cookies) =>
		`<ul>${all(cookies, ([[label, value] = ['', ''], ...facts]) => `<li>${label}: ${value}<ul>${each(facts, (other, text) => `<li>${other}: ${text}</li>`)}</ul></li>`)}</ul>`,
	'a paragraph under a label in items': (cookies) =>
		all(
			cookies,
			(cookie) =>
				`<ul>${each(cookie, (label, value) => `<li><p><b>${label}:</b></p><p>${value}</p></li>`)}</ul>`,
		),
	'side by side': (cookies) =>
		all(
			cookies,
			(cookie) =>
				`<div>${each(cookie, (label, value) => `<div><span>${label}</span><span>${value}</span></div>`)}</div>`,
		),
	'boxes within boxes': (cookies) =>
		all(
			cookies,
			(cookie) =>
				`<div>${each(cookie, (label, value) => `<div><div>${label}</div><div>${value}</div></div>`)}</div>`,
		),
	definitions: (cookies) =>
		all(
			cookies,
			(cookie) => `<dl>${each(cookie, (label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
		),
	'one list of definitions': (cookies) =>
		`<dl>${all(cookies, (cookie) => each(cookie, (label, value) => `<dt>${label}:</dt><dd>${value}</dd>`))}</dl>`,
	'values under bold labels': (cookies) =>
		all(
			cookies,
			(cookie) => `<p>${each(cookie, (label, value) => `<b>${label}</b><br>${value}`, '<br>')}</p>`,
		),
	'headings over values': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `<h4>${label}</h4><p>${value}</p>`)),
	'a heading with the name': (cookies) =>
		all(
			cookies,
			([[label, value] = ['', ''], ...facts]) =>
				`<h4>${label}: ${value}</h4>${each(facts, (other, text) => `<p>${other}: ${text}</p>`)}`,
		),
	'one cell a cookie': (cookies) =>
		`<table>${all(cookies, (cookie) => `<tr><td>${each(cookie, (label, value) => `<p><b>${label}:</b> ${value}</p>`)}</td></tr>`)}</table>`,
	'one cell a fact': (cookies) =>
		`<table>${all(cookies, (cookie) => each(cookie, (label, value) => `<tr><td>${label}: ${value}</td></tr>`))}</table>`,
	cards: (cookies) =>
		`<table><tr>${all(cookies, (cookie) => `<td>${each(cookie, (label, value) => `<b>${label}</b>: ${value}`, '<br>')}</td>`)}</tr></table>`,
	'labels in the cells of a row': (cookies) =>
		`<table>${all(cookies, (cookie) => `<tr>${each(cookie, (label, value) => `<td>${label}: ${value}</td>`)}</tr>`)}</table>`,
	'a paragraph of bold labels': (cookies) =>
		`<p>${all(cookies, (cookie) => each(cookie, (label, value) => `<b>${label}:</b> ${value}`, ' '), ' ')}</p>`,
	'details to unfold': (cookies) =>
		all(
			cookies,
			([[label, value] = ['', ''], ...facts]) =>
				`<details><summary>${label}: ${value}</summary>${each(facts, (other, text) => `<p>${other}: ${text}</p>`)}</details>`,
		),
};

/** Ways to write them in plain text or Markdown. */
export const TEXT_STRUCTURES: Readonly<Record<string, Structure>> = {
	'nested bullets': (cookies) =>
		all(
			cookies,
			(cookie) => each(cookie, (label, value, at) => `${at > 0 ? '  ' : ''}- **${label}:** ${value}`, '\n'),
			'\n',
		),
	'a list of bullets each': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `- **${label}**: ${value}`, '\n'), '\n\n'),
	'bold labels over values': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `**${label}**\n${value}`, '\n\n'), '\n\n'),
	'labelled lines': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, '\n'), '\n\n'),
	'lines with dashes': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label} – ${value}`, '\n'), '\n\n'),
	'lines with equals signs': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label} = ${value}`, '\n'), '\n\n'),
	'a line each, semicolons': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, '; '), '\n'),
	'a line each, commas': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, ', '), '\n'),
	'one line, blanks alone between': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, ' '), ' '),
	'one line, ends of sentences between': (cookies) =>
		`Cookies: ${all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, '. '), '. ')}.`,
	'one line, bold labels': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `**${label}** ${value}`, ' '), ' '),
	'one line, labels in capitals': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label.toUpperCase()} ${value}`, ' '), ' '),
	'items of one line each': (cookies) =>
		all(cookies, (cookie) => `- ${each(cookie, (label, value) => `${label}: ${value}`, ' ')}`, '\n'),
	'bars between labelled values': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, ' | '), '\n'),
	'bars between all labelled values': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}: ${value}`, ' | '), ' | '),
	'values below labels': (cookies) =>
		all(cookies, (cookie) => each(cookie, (label, value) => `${label}:\n${value}`, '\n'), '\n\n'),
	'numbered items': (cookies) =>
		all(
			cookies,
			(cookie, at) => `${at + 1}. ${each(cookie, (label, value) => `${label}: ${value}`, '\n   ')}`,
			'\n',
		),
};
