import { describe, expect, it } from 'vitest';
import { deniesUse } from '../../../src/import/understand/denial.ts';

describe('a sentence says that cookies are not set', () => {
	it.each([
		'We use no advertising cookies.',
		'Our portal does not set any social media cookies.',
		'These cookies are no longer set.',
		'No longer in use, whatever older notices say:',
		'We do not use them.',
		'We set none of them.',
		'If we used Example Count, these cookies would come:',
		'Cookies that we formerly set:',
		'Nous n’utilisons pas de cookies publicitaires.',
		'Ces cookies ne sont plus déposés depuis juin :',
		'Le portail ne dépose aucun cookie de ce genre.',
		'Nous ne les utilisons pas.',
		'Wir verwenden keine Marketing-Cookies.',
		'Folgende Cookies werden nicht mehr gesetzt:',
		'Solche Cookies setzt das Portal nicht ein.',
		'No utilizamos cookies de publicidad.',
		'Este portal ya no usa estas cookies:',
		'Il portale non li adopera.',
		'Questo sito non utilizza cookie di profilazione.',
		'Wij plaatsen geen marketingcookies.',
		'Deze cookies worden niet meer gebruikt:',
		'Não utilizamos cookies de publicidade.',
		'Nie używamy plików cookie reklamowych.',
		'Vi använder inga marknadsföringscookies.',
	])('%s', (sentence) => {
		expect(deniesUse(sentence)).toBe(true);
	});

	it.each([
		'We use these cookies:',
		'These cookies are not set without your consent.',
		'We do not set optional cookies until you accept them.',
		'These cookies are not used to identify you:',
		'We use not only our own cookies but also these:',
		'They hold no personal data:',
		'You cannot refuse these cookies:',
		'We do not need your consent for these cookies:',
		'Pour plus d’informations sur les cookies utilisés :',
		'Ce site n’utilise que des cookies nécessaires :',
		'Le portail n’utilise pas les cookies pour vous identifier :',
		'Diese Cookies werden nicht ohne Ihre Einwilligung gesetzt:',
		'Die Cookies werden nicht zur Werbung verwendet:',
		'Queste informazioni non sono usate per identificarla:',
		'Estas cookies no se usan para identificarle:',
		'Deze cookies worden pas na uw toestemming geplaatst, niet zonder:',
		'Nós usamos os seguintes cookies:',
		'Estes são os cookies instalados no seu equipamento:',
		'No nosso portal utilizamos cookies:',
		'Cookies usados no sítio:',
		'We would like to set these optional cookies:',
		'No personal data is used.',
	])('not: %s', (sentence) => {
		expect(deniesUse(sentence)).toBe(false);
	});
});
