import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const csTopic: TopicWords = {
	cookie: 'soubor* cookie*|susenk*',
	policy: 'zasad*|prohlaseni',
	information: 'pouzivani|pouziti|informace o|o cookies|o souborech cookie',
	legal: 'ochrana osobnich udaju|ochrany osobnich udaju|soukromi',
	settings: 'nastaven*|spravovat*|prijmout*|odmitnout*|povolit*',
	alone: 'nase cookies|soubory cookie',
};

export const cs: Vocabulary = {
	language: 'cs',
	topic: csTopic,
	tracker: 'sledovac*',
	functionWords:
		'se|si|na|je|ze|svuj|muzete|vam|jak|by|tento|co|od|po|tak|ve|ke|jeho|takove|ktera|pokud|ale|k|s|v|pro|jsou|ktere|ktery|nebo|pri|jako|vas|vasi|vase|jejich|tyto|kdyz|pouze|abychom|aby|nase|nasich|webu|muze|mohou|jsme|techto|byt|az',
	lifetime: {
		unit: {
			millisecond: 'milisekunda|milisekundy|milisekund|ms',
			second: 'sekunda|sekundy|sekund|vterin|vteriny|sek|s',
			minute: 'minuta|minuty|minut|minutach|min',
			hour: 'hodina|hodiny|hodin|hodinach|hod|h',
			day: 'den|dny|dnu|dni|dnech|dne',
			week: 'tyden|tydny|tydnu|tydnech|tydne',
			month: 'mesic|mesice|mesicu|mesici|mesicich|mes',
			year: 'rok|roky|roku|rocich|let|letech',
			quarter: 'ctvrtleti',
		},
		number:
			'jeden=1|jedna=1|jedno=1|jednoho=1|jednu=1|dva=2|dve=2|dvou=2|tri=3|ctyri=4|pet=5|sest=6|sedm=7|osm=8|devet=9|deset=10|jedenact=11|dvanact=12|trinact=13|trinacti=13|ctrnact=14|patnact=15|sestnact=16|osmnact=18|dvacet=20|tricet=30|ctyricet=40|padesat=50|sedesat=60|devadesat=90|pul=0.5|pulroku=0.5',
		lengths:
			'rok=1 year|mesic=1 month|tyden=1 week|hodina=1 hour|hodinu=1 hour|minuta=1 minute|minutu=1 minute|pul roku=6 month|pulrok=6 month|pul hodiny=30 minute|rok a pul=18 month',
		half: 'polovina|poloviny',
		session:
			'relace|relaci|relacni|session|docasny|docasne|docasna|po dobu relace|konec relace|do konce relace|doba relace|po dobu navstevy|do odhlaseni|odhlaseni|po odhlaseni|ukonceni relace|sezeni|do konce navstevy|po dobu otevreni prohlizece|behem navstevy|po dobu vasi navstevy',
		closing: 'zavre*|zavir*|uzavre*|ukonc*|konec|opust*|odhlas*',
		browser: 'prohlizec|prohlizece|prohlizeci|okna|okno|karty|stranky|webu|zalozky',
		persistent:
			'trvaly|trvale|trvala|neomezene|neomezeny|neomezena|nikdy|nikdy nevyprsi|nevyprsi|bez omezeni|do smazani|do vymazani|do odstraneni|na neurcito|neurcito|navzdy|perzistentni|persistentni',
		until: 'do|dokud|az do',
		erasing: 'smaz*|odstran*|vymaz*|nesmaz*|neodstran*|nevymaz*',
		upTo: 'az|maximalne|max|nejvyse|nejdele|mene nez|nejpozdeji|do|az do|nejvice|ne dele nez',
		to: 'az|do|a',
		and: 'a|plus',
		or: 'nebo|ci',
		respectively: 'respektive|resp',
		ordinals: 'prvni|druhy,druha,druhe|treti|ctvrty,ctvrta,ctvrte',
		vague: 'nekolik|par|ruzne|ruzna|mnoho',
		cue: 'vyprs*|uchovav*|uklada*|ulozen*|platn*|plati|doba|trvani|zivotnost|expir*|zustava|zanik*|smaze|smazan*|maze|mazan*|odstran*|skonci|exspirace',
		elsewhere:
			'data|udaje|udaju|informace|informaci|kazdy|kazdych|kazde|vek|krat|ucet|zaznamy|logy|odpoved|pred',
		during: 'po dobu|na|po',
		ofAll: 'všechny|veškeré',
		otherwise: 'není li uvedeno jinak|pokud není uvedeno jinak',
		may: 'mohou|lze|můžete',
		keeps: 'udrzuje|udrzet|pamatuje|pamatovat|identif*|otevir*|zapamatuje|uchovava volbu',
		months:
			'ledna,leden|unora,unor|brezna,brezen|dubna,duben|kvetna,kveten|cervna,cerven|cervence,cervenec|srpna,srpen|zari|rijna,rijen|listopadu|prosince,prosinec',
	},
	category: {
		necessary:
			'cookies ktere potrebujeme|nezbytne|nezbytny|nezbytna|nezbytnych|nezbytne nutne|nutne|nutna|nutny|nutnych|technicke|technicka|technicky|technicky nezbytne|technickych|bezpecnost|bezpecnostni|povinne|zakladni|vyzadovane|potrebne|potrebna|vzdy aktivni|overovani|overeni|autentizace|fungovani|provozni',
		functional:
			'funkcni|funkcnost|funkcionalita|funkcnich|preference|preferencni|preferenci|personalizace|personalizacni|vlozeny obsah|externi obsah|komfort|uzivatelsky komfort',
		statistical:
			'statistika|statistiky|statisticke|statisticky|statistickych|analyticke|analyticka|analyticky|analytickych|analyza|analyzy|vykon|vykonnostni|vykonove|mereni|mereni navstevnosti|navstevnost|navstevnosti|analytics',
		advertising:
			'marketing|marketingove|marketingova|marketingovy|marketingovych|reklama|reklamy|reklamni|reklamnich|cileni|cilene|cilena|remarketing|retargeting|profilovani|profilovaci|inzerce|inzertni|cilici|personalizace reklam|personalizace reklamy|personalizaci reklam|personalizovane reklamy',
		social: 'socialni|socialni site|socialnich siti|socialni media|sdileni',
		unknown:
			'nezarazene|nezarazeno|neklasifikovane|neklasifikovany|nekategorizovane|ostatni|jine|nezname|neznamy|volitelne|nepovinne',
	},
	plainCategory: {
		necessary:
			'nezbytne nutn*|technicky nezbytn*|nezbytne pro|nezbytna pro|nezbytny pro|nezbytny soubor cookie|nezbytne soubory cookie|nezbytne cookies|technicke cookies',
		functional: 'funkcni cookies|funkcni soubor cookie|funkcni soubory cookie|preferencni cookies',
		statistical:
			'jak navstevnici|jak uzivatele|jakym zpusobem navstevnici|statisti*|analytick*|mereni navstevnosti|webova analytika',
		advertising: 'reklam*|marketing*|remarketing|retargeting|inzer*',
		social: 'socialni site|socialnich siti',
	},
	vagueCategory: 'ostatni|jine|volitelne|nepovinne',
	agreeing: {
		condition: 'pokud|kdyz|jestlize|po|s|az',
		verb: 'souhlas*|prijm*|povol*|akcept*|zaskrt*',
	},
	functional: 'funkcni*',
	alwaysOn:
		'nelze odmitnout|nelze vypnout|nelze deaktivovat|nelze zakazat|vzdy aktivni|vzdy zapnute|nevyzaduji souhlas|nevyzaduje souhlas|bez souhlasu|nepostradatelne',
	noCategory:
		'nastaveni cookies|nastaveni souboru cookie|vase preference|jinych webu|jine weby|jinych stranek|jine stranky|jine ucely|jinych ucelu|jine technologie|sprava preferenci|nastaveni prohlizece|jinych prohlizecu|ochrana udaju|bezpecnostni opatreni|technicke podrobnosti|technicke informace|technicke detaily|technicky popis',
	negation: 'neni|nejsou|bez|krome|nikoli|nikoliv|zadne',
	adverb: 'nezbytne|naprosto|prisne|striktne|technicky|jsou',
	always: 'vzdy',
	towards: 'pro|k|ke',
	party: {
		first:
			'vlastni|prvni strana|prvni strany|prvnich stran|interni|first party|1 strany|1 strana|nase vlastni',
		third:
			'treti strana|treti strany|tretich stran|externi|third party|3 strany|3 strana|cizi|partneri|tretich',
	},
	storage: {
		localStorage: 'mistni uloziste|lokalni uloziste|mistni pamet|local storage|webove uloziste',
		sessionStorage: 'uloziste relace|relacni uloziste|session storage',
		indexedDB: 'indexeddb',
		pixel: 'pixel|pixely|sledovaci pixel|sledovaci pixely|webovy majak|web beacon|pixelova znacka',
	},
	column: {
		name: 'priklady cookies|priklady souboru cookie|nazev|nazvy|nazev cookie|nazev cookies|nazev souboru cookie|nazev souboru|jmeno|jmeno cookie|jmeno souboru|nazev souboru cookies|identifikator|klic|oznaceni|technicky nazev|pouzite cookies|pouzivane cookies',
		maybeName: 'cookie|cookies|soubor cookie|soubory cookie|soubor|titulek',
		provider:
			'kdo|kdo nastavuje|kdo pouziva|poskytovatel|poskytovatele|dodavatel|vydavatel|spolecnost|provozovatel|vlastnik|zdroj|puvod|spravce|nazev poskytovatele|firma|partner|prijemce|odesilatel|subjekt|poskytovatel sluzby|zpracovatel|od koho',
		purpose:
			'ucel|ucely|popis|funkce|pouziti|vyuziti|vysvetleni|podrobnosti|informace|k cemu slouzi|proc|poznamka|ucel zpracovani|popis ucelu|ucel pouziti|ucel a popis|obsah|cil|popis funkce|komentar',
		lifetime:
			'platnost|doba platnosti|doba uchovani|doba uchovavani|doba ulozeni|expirace|trvani|doba trvani|zivotnost|doba zivotnosti|vyprseni|vyprsi|datum vyprseni|konec platnosti|doba|delka|delka uchovani|delka trvani|uchovani|uchovava se|ulozeno|smaze se|smazano po|plati|plati do|jak dlouho|maximalni doba uchovani|exspirace|doba expirace|skladovani|doba skladovani|delka platnosti|perioda',
		category: 'kategorie|skupina|trida|klasifikace|kategorie cookies',
		party: 'strana|prvni nebo treti strana|prvni treti strana|vlastni nebo treti strany|vlastni treti strana',
		domain:
			'domena|domeny|hostitel|web|webova stranka|server|nazev domeny|host|webove stranky|podskupina souboru cookie|podskupina cookie|podskupina cookies|podskupina',
		storage: 'typ uloziste|uloziste|technologie|typ technologie|zpusob ulozeni',
		location: 'umisteni|misto|stranka|kde',
		'function-and-location': 'funkce a umisteni|sluzba a umisteni|funkce a misto',
		type: 'typ|typy|druh|typ cookie|typ souboru|typ souboru cookie|druh cookie|typ cookies|druh souboru cookie',
		service: 'sluzba|sluzby|nastroj|nastroje|aplikace|system|produkt|nazev sluzby|treti strana',
		link: 'odkaz|odkazy|zasady ochrany osobnich udaju|vice informaci|dalsi informace|zasady|podrobnosti zde',
		value: 'hodnota|hodnota cookie',
		other:
			'format|souhlas|pravni zaklad|zeme|cesta|udaje|predavani|odhlaseni|data|stav|priklad|vyzaduje souhlas|pravni duvod|souhlas nutny|vyzadovan souhlas|nutnost souhlasu|souhlas vyzadovan',
		wildcard: 'zastupny znak|predpona|vzor',
	},
	filler: 'na|v|ve|z|ze|pro|o|od|k|ke|s|se|je|jsou|nas|nase|danou',
	name: {
		startingWith:
			'zacinajici na|zacinaji na|zacina na|ktere zacinaji na|s predponou|predpona|zacinajici|zacina|zacinaji',
		endingWith: 'koncici na|konci na|ktere konci na|s priponou|pripona',
		containing: 'obsahujici|obsahuje|obsahuji|ktere obsahuji',
		followedBy: 'nasledovany|nasledovana|nasledovane',
		between: 'na|predpona|predponou',
		joiner: 'jakoz i',
		placeholder: 'nazev|cislo',
		notAName:
			'zadny|zadne|ruzne|vice|nezname|neznamy|jine|ostatni|vse|vsechny|nazev|viz|promenlive|nebo|ano|ne|ucel|poskytovatel|dny|dni|dnu|mesice|mesicu|rok|roky|let|hodin|hodiny|web|pro|atd|apod|nezbytne|statisticke|marketingove|funkcni|technicke|analyticke|reklamni|platnost',
	},
	ditto: 'stejny|stejne|totez|dtto|tamtez|viz vyse|idem',
	answer: { yes: 'ano|pravda|aktivni', no: 'ne|nepravda|neaktivni' },
	recipient: 'prijemc*|zpracovatel*|subdodavatel*',
	prose: {
		these: 'vsechny tyto|tyto|tato|toto|tento',
		named:
			's nazvem|pod nazvem|nazvan*|zvany|zvane|pojmenovan*|se jmenuje|ktery se jmenuje|jehoz nazev je|o nazvu|jmenem|se jmenem|s oznacenim|nesouci nazev|nese nazev',
		nameNoun: 'nazev|nazvy',
		single: 'jedin*',
		besideCookie: 'soubor|lista|susenka',
		several: 'soubory|souborum|soubory typu|tyto|tyto soubory',
		relative: 'ktery|ktere|kterou|jez',
		includes: 'zahrnuji|patri',
		serve: 'pomahaji|pomahaji nam|umoznuji|slouzi|pouzivaji se|shromazduji|meri|pamatuji si|jsou',
		be: 'je|jsou',
		denial: 'neni|nejsou|nepouziva*|bez|zadny|zadne|zadna|nikdy',
		without: 'bez',
		otherTopic:
			'opravneni|promenne prostredi|promenne|udalosti|datove sady|pole formulare|formular|uchovavani udaju|doba uchovani osobnich|doby uchovani|co uchovavame|nejstahovanejsi',
		use: 'pouziva*|pouzivan*|vyuziva*|uklada*|nastavuje*|nastaven*|umistuje*|ulozi',
		unless: 'pokud ne|dokud|bez vaseho|pouze|jen|pokud|ve vychozim|nic jineho|zadne jine',
		condition: 'pokud|kdyz|jestlize',
		supposed: 'pokud bychom|drive|jiz ne|uz ne|planuj*',
		not: 'neni|nejsou|zadn*|nikdy|nepouziva*',
		foreign: 'nektere weby|jine weby|nektere stranky|jine stranky|mnoho webu|vetsina webu',
	},
	rows: {
		above: 'vyse|vyse uvedene|predchozi|shora uvedene',
		all: 'vsechny|vsechna',
		both: 'obe|oba',
		except: 'krome|s vyjimkou|vyjma',
		others: 'ostatni|zbyvajici',
		first: 'prvni',
		last: 'posledni',
		to: 'az|do',
		number: 'c|cislo|cisla|radek|radky',
	},
	site: {
		noun: 'web|webu|stranky|stranek|stranka|portal',
		visit: 'navstev*|pouzivame|nas*',
		visiting: 'navstevujete|navstivite|navsteve',
		rights: 'vsechna prava vyhrazena',
		applies:
			'provozuje|plati pro|plati pouze pro|se vztahuje pouze na|se vztahuje na|se tyka|se vztahuji na|se tykaji|plati na',
		contact: '*kontakt*',
		portal: 'portal|portalu|platforma|platformy',
		address: 'adresa|webova adresa|url|domena',
		on: 'na|webu|strankach',
		hereafter: 'dale|dalej|nadale',
		reached: 'dostupny na|dostupne na|dostupna na|najdete na|na adrese',
		elsewhere:
			'vice informaci|dalsi informace|podrobnosti|viz take|stiznost*|dozorov*|urad pro ochranu|napoveda|pomoc|navod*|dokumentace|prevzato z|provozuje take|jine weby|jiny web|externi*|drive|hosting|prava|odkazy|vytvoril*|je umisten u|bezi u|hostovan*',
		kind: 'obchod|e shop|eshop|noviny|stranky',
		ownRules: 'ma vlastni|maji vlastni',
	},
	setter: {
		which: 'ktery|ktera|ktere|jez',
		engages: 'spolupracujeme s|vyuzivame',
		placed: 'nastaven*|ulozen*|umisten*|vlozen*',
		by: '',
		of: 'od',
		article: '',
		subject: '',
		user: 'pouzivan*|vyuzivan*',
		runsOn: 'bezi na|je postaven na|postaven na|vyuziva system|zalozen na',
		kindOfService: 'sit|sluzba|nastroj|platforma|spolecnost|poskytovatel|doplnek|program|vyhledavac',
	},
	stated: {
		cue: 'posledni aktualizace|aktualizovano|naposledy aktualizovano|posledni zmena|ucinnost od|platne od',
		ordinal: '',
		of: '',
	},
	whole: {
		only: 'pouze|vyhradne|jen|jenom',
		uses: 'pouziva*|uklada*|vyuziva*|nastavuje*',
	},
};
