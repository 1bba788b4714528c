/** @type {import('../words.mjs').Words} */
export const it = {
	title: 'Informativa sui cookie',
	intro:
		'Questo portale conserva alcuni cookie nel browser affinché le sue pagine funzionino. Ecco l’elenco.',
	question: 'Che cos’è un cookie?',
	answer: 'Un breve appunto con un nome, che il browser conserva e restituisce al sito a ogni visita.',
	used: 'Cookie usati sulla piattaforma $1',
	settings: ['Cambiare idea', 'Il pulsante in fondo a ogni pagina riapre le Sue scelte.'],
	older: {
		heading: 'Cookie necessari al buon funzionamento della piattaforma / cookie di funzionalità',
		columns: ['Nome del fornitore di servizi', 'Funzione e posizione', 'Nome del/dei cookie', 'Finalità'],
		rows: {
			sessionid: ['Accesso (area pubblica e amministrazione)', 'Mantiene l’accesso da una pagina all’altra'],
			django_language: ['Scelta della lingua (area pubblica e amministrazione)', 'Conserva la lingua scelta'],
			csrftoken: ['API, CSRF (area pubblica e amministrazione)', 'Permette di leggere i dati tramite l’API'],
			cookies_preferences: ['Le Sue scelte sui cookie', 'Conserva quanto ha deciso'],
		},
	},
	newer: {
		heading: 'Cookie strettamente necessari: senza di essi nessuna pagina potrebbe essere servita.',
		columns: ['Nome del fornitore', 'Nome del cookie', 'Durata', 'Funzione'],
		rows: {
			sessionid: [
				'2 settimane per impostazione predefinita',
				'Autenticazione: La riconosce a ogni richiesta.',
			],
			csrftoken: [
				'Estratto di nuovo tra richieste o sessioni. Fino a 12 mesi',
				'Sicurezza: un codice contro le richieste contraffatte (CSRF).',
			],
			cookies_preferences: ['6 mesi', 'Preferenze: conserva le Sue scelte.'],
			django_language: ['12 mesi', 'Lingua: conserva quella scelta, sui portali in più lingue.'],
		},
	},
	sections: {
		necessary: 'Cookie strettamente necessari',
		functional: 'Cookie funzionali',
		statistical: 'Cookie statistici',
		advertising: 'Cookie pubblicitari',
	},
	labels: {
		name: 'Nome del cookie',
		provider: 'Fornitore',
		purpose: 'Finalità',
		duration: 'Durata',
		category: 'Categoria',
	},
	ui: {
		tagline: 'Dati aperti, per tutti',
		home: 'Pagina iniziale',
		dataset: 'Alberi dei viali',
		map: 'Mappa',
		policy: 'Informativa sui cookie',
		manage: 'Gestire i cookie',
		lead: 'Dati sulla nostra città, liberi da leggere e riutilizzare.',
		records: 'record',
		banner: 'Le Sue preferenze sui cookie',
		bannerText: 'Scelga che cosa questo portale può conservare nel browser.',
		always: 'Sempre attivi',
		save: 'Salva le mie scelte',
	},
};
