import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const frTopic: TopicWords = {
	cookie: 'traceur|traceurs|temoin de connexion|temoins de connexion',
	policy: 'politique*|charte*|declaration*',
	information: 'utilisation*|gestion des cookies|gestion des traceurs|en savoir plus|information*',
	legal: 'donnees personnelles|confidentialite|vie privee|mentions',
	settings: 'parametr*|gerer|gestion*|personnalis*|refus*',
	alone: 'traceurs|les traceurs|nos traceurs|les cookies|nos cookies|temoins de connexion',
};

export const fr: Vocabulary = {
	language: 'fr',
	topic: frTopic,
	tracker: 'temoin|temoins|marqueur|marqueurs|pisteur|pisteurs|mouchard|mouchards',
	functionWords:
		'le|la|les|des|du|et|est|une|un|pour|que|qui|dans|sur|vous|nous|votre|vos|nos|notre|par|au|aux|sont|ces|cette|ce|avec|pas|ou|etre|lors|afin|peut|leur|il|ne',
	lifetime: {
		unit: {
			millisecond: 'milliseconde|millisecondes|ms',
			second: 'seconde|secondes|sec|s',
			minute: 'minute|minutes|min|mn|mins',
			hour: 'heure|heures|h|hr|hrs',
			day: 'jour|jours|j|jr|jrs|journee|journees|jours calendaires|jours ouvres',
			week: 'semaine|semaines|sem',
			month: 'mois|moi|mois calendaires',
			year: 'an|ans|annee|annees|annees civiles',
			quarter: 'trimestre|trimestres',
		},
		number:
			'un=1|une=1|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|onze=11|douze=12|treize=13|quatorze=14|quinze=15|seize=16|dix sept=17|dix huit=18|dix neuf=19|vingt=20|trente=30|quarante=40|cinquante=50|soixante=60|soixante dix=70|quatre vingts=80|quatre vingt=80|quatre vingt dix=90|cent=100',
		lengths: 'quinzaine=15 day',
		half: 'demi|demie|moitie',
		session:
			'session|sessions|duree de la visite|temps de la visite|fin de la visite|duree de votre visite|fin de visite|le temps de la navigation|duree de la navigation|fin de navigation|temps de navigation|temporaire|deconnexion|vous vous deconnectez|vous deconnecter|se deconnecte|pour la visite|duree d une visite|une seule visite|tant que la page est ouverte|tant que le navigateur est ouvert|tant que l onglet est ouvert|tant que la fenetre est ouverte|tant que le site est ouvert|pendant la visite|pendant votre visite|durant la visite|durant votre visite',
		closing: 'ferm*|quitt*|fin|termin*|redemarrage|deconnexion|deconnect*',
		browser: 'navigateur|navigateurs|fenetre|onglet|navigation|site|page|pages|onglets|fenetres|application',
		persistent:
			'persistant|persistante|persistants|permanent|permanente|permanents|illimite|illimitee|indefini|indefinie|indefiniment|jamais|n expire jamais|n expire pas|sans expiration|sans limite|sans limitation|pas d expiration|pas de limite|jusqu a suppression|jusqu a sa suppression|jusqu a leur suppression|jusqu a effacement|jusqu a ce qu il soit supprime|jusqu a la suppression|infini|infinie|eternel|a vie|duree indeterminee|indetermine|indeterminee',
		until: 'jusqu a|jusqu au|jusque|jusqu',
		erasing: 'supprim*|suppression|effac*',
		upTo: 'jusqu a|jusqu au|jusque|maximum|maximale|maximal|max|au plus|tout au plus|au maximum|moins de|moins d|au plus tard|inferieur a|inferieure a|n excedant pas|ne depasse pas|ne depassant pas|sans depasser|n excede pas|sous|inferieurs a',
		to: 'a|au|et|jusqu a|ou',
		and: 'et|plus',
		or: 'ou|ou bien',
		respectively: 'respectivement',
		ordinals: 'premier,premiere,1er,1re|second,seconde,deuxieme,2e|troisieme,3e|quatrieme',
		vague: 'quelques|plusieurs|certains|nombreux|nombreuses|divers|diverses|une poignee de',
		cue: 'dure|durent|permanence|disparai*|disparait|prend fin|expir*|duree|durees|duree de vie|duree de conservation|conserv*|conservation|validite|valable|valide|stocke*|stockage|reste|restent|garde*|supprime*|efface*|enregistre pour|persiste|actif pendant|peremption|pendant|depot|actif|active|actifs',
		elsewhere:
			'donnees|informations|information|journaux|logs|toutes les|tous les|chaque|age|ages|ages de|fois|par|compte|mesures|statistiques|renouvelle votre|reponse|demande|consentement est redemande',
		during: 'pendant|durant|pour',
		ofAll: 'tous|toutes',
		otherwise: 'sauf mention contraire|sauf indication contraire|sauf précision contraire|sauf exception',
		may: 'peuvent|pouvez',
		keeps:
			'persiste|persister|conserve l etat|conserver l etat|conserve la session|stocke l etat|enregistre l etat|maint*|gestion*|gard*|gere*|ouvr*|preserv*|identif*|retien*|memoris*|compte les|compte le|compte des',
		months:
			'janvier,janv|fevrier,fevr,fev|mars|avril,avr|mai|juin|juillet,juil|aout|septembre,sept|octobre,oct|novembre,nov|decembre,dec',
	},
	category: {
		necessary:
			'cookies dont nous avons besoin|ne pouvons nous passer|ne peut se passer|ne pouvons pas nous passer|indispensables au|dont le site a besoin|dont le portail a besoin|dont la plateforme a besoin|ne fonctionne pas sans|ne peut fonctionner sans|ne peut pas fonctionner sans|necessaire|necessaires|font fonctionner le site|faire fonctionner le site|strictement necessaire|strictement necessaires|essentiel|essentiels|essentielle|essentielles|indispensable|indispensables|strictement indispensables|obligatoire|obligatoires|requis|requise|technique|techniques|cookies techniques|securite|cookies de securite|authentification|fonctionnement|cookies de fonctionnement|bon fonctionnement|fonctionnement du site|exempte|exemptes|exemptes de consentement|exemptes du consentement|toujours actif|toujours actifs|fonctions de base|de base|operationnels|vital|vitaux|strictement techniques|gestion du consentement|strictement fonctionnels',
		functional:
			'accessibilite|interactivite|fonctionnel|fonctionnels|fonctionnelle|fonctionnelles|fonctionnalite|fonctionnalites|cookies de fonctionnalite|preference|preferences|personnalisation|confort|cookies de confort|experience utilisateur|lecteur video|lecteurs video|contenu integre|contenus integres|contenus externes|contenu externe|ergonomie|personnaliser|amelioration de l experience',
		statistical:
			'statistique|statistiques|mesure d audience|mesures d audience|mesure de l audience|mesurer l audience|mesure audience|audience|analytique|analytiques|analyse|analyses|analytics|d analyse|analyse d audience|performance|performances|mesure|mesures|mesurer|frequentation|mesure de frequentation|statistiques de visite|suivi d audience|suivi statistique|web analytics|analytic|mesure de performance|analyse de trafic|trafic|analyser',
		advertising:
			'marketing|publicite|publicites|publicitaire|publicitaires|ciblage|cible|ciblee|ciblees|reciblage|publicite ciblee|cookies de ciblage|regie|regies|annonceurs|annonces|commercial|commerciaux|commerciale|commerciales|profilage|prospection|remarketing|retargeting|affiliation|pub|sponsorise|marketing cible|promotionnel|promotionnels|campagnes publicitaires|webmarketing|conversion|conversions|personnalisation des annonces|personnalisation de la publicite|personnalisation des publicites|annonces personnalisees',
		social:
			'social|sociaux|sociale|sociales|reseaux sociaux|reseau social|medias sociaux|media social|partage|boutons de partage|partage social|partage de contenu|partage sur les reseaux sociaux|cookies de partage|plugins sociaux|modules sociaux',
		unknown:
			'non classe|non classes|non classee|non classees|non categorise|non categorises|autre|autres|autres cookies|divers|inconnu|inconnus|optionnel|optionnels|facultatif|facultatifs|facultative|facultatives|en cours de classification|a classer',
	},
	plainCategory: {
		necessary:
			'strictement necessaire*|techniquement necessaire*|necessaire a|necessaire au|necessaire pour|necessaires a|necessaires au|necessaires pour|cookie necessaire|cookies necessaires|cookie essentiel|essentiel a|essentiel au|essentiel pour|essentiels au|indispensable*|cookie technique|cookies techniques|requis pour',
		functional:
			'cookie fonctionnel|cookies fonctionnels|cookie de preference|cookie de personnalisation|cookies de personnalisation|cookie de confort',
		statistical:
			'comment les visiteurs utilisent|facon dont les visiteurs|facon dont les internautes|facon dont les utilisateurs utilisent|nombre de visit*|frequentation du site|statistique*|mesure d audience|mesure de l audience|mesurer l audience|mesure de frequentation|analytique*|cookie d analyse|cookies d analyse',
		advertising:
			'publicite*|publicitaire*|annonces|annonceur*|marketing|reciblage|ciblage|remarketing|retargeting',
		social: 'reseaux sociaux|reseau social|medias sociaux|partage social',
	},
	vagueCategory:
		'autre|autres|autres cookies|divers|optionnel|optionnels|facultatif|facultatifs|facultative|facultatives',
	consent:
		'consentement|consentements|bandeau cookies|bandeau de cookies|bandeau des cookies|choix de cookies|choix en matiere de cookies|preferences de cookies|choix concernant les cookies|choix relatif aux cookies|choix sur les cookies|choix des cookies|preferences cookies|preferences en matiere de cookies|preferences sur les cookies',
	agreeing: {
		condition: 'si|apres|avec|lorsque|quand|des que|une fois',
		verb: 'accept*|consent*|autoris*|accord|activ*|coch*|d accord',
	},
	functional: 'fonctionnel*',
	alwaysOn:
		'ne peut pas etre refuse*|ne peuvent pas etre refuse*|ne peut etre refuse*|ne peuvent etre refuse*|ne peut pas etre desactive*|ne peuvent pas etre desactive*|ne peuvent etre desactive*|ne peut etre desactive*|ne pouvez pas les refuser|ne pouvez pas les desactiver|ne pouvez les refuser|toujours actif|toujours actifs|toujours actives|indispensable|indispensables|exempte de consentement|exemptes de consentement|exempts de consentement|ne necessitent pas de consentement|ne requierent pas',
	noCategory:
		'definitions techniques des cookies|definition technique des cookies|preferences en matiere de cookies|preferences de cookies|preferences cookies personnels|preferences relatives aux cookies|preferences sur les cookies|preferences concernant les cookies|vos preferences|mes preferences|gestion de vos preferences|gerer les preferences|gestion des preferences|gerer vos preferences|il est necessaire de|est necessaire de|n est pas necessaire|pas necessaire de|autres sites|autres finalites|autres informations|autres technologies|autres traceurs|entre autres|fonctionnement des cookies|politique de securite|regles de securite|autres parties|autres tiers|autres donnees|autres navigateurs|autres moyens|autres services|d autres|l analyse des donnees|mesures de securite|mesures techniques|partage de donnees|partage des donnees|partage de vos donnees|details techniques|detail technique|informations techniques|description technique',
	unused: 'inutilise*|desactive*|supprime*|retire*|inactif*|inactive*',
	negation: 'non|pas|ne sont pas|sans|hors|ni|aucunement|jamais|sauf|hormis|excepte',
	adverb: '*ment|*sont|*strict',
	always: 'toujours',
	towards: 'a|au|aux|pour|afin|l',
	party: {
		first:
			'premiere partie|premiere partie internes|interne|internes|propre|propres|proprietaire|proprietaires|cookie interne|cookies internes|1ere partie|premier|first party|de premiere partie|editeur du site',
		third:
			'tiers|tierce|tierce partie|tierces parties|cookie tiers|cookies tiers|externe|externes|tierces|troisieme partie|partie tierce|3e partie|de tiers|third party|partenaire|partenaires',
	},
	storage: {
		localStorage:
			'stockage local|stockage local html|stockage local html5|stockage html|memoire locale|local storage|stockage web|stockage navigateur|stockage du navigateur|espace de stockage local',
		sessionStorage: 'stockage de session|stockage session|session storage|stockage par session',
		indexedDB: 'indexeddb|base indexeddb',
		pixel:
			'pixel|pixels|pixel espion|pixels espions|pixel invisible|balise web|balises web|balise pixel|pixel de suivi|pixels de suivi|balise|balises|gif invisible|pixel traceur|pixel de tracage',
	},
	column: {
		name: 'exemples de cookies|nom cookie|nom|noms|nom cookies|noms cookies|cookie nom|nom traceur|nom traceurs|noms traceurs|nom technique|intitule|intitule cookie|identifiant|identifiant cookie|nom cookie traceur|cookies utilises|cookies deposes|cookie depose|cookie utilise|nom cookie ou traceur|libelle|libelle cookie|cle|nom depose|denomination|denomination cookie|cookie concerne|cookies concernes|designation',
		maybeName: 'cookie|cookies|traceur|traceurs|temoin|temoins|titre',
		provider:
			'qui|qui l utilise|qui le depose|qui les depose|fournisseur|fournisseurs|nom fournisseur|nom fournisseur service|fournisseur service|fournisseurs services|nom prestataire|prestataire|prestataires|emetteur|emetteurs|emetteur cookie|emetteur cookies|societe|societe emettrice|entreprise|editeur|editeur cookie|editeurs|nom editeur|responsable|responsable traitement|responsable depot|tiers concerne|partenaire|partenaires|depose|deposant|source|origine|proprietaire|acteur|acteurs|organisme|vendeur|provenance|emis|place|destinataire|destinataires|nom emetteur|nom societe|expediteur|titulaire|nom tiers|partenaire tiers|gestionnaire|emetteur traceur|regie|par qui|de qui|depose par qui',
		purpose:
			'finalite|finalites|finalite cookie|finalites cookie|finalites cookies|but|buts|objectif|objectifs|description|descriptif|fonction|fonctions|utilisation|usage|utilite|role|objet|a quoi sert|a quoi sert-il|a quoi servent|explication|explications|details|detail|description cookie|but cookie|raison|motif|utilite cookie|commentaire|commentaires|remarques|precisions|sert|finalite description|description finalite|finalite traitement|information|pourquoi|role cookie|resume|contenu|sert a|servent a|explication finalite|description et finalite|finalite et description',
		lifetime:
			'duree|durees|duree vie|duree vie cookie|duree vie cookies|duree conservation|durees conservation|duree validite|duree stockage|duree retention|expiration|date expiration|delai expiration|delai conservation|expire|validite|conservation|periode conservation|periode retention|duree maximale|duree max|persistance|date peremption|duree cookie|duree maximale conservation|temps conservation|echeance|duree vie maximale|duree depot|peremption|duree presence|duree vie traceur|delai|periode validite|combien temps|temps|duree utilisation|duree conservation donnees|duree conservation maximale|retention|periode|duree conservation cookie|duree vie traceurs|expire apres|duree expiration|conserve|conserve pendant|conserve jusqu a|garde|garde pendant|stocke|stocke pendant|supprime apres|efface apres|valable|valable pendant|dure|reste|conservee|gardee|conserves|conserve combien de temps',
		category:
			'cat|categorie|categories|categorie cookie|categorie cookies|classe|classification|groupe|famille|famille cookies|categorie finalite|categorie traceur|type finalite|necessite',
		party:
			'partie|interne tiers|interne externe|interne ou externe|interne ou tiers|premiere partie tierce partie|proprietaire ou tiers|propre ou tiers|1ere ou 3eme partie',
		domain:
			'domaine|domaines|nom domaine|hote|hotes|site|site web|domaine cookie|serveur|site concerne|sous domaine|domaine emetteur|site internet|domaines concernes|sous groupe cookies|sous groupe|sous groupe temoins|sous categorie cookies',
		storage:
			'type stockage|mode stockage|technologie|stockage|technologie utilisee|nature traceur|type traceur|type technologie|moyen stockage|support',
		location: 'localisation|emplacement|lieu|lieux|page|pages|endroit|ou|rubrique|perimetre',
		'function-and-location':
			'fonction et localisation|fonction et emplacement|service et localisation|service et emplacement|fonction localisation|fonctionnalite et emplacement|fonctions et localisation|fonction et lieu|fonctionnalite et localisation|service et lieu|fonctionnalites et localisation',
		type: 'type|types|type cookie|type cookies|types cookies|types cookie|nature|nature cookie|genre',
		service:
			'tiers|service|services|outil|outils|application|nom service|solution|logiciel|module|plateforme|nom outil|produit|extension',
		link: 'lien|liens|politique confidentialite|politique vie privee|en savoir plus|plus informations|plus information|site internet fournisseur|lien politique|politique|informations complementaires|charte|lien politique confidentialite|pour en savoir plus|confidentialite|savoir plus|mentions|politique cookies',
		value: 'valeur|valeur cookie',
		other:
			'definitions techniques cookies|format|encodage|type de donnees|comment refuser|opposition|desactivation|desactiver|refus|refuser|consentement|consentement requis|base legale|base juridique|fondement|fondement juridique|transfert|transferts|transfert hors ue|pays|donnees collectees|donnees|donnees traitees|chemin|taille|numero|statut|soumis consentement|comment desactiver|parametrage|lien desactivation|donnees personnelles|informations collectees|securise|exemple|lien opposition|gestion|acces|donnees stockees|pays destination|reglages|s opposer|activation|choix|consentement necessaire|necessite consentement|accord requis|soumis accord',
		wildcard: 'caractere generique|caracteres generiques|joker|prefixe|motif|nom partiel',
	},
	place:
		'carte|cartes|graphique|graphiques|tableau|tableaux|catalogue|recherche|statistiques|visite|visites|visiteurs|langue|choix|authentification|connexion|formulaire|formulaires|compte|preferences|videos|donnees|ville|mairie|commune|metropole|departement|region|agglomeration|communaute|prefecture|ministere|agence|universite|institut',
	filler:
		'le|la|les|l|du|de|des|d|un|une|par|en|pour|au|aux|a|dans|sur|ce|cet|cette|ces|son|sa|ses|nos|notre|est|sont|s|qui|que|quoi|il|ils|t',
	name: {
		startingWith:
			'commencant par|commencent par|commence par|debutant par|debutent par|debute par|prefixe|prefixes par|avec le prefixe|prefixe par|ayant pour prefixe|qui commence par|qui commencent par|commencant avec|dont le nom commence par|dont le nom debute par|qui debute par|qui debutent par',
		endingWith:
			'se terminant par|finissant par|terminant par|se terminent par|se termine par|finissent par|finit par|suffixe|ayant pour suffixe',
		containing: 'contenant|contiennent|contient|comportant|comprenant|comportent',
		followedBy: 'suivi|suivie|suivis|suivies',
		between: 'par|le|prefixe',
		placeholder: 'nom',
		notAName:
			'aucun|aucune|divers|diverses|plusieurs|inconnu|autre|autres|tous|toutes|nom|noms|voir|differents|variable|variables|n a|neant|sans objet|et|ou|oui|non|traceur|traceurs|temoin|temoins|finalite|duree|fournisseur|etc|exemple|ex|tiers|necessaires|statistiques|fonctionnels|publicitaires|techniques|jours|jour|mois|ans|an|heures|heure|site|navigateur|les|le|la|des|du|de|par|pour|dont|p.ex',
	},
	ditto: 'idem|id|le meme|la meme|les memes|meme|memes|comme ci dessus|voir ci dessus|ci dessus',
	answer: { yes: 'oui|vrai|actif', no: 'non|faux|inactif' },
	recipient: 'destinataire*|sous-traitant*|sous traitants|prestataires',
	prose: {
		these: 'tous ces|l ensemble de ces|ces|ce|lesdits',
		named:
			'nomme*|appele*|denomm*|intitul*|du nom de|du nom|portant le nom*|portant le nom de|ayant pour nom|dont le nom est|s appell*|qui s appell*|qui porte* le nom|qui porte* le nom de',
		nameNoun: 'nom|noms',
		single: 'seul|unique',
		besideCookie: 'banniere|bandeau|mur|fichier|biscuit|etiquette',
		relative: 'que nous|qu elle|qu il|que l on|qu on',
		includes: 'comprennent|comprend|incluent|inclut',
		indefinite: 'un|une',
		serve:
			'ils nous aident|elles nous aident|nous aident|ils permettent|elles permettent|permettent|nous permettent|ils nous permettent|servent|ils servent|ils sont|ils mesurent|mesurent|memorisent|ils memorisent|ils collectent|ils aident|utilises pour|utilisees pour|destines a',
		be: 'est|sont|s agit d|s agit de',
		denial: 'pas|plus|sans|aucun|aucune|aucuns|aucunes|jamais|non',
		without: 'sans',
		use: 'utilise*|utilisons|utilisions|depose*|deposons|place|placent|place*|installe*|installons|pose|posent|posons|posee|posees|poses|emploie*|employ*|recour*',
		unless:
			'sauf|avant|tant que|sans que|sans votre|qu apres|uniquement|seulement|que si|si vous|par defaut|rien d autre|aucun autre',
		condition: 'si|s il|lorsque|quand',
		supposed:
			'si nous utilisions|si nous deposions|si l on utilisait|autrefois|anciennement|auparavant|ne sont plus|n est plus|plus utilises|plus deposes|prevoyons',
		not: 'ne * pas|n * pas|ne * * pas|n * * pas|ne * plus|n * plus|ne * * plus|n * * plus|ne * jamais|n * jamais|ne * aucun*|n * aucun*|aucun|aucune|ne * ni',
		foreign:
			'certains sites|d autres sites|autres sites|un autre site|de nombreux sites|beaucoup de sites|la plupart des sites|sites tiers|vient d un autre|viennent d autres',
		suchAs: 'tels que|telles que|notamment|comme|p ex|par exemple|a savoir|dont|entre autres',
		otherTopic:
			'autorisations|permissions|variables d environnement|variables|evenements|jeux de donnees|champs du formulaire|champs obligatoires|durees de conservation|duree de conservation des|registre des|ce que nous conservons|donnees conservees|les plus demandes|les plus demandees',
		thing: 'propriete|parametre|variable|attribut|champ|fonction|fichier|evenement|option',
	},
	rows: {
		above: 'ci dessus|precedents|precedentes|susmentionnes|susvises',
		all: 'tous|toutes|l ensemble',
		both: 'les deux',
		except: 'sauf|excepte|a l exception|hormis|hors|a part',
		others: 'autres|le reste|restants|restantes',
		first: 'premiers|premieres',
		last: 'dernier|derniere|derniers|dernieres',
		to: 'a|au',
		number: 'no|n|numero|numeros|nos|ligne|lignes',
	},
	site: {
		noun: 'plateforme|portail|site internet|site web|site officiel|boutique en ligne',
		document: 'mentions',
		visit: 'visite|visiter|visiteur|visiteurs|notre|nous|utilise',
		visiting:
			'visitez|visiter|visitant|consultez|consulter|naviguez sur|naviguant sur|les pages de|les pages du site',
		rights: 'tous droits reserves',
		applies:
			'edite|exploite|applicable a|applicable au site|s applique|s appliquent|s applique a|s applique au|s appliquent a|s appliquent au|concerne|porte sur|vaut pour|valable pour|est valable pour|est pour|s applique uniquement a|s applique uniquement au|s applique exclusivement a|ne concerne que|couvre|couvrent|regit|est celle du site|est celui du site|est relatif a|est relative a|est relative au|est relatif au|valable sur|valent pour',
		contact: '*contact*',
		portal: 'portail|plateforme|portail de donnees',
		address: 'adresse|url|adresse web|adresse du site|site internet|domaine|nom de domaine',
		on: 'sur|de|du',
		hereafter: 'ci apres|ci dessous|denomme*|designe*',
		reached:
			'accessible a l adresse|accessible a|accessible sur|accessible depuis|disponible a l adresse|disponible sur|se trouve a l adresse|est en ligne sur|dont l adresse est|a l adresse',
		elsewhere:
			'heberge sur|heberge par|heberges par|en savoir plus|plus de details|plus d information*|plus d infos|pour plus|voir la|voir le|consulter la|consultez la|consultez le|se reporter|refuser leurs|opt out|s opposer|opposition|desinscri*|reclamation*|plainte*|autorite|commission nationale|aide|mode d emploi|documentation|politique de la societe|copie* de|copie* du|copie* sur|repris* de|repris* du|gere aussi|exploite aussi|gere egalement|autre site|autres sites|site tiers|sites tiers|sites partenaires|site partenaire|anciennement|ancien site|ancien portail|auparavant|heberge*|hebergeur|vos droits|liens|developpe par|realise par|concu par|inspire*|heberge chez|hebergee chez|hebergee par|hebergee sur',
		kind: 'boutique|journal|site|quotidien|magazine|vitrine',
		ownRules:
			'a sa propre|dispose de sa propre|possede sa propre|a ses propres|dispose de ses propres|a son propre',
	},
	setter: {
		which: 'qui|lequel|laquelle',
		engages:
			'faisons appel a|fait appel a|avons recours a|a recours a|nous appuyons sur|s appuie sur|travaillons avec|integrons|integre',
		placed: 'depose*|pose*|installe*|place*|defini*|emis*|cree*',
		by: 'par',
		of: 'de|d',
		article: 'le|la|l',
		subject: 'donnees|confiden*|tiers',
		user: 'utilise|utilisee|utilises|utilisees',
		runsOn:
			'fonctionne avec|fonctionne sous|tourne sous|tourne avec|propulse par|repose sur|s appuie sur|est base sur|est basee sur|base sur|construit avec|realise avec|construit sur|realise sous',
		kindOfService:
			'reseau|service|outil|plateforme|societe|entreprise|prestataire|fournisseur|extension|logiciel|moteur de recherche|application|bibliotheque|solution',
	},
	stated: {
		cue: 'derniere mise a jour|derniere modification|derniere revision|derniere version|mise a jour|mis a jour|version en date|en vigueur|date d effet|modifie le|modifiee le',
		ordinal: 'er|e',
		of: 'de',
	},
	whole: {
		only: 'uniquement|seulement|exclusivement|que des',
		uses: 'utilis*|depos*|enregistr*|cre*|laiss*',
	},
};
