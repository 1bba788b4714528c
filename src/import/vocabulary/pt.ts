import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const ptTopic: TopicWords = {
	cookie: 'testemunho de conexao|testemunhos de conexao',
	policy: 'politica*|declaracao*|aviso*',
	information: 'utilizacao*|informacao*|informacoes|uso de',
	legal: 'dados pessoais|protecao de dados',
	settings: 'definicoes|gerir*|aceitar*|recusar*',
	alone: 'os cookies',
};

export const pt: Vocabulary = {
	language: 'pt',
	topic: ptTopic,
	tracker: 'testemunho|testemunhos|rastreador*|marcador*',
	functionWords:
		'o|os|as|de|do|da|dos|das|e|que|em|um|uma|para|com|nao|se|sao|no|na|nos|nas|ao|pelo|pela|por|seu|sua|voce|este|esta|estes|essas|como|mais|quando|ou|pode|podem|nosso|nossos|sobre',
	lifetime: {
		unit: {
			millisecond: 'milissegundo|milissegundos|milisegundos|ms',
			second: 'segundo|segundos|seg|s',
			minute: 'minuto|minutos|min',
			hour: 'hora|horas|h|hs',
			day: 'dia|dias|d|dias corridos|dias uteis',
			week: 'semana|semanas|sem',
			month: 'mes|meses',
			year: 'ano|anos',
			quarter: 'trimestre|trimestres',
		},
		number:
			'um=1|uma=1|dois=2|duas=2|tres=3|quatro=4|cinco=5|seis=6|sete=7|oito=8|nove=9|dez=10|onze=11|doze=12|treze=13|catorze=14|quatorze=14|quinze=15|dezasseis=16|dezesseis=16|dezassete=17|dezessete=17|dezoito=18|dezanove=19|dezenove=19|vinte=20|trinta=30|quarenta=40|cinquenta=50|sessenta=60|setenta=70|oitenta=80|noventa=90|cem=100',
		lengths: 'ano e meio=18 month|quinzena=15 day',
		half: 'meio|meia',
		session:
			'sessao|sessoes|de sessao|fim da sessao|fim de sessao|duracao da visita|durante a visita|fim da visita|temporario|temporaria|sessao do navegador|termino da sessao|sessao de navegacao|session|terminar sessao|terminar a sessao|encerrar sessao|logout|fazer logout|enquanto a pagina estiver aberta|enquanto o navegador estiver aberto|enquanto a janela estiver aberta|para a visita|uma so visita|uma visita|durante a sua visita',
		closing: 'fech*|encerr*|fim|termin*|sair|conclu*|final|logout|desconect*',
		browser:
			'navegador|navegadores|browser|janela|separador|aba|navegacao|site|pagina|separadores|janelas|sitio|paginas|aplicacao|guia',
		persistent:
			'persistente|persistentes|permanente|permanentes|indefinido|indefinida|indefinidamente|nunca|nao expira|nunca expira|sem validade|sem expiracao|sem prazo|ilimitado|ilimitada|infinito|infinita|ate ser eliminado|ate ser apagado|ate ser removido|ate a eliminacao|ate a exclusao|ate remocao|por tempo indeterminado|indeterminado|sem limite|sem data de expiracao|ate que seja excluido|ate exclusao|nao caduca',
		until: 'ate',
		erasing: 'apag*|elimin*|remov*|exclu*|limp*',
		upTo: 'ate|maximo|maxima|no maximo|max|menos de|inferior a|nao mais de|nao superior a|ate um maximo de|ate ao maximo de|dentro de|nao mais que|um maximo de',
		to: 'a|e|ate|ou',
		and: 'e|mais',
		or: 'ou',
		respectively: 'respetivamente|respectivamente',
		ordinals: 'primeiro,primeira|segundo,segunda|terceiro,terceira|quarto,quarta',
		vague: 'alguns|algumas|poucos|poucas|varios|varias|diversos|muitos|uns|umas',
		cue: 'permanencia|desaparec*|termina|expir*|duracao|validade|conserv*|armazen*|prazo|permanec*|vida|caduca|mantid*|guardad*|elimina*|dura|valido|valida|retencao|persiste|apagad*|excluid*|ativo durante|vence|vencimento|termina apos|periodo',
		elsewhere:
			'dados|informacoes|informacao|registos|registros|cada|idade|vezes|sua conta|da conta|uma conta|na conta|de conta|ha|logs|resposta|pedido|todos os',
		during: 'por|durante|ao longo de',
		ofAll: 'todos|todas',
		otherwise: 'salvo indicação|salvo se|exceto quando indicado|a menos que seja indicado',
		may: 'podem|pode',
		keeps:
			'persiste|persistir|conserva o estado|armazena o estado|guarda o estado|mantem*|manter*|mant*|abr*|gere*|identif*|guarda|guardam|memoriz*|lembra|recorda',
		months:
			'janeiro,jan|fevereiro,fev|marco,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez',
	},
	category: {
		necessary:
			'cookies de que precisamos|cookies que precisamos|nao podemos prescindir|nao podemos passar|precisa para funcionar|necessita para funcionar|nao funciona sem|necessario|necessarios|fazem funcionar|fazer funcionar o site|necessaria|necessarias|estritamente necessarios|estritamente necessario|estritamente necessarias|essencial|essenciais|tecnico|tecnicos|tecnica|tecnicas|seguranca|obrigatorio|obrigatorios|obrigatoria|indispensavel|indispensaveis|requeridos|autenticacao|funcionamento|no funcionamento|do funcionamento|basico|basicos|imprescindiveis|exigidos|sempre ativos|sempre ativo|sempre activos|estritamente tecnicos|operacionais|exigido|basicas',
		functional:
			'acessibilidade|funcional|funcionais|funcionalidade|funcionalidades|cookies de funcionalidade|preferencia|preferencias|personalizacao|conforto|experiencia do utilizador|experiencia do usuario|conteudo incorporado|conteudo externo|conteudos incorporados|conteudos externos',
		statistical:
			'estatistica|estatisticas|estatistico|estatisticos|analitico|analiticos|analitica|analiticas|analise|analises|de analise|medicao|medicao de audiencia|audiencia|audiencias|desempenho|performance|no desempenho|analytics|metricas|rendimento|analise web|trafego|medir|analisar|monitorizacao|monitoramento',
		advertising:
			'publicidade|publicitario|publicitarios|publicitaria|publicitarias|marketing|segmentacao|direcionamento|direcionada|direcionados|direccionada|anuncio|anuncios|retargeting|remarketing|comportamental|comercial|comerciais|alvo|propaganda|anunciantes|promocionais|publicidade direcionada|afiliados|perfilagem|conversao|conversoes|targeting|publico alvo|personalizacao de anuncios|personalizacao de publicidade|anuncios personalizados',
		social:
			'social|sociais|redes sociais|rede social|midias sociais|midia social|media sociais|partilha|compartilhamento|plugins sociais|partilha social|meios sociais|partilha de conteudos',
		unknown:
			'nao classificado|nao classificados|nao classificada|nao classificadas|por classificar|sem classificacao|nao categorizados|outros|outro|outras|outra|outros cookies|desconhecido|desconhecidos|opcionais|opcional|facultativos|diversos|sem categoria',
	},
	plainCategory: {
		necessary:
			'estritamente necessari*|tecnicamente necessari*|necessario para|necessarios para|necessaria para|necessarias para|cookie necessario|cookies necessarios|essencial para|essenciais para|cookie essencial|cookies essenciais|indispensave*|imprescindive*|cookie tecnico|cookies tecnicos',
		functional:
			'cookie funcional|cookies funcionais|cookie de preferencias|cookies de preferencias|cookie de personalizacao|cookies de personalizacao',
		statistical:
			'como os visitantes|como os utilizadores|como os usuarios|numero de visitas|numero de visitantes|estatistic*|analitic*|cookie de analise|cookies de analise|medicao de audiencia|analise de trafego',
		advertising: 'publicidade|publicitari*|anuncio*|anunciante*|marketing|remarketing|retargeting',
		social: 'redes sociais|rede social|midias sociais',
	},
	vagueCategory: 'outro|outros|outras|outros cookies|opcional|opcionais|diversos',
	consent:
		'consentimento|consentimentos|aviso de cookies|banner de cookies|preferencias de cookies|preferencias sobre cookies|preferencias sobre os cookies|escolha de cookies|aceitacao de cookies',
	agreeing: {
		condition: 'se|quando|apos|depois|com|caso',
		verb: 'aceit*|consent*|autoriz*|permit*|acordo|ativ*|concord*',
	},
	functional: 'funciona*',
	alwaysOn:
		'nao pode ser recusado|nao podem ser recusados|nao pode ser desativado|nao podem ser desativados|nao podem ser desligados|nao pode recusa los|nao pode desativa los|nao e possivel recusar|nao e possivel desativar|sempre ativo|sempre ativos|sempre activos|indispensaveis|imprescindiveis|isentos de consentimento|nao requerem consentimento|nao exigem consentimento',
	noCategory:
		'preferencias de cookies|preferencias sobre cookies|preferencias dos cookies|suas preferencias|as suas preferencias|gerir preferencias|gerenciar preferencias|preferencias de privacidade|preferencias de consentimento|e necessario|nao e necessario|outros sites|outros sitios|outras finalidades|outros navegadores|outras tecnologias|outros fins|entre outros|entre outras|outros terceiros|medidas de seguranca|outros servicos|outros dados|outras informacoes|outros dispositivos|partilha de dados|compartilhamento de dados|definir preferencias|detalhes tecnicos|detalhe tecnico|informacao tecnica|ficha tecnica',
	unused: 'desativad*|removid*|inativ*',
	negation: 'nao|sem|exceto|excepto|nem|salvo|nunca',
	adverb: '*mente|sao',
	always: 'sempre',
	towards: 'para|a|ao|por',
	party: {
		first:
			'primeira parte|proprio|proprios|propria|proprias|interno|internos|de primeira parte|origem|proprietario|primarios|primario|first party|primeiros|primeira',
		third:
			'terceiro|terceiros|terceira parte|de terceiros|terceiras partes|externo|externos|third party|terceira|de terceira parte|parceiros',
	},
	storage: {
		localStorage:
			'armazenamento local|local storage|armazenamento web|memoria local|armazenamento html|armazenamento do navegador|armazenamento local html|armazenamento no navegador',
		sessionStorage: 'armazenamento de sessao|armazenamento da sessao|session storage',
		indexedDB: 'indexeddb|base de dados indexada',
		pixel:
			'pixel|pixels|pixeis|web beacon|web beacons|beacon|pixel de rastreamento|sinalizador web|rastreador|rastreadores|pixel de rastreio|rastreador de pixel|pixels de rastreamento',
	},
	column: {
		name: 'exemplos de cookies|nome|nomes|nome cookie|nomes cookies|nome cookies|cookie nome|designacao|identificador|denominacao|nome tecnico|cookies utilizados|chave|designacao cookie|nome e cookie|identificacao|id cookie|cookie utilizado',
		maybeName: 'cookie|cookies|titulo|testemunho|testemunhos|rastreador',
		provider:
			'quem|quem usa|quem o usa|quem a usa|quem instala|fornecedor|fornecedores|nome fornecedor|fornecedor servico|fornecedor servicos|nome fornecedor servico|nome fornecedor servicos|prestador|prestador servico|prestador servicos|entidade|empresa|titular|emissor|responsavel|origem|editor|provedor|proprietario|definido|fonte|entidade responsavel|controlador|colocado|provedor servico|provedor servicos|nome prestador servicos|nome provedor|parceiro|destinatario|nome empresa|operador|gestor|proveniencia|nome prestador|de quem|por quem',
		purpose:
			'finalidade|finalidades|objetivo|objetivos|objectivo|descricao|funcao|funcoes|utilizacao|uso|proposito|para que serve|detalhes|explicacao|fim|descricao cookie|descricao finalidade|informacao|que faz|finalidade cookie|para que e usado|fins|proposito cookie|motivo|serve|utilidade|observacoes|objetivo cookie|conteudo|finalidade descricao|detalhe|finalidade e descricao|finalidade tratamento',
		lifetime:
			'duracao|duracao cookie|prazo|prazo validade|prazo conservacao|validade|expiracao|expira|data expiracao|periodo conservacao|periodo validade|vencimento|caducidade|tempo vida|tempo conservacao|retencao|periodo retencao|tempo armazenamento|periodo armazenamento|tempo|duracao maxima|periodo|vida util|prazo retencao|prazo armazenamento|tempo expiracao|data validade|persistencia|vigencia|tempo retencao|termo|prazo expiracao|duracao armazenamento|conservacao|vida|expiracao cookie|tempo validade|validade cookie|prazo maximo|tempo duracao|permanencia|ciclo vida|expiry|quando expira|tempo permanencia|armazenado|guardado|guardada|conservado|conservada|dura|valido|valida|eliminado apos|apagado apos|permanece|mantido|quanto dura|quanto tempo',
		category:
			'cat|categoria|categorias|classificacao|grupo|classe|categoria cookie|categoria finalidade|tipologia',
		party:
			'parte|proprio ou terceiros|proprios terceiros|proprio terceiros|proprio terceiro|proprios ou terceiros|primeira ou terceira parte|primeira terceira parte',
		domain:
			'dominio|dominios|host|site|sitio|servidor|anfitriao|dominio cookie|sitio web|website|hospedeiro|subdominio|nome dominio|subgrupo cookies|subgrupo',
		storage: 'tipo armazenamento|armazenamento|tecnologia|tipo tecnologia|tipo rastreador',
		location: 'localizacao|local|lugar|pagina|paginas|onde',
		'function-and-location':
			'funcao e localizacao|servico e localizacao|funcao e local|servico e local|funcoes e localizacao|funcionalidade e localizacao',
		type: 'tipo|tipos|tipo cookie|tipo cookies|natureza|tipos cookies',
		service:
			'terceiro|terceiros|servico|servicos|ferramenta|aplicacao|aplicativo|nome servico|plataforma|produto|sistema|ferramentas',
		link: 'link|ligacao|politica privacidade|mais informacoes|mais informacao|politica|saiba mais|privacidade|url|informacao adicional|informacoes adicionais|politica cookies|saber mais',
		value: 'valor|valor cookie',
		other:
			'formato|tipo de dados|consentimento|base legal|fundamento|transferencia|pais|dados recolhidos|dados|caminho|desativacao|como desativar|opt out|recusa|dados coletados|estado|exemplo|base juridica|tamanho|numero|fundamento juridico|fundamento legal|dados tratados|transferencias internacionais|acesso|como recusar|gestao|requer consentimento|consentimento necessario|exige consentimento|consentimento obrigatorio',
		wildcard: 'caractere curinga|curinga|prefixo|padrao',
	},
	place:
		'mapa|mapas|grafico|graficos|tabela|tabelas|catalogo|pesquisa|estatisticas|visita|visitas|visitantes|lingua|idioma|escolha|escolhas|autenticacao|formulario|formularios|conta|preferencias|videos|dados|cidade|camara|municipio|distrito|regiao|metropolitana|ministerio|agencia|universidade|instituto|governo',
	filler:
		'o|a|os|as|de|do|da|dos|das|um|uma|em|no|na|para|por|pelo|pela|ao|que|se|seu|sua|este|esta|s|sao|com|nosso',
	name: {
		startingWith:
			'que comecam por|que comecam com|comecam por|comecam com|comeca por|comeca com|com o prefixo|prefixo|iniciados por|que iniciam com|iniciam com|inicia com|comecados por|iniciados com|comecando com|comecando por|iniciadas por|comecado por|comecada por|comecados com|comecada com|iniciado por|iniciada por|iniciado com|cujo nome comeca por|cujo nome comeca com|que comeca por|que comeca com',
		endingWith:
			'que terminam em|terminam em|termina em|terminam com|terminados em|sufixo|acabam em|terminados por|que acabam em',
		containing: 'que contem|contem|contendo|que contenham|que incluem',
		followedBy: 'seguido|seguida|seguidos|seguidas',
		between: 'por|com|o|prefixo',
		placeholder: 'nome|numero',
		notAName:
			'nenhum|nenhuma|varios|varias|diversos|desconhecido|outros|outro|outras|todos|nome|ver|variavel|variaveis|nao aplicavel|e|ou|sim|nao|fornecedor|finalidade|duracao|etc|exemplo|proprio|proprios|terceiros|tecnicos|analiticos|necessarios|essenciais|sessao|persistente|dias|dia|meses|mes|anos|ano|horas|hora|site|navegador|o|a|de|do|da|para|por|com',
	},
	ditto: 'idem|igual|o mesmo|a mesma|os mesmos|mesmo|mesma|ver acima|como acima',
	answer: { yes: 'sim|verdadeiro|ativo', no: 'nao|falso|inativo' },
	recipient: 'destinatario*|subcontratante*|subcontratado*|operador*',
	prose: {
		these: 'todos estes|todos esses|estes|este|esses|esse',
		named:
			'chamad*|denominad*|designad*|intitulad*|nomead*|de nome|com nome|com o nome|com o nome de|sob o nome|cujo nome e|chama* se|se chama*|que se chama*',
		nameNoun: 'nome|nomes',
		single: 'unico|so',
		besideCookie: 'ficheiro|arquivo|muro|biscoito',
		relative: 'que|que nos',
		includes: 'incluem|inclui|compreendem',
		indefinite: 'um|uma',
		serve:
			'ajudam|ajudam nos|ajudam a|permitem|permitem nos|servem|sao usados|sao utilizados|lembram|recolhem|coletam|medem|sao|usados para|utilizados para',
		be: 'e|sao',
		denial: 'nao|nenhum|nenhuma|sem|nunca',
		without: 'sem',
		use: 'usa|usam|usamos|usado*|usada*|utiliza|utilizam|utilizamos|utilizado*|utilizada*|instala*|coloca|colocam|colocamos|colocad*|emprega*|define|definimos|definid*',
		unless:
			'salvo|exceto|ate|antes de|a menos|sem o seu|sem a sua|somente|apenas|se voce|por defeito|por padrao|nada mais|nenhum outro',
		condition: 'se|caso|quando',
		supposed:
			'se usassemos|se utilizassemos|antigamente|anteriormente|ja nao|deixou de|deixamos de|nao mais|previst*',
		not: 'nao|nenhum*|nunca',
		foreign:
			'alguns sites|alguns sitios|outros sites|outros sitios|outro site|outro sitio|muitos sites|muitos sitios|a maioria dos sites|sites de terceiros',
		suchAs: 'como|por exemplo|tais como|entre outros|p ex|nomeadamente',
		otherTopic:
			'permissoes|variaveis de ambiente|variaveis|eventos|conjuntos de dados|campos do formulario|campos obrigatorios|prazos de conservacao|conservacao dos dados|conservacao de dados|mais procurad*|mais descarregad*',
		thing: 'propriedade|parametro|variavel|atributo|campo|funcao|arquivo|ficheiro|evento|opcao',
	},
	rows: {
		above: 'acima|anteriores|supracitados|acima mencionados',
		all: 'todos|todas',
		both: 'ambos|ambas',
		except: 'exceto|excepto|salvo|menos|com excecao|com excepcao|a excecao',
		others: 'demais|outros|outras|restantes|o resto',
		first: 'primeiros|primeiras',
		last: 'ultimo|ultima|ultimos|ultimas',
		to: 'a|ao|ate',
		number: 'n|num|numero|numeros|linha|linhas',
	},
	site: {
		noun: 'sitio|plataforma|sitio web|pagina web|loja online',
		visit: 'visita|visitante|visitantes|nosso|nossos|utiliza',
		visiting: 'visita|visitar|acessa|acede a|navega em|visitar o site|as paginas de',
		rights: 'todos os direitos reservados',
		applies:
			'titular de|titular do site|gere|aplica se|aplica se apenas a|aplica se somente a|aplica se exclusivamente a|refere se|diz respeito|e para|e valida para|e valido para|vale para|cobre|abrange|corresponde a|aplica se ao|refere se ao|rege|valida para|valido para|validas para',
		contact: '*contat*|*contact*',
		portal: 'portal|plataforma|portal de dados',
		address: 'endereco|url|endereco web|sitio web|pagina web|sitio|dominio',
		on: 'em|no|do',
		hereafter: 'doravante|adiante|a seguir|designad*|denominad*',
		reached:
			'acessivel em|disponivel em|encontra se em|pode ser acedido em|pode ser acessado em|no endereco|cujo endereco e|esta em',
		elsewhere:
			'mais informac*|mais detalhes|para mais|saber mais|saiba mais|mais sobre|consulte a|consultar a|veja a|ver a|opor se|opt out|reclamac*|queixa*|autoridade|comissao nacional|ajuda|instrucoes|documentacao|politica da empresa|copiad* de|copiad* da|tambem gere|outro site|outros sites|outro sitio|outros sitios|sites de terceiros|sitios de terceiros|sites externos|anteriormente|antig*|alojad*|hospedad*|alojamento|hospedagem|os seus direitos|seus direitos|ligacoes|links|desenvolvid* por|reside em|nos servidores de',
		kind: 'loja|jornal|revista|pagina|site',
		ownRules:
			'tem a sua propria|tem sua propria|dispoe de uma propria|tem politica propria|tem uma politica propria',
	},
	setter: {
		which: 'que|o qual|a qual',
		engages: 'recorremos ao|recorremos a|recorre ao|recorre a|trabalhamos com|contamos com',
		placed: 'instalad*|estabelecid*|definid*|colocad*',
		by: 'por|pelo|pela',
		of: 'de|da',
		article: 'o|a',
		subject: 'dados|terceir*|naveg*|uso',
		user: 'usado|usada|usados|utilizado|utilizada|utilizados|usadas|utilizadas',
		runsOn:
			'funciona com|corre em|baseia se em|baseado em|baseada em|assenta em|feito com|desenvolvido em|desenvolvido com',
		kindOfService:
			'rede|servico|ferramenta|plataforma|empresa|fornecedor|extensao|programa|motor de busca|motor de pesquisa|aplicacao|biblioteca|solucao',
	},
	stated: {
		cue: 'ultima atualizacao|ultima modificacao|ultima revisao|ultima alteracao|atualizado|atualizada',
		ordinal: 'o|a',
		of: 'de|do',
	},
	whole: {
		only: 'apenas|somente|exclusivamente',
		uses: 'usa|usamos|utiliza*|guarda*|armazena*|cria*|instala*',
	},
};
