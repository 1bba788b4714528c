import type { PolicyWords } from './words.ts';

export const es: PolicyWords = {
	language: 'es',
	title: 'Política de cookies',
	used: 'Cookies que se usan en la plataforma $1',
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
	open: 'Cookies no clasificadas (categoría por elegir)',
	party: { first: 'cookie propia', third: 'cookie de terceros' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Almacenamiento local',
		sessionStorage: 'Almacenamiento de sesión',
		indexedDB: 'IndexedDB',
		pixel: 'Píxel espía',
	},
	toComplete: '[por completar]',
	session: 'Sesión',
	atLeast: 'al menos $1 (por comprobar)',
	orMore: '$1 o más',
	neverSeen: '[$1: no hallada desde el $2, por revisar]',
	settle: '[$1 figura también en «$2»: por decidir]',
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
