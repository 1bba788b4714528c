import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const esTopic: TopicWords = {
	cookie: 'galleta|galletas|testigos|galeta|galetes',
	policy: 'politica*|aviso*|declaracion*',
	information: 'uso de|us de|informacion*|informacio',
	legal: 'privacidad|proteccion de datos',
	settings: 'preferenc*|configur*|gestion*|rechazar*|aceptar*',
	alone: 'las cookies|los cookies|galletas',
};

export const es: Vocabulary = {
	language: 'es',
	topic: esTopic,
	tracker: 'testigo|rastreador*|rastrejador*|marcador*',
	functionWords:
		'el|la|los|las|de|del|y|que|en|un|una|por|para|con|se|su|sus|es|son|al|lo|como|usted|nuestro|nuestra|puede|pueden|esta|este|estas|estos|sobre|cuando|desde|o|no',
	lifetime: {
		unit: {
			millisecond: 'milisegundo|milisegundos|ms',
			second: 'segundo|segundos|seg|segs|s',
			minute: 'minuto|minutos|min|mins',
			hour: 'hora|horas|h|hs|hrs',
			day: 'dia|dias|d|dias naturales|dias habiles',
			week: 'semana|semanas|sem',
			month: 'mes|meses',
			year: 'ano|anos|anualidad',
			quarter: 'trimestre|trimestres',
		},
		number:
			'un=1|uno=1|una=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|once=11|doce=12|trece=13|catorce=14|quince=15|dieciseis=16|diecisiete=17|dieciocho=18|diecinueve=19|veinte=20|veintiuno=21|veintidos=22|veintitres=23|veinticuatro=24|veinticinco=25|veintiseis=26|treinta=30|cuarenta=40|cincuenta=50|sesenta=60|setenta=70|ochenta=80|noventa=90|cien=100',
		lengths: 'ano y medio=18 month|quincena=15 day',
		half: 'medio|media',
		session:
			'sesion|sesiones|de sesion|fin de sesion|fin de la sesion|duracion de la visita|durante la visita|fin de la visita|al finalizar la visita|temporal|sesion del navegador|durante la navegacion|sesion de navegacion|cerrar sesion|cierra sesion|cierre de sesion|desconexion|mientras la pagina este abierta|mientras el navegador este abierto|mientras la pagina esta abierta|mientras el navegador esta abierto|mientras la ventana este abierta|para la visita|una sola visita|durante su visita|durante tu visita',
		closing:
			'cerrar|cierra|cierre|cerrando|cierren|cierras|finaliz*|finalic*|abandon*|termin*|salir|fin|desconect*|desconexion',
		browser:
			'navegador|navegadores|ventana|pestana|navegacion|web|explorador|pagina|pestanas|ventanas|sitio|aplicacion|paginas',
		persistent:
			'persistente|persistentes|permanente|permanentes|indefinido|indefinida|indefinidamente|nunca|no caduca|no expira|nunca caduca|nunca expira|sin caducidad|sin expiracion|sin fecha de caducidad|ilimitado|ilimitada|sin limite|hasta su eliminacion|hasta que se elimine|hasta que el usuario la elimine|hasta que se borre|hasta que se borren|infinito|hasta su borrado|hasta borrado|hasta eliminacion|hasta que sea eliminada|no tiene caducidad|infinita|eterna',
		until: 'hasta',
		erasing: 'borr*|elimin*|suprim*',
		upTo: 'hasta|maximo|maxima|como maximo|max|menos de|inferior a|no mas de|no superior a|a lo sumo|un maximo de|dentro de|antes de',
		to: 'a|y|hasta|o',
		and: 'y|e|mas',
		or: 'o|u|o bien',
		respectively: 'respectivamente',
		ordinals: 'primera,primero,primer|segunda,segundo|tercera,tercero|cuarta,cuarto',
		vague:
			'unos pocos|unos|unas|varios|varias|algunos|algunas|pocos|pocas|diversos|muchos|unos cuantos|unas pocas|unas cuantas',
		cue: 'permanencia|desaparec*|dura hasta|caduc*|expir*|duracion|duraciones|conserv*|vigencia|vida|validez|permanec*|almacen*|vence|vencimiento|elimina|persiste|mantiene|se borra|plazo|dura|valida|guarda durante|borra|activa durante|periodo',
		elsewhere:
			'datos|informacion|registros|cada|edad|veces|cuenta|hace|todos los|logs|respuesta|solicitud|mayores|menores|consentimiento nuevamente',
		during: 'durante|por|a lo largo de',
		ofAll: 'todas|todos',
		otherwise:
			'salvo indicación|salvo que se indique|salvo que se diga|a menos que se indique|si no se indica lo contrario',
		may: 'pueden|puede',
		keeps:
			'persiste|persistir|conserva el estado|almacena el estado|guarda el estado|mantien*|manten*|gestion*|abr*|identif*|preserv*|recuerd*|guard*|memoriz*',
		months:
			'enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago|septiembre,sept,sep,setiembre|octubre,oct|noviembre,nov|diciembre,dic',
	},
	category: {
		necessary:
			'cookies que necesitamos|no podemos prescindir|no se puede prescindir|necesita para funcionar|necesitan para funcionar|no funciona sin|no puede funcionar sin|necesario|necesaria|hacen funcionar|hacer funcionar la web|necesarias|necesarios|estrictamente necesario|estrictamente necesarias|estrictamente necesaria|esencial|esenciales|imprescindible|imprescindibles|tecnica|tecnicas|tecnico|tecnicos|cookies tecnicas|seguridad|cookies de seguridad|obligatoria|obligatorias|obligatorio|requeridas|requerida|requerido|autenticacion|funcionamiento|basicas|basica|basico|indispensable|indispensables|exceptuadas|exentas|operativas|siempre activas|siempre activo|cookies basicas|estrictamente tecnicas|cookies de entrada del usuario|equilibrado de carga|operacion|balanceo de carga',
		functional:
			'accesibilidad|funcional|funcionales|funcionalidad|funcionalidades|cookies de funcionalidad|preferencia|preferencias|personalizacion|cookies de personalizacion|de preferencias|comodidad|experiencia de usuario|experiencia del usuario|contenido incrustado|contenido externo|confort',
		statistical:
			'estadistica|estadisticas|estadistico|estadisticos|analitica|analiticas|analitico|analiticos|analisis|medicion|cookies de medicion|medicion de audiencia|audiencia|rendimiento|desempeno|analitica web|analytics|metricas|metrica|medicion del trafico|performance|analisis web|de analisis|estadisticas anonimas|cookies de analisis|trafico|medir|analizar',
		advertising:
			'publicidad|publicitaria|publicitarias|publicitario|publicitarios|publicidad comportamental|publicidad personalizada|marketing|mercadotecnia|segmentacion|orientacion|orientadas|dirigidas|comportamental|comportamentales|retargeting|remarketing|anuncios|anuncio|comercial|comerciales|de publicidad|afiliacion|afiliados|perfilado|anunciantes|promocionales|segmentadas|conversion|conversiones|seleccion de anuncios|personalizacion de anuncios|anuncios personalizados|personalizacion de publicidad',
		social:
			'social|sociales|redes sociales|red social|medios sociales|compartir|compartir contenido|complementos sociales|comparticion|plugins sociales|complementos de redes sociales|de redes sociales',
		unknown:
			'no clasificadas|no clasificada|sin clasificar|no categorizadas|sin categorizar|otras|otros|otras cookies|otra|otro|desconocida|desconocidas|desconocido|opcionales|opcional|no clasificado|inclasificable|varias|varios',
	},
	plainCategory: {
		necessary:
			'estrictamente necesari*|tecnicamente necesari*|necesaria para|necesarias para|necesario para|necesarios para|cookie necesaria|cookies necesarias|cookie tecnica|cookies tecnicas|esencial para|esenciales para|cookie esencial|cookies esenciales|imprescindible*|indispensable*',
		functional:
			'cookie funcional|cookies funcionales|cookie de preferencias|cookies de preferencias|cookie de personalizacion|cookies de personalizacion',
		statistical:
			'como los visitantes|como los usuarios utilizan|como los usuarios usan|como utilizan los|numero de visitas|numero de visitantes|estadistic*|analitic*|cookie de analisis|cookies de analisis|analitica web|medicion de audiencia|medir la audiencia',
		advertising: 'publicidad|publicitari*|anuncio*|anunciante*|marketing|remarketing|retargeting',
		social: 'redes sociales|red social',
	},
	vagueCategory: 'otra|otras|otros|otras cookies|opcional|opcionales|varios|varias',
	consent:
		'consentimiento|consentimientos|aviso de cookies|banner de cookies|preferencias de cookies|preferencias sobre cookies|preferencias sobre las cookies|eleccion de cookies|aceptacion de cookies|aceptacion de las cookies',
	agreeing: {
		condition: 'si|cuando|tras|despues|con|una vez',
		verb: 'acept*|consent*|autoriz*|permit*|acuerdo|activ*|marc*',
	},
	functional: 'funcional*',
	alwaysOn:
		'no se puede rechazar|no se pueden rechazar|no puede rechazarlas|no pueden rechazarse|no se puede desactivar|no se pueden desactivar|no pueden desactivarse|no puede desactivarlas|siempre activa|siempre activas|siempre activos|imprescindibles|indispensables|exentas de consentimiento|exceptuadas|no requieren consentimiento',
	noCategory:
		'definiciones tecnicas de cookies|definiciones tecnicas de las cookies|preferencias de cookies|preferencias sobre cookies|preferencias de las cookies|sus preferencias|tus preferencias|configurar preferencias|gestionar preferencias|preferencias de privacidad|preferencias de consentimiento|es necesario|no es necesario|otros sitios|otras paginas|otras finalidades|otras tecnologias|otros navegadores|otros fines|entre otras|entre otros|otros terceros|otras webs|medidas de seguridad|otros dispositivos|otros servicios|otros usuarios|otra informacion|otros datos|detalle tecnico|detalles tecnicos|informacion tecnica|ficha tecnica',
	unused: 'desactivad*|eliminad*|retirad*|inactiv*',
	negation: 'no|sin|excepto|salvo|tampoco|ni|non',
	adverb: '*mente|*son',
	always: 'siempre',
	towards: 'para|a|por',
	party: {
		first:
			'propia|propias|propio|propios|primera parte|de primera parte|origen|interna|internas|interno|primera|titular propio|cookie propia',
		third:
			'tercero|terceros|tercera parte|de terceros|terceras partes|externa|externas|externo|ajena|ajenas|tercera|terceras|de tercero|socios',
	},
	storage: {
		localStorage:
			'almacenamiento local|local storage|almacenamiento web|almacenamiento html|memoria local|almacenamiento local html|almacenamiento en el navegador|almacenamiento del navegador',
		sessionStorage: 'almacenamiento de sesion|almacenamiento sesion|session storage',
		indexedDB: 'indexeddb|base de datos indexeddb|base de datos indexada',
		pixel:
			'pixel|pixeles|baliza|balizas|baliza web|balizas web|pixel de seguimiento|pixeles de seguimiento|rastreador de pixeles|rastreador|pixel espia|rastreadores',
	},
	column: {
		name: 'ejemplos de cookies|nombre|nombres|nombre cookie|nombre cookies|nombres cookies|cookie nombre|identificador|identificador cookie|denominacion|nombre tecnico|cookies utilizadas|cookie utilizada|cookies instaladas|denominacion cookie|nombre dispositivo|clave|nombre identificador|nombre y cookie|cookies empleadas',
		maybeName: 'cookie|cookies|titulo|galleta|galletas|rastreador',
		provider:
			'quien la usa|quien lo usa|quien las usa|quien la pone|quien la instala|quien usa|proveedor|proveedores|nombre proveedor|proveedor servicio|proveedor servicios|nombre proveedor servicio|nombre proveedor servicios|titular|titular cookie|titularidad|entidad|empresa|emisor|editor|quien|gestionada|gestionado|gestor|gestiona|quien gestiona|instala|quien instala|origen|procedencia|responsable|instalada|suministrador|propietario|fuente|prestador|prestador servicio|compania|responsable tratamiento|terceros proveedores|emitida|identidad tercero|nombre empresa|destinatario|destinatarios|quien utiliza|socio|entidad responsable|cookie titular|nombre suministrador|pertenece|proveedor cookie|organizacion|dueno|tercero responsable|servida|de quien|por quien',
		purpose:
			'finalidad|finalidades|proposito|propositos|descripcion|descripcion cookie|funcion|funciones|objetivo|objetivos|uso|utilidad|para que|para que sirve|para que se utiliza|para que utiliza|finalidad cookie|descripcion finalidad|detalle|detalles|explicacion|fin|fines|informacion|utilizacion|que hace|finalidad tratamiento|sirve|utiliza|observaciones|comentarios|motivo|que es|descripcion proposito|uso cookie|objeto|contenido|finalidad y descripcion',
		lifetime:
			'cuanto dura|cuanto duran|duracion|duracion cookie|caducidad|expiracion|vencimiento|plazo|plazo conservacion|periodo conservacion|tiempo conservacion|vigencia|validez|fecha caducidad|fecha expiracion|caduca|expira|tiempo|tiempo vida|periodo|periodo validez|tiempo expiracion|vida|permanencia|persistencia|duracion maxima|vida util|tiempo almacenamiento|periodo retencion|plazo validez|tiempo duracion|periodo almacenamiento|tiempo permanencia|plazo caducidad|caducidad cookie|duracion maxima conservacion|ciclo vida|periodo vigencia|conservacion|retencion|fecha vencimiento|cuando caduca|temporalidad|tiempo caducidad|tiempo retencion|periodo caducidad|plazo duracion|periodo expiracion|tiempo validez|duracion equipo|se conserva|conservado|conservada|se guarda|guardado|se borra|se borra tras|se elimina|dura|valida|valido|permanece|se conserva durante|cuanto tiempo',
		category:
			'cat|categoria|categorias|clase|clasificacion|grupo|categoria cookie|tipologia|categoria finalidad|tipo finalidad|tipo segun finalidad',
		party:
			'parte|propia o tercero|propia tercero|propia o terceros|propias terceros|propia terceros|propias o terceros|tipo titular|propiedad|propia o tercera|segun titularidad',
		domain:
			'dominio|dominios|host|sitio|sitio web|servidor|dominio cookie|anfitrion|web|subdominio|nombre dominio|pagina web|subgrupo cookies|subgrupo|subgrupo cookie',
		storage:
			'tipo almacenamiento|almacenamiento|tecnologia|medio|tipo tecnologia|tipo rastreador|dispositivo',
		location: 'ubicacion|lugar|localizacion|pagina|paginas|seccion|donde',
		'function-and-location':
			'funcion y ubicacion|servicio y ubicacion|funcion y localizacion|servicio y localizacion|funcion y lugar|funciones y ubicacion|funcionalidad y ubicacion',
		type: 'tipo|tipos|tipo cookie|tipo cookies|tipos cookies|clase cookie|clase cookies|naturaleza',
		service:
			'tercero|terceros|servicio|servicios|herramienta|aplicacion|nombre servicio|programa|plataforma|producto|sistema|herramientas',
		link: 'enlace|enlaces|politica privacidad|mas informacion|politica|aviso legal|link|enlace politica privacidad|privacidad|informacion adicional|politica cookies|saber mas|url',
		value: 'valor|valor cookie',
		other:
			'definiciones tecnicas cookies|formato|tipo de dato|como desactivar|desactivacion|rechazo|consentimiento|base legal|base juridica|transferencia|transferencias|transferencias internacionales|pais|datos recogidos|datos|ruta|desactivar|opt out|gestion|legitimacion|informacion recogida|datos recopilados|paises|como bloquear|exclusion|exceptuada|requiere consentimiento|intrusividad|datos tratados|transferencia internacional|estado|tamano|necesita consentimiento|numero|ejemplo|acceso|cesiones|configuracion|consentimiento requerido|consentimiento necesario',
		wildcard: 'comodin|prefijo|patron',
	},
	place:
		'mapa|mapas|grafico|graficos|tabla|tablas|catalogo|busqueda|estadisticas|visita|visitas|visitantes|idioma|eleccion|elecciones|autenticacion|formulario|formularios|cuenta|preferencias|videos|datos|ciudad|ayuntamiento|municipio|provincia|region|diputacion|metropolitana|ministerio|agencia|universidad|instituto|gobierno',
	filler: 'el|la|los|las|de|del|un|una|por|en|para|al|se|lo|su|es|nuestra|esta|este|s|que|son|con',
	name: {
		startingWith:
			'que empiezan por|que empiezan con|empiezan por|empieza por|empiezan con|empieza con|que comienzan por|que comienzan con|comienzan por|comienzan con|comienza por|comienza con|con el prefijo|prefijo|empezando por|comenzando por|cuyo nombre empieza por|que inician con|inicia con|que empieza por|que empieza con|que comienza por|que comienza con|iniciado por|iniciadas por|cuyo nombre comienza por|cuyo nombre empieza con',
		endingWith:
			'que terminan en|terminan en|termina en|terminan con|acabado en|que acaban en|acaban en|terminadas en|terminados en|sufijo|terminan por',
		containing: 'que contienen|contienen|contiene|conteniendo|que contengan|que incluyen',
		followedBy: 'seguido|seguida|seguidos|seguidas',
		between: 'por|con|el|prefijo',
		placeholder: 'nombre',
		notAName:
			'ninguna|ninguno|varias|varios|diversas|desconocida|desconocido|otras|otros|otra|otro|todas|nombre|ver|variable|no aplica|y|o|e|si|no|proveedor|finalidad|duracion|etc|ejemplo|propia|propias|terceros|tecnicas|tecnica|analiticas|analitica|necesarias|sesion|persistente|dias|dia|meses|mes|anos|ano|horas|hora|sitio|web|navegador|el|la|los|las|de|del|para|por|con|publicitarias',
	},
	ditto: 'idem|igual|el mismo|la misma|los mismos|mismo|misma|lo mismo|como arriba|ver arriba',
	answer: { yes: 'si|verdadero|activo', no: 'no|falso|inactivo' },
	recipient: 'destinatario*|encargado*|encargada*|subencargado*',
	prose: {
		these: 'todas estas|todos estos|estas|esta|estos|dichas',
		named:
			'llamad*|denominad*|nombrad*|titulad*|de nombre|con nombre|con el nombre|con el nombre de|bajo el nombre|bajo el nombre de|cuyo nombre es|se llama*|nombre es|que se llama*|que se denomina*',
		nameNoun: 'nombre|nombres',
		single: 'unica|sola|solo',
		besideCookie: 'archivo|fichero|muro|banner|galleta',
		relative: 'que|que nosotros',
		includes: 'incluyen|incluye|comprenden',
		indefinite: 'un|una',
		serve:
			'nos ayudan|ayudan|nos permiten|permiten|sirven|se utilizan|se usan|recuerdan|recogen|recopilan|miden|son|se emplean|utilizadas para|usadas para',
		be: 'es|son',
		denial: 'no|sin|ningun|ninguna|ninguno|nunca',
		without: 'sin',
		use: 'usa|usan|usamos|utiliza*|utilizo|instala*|coloca*|emplea*|establece*|pone|ponemos',
		unless:
			'salvo|excepto|hasta|antes de|a menos|sin su|sin tu|solo|solamente|unicamente|si usted|por defecto|nada mas|ninguna otra|ningun otro',
		condition: 'si|cuando',
		supposed:
			'si usaramos|si utilizaramos|si usasemos|si utilizasemos|antiguamente|anteriormente|ya no|previst*|dejamos de|dejado de',
		not: 'no|ningun*|nunca|tampoco',
		foreign:
			'algunos sitios|algunas webs|otros sitios|otras webs|otras paginas|otro sitio|muchos sitios|muchas webs|la mayoria de los sitios|sitios de terceros',
		suchAs: 'como|por ejemplo|p ej|entre otras|entre otros|tales como|incluidas',
		otherTopic:
			'permisos|variables de entorno|variables|eventos|conjuntos de datos|campos del formulario|campos obligatorios|plazos de conservacion|conservacion de los datos|conservacion de datos|plazos|que guardamos|mas solicitad*|mas descargad*',
		thing: 'propiedad|parametro|variable|atributo|campo|funcion|archivo|fichero|evento|opcion',
	},
	rows: {
		above: 'anteriores|arriba|citadas|arriba indicadas|mencionadas arriba',
		all: 'todas|todos',
		both: 'ambas|ambos',
		except: 'excepto|salvo|menos|a excepcion|con excepcion|con la excepcion',
		others: 'demas|otras|restantes|el resto',
		first: 'primeros|primeras',
		last: 'ultima|ultimas|ultimo|ultimos',
		to: 'a|al',
		number: 'n|num|nums|numero|numeros|fila|filas',
	},
	site: {
		noun: 'sitio|plataforma',
		visit: 'visita|visiten|visitante|visitantes|nuestro|utiliza',
		visiting: 'visita|visitar|visite|navega por|navegar por|accede a|las paginas de',
		rights: 'todos los derechos reservados',
		applies:
			'titular de|titular del sitio|se refiere|se aplica|se aplica solo a|se aplica unicamente a|se refiere solo a|es para|es de aplicacion a|es valida para|es valido para|vale para|cubre|corresponde a|corresponde al|se aplica al|se refiere al|afecta a|rige|valida para|valido para|validas para',
		contact: '*contact*',
		portal: 'portal|portal de datos|plataforma',
		address: 'direccion|url|direccion web|pagina web|sitio web|dominio',
		on: 'en|de',
		hereafter: 'en adelante|denominad*|en lo sucesivo',
		reached:
			'accesible en|disponible en|se encuentra en|esta en la direccion|en la direccion|cuya direccion es|se accede en|accesible desde',
		elsewhere:
			'alojado en|alojada en|mas informacion|mas detalles|para mas|saber mas|mas sobre|consulte la|consultar la|vea la|ver la|oponerse|opt out|darse de baja|reclama*|queja*|autoridad|agencia espanola|agencia de proteccion|ayuda|instrucciones|documentacion|politica de la empresa|copiad* de|tomad* de|tambien gestiona|gestiona tambien|otro sitio|otros sitios|otra web|otras web*|sitios de terceros|sitio de terceros|sitios externos|sitio hermano|anteriormente|antigu*|alojad*|alojamiento|sus derechos|enlaces|desarrollad* por|realizad* por|reside en|en los servidores de',
		kind: 'tienda|periodico|diario|revista|pagina|web',
		ownRules: 'tiene su propi*|dispone de su propi*|cuenta con su propi*|tienen su propi*',
	},
	setter: {
		which: 'que|la cual|el cual',
		engages: 'recurrimos a|recurre a|nos servimos de|trabajamos con|contamos con|integramos',
		placed: 'instalad*|establecid*|definid*|colocad*',
		by: 'por',
		of: 'de',
		article: 'el|la',
		subject: 'datos|tercer*|naveg*|uso',
		user: 'usada|usado|utilizada|utilizado|usadas|usados|utilizadas|utilizados',
		runsOn:
			'funciona con|funciona sobre|se basa en|esta basado en|basado en|basada en|hecho con|desarrollado con',
		kindOfService:
			'red|servicio|herramienta|plataforma|empresa|proveedor|complemento|programa|buscador|aplicacion|biblioteca|solucion',
	},
	stated: {
		cue: 'ultima actualizacion|ultima modificacion|ultima revision|actualizado|actualizada|fecha de actualizacion|fecha de revision|fecha de la ultima',
		ordinal: 'o|a',
		of: 'de|del',
	},
	whole: {
		only: 'unicamente|solamente|exclusivamente|solo',
		uses: 'usa|usamos|utiliza*|guarda*|almacena*|crea*|usan|emplea*|instala*',
	},
};
