import type { PolicyWords } from './words.ts';

export const es: PolicyWords = {
	language: 'es',
	older: ['Nombre del proveedor', 'Función y ubicación', 'Nombre de la(s) cookie(s)', 'Finalidades'],
	newer: ['Nombre del proveedor', 'Nombre de la cookie', 'Duración', 'Función'],
	more: {
		category: 'Categoría',
		party: 'Propia o de terceros',
		domain: 'Dominio',
		storage: 'Tipo de almacenamiento',
		location: 'Ubicación',
	},
	heading: {
		necessary: 'Cookies estrictamente necesarias',
		functional: 'Cookies funcionales',
		statistical: 'Cookies estadísticas',
		advertising: 'Cookies publicitarias',
		social: 'Cookies de redes sociales',
		unknown: 'Otras cookies',
	},
	party: { first: 'cookie propia', third: 'cookie de terceros' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Almacenamiento local',
		sessionStorage: 'Almacenamiento de sesión',
		indexedDB: 'IndexedDB',
		pixel: 'Píxel espía',
	},
	session: 'Sesión',
	atLeast: 'al menos $1',
	purposes: {
		'consent-choice': 'Recuerda lo que ha decidido sobre las cookies',
		'session-id': 'Le reconoce de una página a otra durante su visita',
		necessary: 'Hace que el sitio funcione: $1',
		functional: 'Recuerda sus ajustes: $1',
		statistical: 'Medición de audiencia: $1',
		advertising: 'Publicidad: $1',
		social: 'Redes sociales: $1',
	},
	cap: '$1 (límite de los navegadores)',
	platform: {
		sessionid: ['2 semanas', 'Autenticación: le reconoce de una página a otra'],
		csrftoken: [
			'12 meses',
			'Seguridad: protege formularios y llamadas a la API contra la falsificación (CSRF)',
		],
		cookies_preferences: ['6 meses', 'Elecciones sobre cookies: guarda lo que usted decidió'],
		django_language: ['12 meses', 'Idioma: guarda el que usted eligió'],
	},
};
