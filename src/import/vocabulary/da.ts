import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const daTopic: TopicWords = {
	cookie: '*cookien|*cookierne|*cookiens',
	policy: '*politik|*politikken|*erklaering*',
	information: 'brug af|information om|om cookies|oplysninger om',
	legal: 'privatliv*|persondata*|databeskyttelse*',
	settings: '*indstilling*|administrer*|accepter*|afvis*|tillad*',
	alone: 'vores cookies|cookies',
};

export const da: Vocabulary = {
	language: 'da',
	topic: daTopic,
	tracker: '*trackere|*sporingsfil*|*sporer|*sporere',
	functionWords:
		'og|at|det|som|en|et|for|med|den|af|til|pa|er|de|ikke|vi|du|din|dit|dine|om|kan|fra|har|eller|nar|denne|hvilke|hvordan|sig|bruges|vores|ved|blev|bliver',
	lifetime: {
		unit: {
			millisecond: 'millisekund|millisekunder|ms',
			second: 'sekund|sekunder|sek|s',
			minute: 'minut|minutter|minutt|minuttar|min',
			hour: 'time|timer|timar|t|timers',
			day: 'dag|dage|dager|dagar|dogn|d|dages',
			week: 'uge|uger|ugers|uke|uker|veke|veker',
			month: 'maned|maneder|manad|manader|manadar|mdr|mnd|md|maneders',
			year: 'ar|ars',
			quarter: 'kvartal|kvartaler',
		},
		number:
			'en=1|een=1|et=1|eet=1|tre=3|fire=4|fem=5|seks=6|syv=7|otte=8|elleve=11|tolv=12|tretten=13|fjorten=14|femten=15|seksten=16|atten=18|tyve=20|fireogtyve=24|tredive=30|fyrre=40|halvtreds=50|halvfems=90|hundrede=100|halvanden=1.5|halvandet=1.5',
		lengths: 'halvar=6 month|to ar=2 year|to maneder=2 month|to uger=2 week|to dage=2 day|to timer=2 hour',
		half: 'halv|halve|halvt',
		session:
			'session|sessioner|sessionen|sessionens|sessionscookie*|midlertidig|midlertidigt|browsersession|browsersessionen|besogets varighed|under besoget|logger ud|logget ud|log ud|slutningen af sessionen|indtil sessionen slutter|sa laenge browseren er aben|sa laenge siden er aben|sa laenge vinduet er abent|kun besoget|under dit besog',
		closing: 'luk*|afslut*|forlad*|slut*|ophor*|logger ud|log ud',
		browser:
			'browser|browseren|browservinduet|vinduet|vindue|fanen|faneblad|fanebladet|siden|hjemmesiden|webstedet|appen',
		persistent:
			'permanent|permanente|vedvarende|ubegraenset|ubegraensede|aldrig|udlober aldrig|udlober ikke|indtil den slettes|indtil de slettes|indtil sletning|ubestemt|for altid|uendelig|persistent',
		until: 'indtil|til',
		erasing: 'slett*|fjern*|ryd*',
		upTo: 'op til|maksimalt|maks|hojst|mindre end|senest|inden for|kortere end|max|indtil|hojest|laengst',
		to: 'til|og|op til',
		and: 'og|samt|plus',
		or: 'eller',
		respectively: 'henholdsvis',
		ordinals: 'forste|anden,andet|tredje|fjerde',
		vague: 'nogle|fa|flere|et par|par|forskellige|mange',
		cue: 'udlob*|udlober|opbevar*|lagr*|levetid|varighed|gyldig*|gemmes|gemt|slettes|slettet|forbliver|bevares|varer|aktiv|fjernes|forsvinder|bliver liggende',
		elsewhere:
			'data|oplysninger|personoplysninger|oplysningerne|hver|gammel|gamle|gange|konto|siden|logfiler|svar|logs|anmodninger',
		during: 'i',
		ofAll: 'alle|samtlige',
		otherwise: 'medmindre andet|hvis ikke andet',
		may: 'kan',
		keeps: 'husker|huske|holder|beholder|identificer*|abner|starter',
		sessionEnding: '*session',
		months:
			'januar,jan|februar,feb|marts,mar|april,apr|maj|juni,jun|juli,jul|august,aug|september,sep,sept|oktober,okt|november,nov|december,dec',
	},
	category: {
		necessary:
			'cookies vi har brug for|ikke kan undvaere|nodvendig|nodvendige|nodvendigt|strengt nodvendige|absolut nodvendige|teknisk nodvendige|pakraevet|pakraevede|kraevede|essentielle|vaesentlige|teknisk|tekniske|sikkerhed|sikkerheds*|obligatoriske|grundlaeggende|autentificering|altid aktive|altid aktiv|funktionsdygtig*|uundvaerlige',
		functional:
			'funktionel|funktionelle|funktionalitet|funktionalitets*|funktionscookies|praeferencer|praeference*|personalisering|tilpasning|indlejret indhold|eksternt indhold|brugeroplevelse|komfort',
		statistical:
			'statistik*|statistisk|statistiske|analyse|analyse*|analytisk|analytiske|maling|malinger|ydeevne|praestation*|webanalyse|webstatistik|besogsstatistik|trafikmaling|analytics|trafikanalyse|brugerundersogelse*',
		advertising:
			'markedsforing|markedsforings*|reklame|reklamer|reklame*|annoncer|annoncering|annonce*|malrettet|malrettede|malretning|retargeting|remarketing|marketing|profilering|annoncorer|kommerciel*|personalisering af annoncer|tilpasning af annoncer|personlige annoncer',
		social: 'sociale|sociale medier|social|sociale netvaerk|deling',
		unknown:
			'uklassificeret|uklassificerede|ikke klassificeret|ikke klassificerede|ukategoriseret|ukategoriserede|ovrige|andre|ukendt|ukendte|valgfri|valgfrie|frivillige',
	},
	plainCategory: {
		necessary:
			'strengt nodvendig*|teknisk nodvendig*|nodvendig for|nodvendige for|nodvendig cookie|nodvendige cookies|teknisk cookie|tekniske cookies|uundvaerlig*',
		functional: 'funktionel cookie|funktionelle cookies|praeferencecookie*',
		statistical:
			'hvordan besogende|hvordan brugere|hvordan brugerne|statistik*|statistisk|statistiske|analytisk*|webanalyse|trafikanalyse|besogstal',
		advertising: 'reklame*|annonce*|markedsforing*|marketing|retargeting|remarketing',
		social: 'sociale medier|sociale netvaerk',
	},
	vagueCategory: 'andre|ovrige|valgfri|valgfrie|frivillige',
	agreeing: {
		condition: 'hvis|nar|efter|med|forst',
		verb: 'accepter*|samtyk*|godkend*|tillad*|valger|valgt|giver lov',
	},
	functional: 'funktion*',
	alwaysOn:
		'kan ikke fravaelges|kan ikke afvises|kan ikke slas fra|kan ikke deaktiveres|altid aktiv|altid aktive|altid slaet til|kraever ikke samtykke|uden samtykke|uundvaerlige',
	noCategory:
		'cookieindstillinger|cookie indstillinger|dine indstillinger|dine praeferencer|andre hjemmesider|andre websteder|andre tjenester|andre parter|andre formal|browserindstillinger|administrer indstillinger|andre oplysninger|andre browsere|sikkerhedsforanstaltninger|tekniske detaljer|teknisk information|teknisk beskrivelse',
	negation: 'ikke|uden|ingen|intet|ej|aldrig|undtagen',
	adverb: 'strengt|absolut|teknisk|*er',
	always: 'altid',
	towards: 'for|til',
	party: {
		first: 'forstepart|forsteparts*|forste part|egen|egne|eget|intern|interne|first party|forste',
		third:
			'tredjepart|tredjeparts*|tredje part|tredjeparter|ekstern|eksterne|third party|tredje|samarbejdspartnere',
	},
	storage: {
		localStorage: 'lokal lagring|lokalt lager|local storage|weblagring|lokal hukommelse',
		sessionStorage: 'sessionslagring|sessionslager|session storage',
		indexedDB: 'indexeddb',
		pixel: 'pixel|pixels|sporingspixel|sporingspixels|webbeacon|webbeacons|web beacon|pixeltags',
	},
	column: {
		name: 'eksempler pa cookies|navn|navne|cookienavn|cookie navn|navn cookie|navn pa cookie|navn pa cookien|cookiens navn|betegnelse|nogle|navn cookies|anvendte cookies|teknisk navn',
		maybeName: 'cookie|cookies|titel',
		provider:
			'hvem saetter|hvem saetter den|hvem bruger|leveret|leveret af|leveres af|udbyder|udbydere|leverandor|leverandorer|udsteder|tjenesteudbyder|virksomhed|afsender|kilde|ejer|ansvarlig|dataansvarlig|udgiver|saettes|sat|partner|modtager|modtagere|brukt av|blir brukt av|bruges av|bruges af|navn udbyder|hvem|udbydes|cookieudbyder|operator|fra hvem|af hvem',
		purpose:
			'formal|formalet|foremal|foremalet|funksjon|funksjon og formal|formal med cookie|beskrivelse|funktion|anvendelse|forklaring|detaljer|information|bruges til|hvad bruges til|hvorfor|kommentar|bemaerkninger|brug|indhold|cookiens formal|hvad den gor|formal og beskrivelse|anvendes til',
		lifetime:
			'varighed|levetid|lengd|lengde|udlob|udlober|udlobsdato|udlobstid|gyldighed|gyldighedsperiode|opbevaringsperiode|opbevaringstid|opbevaring|lagringstid|lagringsperiode|tid|periode|hvor laenge|slettes|slettes efter|gemmes|gemmes i|gyldig|udlober efter|maksimal opbevaringstid|lobetid|cookiens levetid|sletning|opbevares|varer',
		category: 'kategori|kategorier|gruppe|klasse|klassificering|cookiekategori',
		party:
			'part|forste eller tredje part|forste tredje part|egen eller tredjepart|forsteparts eller tredjeparts',
		domain:
			'domaene|domaener|vaert|hjemmeside|websted|server|domaenenavn|host|website|cookie undergruppe|cookieundergruppe|undergruppe cookies|undergruppe',
		storage: 'lagringstype|type lagring|teknologi|lagring|lagringsteknologi',
		location: 'placering|sted|side|hvor',
		'function-and-location': 'funktion og placering|tjeneste og placering|funktion og sted',
		type: 'type|typer|cookietype|type cookie|slags|art|cookietyper|type af cookie',
		service: 'tjeneste|tjenester|vaerktoj|vaerktojer|applikation|system|produkt|program|service|tredjepart',
		link: 'link|links|privatlivspolitik|mere information|laes mere|politik|flere oplysninger|persondatapolitik',
		value: 'vaerdi|cookievaerdi',
		other:
			'format|samtykke|retsgrundlag|land|sti|oplysninger|overforsel|fravalg|data|status|eksempel|kraever samtykke|sadan fravaelger du|samtykke pakraevet|samtykke nodvendigt',
		wildcard: 'jokertegn|praefiks|monster',
	},
	filler: 'en|et|den|det|af|for|pa|i|til|som|de|fra|vi|er|med|s|din|vores',
	name: {
		startingWith:
			'som begynder med|der begynder med|begynder med|starter med|der starter med|med praefikset|praefiks|begyndende med',
		endingWith: 'som slutter pa|der slutter pa|slutter pa|slutter med|suffiks',
		containing: 'som indeholder|der indeholder|indeholder',
		followedBy: 'efterfulgt af',
		between: 'med|praefiks|praefikset',
		joiner: 'samt',
		placeholder: 'navn|nummer',
		notAName:
			'ingen|intet|forskellige|flere|ukendt|andre|ovrige|alle|navn|se|varierer|og|eller|ja|nej|formal|udbyder|dage|dag|maneder|maned|ar|timer|hjemmeside|for|med|af|osv|mv|nodvendige|statistik|markedsforing',
	},
	ditto: 'samme|det samme|den samme|som ovenfor|se ovenfor|ditto|do|idem',
	answer: { yes: 'ja|sandt|aktiv', no: 'nej|falsk|inaktiv' },
	recipient: 'modtager*|databehandler*|underdatabehandler*',
	prose: {
		these: 'alle disse|disse|denne',
		named:
			'hedder|som hedder|der hedder|kaldet|kaldes|som kaldes|benaevnt|med navn*|ved navn|under navnet|med navn|hvis navn er',
		nameNoun: 'navn|navne|navnene',
		single: 'eneste',
		besideCookie: 'fil|tekstfil|boks|mur',
		relative: 'som vi|vi|der',
		includes: 'omfatter',
		indefinite: 'en|et',
		serve:
			'hjaelper os|hjalper os|hjalper|de hjalper|gor det muligt|de gor det muligt|bruges til|de bruges|anvendes til|indsamler|de indsamler|maler|de maler|husker|de husker|de er',
		be: 'er|hedder',
		denial: 'ikke|ingen|intet|uden|aldrig',
		without: 'uden',
		otherTopic:
			'tilladelser|miljovariab*|variabler|haendelser|begivenheder|datasaet|formularfelter|opbevaring af|opbevaringsperioder|slettefrister|hvor laenge gemmer vi|hvor laenge opbevarer vi|mest efterspurgte|mest hentede',
		use: 'bruger|bruges|brugt|anvender|anvendes|saetter|saettes|sat|placerer|placeres|gemmer|gemmes|lagrer',
		unless: 'medmindre|for du|for vi|forend|uden dit|kun|hvis du|som standard|intet andet|ingen andre',
		condition: 'hvis|nar',
		supposed: 'hvis vi|tidligere|ikke laengere|planlaegger*',
		not: 'ikke|ingen|intet|aldrig',
		foreign:
			'nogle hjemmesider|andre hjemmesider|nogle websteder|andre websteder|mange hjemmesider|de fleste hjemmesider',
	},
	rows: {
		above: 'ovenstaende|ovenfor|ovennaevnte',
		all: 'alle|samtlige',
		both: 'begge',
		except: 'undtagen|bortset fra|med undtagelse|pa naer',
		others: 'ovrige|resten|resterende',
		first: 'forste',
		last: 'sidste',
		to: 'til',
		number: 'nr|nummer|numre|raekke|raekker',
	},
	site: {
		noun: 'hjemmeside|hjemmesiden|websted|webstedet|websitet',
		visit: 'besog*|vi bruger|vi anvender|vores',
		visiting: 'besoger|besoge|besog pa|siderne pa',
		rights: 'alle rettigheder forbeholdes',
		applies:
			'driver|udgives pa|gaelder|gaelder for|gaelder kun for|omfatter|vedrorer|daekker|gelder for|gaeldende for',
		contact: '*kontakt*',
		portal: 'portal|portalen|platform|platformen',
		address: 'adresse|webadresse|url|domaene',
		on: 'pa',
		hereafter: 'herefter|i det folgende|efterfolgende|benaevnt',
		reached: 'tilgaengelig pa|findes pa|kan tilgas pa|kan nas pa|pa adressen',
		elsewhere:
			'mere information|laes mere|laes om|les mer|lese mer|les meir|lese meir|se ogsa|yderligere oplysninger|klag*|tilsyn*|datatilsynet|hjaelp*|vejledning*|dokumentation|kopieret fra|driver ogsa|andre hjemmesider|andet websted|eksterne*|tidligere|hosting|rettigheder|links|udviklet af|ligger hos|hostes hos|hostes af|driftes af',
		kind: 'butik|netbutik|avis|hjemmeside',
		ownRules: 'har sin egen|har en egen|har egne',
	},
	setter: {
		which: 'som|der',
		engages: 'benytter|benytter os af|gor brug af|samarbejder med',
		placed: 'sat|saettes|placeret|placeres|installeret|lagt',
		by: 'af',
		of: 'fra',
		article: '',
		subject: '',
		user: 'brugt|bruges|anvendt|anvendes',
		runsOn: 'korer pa|bygger pa|er baseret pa|er bygget med|er bygget i|drives af',
		kindOfService: 'netvaerk|tjeneste|vaerktoj|platform|virksomhed|udbyder|udvidelse|program|sogemaskine',
	},
	stated: {
		cue: 'senest opdateret|sidst opdateret|senest aendret|opdateret',
		ordinal: '',
		of: 'den',
	},
	whole: {
		only: 'kun|udelukkende|alene',
		uses: 'bruger|anvender|saetter|gemmer|lagrer',
	},
};
