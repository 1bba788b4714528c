import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const deTopic: TopicWords = {
	cookie: '*cookie*',
	policy: '*richtlinie*|*hinweis*|*erklarung*',
	information: 'information*|verwendung*|einsatz von|nutzung von|uber cookies',
	legal: '*datenschutz*|rechtliches',
	settings: '*einstellung*|*verwalten|*zustimm*|*ablehnen|*akzeptier*',
	alone: 'die cookies|unsere cookies',
};

export const de: Vocabulary = {
	language: 'de',
	topic: deTopic,
	tracker: '*trackern|*markern|*keks|*kekse|*keksen',
	functionWords:
		'der|die|das|und|ist|sind|von|mit|fur|den|dem|des|ein|eine|einer|eines|wir|sie|ihre|ihrer|ihren|nicht|auf|wird|werden|oder|zu|zur|zum|dass|diese|dieser|durch|bei|auch|alle|aller|allen|sich|konnen|im|um',
	lifetime: {
		unit: {
			millisecond: 'millisekunde|millisekunden|ms',
			second: 'sekunde|sekunden|sek|s',
			minute: 'minute|minuten|min|mins',
			hour: 'stunde|stunden|std|stdn|h',
			day: 'tag|tage|tagen|tages|kalendertage|werktage|t',
			week: 'woche|wochen|wo',
			month: 'monat|monate|monaten|monats|mon|mo|mt|mte',
			year: 'jahr|jahre|jahren|jahres|j',
			quarter: 'quartal|quartale|quartalen',
		},
		number:
			'ein=1|eine=1|einen=1|einem=1|einer=1|eines=1|eins=1|zwei=2|drei=3|vier=4|funf=5|fuenf=5|sechs=6|sieben=7|acht=8|neun=9|zehn=10|elf=11|zwolf=12|zwoelf=12|dreizehn=13|vierzehn=14|funfzehn=15|sechzehn=16|siebzehn=17|achtzehn=18|neunzehn=19|zwanzig=20|vierundzwanzig=24|funfundzwanzig=25|sechsundzwanzig=26|dreissig=30|vierzig=40|achtundvierzig=48|funfzig=50|sechzig=60|siebzig=70|achtzig=80|neunzig=90|hundert=100|einhundert=100|anderthalb=1.5|eineinhalb=1.5|zweieinhalb=2.5',
		lengths: 'halbjahr=6 month',
		half: 'halb|halbe|halben|halbes|halber',
		session:
			'session|sessions|sitzung|sitzungen|browsersitzung|browsersession|sitzungsende|sitzungsdauer|sitzungscookie*|session cookie|sessioncookie*|dauer des besuchs|ende des besuchs|besuchsdauer|sitzungsbasiert|temporar|browser session|sessiondauer|sessionende|abmelden|abmeldung|ausloggen|logout|sie sich abmelden|fur den besuch|fur die dauer des besuchs|ende des besuches|solange das fenster offen ist|solange der browser offen ist|solange die seite offen ist|solange der tab offen ist|solange das fenster geoffnet ist|solange der browser geoffnet ist|solange die seite geoffnet ist|solange der tab geoffnet ist|wahrend des besuchs|wahrend ihres besuchs|wahrend des besuches|fur die dauer ihres besuchs',
		closing: 'schliess*|geschloss*|beend*|ende|verlass*|schluss|abmeld*|auslogg*|logout',
		browser:
			'browser|browsers|browserfenster|webbrowser|fenster|tab|internetbrowser|webseite|website|seite|seiten|webseiten|internetseite|registerkarte|anwendung|reiter|tabs|browserfensters|browsertab',
		persistent:
			'persistent|persistente|persistenter|dauerhaft|permanent|permanente|unbegrenzt|unbefristet|nie|niemals|kein ablauf|kein ablaufdatum|ohne ablauf|ohne ablaufdatum|lauft nicht ab|lauft nie ab|unlimitiert|bis zur loschung|bis zum loschen|bis sie geloscht werden|bis er geloscht wird|bis es geloscht wird|bis zur manuellen loschung|unendlich|zeitlich unbegrenzt|endlos|keine begrenzung|keine ablaufzeit|dauerhafte',
		until: 'bis',
		erasing: 'losch*|gelosch*|entfern*|geleert',
		upTo: 'bis zu|bis|bis maximal|maximal|max|hochstens|nicht langer als|weniger als|unter|langstens|spatestens|innerhalb|nicht mehr als|maximum|kurzer als|binnen',
		to: 'bis|bis zu|und|auf',
		and: 'und|plus',
		or: 'oder|bzw|beziehungsweise',
		respectively: 'bzw|beziehungsweise|respektive|jeweils',
		ordinals:
			'erste,ersten,erstes,erster|zweite,zweiten,zweites,zweiter|dritte,dritten,drittes|vierte,vierten',
		vague:
			'einige|einigen|einiger|wenige|wenigen|weniger|mehrere|mehreren|ein paar|paar|verschiedene|etliche',
		cue: 'halt|verweildauer|verweilzeit|verschwind*|endet|enden|ablauf*|laufzeit|speicherdauer|lebensdauer|gultig*|gespeichert|speicherung|gultigkeit|geloscht|loschung|verfall*|lauft|dauer|aufbewahr*|haltbarkeit|bleibt|bleiben|verbleib*|erlischt|aktiv|speicherfrist|gesetzt fur|speichert fur|besteht',
		elsewhere:
			'daten|personendaten|informationen|logfiles|protokolle|alle|jede|jeden|alt|alter|mal|konto|vor|unter|protokolldaten|logs|einwilligung erneut|antwort|anfrage|seit|erfahrung|ab 14|ab 16|ab 18',
		during: 'fur|wahrend|fuer',
		long: 'lang',
		ofAll: 'alle|sämtliche',
		otherwise:
			'sofern nicht anders|wenn nicht anders|soweit nicht anders|falls nicht anders|sofern nichts anderes|wenn nichts anderes|soweit nichts anderes',
		may: 'können|könnten',
		keeps:
			'persistiert|persistieren|speichert den|behalt den|bewahrt den|halt*|erhalt*|verwalt*|aufrecht*|identif*|start*|merkt|merken|speichert',
		sessionEnding: '*sitzung',
		months:
			'januar,jan,janner|februar,feb|marz,mar,maerz,mrz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sep,sept|oktober,okt|november,nov|dezember,dez',
	},
	category: {
		necessary:
			'cookies die wir brauchen|cookies die wir benotigen|nicht verzichten konnen|ohne die es nicht geht|ohne die nichts geht|zum funktionieren|funktioniert nicht ohne|benotigt um zu|braucht um zu|fur das funktionieren|die die website benotigt|die die seite benotigt|die das portal benotigt|die das portal braucht|die die seite braucht|die die website braucht|notig|notige|notigen|noetig|unbedingt notig*|technisch notig*|notwendig|notwendige|notwendigen|notwendiger|notwendiges|unbedingt notwendig|unbedingt notwendige|unbedingt erforderlich|unbedingt erforderliche|unbedingt erforderlichen|zwingend erforderlich|zwingend erforderliche|zwingend notwendige|erforderlich|erforderliche|erforderlichen|erforderlicher|essenziell|essenzielle|essenziellen|essenzieller|essentiell|essentielle|essentiellen|essentieller|technisch|technische|technischen|technischer|technisch notwendig|technisch notwendige|technisch notwendigen|technisch erforderlich|technisch erforderliche|technisch bedingt*|sicherheit|sicherheits|sicherheitscookies|sicherheitsrelevant*|authentifizierung|pflicht|pflichtcookies|obligatorisch|obligatorische|betriebsnotwendig*|systemcookies|grundfunktion|grundfunktionen|basisfunktionen|basis|basiscookies|betrieb|funktionieren|reibungslos*|funktionsfahigkeit|notwendigkeit|unerlasslich*|wesentlich|wesentliche|wesentlichen|immer aktiv|benotigte|benotigt|einwilligungsfrei*|unverzichtbar*|technikcookies|betriebsbedingt*',
		functional:
			'barrierefreiheit|zuganglichkeit|funktional|funktionale|funktionalen|funktionaler|funktionales|funktionell|funktionelle|funktionellen|funktioneller|funktionalitat|funktionalitaten|funktionalitats|funktionscookies|funktions|praferenz|praferenzen|praferenzcookies|praferenz cookies|komfort|komfortcookies|komfortfunktionen|personalisierung|personalisierungscookies|einstellungscookies|benutzererfahrung|nutzererlebnis|nutzererfahrung|externe medien|externe inhalte|eingebettete inhalte|externer medien|bequemlichkeit|individualisierung|drittinhalte',
		statistical:
			'besuchsstatistik*|besucherzahlung|statistik|statistiken|statistisch|statistische|statistischen|statistik*|analyse|analysen|analyse*|analytisch|analytische|analytischen|analytics|webanalyse*|webanalytik|reichweitenmessung|reichweitenanalyse|messung|leistung|leistungs|leistungscookies|leistungsmessung|performance|performance*|nutzungsanalyse*|besuchermessung|besucherstatistik|besucheranalyse|webstatistik*|auswertung|erfolgsmessung|nutzungsstatistik*|publikumsmessung|trackingcookies zur analyse|messcookies|zugriffsstatistik',
		advertising:
			'marketing|marketing*|werbung|werbe|werbe*|werbezwecke|werblich*|zielgerichtet|zielgerichtete|zielgruppen*|targeting|targeting*|retargeting|remarketing|anzeigen|anzeigen*|profiling|profilbildung|kommerziell*|affiliate*|conversion*|ausrichtung|personalisierte werbung|werbetreibende|personalisierung von werbung|personalisierung von anzeigen|personalisierung der werbung|anzeigenpersonalisierung',
		social:
			'social|social media|social*|soziale|soziale medien|soziale netzwerke|sozialen netzwerken|sozialer netzwerke|sozialen medien|sozialer medien|teilen|teilen funktion|social plugins',
		unknown:
			'nicht klassifiziert|nicht klassifizierte|nicht kategorisiert|nicht kategorisierte|unklassifiziert|unklassifizierte|unkategorisiert|unkategorisierte|sonstige|sonstiges|sonstigen|andere|weitere cookies|unbekannt|unbekannte|optional|optionale|optionalen|unclassified|nicht zugeordnet|freiwillig|freiwillige|nicht eingeordnet',
	},
	plainCategory: {
		necessary:
			'erforderliche cookies|unbedingt notwendig*|unbedingt notig*|technisch notig*|unbedingt erforderlich*|technisch notwendig*|technisch erforderlich*|zwingend erforderlich*|zwingend notwendig*|notwendiges cookie|notwendige cookies|technisches cookie|technische cookies|notwendig fur|erforderlich fur|essenziell*|essentiell*|unerlasslich*|notwendig um|erforderlich um|fur den betrieb der|betrieb erforderlich*|betrieb notwendig*|betriebs erforderlich*|betriebs notwendig*|funktion erforderlich*|funktion notwendig*|betrieb notig*|nutzung erforderlich*|nutzung notwendig*',
		functional:
			'funktionales cookie|funktionale cookies|funktionscookie*|praferenzcookie*|komfortcookie*|personalisierungscookie*',
		statistical:
			'wie sie unsere|wie unsere seite|wie unsere website|wie besucher|wie nutzer|anzahl der besucher|anzahl der besuche|besucherzahlen|statistik*|statistisch*|webanalyse*|reichweitenmessung|analysecookie*|analyse cookie|analyse cookies|webstatistik*',
		advertising: 'werbung|werbe*|marketing*|retargeting|remarketing|targeting|anzeigen|werbetreibend*',
		social:
			'soziale medien|sozialen medien|sozialer medien|soziale netzwerke|sozialen netzwerken|social media',
	},
	vagueCategory:
		'andere|sonstige|sonstiges|sonstigen|weitere cookies|optional|optionale|optionalen|freiwillig|freiwillige',
	consent:
		'cookie banner|cookie hinweis|cookie meldung|einwilligung|einwilligungen|zustimmung|zustimmungen|einwilligungsstatus|zustimmungsstatus|cookie auswahl|cookie einstellungen|cookie praferenzen|cookie entscheidung',
	agreeing: {
		condition: 'wenn|falls|sofern|nach|mit|sobald|nachdem',
		verb: 'zustimm*|einwillig*|akzeptier*|erlaub*|einverstanden|aktivier*|auswahl*|anklick*|bestatig*',
	},
	functional: 'funktional*|funktionell*|funktionscookie*',
	alwaysOn:
		'nicht abgelehnt werden|nicht deaktiviert werden|nicht abgeschaltet werden|nicht ausgeschaltet werden|nicht abgewahlt werden|nicht ablehnen|nicht deaktivieren|nicht abschalten|nicht ausschalten|nicht abwahlen|nicht deaktivierbar|immer aktiv|immer eingeschaltet|unerlasslich|unerlasslichen|unabdingbar|unverzichtbar|keine einwilligung erforderlich|ohne einwilligung gesetzt',
	noCategory:
		'technische cookie definitionen|technische cookie definition|zustimmung erforderlich|cookie einstellungen|ihre einstellungen|cookieeinstellungen|cookie praferenzen|ihre praferenzen|browser einstellungen|browsereinstellungen|einstellungen andern|einstellungen verwalten|datenschutz einstellungen|einstellungen ihres browsers|einstellungen im browser|einstellungen des browsers|datensicherheit|andere websites|andere webseiten|anderen websites|andere zwecke|anderer anbieter|andere anbieter|und andere|oder andere|sicherheit ihrer daten|einwilligung erforderlich|nicht erforderlich|einstellungen der cookies|cookies einstellungen|ist es erforderlich|es ist notwendig|technische details|technische angaben|technische beschreibung|technische informationen',
	unused: 'unbenutzt*|ungenutzt*|deaktiviert*|entfernt*|abgeschaltet*|inaktiv*',
	negation: 'nicht|kein|keine|keinen|ohne|nicht unbedingt|weder|noch|nie|ausser',
	adverb: '*strikt|unbedingt|zwingend|technisch|absolut|sind',
	always: 'immer',
	towards: 'fur|zur|zum|zu|um',
	party: {
		first:
			'erstanbieter|erstanbieter*|eigene|eigener|eigenes|eigen|eigenen|first party|intern|interne|interner|erstpartei|erste partei|selbst|hauseigene',
		third:
			'drittanbieter|drittanbieter*|dritte|dritter|dritten|dritt|drittpartei|dritte partei|third party|extern|externe|externer|fremdanbieter|drittpartei*|fremde|partner|drittfirmen',
	},
	storage: {
		localStorage:
			'lokaler speicher|lokalen speicher|lokale speicherung|local storage|localstorage|html local storage|webspeicher|lokal gespeichert|browser speicher|browserspeicher|lokaler browserspeicher|lokalspeicher|html5 storage',
		sessionStorage:
			'sitzungsspeicher|session storage|sessionstorage|session speicher|sitzungs speicher|sessionspeicher',
		indexedDB: 'indexeddb|indexierte datenbank',
		pixel:
			'pixel|pixels|zahlpixel|trackingpixel|tracking pixel|pixel tag|web beacon|web beacons|beacon|webbeacon|pixel tracker|zahlmarke|spurungspixel|pixel verfolger',
	},
	column: {
		name: 'beispiele fur cookies|beispiele cookies|beispiel cookies|name|namen|cookie name|cookiename|cookienamen|name cookie|name cookies|cookie namen|bezeichnung|bezeichnung cookie|cookie bezeichnung|name trackers|schlussel|eingesetzte cookies|verwendete cookies|gesetzte cookies|verwendetes cookie|cookie kennung|kennung|technischer name|titel cookie|key|schlusselname|cookiebezeichnung|name technologie|namen cookies',
		maybeName: 'cookie|cookies|titel|tracker',
		provider:
			'wer setzt|wer setzt ihn|wer nutzt|von wem|wer steckt dahinter|anbieter|anbieters|name anbieters|anbietername|dienstanbieter|dienstleister|diensteanbieter|name dienstanbieters|name dienstleisters|herausgeber|betreiber|unternehmen|firma|herkunft|quelle|gesetzt|verantwortlicher|verantwortliche stelle|eigentumer|bereitgestellt|cookie anbieter|hersteller|anbieter cookies|provider|ursprung|lieferant|name lieferanten|drittanbietername|partner|empfanger|datenempfanger|anbieter dienst|inhaber|lieferantenname|cookieanbieter|wer|aussteller|gesetzt von wem',
		purpose:
			'wozu|wofur|zweck|zwecke|verwendungszweck|verwendungszwecke|beschreibung|zweck cookies|funktion|funktionen|nutzung|einsatzzweck|erklarung|erlauterung|verwendung|beschreibung zweck|zweckbeschreibung|zweck verarbeitung|details|aufgabe|bemerkung|information|informationen|ziel|zweck cookie|kurzbeschreibung|cookie zweck|verarbeitungszweck|inhalt|zielsetzung|anmerkung|cookie beschreibung|zweck und inhalt|grund|anwendung|beschreibung cookies|zweck und funktion',
		lifetime:
			'dauer|laufzeit|speicherdauer|lebensdauer|ablauf|ablaufdatum|ablaufzeit|gultigkeit|gultigkeitsdauer|speicherfrist|verfall|verfallsdatum|haltbarkeit|aufbewahrungsdauer|aufbewahrungsfrist|speicherzeit|cookie laufzeit|lauft ab|speicherzeitraum|cookie dauer|maximale speicherdauer|cookielaufzeit|verfallszeit|loschfrist|aufbewahrungszeit|lebenszeit|maximale laufzeit|funktionsdauer|loschung|nutzungsdauer|dauer speicherung|zeitraum|laufzeit cookies|speicherungsdauer|ablauffrist|frist|lebenszyklus|laufzeiten|gultigkeitszeitraum|maximale aufbewahrungsdauer|gultig bis|gespeichert|bleibt|bleibt gespeichert|geloscht|geloscht nach|wird geloscht nach|gultig|aufbewahrt|halt|lauft ab nach|verfallt|verfallt nach|wird aufbewahrt|wird gespeichert|endet|speicherung|aufbewahrung|wie lange|haltbar',
		category:
			'kat|cat|kategorie|kategorien|cookie kategorie|gruppe|klassifizierung|klasse|cookiekategorie|cookie gruppe|einstufung|einwilligungskategorie|zweckkategorie',
		party:
			'partei|erst oder drittanbieter|erstanbieter oder drittanbieter|erstanbieter drittanbieter|erst drittanbieter|eigene oder fremde',
		domain:
			'domain|domains|domane|host|hosts|server|website|webseite|cookie domain|domain name|hostname|host s|subdomain|seite|gultigkeitsbereich|cookie untergruppe|untergruppe cookies|untergruppe|cookie unterkategorie',
		storage:
			'speichertyp|art speicherung|speicherart|technologie|speicherort|technik|speicher typ|speichermedium|technologieart|art technologie|speichertechnik',
		location: 'ort|einsatzort|stelle|bereich|wo|seitenbereich',
		'function-and-location':
			'funktion und ort|dienst und ort|funktion und standort|dienst und standort|funktion und einsatzort|service und ort|service und standort',
		type: 'typ|art|cookie typ|cookie art|typ cookies|art cookies|cookietyp|cookieart|typ cookie|art cookie|typen',
		service:
			'dienst|dienste|service|tool|anwendung|produkt|werkzeug|system|software|modul|plugin|name dienstes|technologie anbieter|dienstname',
		link: 'link|links|datenschutz|datenschutzerklarung|weitere informationen|mehr informationen|datenschutzhinweise|datenschutzrichtlinie|datenschutzlink|mehr|cookie richtlinie|weitere infos|datenschutzinformationen',
		value: 'wert|cookie wert',
		other:
			'technische cookie definitionen|technische cookie definition|format|datentyp|kodierung|opt out|widerspruch|widerruf|einwilligung|rechtsgrundlage|ubermittlung|drittland|land|erhobene daten|daten|datenarten|gesammelte daten|pfad|einwilligung erforderlich|sicher|grosse|status|zugriff|deaktivierung|verarbeitete daten|drittlandubermittlung|nummer|standort verarbeitung|beispiel|ort verarbeitung|drittlandtransfer|datenkategorien|datenubermittlung|loschmoglichkeit|weitergabe|nr|zustimmung|zustimmung erforderlich|einwilligungspflichtig|zustimmungspflichtig|einwilligung notig|einwilligung notwendig|zustimmung notig',
		wildcard: 'platzhalter|wildcard|prafix|muster',
	},
	place:
		'karte|karten|diagramm|diagramme|grafik|grafiken|tabelle|tabellen|katalog|suche|statistik|statistiken|besuche|besucher|besuchsstatistik|besuchsstatistiken|sprache|sprachwahl|auswahl|anmeldung|formular|formulare|konto|einstellungen|videos|daten|datensatz|datensatze|datensatzes|stadt|gemeinde|landkreis|kanton|bezirk|ministerium|behorde|amt|universitat|institut|verwaltung',
	filler:
		'der|die|das|des|dem|den|von|vom|fur|zur|zum|durch|im|in|am|ein|eine|eines|einer|ist|wird|werden|diese|dieses|s|er|wir|n|zu|bei|ihrer|unserer',
	name: {
		startingWith:
			'beginnend mit|beginnen mit|beginnt mit|mit dem prafix|prafix|prafixe|anfangend mit|beginnen|beginnt|beginnend|mit prafix|anfangen|anfangt|fangen mit|startend mit|startet mit|angefangen mit|begonnen mit',
		endingWith: 'endend mit|endend auf|enden mit|enden auf|endet auf|endet mit|suffix|mit suffix|enden|endet',
		containing: 'enthalten|enthaltend|enthalt|beinhalten|beinhaltet',
		followedBy: 'gefolgt von',
		between: 'mit|dem|prafix',
		notAName:
			'keine|keiner|kein|verschiedene|diverse|mehrere|unbekannt|andere|sonstige|alle|name|siehe|variabel|variiert|entfallt|und|oder|ja|nein|anbieter|zweck|dauer|laufzeit|usw|beispiel|z b|notwendig|funktional|statistik|marketing|tage|tag|monate|monat|jahr|jahre|stunden|stunde|minuten|webseite|website|der|die|das|den|dem|mit|fur|von|drittanbieter|kennungen|werbung|analyse|z.b|u.a',
	},
	ditto: 'idem|dito|dto|dasselbe|derselbe|dieselbe|ebenso|wie oben|siehe oben|s o|gleich',
	answer: { yes: 'ja|wahr|aktiv', no: 'nein|falsch|inaktiv' },
	recipient: 'empfanger*|auftragsverarbeiter*|auftragsverarbeitung',
	prose: {
		these: 'alle diese|all diese|samtliche dieser|diese|dieses|dieser',
		named:
			'namens|genannt*|mit namen|mit dem namen|mit der bezeichnung|unter dem namen|mit der kennung|heiss*|laute*',
		nameNoun: 'name|namen',
		single: 'einzige*|nur',
		besideCookie: 'banner|wall|hinweis|datei|keks|textdatei',
		relative: 'das wir|die wir|den wir|das diese|welches wir|welche wir',
		includes: 'gehoren|gehort|zahlen|zahlt|umfassen',
		indefinite: 'ein|eine|einen',
		serve:
			'helfen|sie helfen|helfen uns|ermoglichen|sie ermoglichen|erlauben|dienen|sie dienen|messen|sie messen|erfassen|sie erfassen|sammeln|sie sammeln|speichern|sie speichern|merken|sie merken|werden verwendet|werden genutzt|werden eingesetzt|sie werden|sie sind',
		be: 'ist|sind|heisst|heissen',
		denial: 'nicht|kein*|ohne|nie|niemals',
		without: 'ohne',
		use: 'verwend*|setzt|setzen|setze|gesetzt|eingesetzt|einsetz*|nutzt|nutzen|genutzt|platzier*|benutzt|benutzen|im einsatz',
		unless:
			'ausser|bis|bevor|ohne ihre|ohne deine|erst|nur|es sei denn|sofern|solange|wenn sie|standardmassig|von vornherein|sonst nichts|nichts anderes|keine anderen|keine weiteren',
		condition: 'wenn|falls|sofern',
		supposed: 'wurden wir|falls wir jemals|fruher|ehemals|vormals|nicht mehr|nicht langer|kunftig|geplant*',
		not: 'nicht|kein*|nie|niemals',
		foreign:
			'manche seiten|manche websites|manche webseiten|andere seiten|andere websites|andere webseiten|anderen seiten|anderer websites|andere website|viele websites|viele webseiten|viele seiten|die meisten websites|stammt von einer anderen|stammen von anderen',
		suchAs: 'wie|z b|zum beispiel|u a|unter anderem|etwa|namlich|beispielsweise|insbesondere',
		otherTopic:
			'berechtigungen|app-berechtigungen|umgebungsvariable*|variablen|ereignisse|datensatze|formularfelder|pflichtfelder|aufbewahrung von|aufbewahrung der|aufbewahrungsfrist*|loschfristen|loschkonzept|meistgenutzte*|meistgefragte*',
		thing: 'eigenschaft|einstellung|option|parameter|variable|attribut|feld|funktion|datei|ereignis|signal',
	},
	rows: {
		above: 'oben|obige|obigen|obenstehend*|vorstehend*|obengenannt*|vorgenannten',
		all: 'alle|allen|samtliche',
		both: 'beide|beiden',
		except: 'ausser|ausgenommen|mit ausnahme|bis auf|abgesehen von',
		others: 'ubrigen|anderen|restlichen|alle anderen',
		first: 'ersten|erstgenannten',
		last: 'letzte|letzten|letzter|letztes',
		to: 'bis',
		number: 'zu|nr|nummer|nummern|zeile|zeilen|ziffer|ziffern|position|positionen',
	},
	site: {
		noun: 'seite|webseite|plattform|internetauftritt|internetseite|internetseiten|homepage|webauftritt|onlineshop',
		visit: 'besuch*|unser|unsere|unserer|verwendet',
		visiting: 'besuchen|besuchst|besuch von|besuch auf|nutzung von|seiten von|den seiten von',
		rights: 'alle rechte vorbehalten',
		applies:
			'betreibt|betreiberin von|betreiber von|gilt fur|gelten fur|betrifft|bezieht sich auf|ist fur|gultig fur|gehort zu|gilt ausschliesslich fur|gilt nur fur|gelten nur fur|gelten ausschliesslich fur|betrifft nur|gultig auf',
		contact: '*kontakt*|impressum',
		portal: '*portal|plattform',
		address: 'adresse|url|webadresse|internetadresse|webauftritt|internetauftritt|domain',
		on: 'auf|von|unter',
		hereafter: 'nachfolgend|im folgenden|nachstehend|kurz|fortan',
		reached:
			'erreichbar|abrufbar|zu erreichen|zu finden|erreichbar unter|zu erreichen unter|erreichen sie unter|erreichbar uber|abrufbar unter|zu finden unter|finden sie unter|unter der adresse',
		elsewhere:
			'gehostet auf|gehostet bei|gehostet von|weitere informationen|weitere hinweise|weitere einzelheiten|mehr informationen|mehr dazu|mehr erfahren|naheres|siehe|widerspr*|opt out|beschwer*|aufsichtsbehorde*|datenschutzbeauftragte*|hilfe*|anleitung*|dokumentation|richtlinie von|richtlinie der|richtlinien von|datenschutzerklarung von|datenschutzerklarung der|ubernommen*|kopiert*|betreibt auch|betreibt ausserdem|andere seite*|andere website*|anderen website*|andere webseite*|anderer website*|externe*|partnerseite*|schwesterseite*|fruher*|ehemals|vormals|alte* portal|gehostet|hosting|hoster|ihre rechte|links|entwickelt von|erstellt von|umgesetzt von|liegt bei|liegen bei|lauft bei|uber eine subdomain|unter einer subdomain|subdomain von|subdomain der',
		kind: '*shop|*laden|zeitung|magazin|auftritt|wiki',
		ownRules:
			'gilt eine eigene|gelten eigene|hat eine eigene|haben eigene|gilt die dortige|es gilt eine eigene',
	},
	setter: {
		which: 'der|die|das|welcher|welche|welches',
		engages:
			'binden|bindet|greifen auf|greift auf|arbeiten mit|arbeitet mit|bedienen uns|bedient sich|zum einsatz kommt|kommt',
		placed: 'gesetzt|platziert',
		by: 'von|durch',
		of: 'von',
		article: '',
		subject: '*dritt*|*seite*',
		user: 'verwendet|genutzt|eingesetzt',
		runsOn:
			'lauft mit|lauft auf|lauft unter|betrieben mit|basiert auf|beruht auf|baut auf|grundlage ist|erstellt mit|realisiert mit|lauft uber',
		kindOfService:
			'netzwerk|dienst|*dienst|*dienstes|*werkzeug|plattform|unternehmen|anbieter|firma|plugin|software|suchmaschine|anwendung|bibliothek|losung|produkt',
	},
	stated: {
		cue: 'zuletzt aktualisiert|zuletzt geandert|zuletzt uberarbeitet|letzte aktualisierung|letzte anderung|letzte uberarbeitung|*stand|gultig ab|fassung vom',
		ordinal: '',
		of: 'den',
	},
	whole: {
		only: 'nur|ausschliesslich|lediglich',
		uses: 'verwend*|setz*|nutz*|speicher*|leg*',
	},
};
