import type { PolicyWords } from './words.ts';

export const pt: PolicyWords = {
	language: 'pt',
	older: ['Nome do prestador de serviços', 'Função e localização', 'Nome do(s) cookie(s)', 'Finalidades'],
	newer: ['Nome do fornecedor', 'Nome do cookie', 'Duração', 'Função'],
	more: {
		category: 'Categoria',
		party: 'Próprio ou de terceiros',
		domain: 'Domínio',
		storage: 'Tipo de armazenamento',
		location: 'Localização',
	},
	heading: {
		necessary: 'Cookies estritamente necessários',
		functional: 'Cookies funcionais',
		statistical: 'Cookies estatísticos',
		advertising: 'Cookies publicitários',
		social: 'Cookies de redes sociais',
		unknown: 'Outros cookies',
	},
	party: { first: 'cookie próprio', third: 'cookie de terceiros' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Armazenamento local',
		sessionStorage: 'Armazenamento de sessão',
		indexedDB: 'IndexedDB',
		pixel: 'Píxel de rastreio',
	},
	session: 'Sessão',
	atLeast: 'pelo menos $1',
	purposes: {
		'consent-choice': 'Guarda as suas escolhas sobre cookies',
		'session-id': 'Reconhece-o de página em página durante a visita',
		necessary: 'Faz o sítio funcionar: $1',
		functional: 'Guarda as suas definições: $1',
		statistical: 'Medição de audiência: $1',
		advertising: 'Publicidade: $1',
		social: 'Redes sociais: $1',
	},
	cap: '$1 (limite dos navegadores)',
	platform: {
		sessionid: ['2 semanas', 'Autenticação: reconhece-o de página em página'],
		csrftoken: ['12 meses', 'Segurança: protege formulários e chamadas à API contra a falsificação (CSRF)'],
		cookies_preferences: ['6 meses', 'Escolhas sobre cookies: guarda o que decidiu'],
		django_language: ['12 meses', 'Língua: guarda a escolhida'],
	},
};
