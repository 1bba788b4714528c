import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const nlTopic: TopicWords = {
	cookie: '*cookie*',
	policy: '*beleid|*verklaring*|*statuut',
	information: 'gebruik van|informatie|over cookies',
	legal: '*gegevens|*voorwaarden',
	settings: '*instelling*|*voorkeur*|*beheer*|weiger*',
	alone: 'de cookies|onze cookies',
};

export const nl: Vocabulary = {
	language: 'nl',
	topic: nlTopic,
	tracker: '*koekje|*koekjes|*volgbestand*|*traceerbestand*',
	functionWords:
		'de|het|een|van|en|is|zijn|voor|met|op|wij|we|u|uw|je|dat|die|deze|niet|worden|wordt|kunnen|naar|ook|om|aan|bij|door|als|onze|welke|te|of|maar',
	lifetime: {
		unit: {
			millisecond: 'milliseconde|milliseconden|ms',
			second: 'seconde|seconden|sec|s',
			minute: 'minuut|minuten|min',
			hour: 'uur|uren|u|h',
			day: 'dgn|dg|dag|dagen|d|kalenderdagen|werkdagen',
			week: 'week|weken|wk',
			month: 'maand|maanden|mnd|mnden|mdn',
			year: 'jaar|jaren|jr|j',
			quarter: 'kwartaal|kwartalen',
		},
		number:
			'een=1|twee=2|drie=3|vier=4|vijf=5|zes=6|zeven=7|acht=8|negen=9|tien=10|elf=11|twaalf=12|dertien=13|veertien=14|vijftien=15|zestien=16|zeventien=17|achttien=18|negentien=19|twintig=20|vierentwintig=24|vijfentwintig=25|zesentwintig=26|dertig=30|veertig=40|achtenveertig=48|vijftig=50|zestig=60|zeventig=70|tachtig=80|negentig=90|honderd=100|anderhalf=1.5|anderhalve=1.5',
		lengths: 'halfjaar=6 month',
		half: 'half|halve',
		session:
			'sessie|sessies|sessieduur|einde van de sessie|sessiecookie*|sessie cookie|browsersessie|duur van het bezoek|einde van het bezoek|tijdens het bezoek|tijdelijk|tijdelijke|session|uitlogt|uitloggen|uitgelogd|logt uit|afmeldt|afmelden|einde bezoek|einde van uw bezoek|voor het bezoek|eenmalig bezoek|zolang de pagina open is|zolang de browser open is|zolang het venster open is|zolang het tabblad open is|zolang de browser geopend is|zolang de pagina geopend is|tijdens uw bezoek|tijdens je bezoek',
		closing:
			'dicht gaat|dichtgaat|dicht doet|dichtdoet|sluit*|gesloten|afsluit*|afgesloten|beeindig*|verlaat|einde|verlaten|uitlog*|afmeld*',
		browser:
			'browser|browsers|browservenster|venster|webbrowser|tabblad|internetbrowser|website|pagina|tab|site|webpagina|applicatie|internetpagina',
		persistent:
			'permanent|permanente|persistent|persistente|onbeperkt|onbeperkte|nooit|oneindig|verloopt niet|verloopt nooit|blijvend|onbepaald|onbepaalde|onbepaalde tijd|geen vervaldatum|zonder vervaldatum|tot verwijdering|totdat deze wordt verwijderd|tot u ze verwijdert|geen einddatum|geen limiet|totdat u deze verwijdert|voor altijd|tot het wordt verwijderd|blijvende',
		until: 'tot|totdat',
		erasing: 'verwijder*|gewist|wist|wissen|geleegd',
		upTo: 'tot|maximaal|max|maximum|hooguit|ten hoogste|minder dan|niet langer dan|uiterlijk|hoogstens|binnen|korter dan|tot maximaal|tot en met|onder|tot uiterlijk',
		to: 'tot|tot en met|en|a|t m|naar',
		and: 'en|plus',
		or: 'of',
		respectively: 'respectievelijk|resp',
		ordinals: 'eerste|tweede|derde|vierde',
		vague: 'enkele|een paar|paar|meerdere|verschillende|een aantal|diverse|sommige',
		cue: 'verblijfsduur|verblijftijd|verdwijn*|eindigt|bewaar*|bewaard|geldig*|verloopt|vervalt|vervallen|duur|looptijd|levensduur|bewaartermijn|houdbaar*|opgeslagen|blijft|blijven|verwijderd|verval*|bewaren|gewist|actief|opslag*|geplaatst voor|verlopen',
		elsewhere:
			'gegevens|persoonsgegevens|informatie|logfiles|logbestanden|elke|oud|keer|leeftijd|account|geleden|jonger|logs|alle|antwoord|verzoek|opnieuw toestemming',
		during: 'gedurende|voor',
		long: 'lang',
		ofAll: 'alle',
		otherwise: 'tenzij anders|behalve waar anders',
		may: 'kunnen|kunt',
		keeps:
			'bewaart de sessiestatus|bewaart de status|onthoudt de|houd*|beheer*|open*|start*|identif*|onthoud*',
		sessionEnding: '*sessie',
		months:
			'januari,jan|februari,feb|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|september,sep,sept|oktober,okt|november,nov|december,dec',
	},
	category: {
		necessary:
			'cookies die we nodig hebben|cookies die wij nodig hebben|niet zonder kunnen|niet zonder kan|nodig heeft om te werken|nodig heeft|werkt niet zonder|kan niet werken zonder|noodzakelijk|noodzakelijke|strikt noodzakelijk|strikt noodzakelijke|essentieel|essentiele|vereist|vereiste|verplicht|verplichte|technisch|technische|technisch noodzakelijk|technisch noodzakelijke|beveiliging|beveiligings*|veiligheid|veiligheids*|onmisbaar|onmisbare|benodigd|benodigde|basis|basiscookies|goed functioneren|goede werking|werking|functioneren|authenticatie|altijd actief|nodig|onontbeerlijk|onontbeerlijke|systeemcookies',
		functional:
			'toegankelijkheid|functioneel|functionele|functionaliteit|functionaliteiten|functionaliteits*|voorkeur|voorkeuren|voorkeurscookies|voorkeurs*|voorkeuren cookies|personalisatie|comfort|gebruikerservaring|gebruiksgemak|taalvoorkeur|externe media|ingesloten inhoud|externe inhoud|gebruiksvriendelijkheid',
		statistical:
			'statistiek*|statistisch|statistische|analytisch|analytische|analyse|analyses|analyse*|analytics|prestatie|prestaties|prestatie*|webstatistiek|webstatistieken|meten|meting|metingen|bereikmeting|bezoekersstatistiek*|publieksmeting|performance|performance*|webanalyse|gebruiksanalyse|statistics|bezoekersanalyse|bezoekersaantallen|gebruiksstatistieken|publieksmetingen',
		advertising:
			'marketing|trackingcookies|trackingcookie|volgcookies|marketing*|advertentie|advertenties|advertentie*|reclame|reclame*|targeting|targeting*|doelgroep*|gericht|gerichte|retargeting|remarketing|adverteerders|adverteren|commercieel|commerciele|profilering|affiliate|gerichte reclame|publiciteit|promotionele|conversie|gepersonaliseerde advertenties|personalisatie van advertenties|personaliseren van advertenties',
		social:
			'sociaal|social|sociale|sociale media|social media|social*|sociale netwerken|delen|sociale netwerksites|sociaal netwerk|deelknoppen',
		unknown:
			'niet geclassificeerd|niet geclassificeerde|ongeclassificeerd|ongeclassificeerde|niet gecategoriseerd|ongecategoriseerd|ongecategoriseerde|overige|overig|andere|anders|onbekend|onbekende|optioneel|optionele|diversen|niet ingedeeld',
	},
	plainCategory: {
		necessary:
			'strikt noodzakelijk*|technisch noodzakelijk*|noodzakelijk voor|noodzakelijk om|noodzakelijke cookie|noodzakelijke cookies|essentieel voor|essentiele cookie|essentiele cookies|nodig voor de werking|nodig om de site|nodig om de website|onmisbaar|onmisbare|technische cookie|technische cookies',
		functional: 'functionele cookie|functionele cookies|voorkeurscookie*|personalisatiecookie*',
		statistical:
			'hoe bezoekers|hoe gebruikers|aantal bezoekers|aantal bezoeken|statistiek*|statistisch*|webstatistiek*|analytisch*|analytics|analysecookie*|bereikmeting',
		advertising: 'reclame|advertentie*|adverteerder*|marketing*|retargeting|remarketing|targeting',
		social: 'sociale media|social media|sociale netwerken',
	},
	vagueCategory: 'andere|overige|overig|andere cookies|optioneel|optionele|diversen',
	consent:
		'toestemming|toestemmingen|cookiemelding|cookiebanner|cookiebalk|cookievoorkeur|cookievoorkeuren|cookie voorkeur|cookie voorkeuren|cookiekeuze',
	agreeing: {
		condition: 'als|indien|wanneer|na|met|nadat|zodra',
		verb: 'accept*|toestem*|akkoord|instem*|goedkeur*|toesta*|aanvink*|inschakel*',
	},
	functional: 'functione*',
	alwaysOn:
		'niet worden geweigerd|niet geweigerd worden|niet worden uitgeschakeld|niet uitgeschakeld worden|niet worden uitgezet|niet uitzetten|niet uitschakelen|niet weigeren|altijd actief|altijd aan|altijd ingeschakeld|onmisbaar|onmisbare|geen toestemming nodig|geen toestemming vereist',
	noCategory:
		'technische cookie definities|technische cookiedefinities|cookie voorkeuren|cookievoorkeuren|uw voorkeuren|je voorkeuren|cookie instellingen|cookieinstellingen|voorkeuren beheren|voorkeuren wijzigen|browserinstellingen|instellingen van uw browser|instellingen wijzigen|cookies instellingen|je instellingen|uw instellingen|andere websites|andere partijen|andere sites|andere doeleinden|andere technieken|is het noodzakelijk|niet nodig|toestemming nodig|geen toestemming|werking van cookies|en andere|of andere|privacy instellingen|nodig om toestemming|voorkeuren voor cookies|gegevens delen|delen van gegevens|delen wij|delen met|andere browsers|andere manieren|instellingen voor cookies|technische details|technische gegevens|technische informatie|technische beschrijving',
	unused: 'ongebruikt*|uitgeschakeld*|verwijderd*|inactief*',
	negation: 'niet|geen|zonder|nooit|behalve|niet strikt|noch',
	adverb: '*strikt|zijn|absolut',
	always: 'altijd',
	towards: 'voor|om|tot',
	party: {
		first: 'eerste partij|eigen|intern|interne|eerste partijen|first party|eerstepartij*|eigen cookies|first',
		third:
			'derde partij|derde partijen|derden|derde|extern|externe|third party|derdepartij*|van derden|third|partners',
	},
	storage: {
		localStorage:
			'lokale opslag|local storage|localstorage|lokaal opgeslagen|webopslag|browseropslag|html local storage|lokaal geheugen',
		sessionStorage: 'sessieopslag|sessie opslag|session storage|sessionstorage',
		indexedDB: 'indexeddb',
		pixel:
			'pixel|pixels|trackingpixel|trackingpixels|tracking pixel|webbaken|webbakens|web beacon|web beacons|beacon|pixeltag|volgpixel|pixel tracker',
	},
	column: {
		name: 'voorbeelden van cookies|voorbeelden cookies|naam|namen|cookienaam|cookie naam|naam cookie|naam cookies|cookienamen|naam en cookie|technische naam|identificatie|gebruikte cookies|sleutel|geplaatste cookies|benaming|cookie benaming',
		maybeName: 'cookie|cookies|titel|tracker',
		provider:
			'wie plaatst|wie plaatst hem|wie gebruikt|aanbieder|aanbieders|leverancier|leveranciers|provider|dienstverlener|naam leverancier|naam aanbieder|naam dienstverlener|bedrijf|partij|geplaatst|uitgever|eigenaar|afkomst|afkomstig|bron|afzender|verstrekker|herkomst|verantwoordelijke|partner|verwerker|organisatie|geplaatst door|plaatser|ontvanger|naam partij|beheerder|wie|van wie|door wie',
		purpose:
			'doel|doelen|doeleinde|doeleinden|beschrijving|omschrijving|functie|functies|doel cookie|gebruik|uitleg|toelichting|waarvoor|verwerkingsdoel|gebruiksdoel|wat doet|informatie|details|toepassing|opmerking|doelstelling|doel gebruik|omschrijving doel|waarom|doel verwerking|inhoud|doel beschrijving|nut|opmerkingen|waarvoor dient|toelichting doel',
		lifetime:
			'deadline|bewaartermijn|bewaarperiode|bewaartijd|looptijd|duur|geldigheid|geldigheidsduur|vervaldatum|vervaltijd|levensduur|verloopt|houdbaarheid|vervaltermijn|opslagduur|opslagtermijn|opslagperiode|bewaarduur|termijn|vervalt|verlooptijd|expiratie|verloopdatum|hoe lang|hoelang|bewaartermijn cookie|maximale bewaartermijn|verloopt na|vervalt na|periode|expiry|verval|expiratiedatum|maximale looptijd|geldig|opslagtijd|levensduur cookie|tijd|houdbaarheidsduur|afloop|bewaard|geldigheidstermijn|verloop|wordt bewaard|blijft|geldig tot|verwijderd na|opgeslagen|blijft bewaard|blijft staan',
		category:
			'kat|cat|categorie|categorieen|cookiecategorie|groep|classificatie|klasse|cookie categorie|categorie cookie',
		party:
			'eigen of derden|eerste derde partij|eerste of derde partij|eigen of derde partij|eigen derden|first third party',
		domain:
			'domein|domeinen|host|website|domeinnaam|server|site|cookiedomein|subdomein|hostnaam|cookie subgroep|subgroep cookies|subgroep|cookiesubgroep',
		storage: 'opslagtype|type opslag|technologie|opslag|soort opslag|techniek|opslagmethode|opslaglocatie',
		location: 'locatie|plaats|plek|pagina|waar',
		'function-and-location':
			'functie en locatie|dienst en locatie|functie en plaats|dienst en plaats|functies en locatie|service en locatie|functionaliteit en locatie',
		type: 'type|soort|soort cookie|type cookie|type cookies|cookietype|soorten|aard|cookiesoort|soort cookies',
		service:
			'derde partij|derden|dienst|diensten|service|tool|applicatie|product|hulpmiddel|systeem|software|toepassing naam|naam dienst|programma',
		link: 'link|links|privacybeleid|meer informatie|privacyverklaring|privacy|meer info|cookiebeleid|privacy policy|beleid|aanvullende informatie',
		value: 'waarde|cookie waarde',
		other:
			'technische cookie definities|formaat|indeling|gegevenstype|toestemming|rechtsgrond|grondslag|doorgifte|land|gegevens|pad|verzamelde gegevens|opt out|uitschakelen|afmelden|delen met derden|welke gegevens|toegang|weigeren|toestemming nodig|nummer|status|grootte|voorbeeld|toestemming vereist|verwerkte gegevens|gedeeld|gegevens delen|toestemming verplicht|instemming vereist',
		wildcard: 'jokerteken|wildcard|voorvoegsel|patroon',
	},
	place:
		'kaart|kaarten|grafiek|grafieken|tabel|tabellen|catalogus|zoeken|statistieken|bezoek|bezoeken|bezoekers|bezoekstatistieken|taal|taalkeuze|keuze|keuzes|aanmelding|aanmelden|formulier|formulieren|account|voorkeuren|videos|gegevens|stad|gemeente|provincie|gewest|regio|ministerie|agentschap|universiteit|instituut|overheid|bestuur',
	filler:
		'de|het|een|van|voor|door|in|op|die|deze|dit|wordt|worden|is|zijn|s|onze|we|dient|na|te|bij|per|dat|der',
	name: {
		startingWith:
			'beginnend met|die beginnen met|beginnen met|begint met|beginnen|startend met|starten met|met het voorvoegsel|voorvoegsel|met prefix|begint|beginnend|met als prefix|waarvan de naam begint met|dat begint met|die begint met|die begint',
		endingWith:
			'eindigend op|die eindigen op|eindigen op|eindigt op|eindigen met|achtervoegsel|eindigend met|eindigt met',
		containing: 'die bevatten|bevatten|bevattend|bevat',
		followedBy: 'gevolgd door',
		between: 'met|het|voorvoegsel',
		placeholder: 'naam',
		notAName:
			'geen|diverse|verschillende|meerdere|onbekend|overige|andere|alle|naam|zie|variabel|varieert|nvt|en|of|ja|nee|aanbieder|doel|bewaartermijn|enz|bijvoorbeeld|functioneel|noodzakelijk|statistieken|voorkeuren|dagen|dag|maanden|maand|jaar|uur|website|de|het|een|van|voor|met|door|derden|analytisch|looptijd|n.v.t',
	},
	ditto: 'idem|zelfde|hetzelfde|dezelfde|zie boven|als boven|id',
	answer: { yes: 'ja|waar|actief', no: 'nee|neen|onwaar|inactief' },
	recipient: 'ontvanger*|verwerker*|subverwerker*',
	prose: {
		these: 'al deze|alle deze|deze|dit|zulke',
		named:
			'genaamd*|geheten|genoemd*|met naam|met de naam|met als naam|onder de naam|heet|heten|dat heet|die heet',
		nameNoun: 'naam|namen',
		single: 'enige|slechts|een',
		besideCookie: 'muur|melding|bestand|bestandje|balk',
		relative: 'die we|die wij|dat we|dat wij',
		includes: 'omvatten|omvat|behoren',
		indefinite: 'een',
		serve:
			'helpen|helpen ons|ze helpen|zij helpen|maken het mogelijk|ze maken het mogelijk|onthouden|ze onthouden|meten|ze meten|verzamelen|ze verzamelen|worden gebruikt|ze worden gebruikt|ze zijn|gebruikt om|dienen',
		be: 'is|zijn|heet|heten',
		denial: 'geen|niet|zonder|nooit',
		without: 'zonder',
		use: 'gebruik|gebruikt|gebruiken|plaats|plaatst|plaatsen|geplaatst|zet|zetten|gezet|inzet*|ingezet',
		unless:
			'tenzij|totdat|voordat|zonder uw|zonder je|behalve|alleen|pas na|pas nadat|pas als|pas wanneer|als u|als je|standaard|niets anders|geen andere',
		condition: 'als|indien|wanneer',
		supposed: 'als we zouden|als wij zouden|mochten we ooit|vroeger|voorheen|niet langer|niet meer|gepland*',
		not: 'niet|geen|nooit',
		foreign:
			'sommige sites|sommige websites|andere sites|andere websites|een andere site|een andere website|veel sites|veel websites|de meeste websites',
		suchAs: 'zoals|o a|bijv|bijvoorbeeld|waaronder|onder andere|onder meer|b v',
		otherTopic:
			'machtigingen|app-machtigingen|toestemmingen van de app|omgevingsvariabele*|variabelen|gebeurtenissen|datasets|formuliervelden|verplichte velden|bewaartermijnen van|bewaartermijn van|bewaring van|wat we bewaren|wat wij bewaren|meest gevraagde|meest gedownloade',
		thing:
			'eigenschap|instelling|optie|parameter|variabele|attribuut|veld|functie|bestand|gebeurtenis|evenement',
	},
	rows: {
		above: 'bovenstaande|hierboven|bovengenoemde|voornoemde',
		all: 'alle|allemaal',
		both: 'beide',
		except: 'behalve|uitgezonderd|met uitzondering|op na',
		others: 'overige|andere|de rest',
		first: 'eersten',
		last: 'laatste|laatsten',
		to: 'tot|t m|tot en met',
		number: 'nr|nrs|nummer|nummers|regel|regels',
	},
	site: {
		noun: 'website|platform',
		visit: 'bezoek*|onze|wij|gebruikt|maakt gebruik',
		visiting: 'bezoekt|bezoek aan|bezoeken van|bezoekt u|de pagina s van',
		rights: 'alle rechten voorbehouden',
		applies:
			'beheert|geldt voor|gelden voor|geldt alleen voor|is alleen van toepassing op|is uitsluitend van toepassing op|betreft|gaat over|is van toepassing op|is voor|is geldig voor|is bedoeld voor|hoort bij|heeft betrekking op|geldig voor',
		contact: '*contact*|colofon',
		portal: 'portaal|dataportaal|platform',
		address: 'adres|url|webadres|internetadres|website|domein',
		on: 'op|van',
		hereafter: 'hierna|verder',
		reached:
			'bereikbaar|te bereiken|te vinden|bereikbaar op|bereikbaar via|te bereiken op|te vinden op|te bereiken via|beschikbaar op|toegankelijk via|op het adres|staat op',
		elsewhere:
			'gehost op|gehost door|meer informatie|meer weten|meer lezen|lees meer|meer over|zie de|zie ook|raadpleeg|afmelden|opt out|bezwaar|klacht*|klagen|toezichthouder|autoriteit|hulp*|help|handleiding|instructies|documentatie|beleid van|overgenomen van|gekopieerd van|beheert ook|andere site*|andere website*|externe site*|externe website*|zustersite*|voorheen|vroeger|oude site|oude portaal|gehost|hosting|uw rechten|links|ontwikkeld door|gemaakt door|gebouwd door|staat bij|draait bij|ondergebracht bij',
		kind: 'winkel|webwinkel|krant|site|webshop',
		ownRules: 'heeft een eigen|hebben een eigen|heeft eigen|geldt een eigen',
	},
	setter: {
		which: 'dat|die|welke',
		engages: 'schakelen|schakelt|werken met|werkt met|maken gebruik van|maakt gebruik van',
		placed: 'geplaatst|gezet',
		by: 'door',
		of: 'van',
		article: 'de|het',
		subject: '',
		user: 'gebruikt|ingezet',
		runsOn: 'draait op|werkt met|gebaseerd op|gebouwd met|gebouwd op|draait met|gemaakt met',
		kindOfService:
			'netwerk|dienst|hulpmiddel|platform|bedrijf|aanbieder|leverancier|plug in|software|zoekmachine|toepassing|bibliotheek|oplossing|programma',
	},
	stated: {
		cue: 'laatst bijgewerkt|laatst gewijzigd|laatst aangepast|laatste update|laatste wijziging|laatste aanpassing|laatste herziening|bijgewerkt|versie van',
		ordinal: 'e',
		of: '',
	},
	whole: {
		only: 'alleen|uitsluitend|enkel',
		uses: 'gebruik*|plaats*|bewaar*|slaat|zet|maakt',
	},
};
