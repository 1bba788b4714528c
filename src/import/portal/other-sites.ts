import { findProvider } from '../services.ts';

/** Sites that a policy mentions without being about them; with all below them. */
export const OTHERS =
	/(?:^|\.)(?:google|youtube|facebook|twitter|linkedin|instagram|pinterest|tiktok|vimeo|hotjar|matomo|microsoft|apple|mozilla|opera|adobe|cloudflare|hubspot|stripe|calendly|cal(?=\.com$)|wikipedia|cookiedatabase|cookiepedia|allaboutcookies|aboutcookies|youronlinechoices|aboutads|networkadvertising|onguardonline|cnil|aepd|agpd|garanteprivacy|gpdp|autoriteitpersoonsgegevens|gegevensbeschermingsautoriteit|autoriteprotectiondonnees|dataprotectionauthority|dataprotection|bfdi|datenschutz|cnpd|uodo|uoou|imy|datatilsynet|apdcat|avpd|edpb|edps|w3|allaboutdnt|donottrack|eff|privacyshield|dataprivacyframework|iubenda|cookiebot|cookiefirst|cookie-script|cookieyes|cookieinformation|termly|usercentrics|complianz|osano|consentmanager|didomi|axept|onetrust|atinternet|piano|doubleclick|criteo|brave|asp|vivaldi|samsung|ghostery|duckduckgo|ico)\.[a-z.]{2,9}$|^(?:(?:www|ec|commission|eur-lex|curia|edpb|edps)\.)?europa\.eu$/;
/** Hosts whose own name says that they help, advise or supervise. */
export const HELPER_HOST =
	/^(?:help|support|docs?|aide|hilfe|ayuda|ajuda|assistenza|policies|privacy|legal|tools|optout|trust|status|careers?|accounts?|resources|developers?|corporate)\.|garante|datenschutz|privacy|dataprotection|protecci?ondedatos|opt-?out|yourchoices|cookies?(?:pedia|database|info|law)/;

/** Whether the name of a site is that of a known service. */
export function isOfService(host: string): boolean {
	const name = /(?:^|\.)([a-z0-9-]+)\.[a-z]{2,}(?:\.[a-z]{2})?$/.exec(host)?.[1];
	// "Example-player", of the service "Example"
	return name !== undefined && (findProvider(name) ?? findProvider(name.replaceAll('-', ' '))) !== null;
}
