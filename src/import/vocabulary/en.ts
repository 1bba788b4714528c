import type { TopicWords, Vocabulary } from './vocabulary.ts';

export const enTopic: TopicWords = {
	cookie: '*cookie*',
	policy: '*policy|*policies|notice*|statement*|declaration*|disclosure*',
	information:
		'about cookies|about our cookies|use of cookies|how we use|cookies information|information on|information about',
	legal: 'privacy|data protection|terms|legal*',
	settings: 'setting*|preference*|manage*|consent*|accept*|reject*|allow*|choose*|choice*',
	alone: 'cookie|cookies|the cookies|our cookies',
};

export const en: Vocabulary = {
	language: 'en',
	topic: enTopic,
	tracker: '*tracker|*trackers|*marker|*markers',
	functionWords:
		'the|and|of|to|is|are|this|that|which|with|for|your|you|we|our|or|by|when|it|from|used|can|on|these|have|not|how|what|whether|their|has|been|over',
	lifetime: {
		unit: {
			millisecond: 'millisecond|milliseconds|ms|msec',
			second: 'second|seconds|sec|secs|s',
			minute: 'minute|minutes|min|mins|mn',
			hour: 'hour|hours|hr|hrs|h|hs',
			day: 'day|days|dayz|d|calendar days|business days|working days',
			week: 'week|weeks|wk|wks|w',
			month: 'month|months|monts|moths|monhts|mo|mos|mth|mths|mon|calendar months',
			year: 'year|years|yaer|yaers|yeas|yr|yrs|y|calendar years',
			quarter: 'quarter|quarters',
		},
		number:
			'a=1|an=1|one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|hundred=100|a hundred=100|one hundred=100',
		lengths: 'fortnight=2 week|fortnightly=2 week',
		half: 'half',
		session:
			'session|sessions|temporary|transient|session cookie|in session|duration of the visit|duration of your visit|end of the visit|end of your visit|during the visit|length of the visit|while you browse|browsing time|log out|logs out|logout|log off|logoff|sign out|signs out|logged out|signed out|logging out|signing out|for the visit|for your visit|for one visit|per visit|one visit|single visit|visit only|current visit|while the page is open|while the browser is open|while the tab is open|while the window is open|while the site is open|as long as the page is open|as long as the browser is open|as long as the tab is open|as long as the window is open|during your visit|during a visit',
		closing:
			'clos*|quit*|exit*|shut*|leave*|leaving|end|ends|ended|restart*|terminat*|log out|logout|log off|sign out|logging out|signing out|logged out',
		browser: 'browser|browsers|window|tab|webbrowser|website|page|pages|webpage|site|app|application',
		persistent:
			'persistent|persistant|permanent|permanently|indefinite|indefinitely|never|never expires|forever|unlimited|no expiry|no expiration|no expiry date|no expiration date|does not expire|do not expire|doesn t expire|don t expire|not expire|until deleted|until removed|until cleared|until erased|until it is deleted|until manually deleted|until manually removed|until you delete|until you clear|until you remove|until the user deletes|until the user clears|until cache is cleared|infinite|infinity|endless|everlasting|without expiry|without expiration|no limit|no time limit|lifetime of the device',
		until: 'until|till',
		erasing: 'delet*|clear*|remov*|eras*',
		upTo: 'up to|maximum|max|maximal|maximally|at most|no more than|not more than|no longer than|not longer than|less than|under|below|within|not exceeding|does not exceed|at the latest|as long as|until',
		to: 'to|through|until|and|up to',
		and: 'and|plus',
		or: 'or|alternatively|respectively',
		respectively: 'respectively',
		ordinals: 'first,former|second,latter|third|fourth',
		vague: 'a few|few|several|some|many|a couple of|various|number of',
		cue: 'gone|goes after|goes away|disappears|disappear|vanish*|last for|expir*|duration|durations|lifetime|lifespan|life span|life time|retention|retained|lasts|last|lasting|validity|valid|stored|stores for|kept|remain*|saved|persist*|active for|storage period|maximum age|max age|deleted after|erased after|removed after|disappears after|set for|period|times out|time out|deleted|destroyed|erased|removed|stays|stay|we keep it|is kept|active',
		elsewhere:
			'data|information|logs|log|logfiles|records|every|each|ago|old|age|aged|under the age|times|per|refreshed|recordings|account|accounts|past|previous|inactivity of the account|policy|consent again|reply|response|answer|request',
		during: 'for|during',
		ofAll: 'all',
		otherwise:
			'they all|all of them|these all|unless otherwise|unless stated|unless noted|unless specified|unless indicated|except where stated|except where noted',
		may: 'can|may|could|might',
		keeps: 'persists|persisting|keep*|maint*|manag*|preserv*|identif*|hold*|open*|start*|remember*|retain*',
		months:
			'january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sep,sept|october,oct|november,nov|december,dec',
	},
	category: {
		necessary:
			'cookies that we need|cookies we need|cannot do without|can t do without|could not do without|site needs|portal needs|needs to work|needs to function|needs to run|need to work|need to function|cannot work without|does not work without|would not work without|needed to work|necessary|make the site work|makes the site work|make our site work|make the website work|make this website work|make our website work|strictly necessary|absolutely necessary|essential|essentials|strictly essential|required|strictly required|mandatory|compulsory|obligatory|indispensable|technical|technically required|technically necessary|technical cookies|security|security cookies|authentication|authentication cookies|needed|core|basic operation|basic cookies|basic functionality|basic functions|operation|operations|operational|operational cookies|function properly|functions properly|functioning of|proper functioning|load balancing|load balancer|fraud prevention|always active|always on|exempt|exempted from consent|strictly technical|strictly functional|site operation|account management|consent management|csrf protection|login cookies|sign in cookies',
		functional:
			'accessibility|functional|functionality|remember your settings|remember settings|remember your preferences|remember your choices|functionalities|functionality cookies|function cookies|preference|preferences|preference cookies|personalisation|personalization|personalised experience|personalized experience|customisation|customization|comfort|convenience|user experience|enhanced functionality|embedded content|embedded media|external media|video player|language preferences|optional functionality|usability|user interface|interface customization|interface customisation',
		statistical:
			'statistic*|analytic|analytics|analytical|analysis|analyse|web analytics|site analytics|audience measurement|audience measuring|audience|traffic measurement|traffic analysis|measurement|measure|measuring|performance|performance cookies|metrics|web measurement|statistical purposes|usage analysis|usage data|website usage|website use|usage statistics|monitoring|a b testing|ab testing|site improvement|insight|insights|count visits|research',
		advertising:
			'marketing|tracking cookie|tracking cookies|advertising|advertisement|advertisements|advert|adverts|the ad|an ad|ads|advertiser|advertisers|ad cookies|targeting|targeted|retargeting|remarketing|behavioural advertising|behavioral advertising|ad targeting|ad delivery|ad personalisation|ad personalization|ad measurement|ad network*|ad serving|ad server*|ad storage|ad campaign*|ad performance|ad preferences|ad frequency|ad impressions|ad clicks|commercial|promotional|sponsor*|affiliate|affiliation|profiling|ad selection|conversion tracking|interest based|campaign|campaigns|campaign measurement|cross site tracking|monetisation|monetization|personalisation of ads|personalization of ads|ads personalisation|ads personalization|personalised advertising',
		social:
			'social|social media|social network|social networks|social networking|social sharing|social media sharing|social plugins|social plug ins|sharing|content sharing|share buttons|social features',
		unknown:
			'unclassified|uncategorised|uncategorized|unclassified cookies|not classified|not categorised|not categorized|other|others|other cookies|miscellaneous|unknown|optional|optional cookies|non classified|undefined category|to be classified|pending classification',
	},
	plainCategory: {
		necessary:
			'strictly necessary|technically necessary|absolutely necessary|cannot work without|does not work without|would not work without|necessary cookie|necessary cookies|technical cookie|technical cookies|necessary for|necessary to|essential cookie|essential cookies|essential for|essential to|is essential|required for|required to|indispensable|needed for the site|needed for the website|technically required|strictly required',
		functional:
			'functional cookie|functional cookies|functionality cookie|functionality cookies|preference cookie|preference cookies|personalisation cookie|personalization cookie',
		statistical:
			'how you use|how you interact|how you navigate|how the site is used|how our site is used|how this site is used|how the website is used|how our website is used|how this website is used|how our services are used|how visitors use|how people use|how users use|how visitors interact|how users interact|how visitors navigate|how users navigate|how users move|count visits|number of visits|number of visitors|statistic*|analytics|analytical|analytic|audience measurement|performance cookie|performance cookies|web analytics|measurement cookie',
		advertising:
			'advertising|advert|adverts|advertisement*|advertiser*|marketing|retargeting|remarketing|targeting|ad targeting|targeted ads|personalised ads|personalized ads|ad delivery',
		social: 'social media|social network*|social sharing',
	},
	vagueCategory: 'other|others|other cookies|miscellaneous|optional|optional cookies',
	consent:
		'consent|consents|user consent|cookie banner|cookies banner|cookie message|cookies message|cookie notice|cookie bar|accepted cookies|accepted the cookies|cookie choice|cookie choices|your choice of cookies|cookie preferences',
	agreeing: {
		condition: 'if|when|after|once|with|where|on',
		verb: 'accept*|agree*|consent*|allow*|opt in|opted in|opting in|opt into|yes|permission|permit*|enable*|choose|chose|tick*|click*|approv*',
	},
	functional: 'functional*',
	alwaysOn:
		'cannot be refused|cannot be disabled|cannot be switched off|cannot be turned off|cannot be deactivated|cannot be declined|cannot be rejected|can not be refused|can not be disabled|can not be switched off|can t be refused|can t be disabled|can t be switched off|can t be turned off|cannot refuse|cannot switch|cannot turn|cannot disable|cannot reject|cannot opt out|can t refuse|can t switch|always active|always on|always enabled|always activated|indispensable|switch on by themselves|set without your consent|do not require consent|do not require your consent|do not need your consent|exempt from consent',
	noCategory:
		'technical cookie definitions|technical cookie definition|does the website use|does this website use|does our website use|does your website use|website use the|website use these|website use cookies|website use following|consent required|requires consent|requiring consent|require consent|required consent|cookie preferences|your preferences|your cookie preferences|manage preferences|manage cookie preferences|privacy preferences|consent preferences|cookies preferences|browser preferences|set your preferences|change your preferences|preference centre|preference center|media query|it is necessary to|necessary to obtain|not necessary to|other websites|other sites|other purposes|other users|other information|other technologies|other similar|other parties|each other|other third parties|is required|required by law|consent is required|security of your|privacy and security|security policy|security settings|language of|data protection|data analysis|other ways|third party and other|other browsers|technical details|technical detail|technical information|technical description',
	unused: 'unused|disabled|inactive|removed|retired|discontinued|not in use',
	negation: 'non|not|no|never|without|isn t|aren t|neither|nor|excluding|except|other than',
	adverb: '*ly|*strict|*absolut',
	always: 'always',
	towards: 'for|to',
	party: {
		first:
			'first party|first parties|1st party|1st|own|internal|our own|our own cookies|firstparty|first|proprietary|own cookies|same site|self',
		third:
			'third party|third parties|3rd party|3rd parties|3rd|external|thirdparty|third|outside|partner cookies|other parties|another domain',
	},
	storage: {
		cookie: 'cookie|cookies|http|https|http cookie|http cookies|server cookie|web cookie|javascript cookie',
		localStorage:
			'local storage|localstorage|html local storage|html5 local storage|html5 storage|web storage|webstorage|browser storage|dom storage|local memory|html local|local browser storage|local shared object',
		sessionStorage: 'session storage|sessionstorage|html session storage',
		indexedDB: 'indexeddb|indexed db|indexed database|idb',
		pixel:
			'pixel|pixels|pixel tracker|pixel tag|pixel tags|tracking pixel|tracking pixels|web beacon|web beacons|beacon|beacons|clear gif|web bug|tracker pixel|tracker|trackers',
	},
	column: {
		name: 'examples of cookies|cookie examples|example cookies|cookie name|cookies name|cookie names|name|names|name cookie|names cookies|cookie title|cookie id|key|keys|identifier|cookie identifier|technical name|cookie key|key name|storage key|cookie names used|cookie set|cookies set|cookies used|cookie used|name tracker|tracker name|tracker|name technology|storage item|cookie cookie name|cookie tracker|cookie technology|cookies names|cookie label|name cookie tracker|cookie reference|cookie common name|cookie subgroup cookies',
		maybeName: 'cookie|cookies|title|item|technology name|tracker|trackers|cookie(s)',
		provider:
			'provider|providers|provider name|service provider|service providers|service provider s name|service provider name|supplier|supplier name|suppliers|vendor|vendor name|vendors|company|publisher|issuer|issued|issuer name|emitter|sender|owner|cookie owner|data controller|controller|set|placed|party setting cookie|who sets|set who|source|origin|cookie provider|cookie supplier|cookie source|organisation|organization|third party name|third party provider|name provider|name supplier|name service provider|operator|cookie provider name|responsible|partner|partners|name third party|responsible party|cookies served|served|provided|controlled|managed|belongs|who serves|provider vendor|provider domain|recipient|recipients|data recipient|data processor|processor|placing party|who|who by|set by whom|by whom|who from',
		purpose:
			'purpose|purposes|description|descriptions|cookie description|cookie purpose|purpose cookie|purposes cookie|function|functions|cookie function|what for|what used|why|why use|why used|why we use|what does|what does do|what it does|what do|what they do|use|uses|usage|used|intended purpose|purpose processing|aim|objective|objectives|goal|explanation|details|detail|purpose description|description purpose|information|cookie details|reason|role|purpose use|remarks|comment|comments|further details|how we use|how used|why do we use|meaning|what|data purpose|purpose and function|content|cookie content|cookie use|about|summary|notes|note|what cookie does|what cookie',
		lifetime:
			'duration|cookie duration|lifetime|life time|lifespan|life span|cookie lifetime|cookie lifespan|expiry|expires|expiration|expiration date|expiry date|expiry time|expiration time|expires after|expire|cookie expiry|cookie expiration|retention|retention period|retention time|retention duration|storage period|storage duration|storage time|validity|validity period|period validity|period|period storage|time|maximum duration|maximum lifetime|max age|maximum age|how long|how long lasts|how long does last|how long stored|how long kept|persistence|duration storage|duration cookie|expiry period|expiration period|cookie life|life|length|ttl|time limit|max duration|maximum storage duration|maximum storage period|data retention period|duration validity|expires in|session or persistent|session persistent|persistent or session|type and duration|duration type|time to live|period retention|timespan|time span|when does expire|when expires|stored|life cycle|lifecycle|expiry duration|duration expiry|service life|term|data retention|retention policy|cookie retention|cookie term|length storage|shelf life|kept|kept until|keeps|retained|lasts|stays|stays until|valid|valid until|remains|deleted|deleted after|removed after|erased after|runs|ends|active|storage duration maximum|how long it is kept|how long it stays|kept unless changed',
		category:
			'cat|category|categories|cookie category|cookie categories|classification|group|cookie group|category cookie|consent category|cookie class|class|purpose category|category purpose|necessity|cookie classification|type category|consent group',
		party:
			'party|first or third party|first third party|first party or third party|1st or 3rd party|1st 3rd party|first party third party|own or third party|internal or external|party type|cookie party',
		domain:
			'domain|domains|host|hosts|hostname|host name|domain name|cookie domain|website|site|site domain|host domain|web address|cookie host|server|subdomain|domain host|cookie subgroup|subgroup|domain path|set domain',
		storage:
			'storage|storage type|type storage|storage kind|kind storage|technology|technology type|type technology|storage method|storage technology|storage location type|storage medium|cookie or storage|mechanism|type tracker|tracker type|technologies',
		location: 'location|where|where used|page|pages|place|location used|used where|site section',
		'function-and-location':
			'function and location|service and location|function location|service location|functions and locations|function and place|service and place|feature and location',
		type: 'type|types|cookie type|cookie types|type cookie|type cookies|kind|kind cookie|nature|sort|types cookies|cookie nature|cookie kind',
		service:
			'service|services|third party|third party cookie|third parties|service name|tool|tools|application|app|product|system|plugin|software|feature|module|platform|technology provider|programme|solution',
		link: 'link|links|privacy policy|more information|further information|learn more|policy|privacy notice|more info|read more|url|privacy statement|privacy policies|link privacy policy|cookie policy|privacy|info|additional information|terms|reference|references|privacy link|more details',
		value: 'value|cookie value|example value',
		other:
			'technical cookie definitions|technical cookie definition|format|encoding|content type|value type|opt out|how to opt out|opt in|how to block|how to refuse|consent|consent required|legal basis|lawful basis|transfer|transfers|country|data collected|data stored|data|personal data|data shared|path|secure|httponly|http only|samesite|same site|example|size|no|nr|number|status|date added|data types|data processed|access|data transfer|can be disabled|region|deactivation|blocked|priority|attributes|flags|version|platforms|information collected|information stored|shared with|information used|data transferred|third country transfer|data location|processing location|user consent|action required|management|how to manage|how to delete|enabled|on off|toggle|requires consent|consent needed|needs consent|consent requirement',
		wildcard: 'wildcard|wildcard match|is wildcard|prefix match|prefix|pattern|is prefix|regex|is regex',
	},
	place:
		'map|maps|chart|charts|graph|graphs|table|tables|catalogue|catalog|search|statistics|visits|visitors|language|choice|choices|authentication|login|forms|form|account|preferences|videos|dashboard|dashboards|dataset|datasets|council|city|town|county|region|metropolis|department|ministry|agency|university|institute|authority|office|government',
	filler: 'the|a|an|of|by|for|in|is|are|our|your|this|that|s|it|on|with|at|from|to be|be|per|to',
	name: {
		startingWith:
			'starting with|beginning with|that start with|that starts with|starts with|start with|begins with|begin with|prefixed with|prefixed by|prefix|with prefix|with the prefix|starting by|starting|beginning|start|begin|starts|begins',
		endingWith:
			'ending with|ending in|that end with|ends with|ends in|end with|end in|suffix|with suffix|suffixed with|suffixed by|ending',
		containing: 'containing|that contain|contains|contain|including the text|which contain',
		followedBy: 'followed by',
		between: 'the|with|by|prefix',
		joiner: 'as|well',
		placeholder: 'name|number|random',
		notAName:
			'none|various|several|multiple|unknown|other|others|many|cookie|cookies|name|names|see|all|any|some|different|varies|n a|na|tbd|tba|tbc|not applicable|not available|and|or|the|yes|no|description|purpose|provider|type|expiry|total|example|e g|i e|etc|more|show more|essential|necessary|functional|analytics|marketing|statistics|advertising|performance|persistent|party|third|first|google|facebook|youtube|vimeo cookies|twitter|linkedin|instagram|third party|third parties|website|site|browser|domain|days|day|month|months|year|years|hour|hours|minutes|minute|e.g|i.e|first-party|first-parties|third-party|third-parties|1st-party|1st-parties|3rd-party|3rd-parties|opt-in|opt-out|non-*|e-commerce|real-time|add-on|add-ons|plug-in|plug-ins',
	},
	ditto: 'idem|ditto|same|same as above|as above|likewise|see above',
	answer: { yes: 'yes|y|true|on|enabled', no: 'no|n|false|off|disabled' },
	recipient: 'recipient*|processor*|sub-processor*|subprocessor*|data controller*',
	prose: {
		these: 'all of these|all these|these|those|this|such',
		named:
			'named|called|known as|entitled|identified as|with the name|bearing the name|by the name of|under the name|whose name is|name is|that is called|that is named|which is called|which is named',
		nameNoun: 'name|names',
		single: 'only|single|sole',
		besideCookie: 'wall|walls|banner|banners|jar|crumb|monster|text|file|files|tag|tags|id|identifier',
		relative: 'that we|which we|we',
		includes: 'include|includes|including|comprise',
		indefinite: 'a|an|another',
		serve:
			'help|helps|helping|they help|let us|lets us|they let us|allow us|allows us|they allow|enable us|remember|they remember|collect|they collect|measure|they measure|make it possible|used to|used for|they are used|they are|deliver|show you|show us|track|needed to|required to|required for|set to|count|tell us|keep track',
		be: 'is|are',
		denial: 'not|no|never|without|don t|doesn t|cannot',
		without: 'without',
		use: 'use|uses|used|using|set|sets|place|places|placed|install|installs|installed|employ|employs|deploy|deploys|drop|drops|in use',
		unless:
			'unless|until|without|before|except|only|if you|where you|when you|by default|nothing else|no others',
		condition: 'if|when|where',
		supposed:
			'if we used|if we ever use|if we ever used|if we were to|should we ever|were we to|formerly|no longer|not any more|not anymore|used to set|used to use|used to be|previously used|previously set|planned|plan to',
		not: 'not|no|never|none|don t|doesn t|aren t|isn t|didn t|won t',
		foreign:
			'some sites|some websites|other sites|other websites|another site|another website|many sites|many websites|most sites|most websites|third party sites|sites of others|comes from another|come from another|come from other',
		suchAs:
			'such as|e g|for example|for instance|including|like|namely|i e|among them|among others|amongst others|inter alia',
		otherTopic:
			'permissions|environment variable*|environment settings|configuration variable*|variables|events|data sets|datasets|form fields|fields in the form|retention schedule|data retention|retention of|retention periods|records we|what we hold|what data we hold|how long we hold|how long we keep your|how long we keep personal|how long we keep data|most requested|most downloaded',
		thing:
			'property|properties|setting|settings|option|parameter|variable|attribute|field|function|file|event|events|signal|tag|header|endpoint|table',
	},
	rows: {
		above: 'above|listed above|preceding|aforementioned',
		all: 'all|every',
		both: 'both',
		except: 'except|except for|other than|apart from|with the exception of|all but|everything but|excluding',
		others: 'others|other ones|the rest|remaining|remainder',
		first: 'first',
		last: 'last',
		to: 'to|through|thru|till',
		number: 'no|nos|nr|number|numbers|row|rows|line|lines|entry|entries|note',
	},
	site: {
		noun: 'site|sites|web|website|websites|web site|web sites|platform|portal|online shop|online store|webshop|blog|forum|repository',
		visit:
			'we use|you use|visiting|visit|visits|visitor|visitors|this policy applies|this site|our|uses|collected',
		visiting: 'visit|visiting|browse|browsing|using|the pages of',
		rights: 'all rights reserved',
		applies:
			'runs the shop at|runs the site at|runs the website|operates|operates the website|cover|covers|apply to|applies to|apply only to|applies only to|applies solely to|applies exclusively to|is about|concern|concerns|relate to|relates to|is for|is valid for|is that of|is about the site|governs|is published by|valid for',
		contact: '*contact*',
		portal: 'portal|open data portal|platform',
		address: 'address|url|web address|domain',
		on: 'on|at|across',
		hereafter: 'hereinafter|hereafter|henceforth|referred to as|the following referred',
		reached:
			'reached at|available at|accessible at|accessible under|accessible from|found at|located at|address is|online at|reachable at|reachable under',
		elsewhere:
			'hosted on|hosted at|hosted by|refer to|see the|please see|more information|more about|more on|further information|further details|more details|learn more|find out more|read more|opt out|opting out|opted out|unsubscribe|complain*|supervisory|authority|commissioner*|regulator*|ombudsman|help page*|help pages|browser settings|browser s settings|instructions|documentation|policy of|policies of|copied from|also run|also runs|another site|other site|other sites|other website*|another website|third party site*|third party website*|external site*|external website*|sister site*|formerly|former|previously|old site|old portal|guide to|hosting|host is|your rights|links|made by|built by|developed by|inspired by|modelled on|based on that of|sits on|sits with|lives on|is hosted with|provided through',
		kind: 'shop|store|newspaper|magazine|journal|homepage|intranet|wiki|archive|library catalogue',
		ownRules:
			'has its own|have their own|has a separate|has a policy of its own|its own policy|own policy applies|under its own',
	},
	setter: {
		which: 'which|that|who',
		engages:
			'work with|works with|rely on|relies on|make use of|makes use of|integrate|integrates|embed|embeds|rely upon',
		placed: 'set|placed|installed|dropped|created',
		by: 'by|by the',
		of: 'from|from the|implemented by|implemented by the',
		article: 'the',
		subject: 'priva*|web*|site*|portal*|servi*|analy*|statist*|publi*|market*|usage*',
		user: 'used',
		runsOn: 'runs on|run on|powered by|built on|built with|based on|runs under|made with',
		kindOfService:
			'network|service|services|tool|platform|company|provider|plugin|plug in|software|search engine|search engines|application|app|framework|library|cms|solution|product',
	},
	stated: {
		cue: 'last update*|last modified|last revised|last revision|last change*|last reviewed|updated|updated on|effective|effective date|effective as of|effective from|revision date|version|version of|version dated|version from|date of last',
		ordinal: 'st|nd|rd|th',
		of: 'of',
	},
	whole: {
		only: 'only|solely|exclusively',
		uses: 'use|uses|using|set|sets|store|stores|place|places|employ|employs|keep|keeps|save|saves|write|writes|create|creates|leave|leaves',
	},
};
