/** A short letter to the people who run a portal, in one language; `$1`, `$2`, `$3` are placeholders. */
export interface LetterWords {
	/** `$1`: the portal. */
	readonly subject: string;
	readonly hello: string;
	/** `$1`: the day, `$2`: the portal. */
	readonly visited: string;
	/** Above the cookies that the policy lacks. */
	readonly missing: string;
	/** Above cookies that are kept longer than declared. */
	readonly longer: string;
	/** `$1`: a cookie's name, `$2`: its real lifetime, `$3`: the declared one. */
	readonly longerItem: string;
	/** Above cookies that are declared otherwise than they are. */
	readonly other: string;
	readonly request: string;
	/** `$1`: the policy's address. */
	readonly policy: string;
	readonly regards: string;
}

/** By the languages of `policyWords`. */
export const LETTERS: Readonly<Record<string, LetterWords>> = {
	en: {
		subject: 'Cookie policy of $1',
		hello: 'Hello,',
		visited: 'On $1 I visited $2 and compared its cookies with your cookie policy.',
		missing: 'Not mentioned in the policy:',
		longer: 'Kept longer than the policy says:',
		longerItem: '$1: $2 (policy: $3)',
		other: 'Declared otherwise than they are:',
		request: 'Could you bring the policy and the cookies into line?',
		policy: 'The policy I compared with: $1',
		regards: 'Thank you, and kind regards',
	},
	fr: {
		subject: 'Politique de cookies de $1',
		hello: 'Bonjour,',
		visited: 'Le $1, j’ai visité $2 et comparé ses cookies avec votre politique de cookies.',
		missing: 'Absents de la politique :',
		longer: 'Conservés plus longtemps que la politique ne l’indique :',
		longerItem: '$1 : $2 (politique : $3)',
		other: 'Déclarés autrement qu’ils ne le sont :',
		request: 'Pourriez-vous mettre la politique et les cookies en accord ?',
		policy: 'Politique comparée : $1',
		regards: 'Merci d’avance. Bien cordialement,',
	},
	de: {
		subject: 'Cookie-Richtlinie von $1',
		hello: 'Guten Tag,',
		visited: 'Am $1 habe ich $2 besucht und die Cookies mit Ihrer Cookie-Richtlinie verglichen.',
		missing: 'In der Richtlinie nicht genannt:',
		longer: 'Länger gespeichert, als die Richtlinie angibt:',
		longerItem: '$1: $2 (Richtlinie: $3)',
		other: 'Anders angegeben, als sie sind:',
		request: 'Könnten Sie die Richtlinie und die Cookies in Übereinstimmung bringen?',
		policy: 'Verglichen mit: $1',
		regards: 'Vielen Dank und freundliche Grüße',
	},
	es: {
		subject: 'Política de cookies de $1',
		hello: 'Buenos días:',
		visited: 'El $1 visité $2 y comparé sus cookies con su política de cookies.',
		missing: 'No figuran en la política:',
		longer: 'Se conservan más tiempo del que indica la política:',
		longerItem: '$1: $2 (política: $3)',
		other: 'Declaradas de forma distinta a como son:',
		request: '¿Podrían hacer que la política y las cookies coincidan?',
		policy: 'Política comparada: $1',
		regards: 'Muchas gracias. Un cordial saludo,',
	},
	it: {
		subject: 'Informativa sui cookie di $1',
		hello: 'Buongiorno,',
		visited: 'Il $1 ho visitato $2 e ho confrontato i suoi cookie con la vostra informativa sui cookie.',
		missing: 'Non presenti nell’informativa:',
		longer: 'Conservati più a lungo di quanto indichi l’informativa:',
		longerItem: '$1: $2 (informativa: $3)',
		other: 'Dichiarati diversamente da come sono:',
		request: 'Potreste far coincidere l’informativa e i cookie?',
		policy: 'Informativa confrontata: $1',
		regards: 'Grazie e cordiali saluti',
	},
	nl: {
		subject: 'Cookieverklaring van $1',
		hello: 'Goedendag,',
		visited: 'Op $1 heb ik $2 bezocht en de cookies vergeleken met uw cookieverklaring.',
		missing: 'Niet in de cookieverklaring vermeld:',
		longer: 'Langer bewaard dan de cookieverklaring aangeeft:',
		longerItem: '$1: $2 (vermeld: $3)',
		other: 'Anders vermeld dan ze zijn:',
		request: 'Kunt u de cookieverklaring en de cookies met elkaar in overeenstemming brengen?',
		policy: 'Vergeleken cookieverklaring: $1',
		regards: 'Dank u wel en met vriendelijke groet,',
	},
	pt: {
		subject: 'Política de cookies de $1',
		hello: 'Bom dia,',
		visited: 'Em $1 visitei $2 e comparei os cookies com a vossa política de cookies.',
		missing: 'Não mencionados na política:',
		longer: 'Conservados durante mais tempo do que a política indica:',
		longerItem: '$1: $2 (política: $3)',
		other: 'Declarados de forma diferente do que são:',
		request: 'Poderiam pôr a política e os cookies de acordo?',
		policy: 'Política comparada: $1',
		regards: 'Com os melhores cumprimentos,',
	},
	pl: {
		subject: 'Polityka cookies serwisu $1',
		hello: 'Dzień dobry,',
		visited: 'W dniu $1 pliki cookie serwisu $2 zostały porównane z Państwa polityką cookies.',
		missing: 'Nieujęte w polityce:',
		longer: 'Przechowywane dłużej, niż podaje polityka:',
		longerItem: '$1: $2 (polityka: $3)',
		other: 'Opisane inaczej niż w rzeczywistości:',
		request: 'Czy mogliby Państwo uzgodnić politykę z plikami cookie?',
		policy: 'Porównana polityka: $1',
		regards: 'Z góry dziękuję. Z poważaniem,',
	},
	sv: {
		subject: 'Cookiepolicyn på $1',
		hello: 'Hej,',
		visited: 'Den $1 besökte jag $2 och jämförde dess kakor med er cookiepolicy.',
		missing: 'Saknas i policyn:',
		longer: 'Sparas längre än policyn anger:',
		longerItem: '$1: $2 (policyn: $3)',
		other: 'Anges på annat sätt än de är:',
		request: 'Kan ni få policyn och kakorna att stämma överens?',
		policy: 'Jämförd policy: $1',
		regards: 'Tack på förhand och vänliga hälsningar',
	},
};
