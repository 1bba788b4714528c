/** @type {import('../words.mjs').Words} */
export const es = {
	title: 'Política de cookies',
	intro:
		'Este portal guarda unas pocas cookies en su navegador para que sus páginas funcionen. Aquí está la lista.',
	question: '¿Qué es una cookie?',
	answer: 'Una nota breve con nombre que el navegador guarda y devuelve al sitio en cada visita.',
	used: 'Cookies usadas en la plataforma $1',
	settings: ['Cambiar de opinión', 'El botón al pie de cada página vuelve a abrir sus elecciones.'],
	older: {
		heading: 'Cookies necesarias para el buen funcionamiento de la plataforma / cookies de funcionalidad',
		columns: ['Nombre del proveedor', 'Función y ubicación', 'Nombre de la(s) cookie(s)', 'Finalidades'],
		rows: {
			sessionid: [
				'Inicio de sesión (parte pública y administración)',
				'Mantiene su sesión de una página a otra',
			],
			django_language: ['Elección del idioma (parte pública y administración)', 'Guarda el idioma elegido'],
			csrftoken: ['API, CSRF (parte pública y administración)', 'Permite leer datos por la API'],
			cookies_preferences: ['Sus elecciones sobre cookies', 'Guarda lo que usted decidió'],
		},
	},
	newer: {
		heading: 'Cookies estrictamente necesarias: sin ellas no se podría servir ninguna página.',
		columns: ['Nombre del proveedor', 'Nombre de la cookie', 'Duración', 'Función'],
		rows: {
			sessionid: ['2 semanas por defecto', 'Autenticación: le reconoce en cada petición.'],
			csrftoken: [
				'Se sortea de nuevo entre peticiones o sesiones. Hasta 12 meses',
				'Seguridad: un código contra peticiones falsificadas (CSRF).',
			],
			cookies_preferences: ['6 meses', 'Preferencias: guarda sus elecciones.'],
			django_language: ['12 meses', 'Idioma: guarda el elegido, en portales con varios.'],
		},
	},
	sections: {
		necessary: 'Cookies estrictamente necesarias',
		functional: 'Cookies funcionales',
		statistical: 'Cookies estadísticas',
		advertising: 'Cookies publicitarias',
	},
	labels: {
		name: 'Nombre de la cookie',
		provider: 'Proveedor',
		purpose: 'Finalidad',
		duration: 'Duración',
		category: 'Categoría',
	},
	ui: {
		tagline: 'Datos abiertos, para todos',
		home: 'Inicio',
		dataset: 'Árboles de las avenidas',
		map: 'Mapa',
		policy: 'Política de cookies',
		manage: 'Gestionar las cookies',
		lead: 'Datos sobre nuestra ciudad, libres para leer y reutilizar.',
		records: 'registros',
		banner: 'Sus preferencias de cookies',
		bannerText: 'Elija lo que este portal puede guardar en su navegador.',
		always: 'Siempre activas',
		save: 'Guardar mis elecciones',
	},
};
