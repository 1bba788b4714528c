import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const svTopic: TopicWords = {
	cookie: '*kaka|*kakan*|*kakor*|*kakfil*',
	policy: '*policyn',
	information: 'anvandning*|information om|om cookies|om kakor',
	legal: 'integritet*|personuppgift*',
	settings: '*installning*|hantera*|acceptera*|avvisa*',
	alone: 'kakor|vara kakor|vara cookies',
};

export const sv: Vocabulary = {
	language: 'sv',
	topic: svTopic,
	tracker: '*trackern|*trackrar|*sparare|*spararen|*spararna|*sparfil*|*sparningsfil*',
	functionWords:
		'och|att|det|som|en|ett|for|med|den|av|till|pa|ar|de|inte|vi|du|din|ditt|dina|om|kan|fran|har|eller|nar|denna|vara|vilka|hur|sig|anvands|for att|i',
	lifetime: {
		unit: {
			millisecond: 'millisekund|millisekunder|ms',
			second: 'sekund|sekunder|sek|s',
			minute: 'minut|minuter|min',
			hour: 'timme|timmar|tim|h|timmars',
			day: 'dag|dagar|dygn|d|dagars|dygns',
			week: 'vecka|veckor|v|veckors',
			month: 'manad|manader|man|manaders|manads',
			year: 'ar|ars',
			quarter: 'kvartal|kvartalet',
		},
		number:
			'en=1|ett=1|tva=2|tre=3|fyra=4|fem=5|sex=6|sju=7|atta=8|nio=9|tio=10|elva=11|tolv=12|tretton=13|fjorton=14|femton=15|sexton=16|arton=18|tjugo=20|tjugofyra=24|trettio=30|fyrtio=40|femtio=50|sextio=60|nittio=90|hundra=100',
		lengths: 'halvar=6 month',
		half: 'halv|halva|halvt',
		session:
			'session|sessioner|sessionen|sessionens|sessionscookie*|sessionskak*|besoket|tillfallig|webblasarsession|loggar ut|utloggning|loggat ut|besoket ar slut|for besoket|sa lange sidan ar oppen|sa lange webblasaren ar oppen|sa lange fliken ar oppen|webblasarsessionen|session ut|under besoket|under ditt besok|medan du besoker',
		closing: 'stang*|avslut*|lamna*|slut*|loggar ut|utlogg*',
		browser:
			'webblasare|webblasaren|browser|webblasarfonstret|fonstret|fliken|webbplatsen|sidan|sida|sidor|flik|fonster|webbsidan|applikationen|webblasarens',
		persistent:
			'permanent|bestandig|bestandiga|beständig|obegransad|obegransat|aldrig|upphor aldrig|gar aldrig ut|tills vidare|tills den raderas|tills den tas bort|persistent|ihallande|varaktig|for alltid',
		until: 'tills|till|till dess',
		erasing: 'rader*|bort|rens*',
		upTo: 'upp till|maximalt|max|hogst|mindre an|som langst|till och med|inom|som mest|langst|kortare an|under',
		to: 'till|och|upp till',
		and: 'och|plus',
		or: 'eller',
		respectively: 'respektive',
		ordinals: 'forsta|andra|tredje|fjarde',
		vague: 'nagra|flera|ett par|par|olika|manga',
		cue: 'forsvinn*|upphor*|lagr*|lagringstid|giltig*|varaktighet|loper|utgar|sparas|livslangd|raderas|forfaller|finns kvar|aktiv|slutar|tas bort|varar',
		elsewhere:
			'data|uppgifter|personuppgifter|uppgifterna|information|varje|gammal|gamla|ganger|konto|sedan|loggar|svar',
		during: 'under|i',
		ofAll: 'alla|samtliga',
		otherwise: 'om inget annat|om inte annat',
		may: 'kan',
		keeps: 'behall*|identif*|oppn*|start*|minns|komma ihag|kommer ihag',
		sessionEnding: '*session',
		months:
			'januari,jan|februari,feb|mars,mar|april,apr|maj|juni,jun|juli,jul|augusti,aug|september,sep,sept|oktober,okt|november,nov|december,dec',
	},
	category: {
		necessary:
			'cookies vi behover|kakor vi behover|cookies som vi behover|kakor som vi behover|inte klarar oss utan|behover for att fungera|fungerar inte utan|nodvandig|nodvandiga|strikt nodvandiga|absolut nodvandiga|tekniskt nodvandiga|essentiella|tekniska|sakerhet|sakerhets*|obligatoriska|kravs|grundlaggande|nodvandiga cookies|vasentliga|tekniskt|nodvandigt|autentisering|alltid aktiva',
		functional:
			'tillganglighet|funktionell|funktionella|funktionalitet|funktions*|funktionscookies|preferenser|preferens*|installningscookies|personlig anpassning|anpassning|inbaddat innehall',
		statistical:
			'statistik*|statistiska|analys|analys*|analytisk|analytiska|prestanda|prestanda*|webbanalys|matning|besoksstatistik|analytics|trafikmatning|mata|webbstatistik',
		advertising:
			'marknadsforing|marknadsforings*|reklam|reklam*|annonsering|annonser|annons*|riktad|riktade|riktad annonsering|inriktning|targeting|retargeting|marketing|malgrupp*|annonsorer|malinriktad*|personalisering av annonser|anpassning av annonser|personanpassade annonser',
		social: 'sociala|sociala medier|social|sociala natverk|delning',
		unknown:
			'oklassificerad|oklassificerade|ej klassificerade|okategoriserade|ovriga|ovrigt|andra|okand|okanda|valfria|frivilliga',
	},
	plainCategory: {
		necessary:
			'strikt nodvandig*|absolut nodvandig*|tekniskt nodvandig*|nodvandig for|nodvandiga for|nodvandiga kakor|nodvandiga cookies|tekniska kakor|tekniska cookies|kravs for|oumbarlig*',
		functional: 'funktionella kakor|funktionella cookies|funktionskak*|funktionscooki*',
		statistical:
			'hur besokare|hur anvandare|hur besokarna|hur anvandarna|statistik*|statistisk*|analys av|webbanalys*|analyscooki*|besoksstatistik*',
		advertising: 'reklam*|annons*|marknadsforing*|remarketing|retargeting',
		social: 'sociala medier|sociala natverk',
	},
	vagueCategory: 'andra|ovriga|ovrigt|valfria|frivilliga',
	consent: 'samtycke|samtycket|samtycken',
	agreeing: {
		condition: 'om|nar|efter|med|forst',
		verb: 'accepter*|samtyck*|godkann*|tillat*|valjer|valt|medge*|medgiv*',
	},
	functional: 'funktion*',
	alwaysOn:
		'kan inte stangas av|kan inte avvisas|kan inte valjas bort|kan inte inaktiveras|gar inte att stanga av|gar inte att valja bort|alltid aktiva|alltid pa|oumbarliga|kraver inget samtycke|kraver inte samtycke',
	noCategory:
		'cookie installningar|cookieinstallningar|dina installningar|webblasarens installningar|andra webbplatser|andra tjanster|andra parter|hantera installningar|andra installningar|installningar for cookies|dina preferenser|cookies installningar|installningar i webblasaren|andra andamal|webblasarinstallningar|tekniska detaljer|teknisk information|teknisk beskrivning',
	unused: 'oanvand*|inaktiverad*|borttagn*',
	negation: 'inte|icke|ej|utan|ingen|inga',
	adverb: 'strikt|absolut',
	always: 'alltid',
	towards: 'for|till',
	party: {
		first: 'forstapart|forstaparts*|forsta part|egna|egen|eget|intern|interna|first party|forsta',
		third: 'tredjepart|tredjeparts*|tredje part|extern|externa|third party|tredje|tredje parts',
	},
	storage: {
		localStorage: 'lokal lagring|local storage|webblagring|lokal lagringsyta',
		sessionStorage: 'sessionslagring|session storage',
		indexedDB: 'indexeddb',
		pixel: 'pixel|pixlar|webbfyr|webbfyrar|sparningspixel|pixeltaggar|web beacon',
	},
	column: {
		name: 'exempel pa cookies|exempel pa kakor|namn|cookienamn|cookie namn|namn cookie|kakans namn|kaknamn|namn kaka|namn kakan|tekniskt namn|kakor namn|namn cookien|benamning|nyckel|cookiens namn',
		maybeName: 'cookie|cookies|kaka|kakor|cookies kakor|titel',
		provider:
			'vem|vem satter|vem anvander|satts av|satt av|leverantor|leverantorer|tillhandahallare|utgivare|utfardare|tjansteleverantor|foretag|avsandare|kalla|agare|ansvarig|satts|namn leverantor|partner|tillhandahalls|mottagare|fran vem|av vem',
		purpose:
			'syfte|syften|andamal|anvandningsandamal|beskrivning|funktion|anvandning|forklaring|syfte cookie|detaljer|information|anvands till|varfor|kommentar|syfte och funktion|innehall',
		lifetime:
			'lagringstid|livslangd|varaktighet|giltighetstid|foraldringstid|utgang|utgangsdatum|upphor|loptid|forfallodatum|lagringsperiod|giltighet|livstid|tid|utgar|hur lange|bevarandetid|forvaringstid|sparas|maximal lagringstid|tidslangd|period|utgangstid|lagringslangd|slutdatum|upphor att galla|varaktighetstid|max lagringstid|bevaras|lagras|giltig|raderas|raderas efter|tas bort efter|tas bort|varar|finns kvar|gar ut',
		category: 'kategori|kategorier|grupp|klass|klassificering|cookiekategori',
		party: 'part|forsta eller tredje part|forsta tredje part|egen eller tredje part',
		domain:
			'doman|domaner|vard|webbplats|server|domannamn|host|sajt|vardnamn|cookie undergrupp|cookieundergrupp|undergrupp cookies|undergrupp',
		storage: 'lagringstyp|typ av lagring|teknik|lagring|typ lagring|lagringsteknik',
		location: 'plats|stalle|sida|var',
		'function-and-location': 'funktion och plats|tjanst och plats',
		type: 'typ|typ av cookie|cookietyp|slag|sort|typ cookie|typ kaka|typ av kaka|kaktyp',
		service: 'tjanst|tjanster|verktyg|applikation|system|produkt|program',
		link: 'lank|integritetspolicy|mer information|las mer|lankar|policy|sekretesspolicy',
		value: 'varde|cookie varde',
		other:
			'format|samtycke|rattslig grund|land|varde|sokvag|uppgifter|overforing|avaktivering|data|status|exempel|krav samtycke|opt out|samtycke kravs|kraver samtycke',
		wildcard: 'jokertecken|prefix|monster',
	},
	filler: 'en|ett|den|det|av|for|pa|i|till|som|de|fran|vi|var|ar|s',
	name: {
		startingWith: 'som borjar med|borjar med|borjar pa|med prefixet|prefix|inleds med',
		endingWith: 'som slutar med|slutar med|slutar pa|suffix',
		containing: 'som innehaller|innehaller',
		followedBy: 'foljt av|foljd av|foljda av',
		between: 'med|prefix|prefixet',
		placeholder: 'namn',
		notAName:
			'ingen|inga|olika|flera|okand|andra|ovriga|alla|namn|se|varierar|och|eller|ja|nej|syfte|leverantor|dagar|dag|manader|manad|ar|timmar|webbplats|for|med|av|osv',
	},
	ditto: 'samma|densamma|detsamma|som ovan|se ovan|dito|idem',
	answer: { yes: 'ja|sant|aktiv', no: 'nej|falskt|inaktiv' },
	recipient: 'mottagare*|personuppgiftsbitrade*|bitrade*',
	prose: {
		these: 'alla dessa|dessa|denna',
		named:
			'heter|som heter|kallad*|kallat|kallas|som kallas|benamnd*|med namn*|vid namn*|under namnet|vars namn ar|namngiv*',
		nameNoun: 'namn|namnen',
		single: 'enda',
		besideCookie: 'fil|textfil|ruta|vagg',
		several: 'kakor|kakorna',
		relative: 'som vi|vi',
		includes: 'omfattar|inkluderar',
		indefinite: 'en|ett',
		serve:
			'hjalper oss|hjalper|de hjalper|gor det mojligt|de gor det mojligt|anvands for|de anvands|samlar|de samlar|mater|de mater|minns|kommer ihag|de ar|lagrar|ar',
		be: 'ar|heter',
		denial: 'inte|ej|ingen|inget|inga|utan|aldrig',
		without: 'utan',
		use: 'anvander|anvands|anvant|anvanda|satter|satts|satt|placera*|lagras|installera*',
		unless:
			'om inte|forran|innan|utan ditt|utan din|endast|bara|om du|som standard|inget annat|inga andra|ingen annan|ingenting annat',
		condition: 'om|nar',
		supposed: 'om vi skulle|tidigare|forut|inte langre|planera*',
		not: 'inte|ej|ingen|inga|inget|aldrig',
		foreign:
			'vissa webbplatser|andra webbplatser|en annan webbplats|manga webbplatser|de flesta webbplatser|andra sajter',
		suchAs: 'till exempel|t ex|bland annat|exempelvis|bl a|sasom',
		otherTopic:
			'behorigheter|miljovariab*|variabler|handelser|datamangd*|formularfalt|gallring|lagringstider|hur lange vi sparar|hur lange sparar vi|mest efterfragade|mest nedladdade',
		thing: 'egenskap|installning|parameter|variabel|attribut|falt|funktion|handelse',
	},
	rows: {
		above: 'ovan|ovanstaende|ovannamnda',
		all: 'alla|samtliga',
		both: 'bada',
		except: 'utom|forutom|med undantag|undantaget',
		others: 'ovriga|resterande',
		first: 'forsta',
		last: 'sista',
		to: 'till',
		number: 'nr|nummer|rad|rader',
	},
	site: {
		noun: 'webbplats|webbplatsen|sajten',
		visit: 'besok*|vi anvander|anvander',
		visiting: 'besoker|besoka|besok pa|sidorna pa',
		rights: 'alla rattigheter forbehallna|med ensamratt',
		applies: 'driver|galler|galler for|avser|omfattar|ar for|galler bara|galler endast for|gallande for',
		contact: '*kontakt*',
		portal: 'portal|portalen|plattform|plattformen',
		address: 'adress|webbadress|url|doman',
		on: 'pa',
		hereafter: 'nedan|harefter|hadanefter|i det foljande|kallad*',
		reached: 'tillganglig|nas pa|nas via|finns pa|tillganglig pa|tillganglig via|pa adressen',
		elsewhere:
			'mer information|las mer|mer om|se aven|ytterligare information|klag*|tillsynsmyndighet*|integritetsskyddsmyndigheten|hjalp*|instruktion*|dokumentation|policy for|kopierad*|driver ocksa|andra webbplatser|annan webbplats|externa*|tidigare|fore detta|hosting|rattigheter|lankar|utvecklad av|ligger hos|ligger pa servrar|driftas av|driftas hos',
		kind: 'butik|butiken|tidning|webbplatsen|sajt',
		ownRules: 'har en egen|har egna|har sin egen',
	},
	setter: {
		which: 'som|vilken|vilket',
		engages: 'anlitar|tar hjalp av|arbetar med|anvander oss av',
		placed: 'satts|satt|placerad*|placeras|installerad*',
		by: 'av',
		of: 'fran',
		article: '',
		subject: '',
		user: 'anvands|anvand',
		runsOn: 'kors med|drivs av|bygger pa|baseras pa|ar byggd med|ar byggd pa|gors med',
		kindOfService: 'natverk|tjanst|verktyg|plattform|foretag|leverantor|tillagg|program|sokmotor',
	},
	stated: {
		cue: 'senast uppdaterad|senast andrad|uppdaterad',
		ordinal: 'e',
		of: 'den',
	},
	whole: {
		only: 'endast|bara|enbart',
		uses: 'anvand*|spara*|lagra*|satter|skapa*',
	},
};
