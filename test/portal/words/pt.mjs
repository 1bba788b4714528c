/** @type {import('../words.mjs').Words} */
export const pt = {
	title: 'Política de cookies',
	intro: 'Este portal guarda alguns cookies no seu navegador para que as páginas funcionem. Eis a lista.',
	question: 'O que é um cookie?',
	answer: 'Uma nota curta com um nome, que o navegador guarda e devolve ao sítio em cada visita.',
	used: 'Cookies usados na plataforma $1',
	settings: ['Mudar de ideias', 'O botão ao fundo de cada página volta a abrir as suas escolhas.'],
	older: {
		heading: 'Cookies necessários ao bom funcionamento da plataforma / cookies de funcionalidade',
		columns: ['Nome do prestador de serviços', 'Função e localização', 'Nome do(s) cookie(s)', 'Finalidades'],
		rows: {
			sessionid: ['Início de sessão (área pública e administração)', 'Mantém a sessão de página em página'],
			django_language: ['Escolha da língua (área pública e administração)', 'Guarda a língua escolhida'],
			csrftoken: ['API, CSRF (área pública e administração)', 'Permite ler dados através da API'],
			cookies_preferences: ['As suas escolhas sobre cookies', 'Guarda o que decidiu'],
		},
	},
	newer: {
		heading: 'Cookies estritamente necessários: sem eles nenhuma página poderia ser servida.',
		columns: ['Nome do fornecedor', 'Nome do cookie', 'Duração', 'Função'],
		rows: {
			sessionid: ['2 semanas por predefinição', 'Autenticação: reconhece-o em cada pedido.'],
			csrftoken: [
				'Sorteado de novo entre pedidos ou sessões. Até 12 meses',
				'Segurança: um código contra pedidos forjados (CSRF).',
			],
			cookies_preferences: ['6 meses', 'Preferências: guarda as suas escolhas.'],
			django_language: ['12 meses', 'Língua: guarda a escolhida, em portais com várias.'],
		},
	},
	sections: {
		necessary: 'Cookies estritamente necessários',
		functional: 'Cookies funcionais',
		statistical: 'Cookies estatísticos',
		advertising: 'Cookies publicitários',
	},
	labels: {
		name: 'Nome do cookie',
		provider: 'Fornecedor',
		purpose: 'Finalidade',
		duration: 'Duração',
		category: 'Categoria',
	},
	ui: {
		tagline: 'Dados abertos, para todos',
		home: 'Início',
		dataset: 'Árvores das avenidas',
		map: 'Mapa',
		policy: 'Política de cookies',
		manage: 'Gerir os cookies',
		lead: 'Dados sobre a nossa cidade, livres para ler e reutilizar.',
		records: 'registos',
		banner: 'As suas preferências de cookies',
		bannerText: 'Escolha o que este portal pode guardar no seu navegador.',
		always: 'Sempre ativos',
		save: 'Guardar as minhas escolhas',
	},
};
