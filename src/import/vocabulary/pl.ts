import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const plTopic: TopicWords = {
	cookie: 'ciasteczk*|ciasteczek',
	policy: 'polityk*',
	information: 'informacj* o|wykorzystani*|stosowani*',
	legal: 'prywatnosc*|danych osobowych',
	settings: 'ustawieni*|zarzadzaj*|akceptuj*|odrzuc*',
	alone: 'ciasteczka|nasze ciasteczka',
};

export const pl: Vocabulary = {
	language: 'pl',
	topic: plTopic,
	tracker:
		'*tracker*|ciastko|ciastka|ciastku|ciastek|ciastk*|znacznik*|plik* sledzac*|element* sledzac*|narzedzi* sledzac*',
	functionWords:
		'i|w|na|z|ze|do|jest|sa|sie|nie|to|oraz|przez|dla|lub|od|po|ktore|ktory|ktorych|aby|jak|o|tym|tych|moze|moga|naszej|nasz|strony|twoje|pliki|za|jako|co|byc',
	lifetime: {
		unit: {
			millisecond: 'milisekunda|milisekundy|milisekund|ms',
			second: 'sekunda|sekundy|sekund|sek|s|sekundach|sekundzie',
			minute: 'minuta|minuty|minut|minute|min|minutach|minucie',
			hour: 'godzina|godziny|godzin|godzine|godz|h|g|godzinach|godzinie',
			day: 'dzien|dni|dnia|doba|doby|d|dniach|dniu',
			week: 'tydzien|tygodnie|tygodni|tygodnia|tyg|tygodniach|tygodniu',
			month: 'miesiac|miesiace|miesiecy|miesiaca|mies|msc|miesiacach|miesiacu',
			year: 'rok|lata|lat|roku|r|latach',
			quarter: 'kwartal|kwartaly|kwartalu|kwartalow',
		},
		number:
			'jeden=1|jedna=1|jedno=1|dwa=2|dwie=2|dwoch=2|dwu=2|trzy=3|trzech=3|czterech=4|pieciu=5|szesciu=6|siedmiu=7|dziesieciu=10|dwunastu=12|trzynastu=13|cztery=4|piec=5|szesc=6|siedem=7|osiem=8|dziewiec=9|dziesiec=10|jedenascie=11|dwanascie=12|trzynascie=13|czternascie=14|pietnascie=15|szesnascie=16|osiemnascie=18|dwadziescia=20|trzydziesci=30|czterdziesci=40|piecdziesiat=50|szescdziesiat=60|dziewiecdziesiat=90|sto=100|poltora=1.5',
		lengths:
			'rok=1 year|miesiac=1 month|tydzien=1 week|dzien=1 day|doba=1 day|godzina=1 hour|godzine=1 hour|minuta=1 minute|minute=1 minute|kwartal=1 quarter',
		half: 'pol|polowa',
		session:
			'sesja|sesji|sesje|sesyjn*|koniec sesji|czas trwania sesji|czas sesji|zakonczenie sesji|session|tymczasowy|tymczasowe|wylogowania|wylogowanie|wylogujesz|wylogowaniu|po wylogowaniu|dopoki strona jest otwarta|dopoki przegladarka jest otwarta|na czas wizyty|do konca wizyty|koniec wizyty|podczas wizyty|w trakcie wizyty',
		closing: 'zamkn*|zakoncz*|wylacz*|opuszcz*|koniec|wylog*',
		browser:
			'przegladarka|przegladarki|przegladarke|przegladarce|okna|strony|strona|strone|karty|karta|karte|zakladki|zakladke|okno|okien|witryny|serwisu|aplikacji',
		persistent:
			'trwaly|trwale|trwala|staly|stale|stala|bezterminowo|bezterminowy|nieograniczony|nigdy|nie wygasa|nigdy nie wygasa|do usuniecia|do momentu usuniecia|do czasu usuniecia|bez ograniczen|permanentny|nieokreslony|bezterminowe|nieskonczony|nieskonczonosc|brak wygasniecia|bez limitu|do czasu ich usuniecia|na stale',
		until: 'do|dopoki|az do',
		erasing: 'usun*|skasow*|wyczyszcz*',
		upTo: 'do|maksymalnie|maks|max|nie dluzej niz|mniej niz|najwyzej|ponizej|w ciagu|maksimum|nie wiecej niz|krocej niz|co najwyzej',
		to: 'do|a|i',
		and: 'i|oraz|plus',
		or: 'lub|albo',
		respectively: 'odpowiednio',
		ordinals:
			'pierwszy,pierwsza,pierwsze,pierwszego|drugi,druga,drugie,drugiego|trzeci,trzecia,trzecie|czwarty',
		vague: 'kilka|kilku|kilkanascie|pare|wiele|rozne',
		cue: 'wygas*|przechow*|czas|waznosc*|waznosci|wazny|okres|trwania|zycia|usuwan*|zapis*|pozosta*|przechowywane|aktywny|traci waznosc|aktywne|aktywna',
		elsewhere: 'dane|danych|informacje|informacji|logi|kazdy|co|wieku|razy|temu|konto|odpowiedz|wiek',
		during: 'przez|na',
		ofAll: 'wszystkie',
		otherwise: 'o ile nie|jeśli nie|jeżeli nie|chyba że',
		may: 'mogą|można',
		keeps: 'utrzym*|podtrzym*|identyf*|otwier*|zapamiet*',
		months:
			'stycznia,styczen|lutego,luty|marca,marzec|kwietnia,kwiecien|maja,maj|czerwca,czerwiec|lipca,lipiec|sierpnia,sierpien|wrzesnia,wrzesien|pazdziernika,pazdziernik|listopada,listopad|grudnia,grudzien',
	},
	category: {
		necessary:
			'cookies ktorych potrzebujemy|cookie ktorych potrzebujemy|nie mozemy sie obejsc|potrzebuje do dzialania|nie dziala bez|niezbedne do dzialania|niezbedny|niezbedne|niezbednych|niezbednie|scisle niezbedne|absolutnie niezbedne|konieczny|konieczne|techniczne|techniczny|technicznie|bezpieczenstwo|bezpieczenstwa|wymagane|obowiazkowe|podstawowe|zasadnicze|potrzebne|funkcjonowania|prawidlowego dzialania|dzialania|zawsze aktywne|uwierzytelnianie|uwierzytelniajace',
		functional:
			'dostepnosc*|funkcjonalny|funkcjonalne|funkcjonalnych|funkcjonalna|funkcjonalnosc|funkcjonalnosci|funkcyjne|preferencje|preferencji|preferencyjne|personalizacja|personalizacji|personalizacyjne|tresci zewnetrzne|komfort',
		statistical:
			'statystyka|statystyki|statystyczny|statystyczne|statystycznych|statystyk|analityczny|analityczne|analitycznych|analityka|analityki|analiza|analizy|wydajnosc|wydajnosci|wydajnosciowe|pomiar|pomiarowe|analytics|pomiary|ogladalnosci|badania',
		advertising:
			'marketing|marketingowy|marketingowe|marketingowych|marketingu|reklama|reklamy|reklamowy|reklamowe|reklamowych|reklam|targetowanie|targetowania|targetujace|remarketing|ukierunkowane|profilowanie|retargeting|remarketingowe|profilujace|personalizacja reklam|personalizacji reklam|personalizacje reklam|personalizowane reklamy',
		social:
			'spolecznosciowy|spolecznosciowe|spolecznosciowych|media spolecznosciowe|social|udostepnianie|sieci spolecznosciowe|social media',
		unknown:
			'nieklasyfikowane|niesklasyfikowane|nieskategoryzowane|inne|pozostale|nieznane|opcjonalne|nieznany|niesklasyfikowany|dodatkowe',
	},
	plainCategory: {
		necessary:
			'scisle niezbedn*|niezbedny do|niezbedne do|niezbedna do|niezbedny dla|niezbedne dla|niezbedne pliki|niezbedne cookies|konieczny do|konieczne do|technicznie niezbedn*',
		functional: 'funkcjonalne pliki|funkcjonalny plik|cookie funkcjonaln*|cookies funkcjonaln*',
		statistical:
			'jak odwiedzajacy|jak uzytkownicy|w jaki sposob odwiedzajacy|w jaki sposob uzytkownicy|statysty*|analityczn*|analityk*',
		advertising: 'reklam*|marketing*|remarketing|retargeting',
		social: 'media spolecznosciowe|mediow spolecznosciowych|mediach spolecznosciowych|sieci spolecznosciow*',
	},
	vagueCategory: 'inne|pozostale|opcjonalne|dodatkowe',
	consent: 'zgoda|zgody|zgode|zgod',
	agreeing: {
		condition: 'jesli|jezeli|gdy|po|za|kiedy',
		verb: 'zgod*|zaakceptow*|akcept*|zezwol*|wyraz*|wlacz*|zaznacz*',
	},
	functional: 'funkcjonaln*',
	alwaysOn:
		'nie mozna wylaczyc|nie mozna ich wylaczyc|nie mozna odrzucic|nie mozna ich odrzucic|nie moga byc wylaczone|zawsze aktywne|zawsze wlaczone|niezbedne do dzialania|nie wymagaja zgody',
	noCategory:
		'ustawienia cookies|twoje preferencje|preferencje dotyczace|preferencji dotyczacych|innych stron|inne strony|innych celach|innych podmiotow|inne podmioty|zarzadzanie preferencjami|preferencje plikow cookie|preferencje cookies|ustawien przegladarki|ustawien cookies|innych przegladarek|inne technologie|ustawien plikow|preferencji plikow|dzialania cookies|szczegoly techniczne|informacje techniczne|opis techniczny',
	unused: 'nieuzywan*|wylaczon*|usuniet*|nieaktywn*',
	negation: 'nie|bez|inne niz|oprocz|zadne',
	adverb: 'scisle|absolutnie|bezwzglednie|technicznie|sa',
	always: 'zawsze',
	towards: 'do|dla|w',
	party: {
		first:
			'wlasny|wlasne|pierwsza strona|pierwszej strony|wewnetrzny|wewnetrzne|first party|strony pierwszej|wlasnych|pierwsza',
		third:
			'zewnetrzny|zewnetrzne|trzecia strona|trzeciej strony|stron trzecich|osob trzecich|podmiotow trzecich|podmioty trzecie|third party|strony trzecie|strony trzeciej|zewnetrznych|trzecia|partnerzy',
	},
	storage: {
		localStorage:
			'pamiec lokalna|magazyn lokalny|lokalna pamiec|local storage|pamieci lokalnej|lokalny magazyn',
		sessionStorage: 'pamiec sesji|magazyn sesji|session storage|pamiec sesyjna',
		indexedDB: 'indexeddb',
		pixel: 'piksel|piksele|pixel|sygnalizator sieciowy|web beacon|piksel sledzacy|pikseli|piksele sledzace',
	},
	column: {
		name: 'przyklady cookies|przyklady plikow cookie|przyklady plikow cookies|nazwa|nazwy|nazwa cookie|nazwa pliku cookie|nazwa pliku|nazwa cookies|nazwa ciasteczka|nazwa plikow cookie|nazwa plikow cookies|klucz|identyfikator|nazwa pliku cookies|nazwa techniczna',
		maybeName: 'cookie|cookies|plik cookie|ciasteczko|pliki cookie|ciasteczka|plik|pliki cookies|tytul',
		provider:
			'kto|kto ustawia|kto uzywa|dostawca|dostawcy|podmiot|uslugodawca|wlasciciel|wydawca|nadawca|zrodlo|firma|administrator|nazwa dostawcy|dostawca uslug|dostawca uslugi|pochodzenie|partner|odbiorca|operator|od kogo|czyj|przez kogo',
		purpose:
			'cel|cele|opis|funkcja|przeznaczenie|zastosowanie|wykorzystanie|cel przetwarzania|wyjasnienie|szczegoly|cel pliku|informacje|do czego sluzy|opis celu|cel uzycia|dzialanie|funkcje|uzycie|zadanie|cel i opis|cel wykorzystania|tresc',
		lifetime:
			'czas zycia|czas przechowywania|okres przechowywania|waznosc|czas trwania|wygasa|data wygasniecia|okres waznosci|wygasniecie|czas waznosci|termin waznosci|trwalosc|okres|czas|zywotnosc|czas wygasniecia|okres trwania|dlugosc przechowywania|przechowywanie|czas dzialania|wygasa po|okres zycia|data waznosci|termin wygasniecia|maksymalny okres przechowywania|czas obowiazywania|retencja|przechowywany|przechowywane|przechowywana|wazny|wazne|usuwany po|usuwane po|trwa|wygasa za|jak dlugo',
		category: 'kategoria|kategorie|grupa|klasyfikacja|klasa',
		party: 'strona|pierwsza trzecia strona|wlasne zewnetrzne|wlasne lub zewnetrzne|strona pierwsza trzecia',
		domain:
			'domena|domeny|host|serwer|serwis|witryna|strona internetowa|nazwa domeny|podgrupa plikow cookie|podgrupa cookie|podgrupa',
		storage:
			'typ przechowywania|rodzaj pamieci|technologia|typ pamieci|rodzaj przechowywania|rodzaj technologii',
		location: 'lokalizacja|miejsce|gdzie',
		'function-and-location': 'funkcja i lokalizacja|usluga i lokalizacja|funkcja i miejsce',
		type: 'typ|rodzaj|rodzaj cookie|typ cookie|rodzaj pliku|typ pliku cookie|rodzaj pliku cookie|rodzaj cookies|typ cookies|typ pliku|rodzaj plikow cookies',
		service: 'usluga|uslugi|narzedzie|aplikacja|system|produkt|nazwa uslugi|narzedzia',
		link: 'link|polityka prywatnosci|wiecej informacji|odnosnik|linki|polityka|dodatkowe informacje',
		value: 'wartosc|wartosc cookie',
		other:
			'format|zgoda|podstawa prawna|kraj|sciezka|dane|przekazywanie|opt out|status|zakres danych|przyklad|wymagana zgoda|jak wylaczyc|wymog zgody|zgoda wymagana|wymaga zgody|czy wymaga zgody',
		wildcard: 'symbol wieloznaczny|prefiks|wzorzec',
	},
	filler: 'w|na|z|dla|o|od|przez|s|jest|sa|danego',
	name: {
		startingWith:
			'zaczynajace sie od|zaczynaja sie od|zaczyna sie od|rozpoczynajace sie od|z prefiksem|prefiks|rozpoczyna sie od|rozpoczynaja sie od|zaczynajacy sie od',
		endingWith: 'konczace sie na|koncza sie na|konczy sie na|sufiks|konczacy sie na',
		containing: 'zawierajace|zawieraja|zawiera|zawierajacy',
		followedBy: 'po ktorym nastepuje|po ktorym nastepuja|po ktorej nastepuje',
		between: 'od|na|prefiks|prefiksu',
		notAName:
			'brak|rozne|wiele|nieznane|inne|pozostale|wszystkie|nazwa|zmienny|nie dotyczy|i|oraz|lub|tak|nie|cel|dostawca|dni|dzien|miesiecy|lata|rok|godzin|strona|dla|przez|itp|kilka',
	},
	ditto: 'jw|j w|jak wyzej|to samo|ten sam|ta sama|tak samo|idem',
	answer: { yes: 'tak|prawda', no: 'nie|falsz' },
	recipient: 'odbiorc*|podmiot* przetwarzajac*|procesor*',
	prose: {
		these: 'wszystkie te|te|ten|tych|tego typu',
		named:
			'o nazw*|pod nazwa|z nazwa|noszac* nazwe|nazwan*|nazywan*|zwan*|nazywa* sie|ktory nazywa* sie|ktore nazywa* sie',
		nameNoun: 'nazw*',
		single: 'jedyny*|jeden',
		besideCookie: 'plik|ciasteczko|baner|pasek',
		several: 'pliki|plikow|plikami|plikach|plikom|ciasteczka|ciasteczek',
		relative: 'ktorego|ktory|ktorym|ktorej|ktora|ktore|ktorych',
		includes: 'obejmuja|naleza',
		serve:
			'pomagaja|pomagaja nam|umozliwiaja|pozwalaja|pozwalaja nam|sluza|sa uzywane|zbieraja|mierza|zapamietuja|sa|uzywane do',
		be: 'jest|sa|to|nazywa sie|nazywaja sie',
		denial: 'nie|bez|zaden|zadn*|nigdy',
		without: 'bez',
		use: 'uzywa*|stosuj*|stosowan*|umieszcz*|zapisuj*|korzysta*|instal*|wykorzyst*',
		unless:
			'chyba ze|dopoki|zanim|bez twojej|bez panstwa|tylko|dopiero|o ile|jesli wyrazisz|domyslnie|nic wiecej|zadnych innych',
		condition: 'jesli|jezeli|gdy',
		supposed: 'gdybysmy|dawniej|poprzednio|juz nie|planowan*',
		not: 'nie|zaden|zadn*|nigdy',
		foreign: 'niektore strony|inne strony|innej strony|innych stron|wiele stron|wiekszosc stron',
		suchAs: 'takie jak|np|miedzy innymi|m in',
		otherTopic:
			'uprawnienia|zmienne srodowiskowe|zmienne|zdarzenia|zbiory danych|zbiory|pola formularza|formularz|formularza|okresy przechowywania|przechowywanie danych|co przechowujemy|najczesciej pobierane',
		thing: 'wlasciwosc|ustawienie|parametr|zmienna|atrybut|pole|funkcja|plik konfiguracyjny|zdarzenie',
	},
	rows: {
		above: 'powyzsze|powyzej|wyzej wymienione',
		all: 'wszystkie',
		both: 'oba|obie|obydwa',
		except: 'oprocz|z wyjatkiem|poza|procz',
		others: 'pozostale|inne',
		first: 'pierwsze',
		last: 'ostatni|ostatnie|ostatnia',
		to: 'do',
		number: 'nr|numer|numery|wiersz|wiersze|pozycja|pozycje',
	},
	site: {
		noun: 'strony|strona|stronie|serwis|serwisu|witryna|witryny|strone internetowa|strony internetowej|strona internetowa|sklep internetowy',
		visit: 'odwiedz*|korzystamy|uzywamy|nasz*',
		visiting: 'odwiedzasz|odwiedzajac|odwiedzania|korzystajac z',
		rights: 'wszelkie prawa zastrzezone',
		applies:
			'prowadzi|dotyczy|dotyczy tylko|dotyczy wylacznie|dotycza|odnosi sie do|obowiazuje dla|jest dla|obejmuje|wazna dla|obowiazuje na',
		contact: '*kontakt*',
		portal: 'portal|portalu|platforma|platformy',
		address: 'adres|adres strony|url|domena',
		on: 'na|w|serwisu|strony',
		hereafter: 'dalej|zwan*',
		reached: 'dostepny pod adresem|dostepna pod adresem|dostepne pod adresem|pod adresem|znajduje sie pod',
		elsewhere:
			'wiecej informacji|wiecej szczegolow|wiecej o|dowiedz sie|zobacz|sprzeciw*|skarg*|organ nadzor*|urzad ochrony|urzedu ochrony|pomoc*|instrukc*|dokumentacj*|polityka firmy|skopiowan*|prowadzi takze|inne strony|innej strony|innych stron|zewnetrzn*|dawniej|poprzednio|hosting|hostowan*|prawa|linki|opracowan* przez|znajduje sie na serwerze|na serwerach|dziala w serwisie',
		kind: 'sklep|sklepem|serwis|serwisem|portalem|strona|gazeta',
		ownRules: 'ma wlasna|maja wlasna|posiada wlasna|obowiazuje odrebna',
	},
	setter: {
		which: 'ktory|ktora|ktore',
		engages: 'wspolpracujemy z|opieramy sie na',
		placed: 'ustawion*|umieszczon*|zainstalowan*',
		by: 'przez',
		of: 'od',
		article: '',
		subject: '',
		user: 'uzywany|uzywane|uzywana|wykorzystywany|wykorzystywane|stosowany|stosowane',
		runsOn: 'dziala na|oparty na|oparta na|oparte na|dziala w oparciu o|zbudowan* na',
		kindOfService:
			'siec|siecia|usluga|narzedzie|narzedziem|platforma|firma|dostawca|wtyczka|oprogramowanie|wyszukiwarka',
	},
	stated: {
		cue: 'ostatnia aktualizacja|ostatnia modyfikacja|ostatnia zmiana|zaktualizowano',
		ordinal: '',
		of: '',
	},
	whole: {
		only: 'tylko|wylacznie|jedynie',
		uses: 'uzywa*|stosuj*|zapisuj*|umieszcza*',
	},
};
