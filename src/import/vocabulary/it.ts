import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const itTopic: TopicWords = {
	cookie: '*cookie*',
	policy: 'informativa*|dichiarazion*|avviso',
	information: 'utilizzo*|uso dei|informazioni',
	legal: 'dati personali|note legali',
	settings: 'impostazion*|gestisci*|accetta*|rifiuta*|preferenz*',
	alone: 'i cookie',
};

export const it: Vocabulary = {
	language: 'it',
	topic: itTopic,
	tracker: 'tracciator*|tracciant*|marcator*|biscott*',
	functionWords:
		'il|lo|la|i|gli|le|di|del|della|dei|delle|e|che|un|una|per|con|non|si|sono|al|alla|da|dal|dalla|nel|nella|questo|questi|come|suo|nostro|vostro|puo|possono|anche|ai|sul|sui|sulla',
	lifetime: {
		unit: {
			millisecond: 'millisecondo|millisecondi|ms',
			second: 'secondo|secondi|sec|s',
			minute: 'minuto|minuti|min',
			hour: 'ora|ore|h|hr',
			day: 'giorno|giorni|gg|g|d|giornata|giorni lavorativi',
			week: 'settimana|settimane|sett',
			month: 'mese|mesi',
			year: 'anno|anni',
			quarter: 'trimestre|trimestri',
		},
		number:
			'un=1|uno=1|una=1|due=2|tre=3|quattro=4|cinque=5|sei=6|sette=7|otto=8|nove=9|dieci=10|undici=11|dodici=12|tredici=13|quattordici=14|quindici=15|sedici=16|diciassette=17|diciotto=18|diciannove=19|venti=20|ventiquattro=24|venticinque=25|ventisei=26|trenta=30|quaranta=40|quarantotto=48|cinquanta=50|sessanta=60|settanta=70|ottanta=80|novanta=90|cento=100',
		lengths: 'anno e mezzo=18 month|quindicina=15 day',
		half: 'mezzo|mezza|mezz',
		session:
			'sessione|sessioni|di sessione|fine sessione|termine della sessione|fine della sessione|durata della visita|fine della visita|durata della sessione|session|temporaneo|temporanea|temporanei|durata della navigazione|sessione di navigazione|logout|disconnessione|ti disconnetti|si disconnette|finche la pagina e aperta|finche il browser e aperto|finche la finestra e aperta|finche la scheda e aperta|per la visita|una sola visita|durante la visita|durante la sua visita|durante la tua visita',
		closing: 'chiu*|termin*|fine|abbandon*|usc*|spegn*|disconn*|logout',
		browser: 'browser|finestra|navigatore|scheda|navigazione|sito|pagina|pagine|applicazione|schede|web|tab',
		persistent:
			'persistente|persistenti|permanente|permanenti|indefinito|indefinita|illimitato|illimitata|mai|non scade|non scade mai|senza scadenza|nessuna scadenza|infinito|infinita|indeterminato|indeterminata|fino alla cancellazione|fino a cancellazione|fino a quando non viene cancellato|fino alla rimozione|fino ad eliminazione|fino all eliminazione|a tempo indeterminato|sempre',
		until: 'fino a|fino alla|fino al|finche',
		erasing: 'cancell*|elimin*|rimozion*|rimoss*|rimuov*|svuot*',
		upTo: 'fino a|fino ad|massimo|massima|max|al massimo|meno di|non oltre|inferiore a|entro|non superiore a|sino a|al piu|un massimo di|sotto|non piu di',
		to: 'a|e|ai|ad|alle|fino a|o',
		and: 'e|ed|piu',
		or: 'o|oppure|ovvero|od',
		respectively: 'rispettivamente',
		ordinals: 'primo,prima|secondo,seconda|terzo,terza|quarto,quarta',
		vague: 'alcuni|alcune|pochi|poche|diversi|diverse|vari|varie|qualche|molti|parecchi|un paio di',
		cue: 'permanenza|scompar*|dura fino|scad*|durata|conserv*|valid*|permane|permangono|memorizz*|persiste|vita|elimina*|cancell*|dura|resta|rimane|rimangono|mantenut*|archiviat*|attivo per|termine|ritenzione|attivo|attiva|attivi',
		elsewhere: 'dati|informazioni|registri|log|logs|ogni|eta|volte|account|fa|risposta|richiesta|tutti i',
		during: 'per|durante',
		ofAll: 'tutti|tutte',
		otherwise: 'salvo diversa|salvo diversamente|salvo indicazione|se non diversamente|ove non diversamente',
		may: 'possono|può',
		keeps:
			'persiste|persistere|conserva lo stato|memorizza lo stato|salva lo stato|manten*|mantien*|gestisc*|gestion*|apr*|identif*|ricord*|memorizz*|conta le|conta i',
		months:
			'gennaio,gen|febbraio,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,set,sett|ottobre,ott|novembre,nov|dicembre,dic',
	},
	category: {
		necessary:
			'cookie di cui abbiamo bisogno|non possiamo fare a meno|non si puo fare a meno|ha bisogno per funzionare|necessita per funzionare|non funziona senza|servono al funzionamento|serve al funzionamento|necessario|necessari|fanno funzionare il sito|far funzionare il sito|necessaria|necessarie|strettamente necessari|strettamente necessario|essenziale|essenziali|tecnico|tecnici|tecnica|tecniche|cookie tecnici|sicurezza|obbligatorio|obbligatori|indispensabile|indispensabili|richiesti|richiesto|autenticazione|funzionamento|di base|base|sempre attivi|sempre attivo|tecnici necessari|strettamente tecnici|operativi|bilanciamento del carico|strettamente indispensabili|corretto funzionamento',
		functional:
			'accessibilita|funzionale|funzionali|funzionalita|cookie di funzionalita|preferenza|preferenze|personalizzazione|comfort|esperienza utente|contenuti incorporati|contenuti esterni|interazioni|interazioni e funzionalita semplici|miglioramento dell esperienza',
		statistical:
			'statistica|statistiche|statistico|statistici|analitico|analitici|analitica|analitiche|analisi|analytics|misurazione|misurazioni|misura|audience|prestazione|prestazioni|performance|rendimento|misurazione del pubblico|analisi web|web analytics|monitoraggio|misurazione dell audience|statistiche anonime|traffico|misurare|analizzare',
		advertising:
			'pubblicita|pubblicitario|pubblicitari|pubblicitaria|pubblicitarie|marketing|profilazione|cookie di profilazione|targeting|retargeting|remarketing|annunci|commerciale|commerciali|mirata|mirati|promozionali|inserzionisti|pubblicita mirata|affiliazione|pubblicita comportamentale|conversione|conversioni|inserzioni|campagne|personalizzazione degli annunci|personalizzazione della pubblicita|annunci personalizzati',
		social:
			'social|sociale|sociali|social network|social media|reti sociali|condivisione|rete sociale|condivisione sui social|plugin sociali|plugin social|media sociali|social plugin|pulsanti social',
		unknown:
			'non classificato|non classificati|non classificata|non categorizzati|altri|altro|altri cookie|sconosciuto|sconosciuti|opzionali|opzionale|facoltativi|facoltativo|vari|in fase di classificazione|altra',
	},
	plainCategory: {
		necessary:
			'strettamente necessari*|tecnicamente necessari*|necessario per|necessari per|necessario al|necessari al|cookie necessario|cookie necessari|cookie tecnico|cookie tecnici|essenziale per|essenziali per|essenziale al|indispensabil*',
		functional:
			'cookie funzionale|cookie funzionali|cookie di preferenza|cookie di personalizzazione|cookie di funzionalita',
		statistical:
			'come i visitatori|come gli utenti utilizzano|come gli utenti usano|numero di visite|numero di visitatori|statistic*|analitic*|cookie di analisi|misurazione del pubblico',
		advertising:
			'pubblicita|pubblicitari*|annunci|inserzionist*|marketing|profilazione|remarketing|retargeting',
		social: 'social network|social media|reti sociali',
	},
	vagueCategory: 'altro|altri|altri cookie|altre|vari|opzionale|opzionali|facoltativi|facoltativo',
	consent:
		'consenso|consensi|banner dei cookie|banner cookie|preferenze sui cookie|preferenze cookie|preferenze relative ai cookie|scelte sui cookie|scelta dei cookie',
	agreeing: {
		condition: 'se|quando|dopo|con|previo|previa|qualora',
		verb: 'accett*|acconsent*|consens*|autorizz*|permett*|attiv*|accord*',
	},
	functional: 'funzional*',
	alwaysOn:
		'non puo essere rifiutato|non possono essere rifiutati|non puo essere disattivato|non possono essere disattivati|non possono essere disabilitati|non puo essere disabilitato|non si possono rifiutare|non si possono disattivare|non e possibile rifiutarli|non e possibile disattivarli|sempre attivi|sempre attivo|indispensabili|indispensabile|non richiedono consenso|non richiedono il consenso|esenti da consenso',
	noCategory:
		'definizioni tecniche dei cookie|preferenze sui cookie|preferenze cookie personali|preferenze dei cookie|le tue preferenze|tue preferenze|sue preferenze|gestisci preferenze|gestione delle preferenze|preferenze relative ai cookie|preferenze di consenso|preferenze privacy|e necessario|non e necessario|altri siti|altre finalita|altri servizi|altri browser|altre tecnologie|altri soggetti|altre informazioni|tra gli altri|tra l altro|altri dati|misure di sicurezza|altri strumenti|altri utenti|altri dispositivi|vostre preferenze|modifica preferenze|modificare le preferenze|salva le preferenze|dettagli tecnici|dettaglio tecnico|informazioni tecniche|scheda tecnica',
	unused: 'disattivat*|rimoss*|inutilizzat*|dismess*|inattiv*',
	negation: 'non|senza|no|ne|tranne|eccetto|mai',
	adverb: '*mente|sono',
	always: 'sempre',
	towards: 'per|a|al|alla',
	party: {
		first:
			'prima parte|prime parti|di prima parte|proprietario|proprietari|propri|proprio|interno|interni|titolare|first party|proprietaria|propria|prima',
		third:
			'terza parte|terze parti|di terza parte|di terze parti|terzi|esterno|esterni|third party|terza|terze|terzo|partner',
	},
	storage: {
		localStorage:
			'archiviazione locale|memoria locale|local storage|archivio locale|memorizzazione locale|archiviazione web|archiviazione html|archiviazione del browser|archiviazione locale html',
		sessionStorage:
			'archiviazione di sessione|memoria di sessione|session storage|archiviazione della sessione|archivio di sessione',
		indexedDB: 'indexeddb|database indicizzato',
		pixel:
			'pixel|web beacon|beacon|pixel di tracciamento|tracker pixel|pixel tracker|pixel spia|tracciante|tracciatore|traccianti',
	},
	column: {
		name: 'esempi di cookie|nome|nomi|nome cookie|nomi cookie|cookie nome|denominazione|nome tecnico|identificativo|nome e cookie|denominazione cookie|cookie utilizzati|cookie installati|chiave|id cookie|nome tracciante|nome identificativo',
		maybeName: 'cookie|cookies|titolo|tracciatore|tracciante',
		provider:
			'chi lo usa|chi la usa|chi li usa|chi lo installa|fornitore|fornitori|nome fornitore|fornitore servizio|nome fornitore servizio|fornitore servizi|gestore|titolare|societa|azienda|editore|provenienza|emittente|origine|responsabile|installato|proprietario|provider|prestatore|impostato|soggetto|nome societa|inviato|fonte|titolare trattamento|rilasciato|destinatari|partner|chi|erogatore|mittente|parte terza|soggetto terzo|dominio fornitore|gestito|di chi|da chi',
		purpose:
			'finalita|scopo|scopi|descrizione|funzione|funzioni|utilizzo|obiettivo|a cosa serve|uso|dettagli|spiegazione|finalita cookie|descrizione finalita|finalita descrizione|finalita trattamento|cosa serve|descrizione cookie|scopo cookie|informazioni|cosa fa|note|motivo|contenuto|serve|dettaglio|descrizione scopo|impiego|perche|finalita e descrizione|finalita utilizzo',
		lifetime:
			'durata|durata cookie|scadenza|conservazione|periodo conservazione|tempo conservazione|durata conservazione|validita|data scadenza|periodo validita|termine|scade|persistenza|durata massima|tempi conservazione|vita|tempo|durata vita|permanenza|periodo|tempo vita|durata archiviazione|retention|durata validita|tempo scadenza|periodo archiviazione|ciclo vita|tempo persistenza|durata memorizzazione|termine conservazione|scadenza cookie|durata persistenza|periodo memorizzazione|tempistica|termine scadenza|quanto dura|expiry|conservato|conservata|si conserva|dura|scade dopo|valido|valida|eliminato dopo|cancellato dopo|rimane|viene conservato|per quanto tempo',
		category:
			'cat|categoria|categorie|categoria cookie|classificazione|gruppo|classe|tipologia finalita|categoria finalita',
		party:
			'parte|prima o terza parte|prima terza parte|prima terze parti|proprietario o terzi|prima parte o terza parte|prima o terze parti|parte prima terza',
		domain:
			'dominio|domini|host|sito|sito web|server|dominio cookie|sottodominio|hostname|nome dominio|sottogruppo cookie|sottogruppo cookies|sottogruppo',
		storage:
			'tipo archiviazione|archiviazione|tecnologia|tipo memorizzazione|tipo tracciante|tipo tecnologia|memorizzazione',
		location: 'posizione|luogo|ubicazione|pagina|pagine|sezione|dove',
		'function-and-location':
			'funzione e posizione|servizio e posizione|funzione e luogo|servizio e luogo|funzione e ubicazione|servizio e ubicazione|funzione e localizzazione|funzionalita e posizione',
		type: 'tipo|tipi|tipo cookie|tipologia|tipologie|tipologia cookie|natura|genere|tipologie cookie',
		service:
			'terza parte|terze parti|servizio|servizi|strumento|applicazione|nome servizio|prodotto|sistema|piattaforma|software|strumenti',
		link: 'link|collegamento|privacy policy|informativa|informativa privacy|ulteriori informazioni|maggiori informazioni|privacy|link informativa|cookie policy|url|informativa terze parti|altre informazioni|informativa estesa',
		value: 'valore|valore cookie',
		other:
			'definizioni tecniche cookie|formato|tipo di dato|consenso|base giuridica|trasferimento|paese|dati raccolti|dati|percorso|disattivazione|come disattivare|opt out|rifiuto|modalita disattivazione|trasferimento dati|luogo trattamento|dati trattati|stato|opposizione|consenso richiesto|dati personali|disabilitazione|numero|esempio|dimensione|accesso|gestione consenso|come disabilitare|trasferimento extra ue|necessita consenso|richiede consenso|consenso necessario|richiesta consenso',
		wildcard: 'carattere jolly|jolly|prefisso|modello',
	},
	place:
		'mappa|mappe|grafico|grafici|tabella|tabelle|catalogo|ricerca|statistiche|visita|visite|visitatori|lingua|scelta|scelte|autenticazione|accesso|modulo|moduli|account|preferenze|video|dati|citta|comune|provincia|regione|metropolitana|ministero|agenzia|universita|istituto|prefettura',
	filler:
		'il|lo|la|i|gli|le|l|di|del|dello|della|dei|delle|un|una|uno|per|in|da|dal|dalla|nel|al|alla|che|si|suo|sua|d|questo|s|viene|nostro',
	name: {
		startingWith:
			'che iniziano con|che iniziano per|iniziano con|iniziano per|inizia con|inizia per|che cominciano con|cominciano con|comincia con|con prefisso|prefisso|con il prefisso|inizianti con|inizianti per|iniziando con|che inizia con|che inizia per|che comincia con|che comincia per|iniziante con|il cui nome inizia con|il cui nome comincia con',
		endingWith:
			'che terminano con|che terminano in|terminano con|terminano in|termina con|che finiscono con|finiscono con|suffisso|finisce con|terminanti con',
		containing: 'che contengono|contengono|contenente|contenenti|contiene',
		followedBy: 'seguito|seguita|seguiti|seguite',
		between: 'con|per|il|prefisso',
		placeholder: 'nome',
		notAName:
			'nessuno|nessuna|vari|varie|diversi|diverse|sconosciuto|altri|altro|altre|tutti|nome|vedi|variabile|n d|e|o|si|no|fornitore|finalita|durata|ecc|esempio|tecnici|tecnico|analitici|necessari|statistiche|profilazione|giorni|giorno|mesi|mese|anni|anno|ore|ora|sito|il|lo|la|di|del|per|con|sessione|persistente|terzi|terze',
	},
	ditto: 'idem|c s|come sopra|stesso|stessa|lo stesso|la stessa|gli stessi|vedi sopra',
	answer: { yes: 'si|vero|attivo', no: 'no|falso|inattivo' },
	recipient: 'destinatari*|responsabili del trattamento|responsabile del trattamento|sub-responsabil*',
	prose: {
		these: 'tutti questi|questi|questo|tali',
		named:
			'chiamat*|denominat*|nominat*|intitolat*|di nome|a nome|sotto il nome|con nome|con il nome|con il nome di|dal nome|il cui nome e|si chiama*|che si chiama*',
		nameNoun: 'nome|nomi',
		single: 'unico|solo',
		besideCookie: 'muro|banner|file|biscotto|barra',
		several:
			'i|gli|dei|degli|ai|nei|dai|sui|coi|questi|tali|alcuni|altri|diversi|tutti|molti|quei|nostri|vari|piu|ulteriori',
		relative: 'che',
		includes: 'comprendono|comprende|includono|include',
		indefinite: 'un|uno|una',
		serve:
			'ci aiutano|aiutano|ci permettono|permettono|consentono|ci consentono|servono|sono utilizzati|vengono utilizzati|ricordano|raccolgono|misurano|sono|utilizzati per|usati per',
		be: 'e|sono',
		denial: 'non|nessun|nessuna|nessuno|senza|mai',
		without: 'senza',
		use: 'utilizza|utilizzano|utilizziamo|utilizzat*|utilizzassimo|usa|usano|usiamo|usat*|adoper*|impiega*|installa*|imposta*|rilasci*',
		unless:
			'salvo|fino a|finche|prima|senza il suo|senza il tuo|senza consenso|solo|soltanto|a meno|di default|per impostazione predefinita|nient altro|nessun altro',
		condition: 'se|quando|qualora',
		supposed: 'se usassimo|se utilizzassimo|un tempo|in precedenza|non piu|previst*|in passato',
		not: 'non|nessun*|mai',
		foreign: 'alcuni siti|altri siti|un altro sito|molti siti|siti terzi|la maggior parte dei siti',
		suchAs: 'come|tra cui|tra gli altri|tra le altre|fra gli altri|ad esempio|quali|ad es|p es',
		otherTopic:
			'permessi|autorizzazioni|variabili d ambiente|variabili|eventi|dataset|insiemi di dati|campi del modulo|campi obbligatori|tempi di conservazione|conservazione dei dati|piu richiest*|piu scaricat*',
		thing: 'proprieta|parametro|variabile|attributo|campo|funzione|file|evento|opzione',
	},
	rows: {
		above: 'sopra|sopra elencati|sopraelencati|suddetti|precedenti|predetti|sopra indicati',
		all: 'tutti|tutte',
		both: 'entrambi|entrambe',
		except: 'tranne|eccetto|salvo|ad eccezione|a eccezione|esclusi',
		others: 'altri|altre|restanti|rimanenti|il resto',
		first: 'primi|prime',
		last: 'ultimo|ultima|ultimi|ultime',
		to: 'a|al',
		number: 'n|nn|numero|numeri|riga|righe',
	},
	site: {
		noun: 'sito|piattaforma|portale',
		visit: 'visita|visitatore|visitatori|nostro|utilizza',
		visiting: 'visita|visitare|visiti|naviga su|navigare su|accede a|le pagine di',
		rights: 'tutti i diritti riservati',
		applies:
			'gestisce|titolare di|titolare del sito|riguarda|riguarda solo|si applica|si applica solo a|si applica esclusivamente a|si riferisce|vale per|e per|e valida per|e valido per|copre|si applica a|si applica al|si riferisce a|si riferisce al|concerne|disciplina|valida per|valido per|valide per|validi per',
		contact: '*contatt*',
		portal: 'portale|piattaforma|portale dei dati',
		address: 'indirizzo|url|indirizzo web|sito web|sito internet|dominio',
		on: 'su|sul|di|del',
		hereafter: 'di seguito|in seguito|d ora in poi|d ora in avanti|qui di seguito',
		reached:
			'raggiungibile a|raggiungibile all indirizzo|accessibile a|accessibile all indirizzo|disponibile a|disponibile all indirizzo|si trova a|si trova all indirizzo|all indirizzo|raggiungibile su|accessibile da|disponibile su',
		elsewhere:
			'ospitato su|ospitata su|maggiori informazioni|ulteriori informazioni|piu informazioni|ulteriori dettagli|maggiori dettagli|per saperne|saperne di piu|si veda|vedere la|vedi la|consultare la|opporsi|opt out|disiscri*|reclam*|garante|autorita|guida|aiuto|istruzioni|documentazione|informativa di|copiat* da|copiat* dal|ripres* da|gestisce anche|altro sito|altri siti|sito terzo|siti terzi|siti esterni|siti di terzi|gia noto|in precedenza|vecchio sito|vecchio portale|ospitat*|hosting|i tuoi diritti|diritti|link|sviluppat* da|realizzat* da|risiede su|sui server di',
		kind: 'negozio|giornale|rivista|vetrina|pagina|quotidiano',
		ownRules:
			'ha una propria|ha la propria|ha una sua|dispone di una propria|hanno una propria|ha una sua propria',
	},
	setter: {
		which: 'che|il quale|la quale',
		engages:
			'ci avvaliamo di|ci avvaliamo del|ci avvaliamo della|si avvale di|si avvale del|ci serviamo di|ricorriamo a|ci affidiamo a|lavoriamo con',
		placed: 'impostat*|installat*|rilasciat*',
		by: 'da',
		of: 'da',
		article: 'il|la|l',
		subject: '',
		user: 'usato|usati|utilizzato|utilizzati',
		runsOn: 'funziona con|gira su|si basa su|basato su|basata su|realizzato con|costruito con',
		kindOfService:
			'rete|servizio|strumento|piattaforma|societa|azienda|fornitore|plugin|software|motore di ricerca|applicazione|libreria|soluzione',
	},
	stated: {
		cue: 'ultimo aggiornamento|ultima modifica|aggiornato|aggiornata|data di aggiornamento|data di revisione',
		ordinal: 'o',
		of: 'di|del',
	},
	whole: {
		only: 'soltanto|solo|esclusivamente|unicamente',
		uses: 'utilizz*|usiamo|usa|salva*|memorizz*|adoper*|impieg*|install*|crea*',
	},
};
