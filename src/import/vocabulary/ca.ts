import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const caTopic: TopicWords = {
	cookie: 'galeta|galetes',
	policy: 'politica*|avis*|declaracio*',
	information: 'us de|informacio*|sobre les galetes|que son les galetes',
	legal: 'privacitat|proteccio de dades',
	settings: 'preferenci*|configur*|gestio*|rebutjar*|rebutja*|acceptar*|accepta*',
	alone: 'les cookies|les galetes|galetes|les nostres galetes',
};

export const ca: Vocabulary = {
	language: 'ca',
	topic: caTopic,
	tracker: 'rastrejador*|testimoni|testimonis',
	functionWords:
		'els|les|dels|amb|per|que|es|un|una|aquest|aquesta|aquests|aquestes|seva|seves|seu|seus|nostra|nostre|pot|poden|quan|mes|vostra|vostre|sense|mitjancant|pels|als|aixi|tambe|son|si|no',
	lifetime: {
		unit: {
			millisecond: 'milisegon|milisegons|mil lisegon|mil lisegons|ms',
			second: 'segon|segons|seg|s',
			minute: 'minut|minuts|min',
			hour: 'hora|hores|h',
			day: 'dia|dies|d',
			week: 'setmana|setmanes|setm',
			month: 'mes|mesos',
			year: 'any|anys',
			quarter: 'trimestre|trimestres',
		},
		number:
			'un=1|una=1|dos=2|dues=2|tres=3|quatre=4|cinc=5|sis=6|vuit=8|nou=9|onze=11|dotze=12|tretze=13|catorze=14|quinze=15|setze=16|disset=17|divuit=18|dinou=19|vint=20|vint i quatre=24|vint i cinc=25|trenta=30|quaranta=40|cinquanta=50|seixanta=60|setanta=70|vuitanta=80|noranta=90|cent=100',
		lengths: 'any i mig=18 month|quinzena=15 day|mitja hora=30 minute',
		half: 'mig|mitja|mitj',
		session:
			'sessio|sessions|de sessio|fi de sessio|fi de la sessio|final de la sessio|durada de la visita|durant la visita|fi de la visita|temporal|temporals|sessio del navegador|sessio de navegacio|tancar sessio|tancament de sessio|tancar la sessio|desconnexio|mentre la pagina estigui oberta|mentre el navegador estigui obert|una sola visita|durant la vostra visita',
		closing: 'tanc*|finalitz*|abandon*|acab*|termin*|sortir|surt|fi|desconnect*|desconnexio|tanqu*',
		browser:
			'navegador|navegadors|finestra|pestanya|navegacio|web|pagina|pestanyes|lloc|aplicacio|explorador|finestres',
		persistent:
			'persistent|persistents|permanent|permanents|indefinit|indefinida|indefinidament|mai|no caduca|no caduca mai|no expira|no expira mai|sense caducitat|sense expiracio|sense data de caducitat|il limitat|il limitada|sense limit|fins que s elimini|fins que s esborri|fins a la seva eliminacio|infinit|infinita|fins que l usuari l elimini',
		until: 'fins|fins a',
		erasing: 'esborr*|elimin*|suprim*',
		upTo: 'fins a|fins|maxim|maxima|com a maxim|max|menys de|inferior a|no mes de|no superior a|un maxim de|dins de|abans de|a tot estirar',
		to: 'a|i|fins a|o',
		and: 'i|plus',
		or: 'o|o be',
		respectively: 'respectivament',
		ordinals: 'primera,primer|segona|tercera,tercer|quarta,quart',
		vague: 'uns|unes|uns quants|unes quantes|alguns|algunes|pocs|poques|diversos|diverses|molts',
		cue: 'permanencia|desapareix*|dura fins|caduc*|caduqu*|expir*|durada|conserv*|vigencia|vida|validesa|valid|valida|roman|emmagatzem*|venc|venciment|elimina|persisteix|mante|s esborra|termini|dura|desa|guarda|periode|activa durant|activa|actiu',
		elsewhere:
			'dades|informacio|registres|cada|edat|vegades|compte|fa|tots els|logs|resposta|sol licitud|majors|menors',
		during: 'durant|per',
		ofAll: 'totes|tots',
		otherwise: 'llevat que|excepte si|si no s indica el contrari|tret que',
		may: 'poden|es pot',
		keeps:
			'persisteix|persistir|mante|mantenir|gestion*|obr*|identif*|preserv*|record*|guard*|desa|memoritz*',
		months:
			'gener,gen|febrer,febr|marc|abril,abr|maig|juny|juliol,jul|agost,ag|setembre,set|octubre,oct|novembre,nov|desembre,des',
	},
	category: {
		necessary:
			'necessari|necessaria|necessaries|necessaris|estrictament necessaries|estrictament necessaria|estrictament necessari|essencial|essencials|imprescindible|imprescindibles|tecnica|tecniques|tecnic|tecnics|seguretat|obligatoria|obligatories|requerides|autenticacio|funcionament|basiques|basica|indispensable|indispensables|exemptes|sempre actives|operatives',
		functional:
			'funcional|funcionals|funcionalitat|funcionalitats|preferencia|preferencies|personalitzacio|de personalitzacio|comoditat|experiencia d usuari|contingut incrustat|contingut extern|confort',
		statistical:
			'estadistica|estadistiques|estadistic|estadistics|analitica|analitiques|analitic|analitics|analisi|d analisi|mesurament|mesura|mesura d audiencia|audiencia|rendiment|analitica web|analytics|metriques|transit|mesurar',
		advertising:
			'publicitat|publicitaria|publicitaries|publicitari|publicitaris|de publicitat|marqueting|marketing|comportamental|comportamentals|publicitat comportamental|segmentacio|orientacio|dirigides|retargeting|remarketing|anuncis|anunci|comercial|comercials|afiliacio|anunciants|perfilat|promocionals|personalitzacio d anuncis|personalitzacio de la publicitat|anuncis personalitzats',
		social:
			'social|socials|xarxes socials|xarxa social|mitjans socials|compartir|complements socials|de xarxes socials',
		unknown:
			'no classificades|no classificada|sense classificar|no categoritzades|altres|altra|desconeguda|desconegudes|desconegut|opcionals|opcional|diverses',
	},
	plainCategory: {
		necessary:
			'estrictament necessari*|tecnicament necessari*|necessaria per|necessaries per|necessari per|necessaris per|galeta necessaria|galetes necessaries|galeta tecnica|galetes tecniques|cookies tecniques|cookies necessaries|imprescindible*|indispensable*',
		functional:
			'galeta funcional|galetes funcionals|galetes de preferencies|galetes de personalitzacio|cookies funcionals',
		statistical:
			'com els visitants|com els usuaris|com les persones usuaries|estadisti*|analiti*|analitica web|mesura d audiencia|mesurar l audiencia',
		advertising: 'publicitat|publicitari*|anunci*|anunciant*|marqueting|remarketing|retargeting',
		social: 'xarxes socials|xarxa social',
	},
	vagueCategory: 'altres|altra|opcional|opcionals|diverses',
	agreeing: {
		condition: 'si|quan|despres|amb|un cop',
		verb: 'accept*|consent*|autoritz*|permet*|acord|activ*',
	},
	functional: 'funcional*',
	alwaysOn:
		'no es pot rebutjar|no es poden rebutjar|no es pot desactivar|no es poden desactivar|sempre activa|sempre actives|imprescindibles|indispensables|exemptes de consentiment|no requereixen consentiment',
	noCategory:
		'preferencies de galetes|preferencies de cookies|preferencies sobre cookies|les seves preferencies|gestionar preferencies|configurar preferencies|es necessari|no es necessari|altres llocs|altres pagines|altres finalitats|altres tecnologies|altres navegadors|entre altres|altres tercers|altres webs|mesures de seguretat|altres serveis|altres usuaris|detall tecnic|detalls tecnics|informacio tecnica|fitxa tecnica',
	negation: 'no|sense|excepte|llevat|tampoc|ni',
	adverb: '*ment|*son',
	always: 'sempre',
	towards: 'per|a|per a',
	party: {
		first:
			'propia|propies|propi|propis|primera part|de primera part|interna|internes|cookie propia|galeta propia',
		third: 'tercer|tercers|tercera part|de tercers|terceres parts|externa|externes|extern|de tercer|aliena',
	},
	storage: {
		localStorage:
			'emmagatzematge local|local storage|emmagatzematge web|memoria local|emmagatzematge del navegador',
		sessionStorage: 'emmagatzematge de sessio|session storage',
		indexedDB: 'indexeddb',
		pixel: 'pixel|pixels|balisa|balises|balisa web|balises web|pixel de seguiment|pixels de seguiment',
	},
	column: {
		name: 'exemples de galetes|exemples de cookies|nom|noms|nom cookie|nom galeta|nom galetes|nom cookies|identificador|identificador galeta|denominacio|nom tecnic|galetes utilitzades|cookies utilitzades|clau|galetes emprades',
		maybeName: 'cookie|cookies|galeta|galetes|titol|rastrejador',
		provider:
			'qui la fa servir|qui l utilitza|proveidor|proveidors|nom proveidor|titular|titularitat|entitat|empresa|emissor|editor|qui|gestor|gestionada|instala|qui instala|origen|procedencia|responsable|propietari|font|prestador|companyia|destinatari|soci|organitzacio|tercer responsable|subministrador|proveidor servei|de qui|per qui',
		purpose:
			'finalitat|finalitats|proposit|descripcio|funcio|funcions|objectiu|objectius|us|utilitat|per que serveix|per a que|per a que serveix|per que|que fa|explicacio|detall|detalls|informacio|utilitzacio|finalitat galeta|observacions|comentaris|descripcio finalitat|motiu|contingut|finalitat i descripcio|serveix',
		lifetime:
			'durada|duracio|duracio galeta|durada galeta|caducitat|expiracio|venciment|termini|termini conservacio|periode conservacio|temps conservacio|vigencia|validesa|data caducitat|data expiracio|caduca|expira|temps|temps vida|periode|periode validesa|vida|permanencia|persistencia|durada maxima|vida util|temps emmagatzematge|termini caducitat|conservacio|retencio|quan caduca|es conserva|conservada|s esborra|s elimina|dura|valida|quant dura|quant temps',
		category: 'cat|categoria|categories|classe|classificacio|grup|categoria galeta|tipologia',
		party: 'part|propia o tercer|propia tercer|propia o tercers|propies tercers|propies o tercers|propietat',
		domain:
			'domini|dominis|lloc|lloc web|servidor|amfitrio|web|subdomini|nom domini|pagina web|host|subgrup galetes|subgrup cookies|subgrup',
		storage: 'tipus emmagatzematge|emmagatzematge|tecnologia|tipus tecnologia|mitja',
		location: 'ubicacio|lloc us|localitzacio|pagina|pagines|seccio|on',
		'function-and-location':
			'funcio i ubicacio|servei i ubicacio|funcio i localitzacio|servei i localitzacio',
		type: 'tipus|tipus cookie|tipus galeta|tipus galetes|tipus cookies|naturalesa',
		service:
			'tercer|tercers|servei|serveis|eina|eines|aplicacio|nom servei|programa|plataforma|producte|sistema',
		link: 'enllac|enllacos|politica privacitat|mes informacio|politica|avis legal|privacitat|informacio addicional|saber mes',
		value: 'valor|valor galeta',
		other:
			'format|tipus de dada|com desactivar|desactivacio|rebuig|consentiment|base legal|base juridica|transferencia|transferencies|pais|dades recollides|dades|ruta|desactivar|gestio|requereix consentiment|exemple|estat|consentiment requerit|consentiment necessari',
		wildcard: 'comodi|prefix|patro',
	},
	filler:
		'el|la|els|les|l|de|del|dels|d|un|una|per|en|a|al|als|es|s|seva|seu|nostra|aquesta|aquest|que|son|amb|lo',
	name: {
		startingWith:
			'que comencen per|que comencen amb|comencen per|comencen amb|comenca per|comenca amb|amb el prefix|prefix|que s inicien amb|comencant per',
		endingWith: 'que acaben en|que acaben amb|acaben en|acaba en|acaben amb|sufix',
		containing: 'que contenen|contenen|conte|contenint|que inclouen',
		followedBy: 'seguit|seguida|seguits|seguides',
		between: 'per|amb|el|prefix',
		joiner: 'aixi com',
		placeholder: 'nom|numero',
		notAName:
			'cap|diverses|diversos|desconeguda|desconegut|altres|altra|totes|nom|veure|variable|no aplica|i|o|si|no|proveidor|finalitat|durada|etc|exemple|propia|propies|tercers|tecniques|analitiques|necessaries|sessio|persistent|dies|dia|mesos|mes|anys|any|hores|hora|lloc|web|navegador|els|les|del|per|amb',
	},
	ditto: 'idem|igual|el mateix|la mateixa|els mateixos|mateix|mateixa|com a dalt|vegeu a dalt',
	answer: { yes: 'si|cert|actiu', no: 'no|fals|inactiu' },
	recipient: 'destinatari*|encarregat*|encarregada*|subencarregat*',
	prose: {
		these: 'totes aquestes|aquestes|aquests|aquesta',
		named:
			'anomenad*|denominad*|amb el nom|amb el nom de|amb nom|sota el nom|sota el nom de|de nom|es diu|que es diu|s anomena|que s anomena|el nom de la qual es|anomenat|anomenada|anomenats|denominat|denominada',
		nameNoun: 'nom|noms',
		single: 'unica|sola',
		besideCookie: 'fitxer|arxiu|mur',
		relative: 'que|que nosaltres',
		includes: 'inclouen|comprenen',
		indefinite: 'un|una',
		serve: 'ens ajuden|ajuden|ens permeten|permeten|serveixen|s utilitzen|recorden|recullen|mesuren|son',
		be: 'es|son',
		denial: 'no|sense|cap',
		without: 'sense',
		otherTopic:
			'permisos|variables d entorn|variables|esdeveniments|conjunts de dades|camps del formulari|terminis de conservacio|conservacio de les dades|mes sol licitad*|mes descarregad*',
		use: 'usa|usen|usem|utilitz*|fa servir|fan servir|fem servir|instal*|estableix*|empra|emprem|posa|posem|desa',
		unless:
			'llevat|excepte|fins|abans de|sense el seu|sense el vostre|nomes|unicament|si vostes|per defecte|res mes|cap altra|cap altre',
		condition: 'si|quan',
		supposed: 'si utilitzessim|antigament|anteriorment|ja no|previst*|hem deixat',
		not: 'no|cap|tampoc',
		foreign:
			'alguns llocs|algunes webs|altres llocs|altres webs|altres pagines|molts llocs|la majoria de llocs',
	},
	rows: {
		above: 'anteriors|mes amunt|esmentades|de dalt',
		all: 'totes|tots',
		both: 'ambdues|ambdos',
		except: 'excepte|llevat|tret|a excepcio|amb l excepcio',
		others: 'altres|restants|la resta',
		first: 'primeres|primers',
		last: 'ultima|ultimes|ultim|darrera|darreres',
		to: 'a|al',
		number: 'n|num|numero|numeros|fila|files',
	},
	site: {
		noun: 'lloc|plataforma|web',
		visit: 'visita|visiten|visitant|visitants|nostre|nostra|utilitza',
		visiting: 'visita|visiteu|visitar|navegueu per|les pagines de',
		rights: 'tots els drets reservats',
		applies:
			'titular de|gestiona|s aplica|s aplica nomes a|s aplica exclusivament a|es refereix|es valida per a|afecta|cobreix|correspon a|s aplica al|es refereix al|valida per a|val per a',
		contact: '*contact*',
		portal: 'portal|portal de dades|plataforma',
		address: 'adreca|url|adreca web|pagina web|lloc web|domini',
		on: 'a|en|al',
		hereafter: 'd ara endavant|en endavant|en avant|endavant',
		reached: 'accessible a|disponible a|es troba a|a l adreca|l adreca del qual es|s hi accedeix a',
		elsewhere:
			'mes informacio|mes detalls|per a mes|saber mes|mes sobre|consulteu|consulti|vegeu|oposar*|reclama*|queixa*|autoritat|agencia espanyola|autoritat catalana|ajuda|instruccions|documentacio|copiad* de|tambe gestiona|altre lloc|altres llocs|altra web|altres webs|llocs de tercers|externs|anteriorment|antic*|allotjad*|allotjament|drets|enllacos|desenvolupad* per|resideix a|als servidors de',
		kind: 'botiga|diari|revista|pagina',
		ownRules:
			'te el seu propi|te la seva propia|te un avis propi|tenen el seu propi|disposa de la seva propia',
	},
	setter: {
		which: 'que|la qual|el qual',
		engages: 'recorrem a|ens servim de|treballem amb',
		placed: 'instal*|establert*|definid*|col locad*|posad*',
		by: 'per',
		of: 'de',
		article: 'el|la|l',
		subject: 'dades|tercer*|naveg*|us',
		user: 'usada|usat|utilitzada|utilitzat|usades|usats|utilitzades|utilitzats|emprades',
		runsOn: 'funciona amb|es basa en|basat en|basada en|fet amb',
		kindOfService:
			'xarxa|servei|eina|plataforma|empresa|proveidor|complement|programa|cercador|aplicacio|biblioteca|solucio',
	},
	stated: {
		cue: 'darrera actualitzacio|ultima actualitzacio|darrera modificacio|ultima modificacio|actualitzat|actualitzada|data d actualitzacio',
		ordinal: 'r|n|t',
		of: 'de|del|d',
	},
	whole: {
		only: 'nomes|unicament|exclusivament|sols',
		uses: 'usa|usem|utilitz*|fa servir|fem servir|empra|desa|crea',
	},
};
