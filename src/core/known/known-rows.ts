/**
 * The table of facts. Each line: product, provider, usual category (and role after a slash), the provider's
 * documentation, and names with their varying part as `*`. Only cookies that the provider documents.
 */
export const KNOWN_ROWS = `
# The platform’s portals, and the frameworks that sites are made with
Opendatasoft | Opendatasoft (Huwise) | necessary/consent-choice | https://help.opendatasoft.com/ | cookies_preferences
Django | Django | necessary/session-id | https://docs.djangoproject.com/en/stable/ref/settings/ | sessionid
Django | Django | necessary | https://docs.djangoproject.com/en/stable/ref/settings/ | csrftoken
Django | Django | functional | https://docs.djangoproject.com/en/stable/ref/settings/ | django_language
PHP | PHP | necessary/session-id | https://www.php.net/manual/en/session.configuration.php | PHPSESSID
Java servlets | Java servlets | necessary/session-id | https://tomcat.apache.org/tomcat-9.0-doc/config/context.html | JSESSIONID
ASP.NET | Microsoft | necessary/session-id | https://learn.microsoft.com/en-us/dotnet/api/system.web.configuration.sessionstatesection.cookiename | ASP.NET_SessionId
ASP.NET | Microsoft | necessary/session-id | https://learn.microsoft.com/en-us/dotnet/api/system.web.security.formsauthentication.formscookiename | .ASPXAUTH
ASP.NET Core | Microsoft | necessary/session-id | https://learn.microsoft.com/en-us/aspnet/core/fundamentals/app-state | .AspNetCore.Session
ASP.NET Core | Microsoft | necessary | https://learn.microsoft.com/en-us/aspnet/core/security/anti-request-forgery | .AspNetCore.Antiforgery.*
Express | Express | necessary/session-id | https://expressjs.com/en/resources/middleware/session.html | connect.sid
Laravel | Laravel | necessary/session-id | https://laravel.com/docs/session | laravel_session
WordPress | WordPress | necessary/session-id | https://developer.wordpress.org/advanced-administration/wordpress/cookies/ | wordpress_logged_in_* wordpress_sec_*
WordPress | WordPress | necessary | https://developer.wordpress.org/advanced-administration/wordpress/cookies/ | wordpress_test_cookie
WordPress | WordPress | functional | https://developer.wordpress.org/advanced-administration/wordpress/cookies/ | wp-settings-*

# Who visits, and what they do
Google Analytics | Google | statistical | https://support.google.com/analytics/answer/11397207 | _ga _ga_*
Google Analytics | Google | statistical | https://developers.google.com/analytics/devguides/collection/analyticsjs/user-id | _gid _gat _gat_* AMP_TOKEN
Matomo | Matomo | statistical | https://matomo.org/faq/general/faq_146/ | _pk_id.* _pk_ses.* _pk_ref.* _pk_cvar.* _pk_hsr.* _pk_testcookie.*
Matomo | Matomo | necessary/consent-choice | https://matomo.org/faq/general/faq_146/ | mtm_consent mtm_consent_removed mtm_cookie_consent
Piano Analytics | Piano (AT Internet) | statistical | https://developers.atinternet-solutions.com/piano-analytics/data-collection/general/cookie-storage | _pcid _pctx _pprv pa_user pa_vid pa_privacy idrxvr
AT Internet SmartTag (XiTi) | Piano (AT Internet) | statistical | https://github.com/at-internet/smarttag-documentation-archive/wiki/AT-Internet-cookies | atuserid atidvisitor atreman atredir atsession
Hotjar | Hotjar (Contentsquare) | statistical | https://help.hotjar.com/hc/en-us/articles/6952777582999 | _hjSessionUser_* _hjSession_* _hjid _hjFirstSeen _hjAbsoluteSessionInProgress _hjTLDTest
Contentsquare | Contentsquare | statistical | https://docs.contentsquare.com/en/web/cookies/ | _cs_id _cs_s _cs_c
Microsoft Clarity | Microsoft | statistical | https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-consent | _clck _clsk CLID
Adobe Analytics | Adobe | statistical | https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics | s_cc s_sq s_vi
HubSpot | HubSpot | statistical | https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser | __hstc hubspotutk __hssc __hssrc
HubSpot | HubSpot | necessary/consent-choice | https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser | __hs_opt_out __hs_initial_opt_in __hs_cookie_cat_pref
HubSpot | HubSpot | functional | https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser | messagesUtk

# What visitors are offered, and who learns of it
Google Ads | Google | advertising | https://business.safety.google/adscookies/ | _gcl_au _gcl_aw _gcl_dc _gcl_gb __gads __gpi IDE DSID test_cookie
Google Ads | Google | advertising | https://support.google.com/analytics/answer/7519794 | _gac_*
Google | Google | advertising | https://policies.google.com/technologies/cookies | NID
Google | Google | necessary/consent-choice | https://policies.google.com/technologies/cookies | SOCS
Meta Pixel | Meta | advertising | https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc | _fbp _fbc
LinkedIn | LinkedIn | advertising | https://www.linkedin.com/legal/l/cookie-table | li_sugr bcookie bscookie li_fat_id UserMatchHistory AnalyticsSyncHistory
LinkedIn | LinkedIn | functional | https://www.linkedin.com/legal/l/cookie-table | lidc
LinkedIn | LinkedIn | necessary/consent-choice | https://www.linkedin.com/legal/l/cookie-table | li_gc
X | X | social | https://help.x.com/en/rules-and-policies/x-cookies | guest_id
TikTok Pixel | TikTok | advertising | https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel | _ttp _tt_enable_cookie
Microsoft Advertising | Microsoft | advertising | https://about.ads.microsoft.com/en/resources/policies/privacy-and-data-protection-policies | _uetsid _uetvid _uetmsclkid
Microsoft Advertising | Microsoft | advertising | https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-consent | MUID

# What pages embed: videos, conversations, payments
YouTube | Google | functional | https://policies.google.com/technologies/cookies | YSC
YouTube | Google | advertising | https://policies.google.com/technologies/cookies | VISITOR_INFO1_LIVE
Vimeo | Vimeo | statistical | https://help.vimeo.com/hc/en-us/articles/26080940921361-Vimeo-Player-Cookies | vuid
Dailymotion | Dailymotion | unknown | https://www.dailymotion.com/legal/cookiemanagement | dmvk v1st
Intercom | Intercom | functional | https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies | intercom-id-* intercom-session-* intercom-device-id-*
Zendesk | Zendesk | functional | https://support.zendesk.com/hc/en-us/articles/4408824378650-Zendesk-In-Product-Cookie-Policy | __zlcmid __zlcprivacy
Stripe | Stripe | necessary | https://stripe.com/legal/cookies-policy | __stripe_mid __stripe_sid
reCAPTCHA | Google | necessary | https://developers.google.com/recaptcha/docs/faq | _GRECAPTCHA

# What stands between the browser and the site: load balancers, networks, guards against robots
AWS Application Load Balancer | Amazon | necessary | https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html | AWSALB AWSALBCORS AWSALBTG AWSALBTGCORS
AWS Classic Load Balancer | Amazon | necessary | https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-sticky-sessions.html | AWSELB AWSELBCORS
HAProxy | HAProxy | necessary | https://docs.haproxy.org/2.8/configuration.html | SERVERID
BIG-IP | F5 | necessary | https://my.f5.com/manage/s/article/K6917 | BIGipServer*
Azure App Service | Microsoft | necessary | https://learn.microsoft.com/en-us/azure/app-service/configure-common | ARRAffinity ARRAffinitySameSite
Azure Application Gateway | Microsoft | necessary | https://learn.microsoft.com/en-us/azure/application-gateway/configuration-http-settings | ApplicationGatewayAffinity ApplicationGatewayAffinityCORS
Cloudflare | Cloudflare | necessary | https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/ | __cf_bm cf_clearance _cfuvid __cflb __cfruid __cfwaitingroom
Akamai Bot Manager | Akamai | necessary | https://techdocs.akamai.com/bot-manager/docs/handle-bot-mgmt-cookies | ak_bmsc bm_sz bm_sv _abck
Imperva Cloud WAF | Imperva | necessary | https://docs.imperva.com/bundle/cloud-application-security/page/introducing-incapsula.htm | visid_incap_* incap_ses_* nlbi_*
DataDome | DataDome | necessary | https://docs.datadome.co/docs/cookie-session-storage | datadome

# What keeps a visitor’s choice about cookies
OneTrust | OneTrust | necessary/consent-choice | https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0 | OptanonConsent OptanonAlertBoxClosed eupubconsent-v2
Cookiebot | Usercentrics | necessary/consent-choice | https://usercentrics.com/docs/web/cookiebot/cookiebot-sdk | CookieConsent CookieConsentBulkTicket
tarteaucitron.js | tarteaucitron | necessary/consent-choice | https://github.com/AmauriC/tarteaucitron.js | tarteaucitron
Axeptio | Axeptio | necessary/consent-choice | https://support.axeptio.eu/hc/en-gb/articles/8558526367249-Does-Axeptio-deposit-cookies | axeptio_cookies axeptio_authorized_vendors axeptio_all_vendors
Didomi | Didomi | necessary/consent-choice | https://docs.didomi.io/get-started/general/cookies-and-local-storage | didomi_token didomi_dcs
Transparency and Consent Framework | IAB Europe | necessary/consent-choice | https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework | euconsent-v2
Orejime | Orejime | necessary/consent-choice | https://github.com/empreinte-digitale/orejime | orejime
Klaro | KIProtect | necessary/consent-choice | https://github.com/klaro-org/klaro-js | klaro
CookieConsent | Orest Bida | necessary/consent-choice | https://cookieconsent.orestbida.com/ | cc_cookie
Complianz | Complianz | necessary/consent-choice | https://complianz.io/cookies-set-by-complianz/ | cmplz_*
CookieYes | CookieYes | necessary/consent-choice | https://www.cookieyes.com/documentation/change-cookie-consent-using-cookieyes/ | cookieyes-consent CookieLawInfoConsent viewed_cookie_policy
iubenda | iubenda | necessary/consent-choice | https://www.iubenda.com/en/help/1383-custom-projects-iubenda-integration-guide | _iub_cs-*
Commanders Act Consent | Commanders Act | necessary/consent-choice | https://github.com/TagCommander/PlatformX | TC_PRIVACY TC_PRIVACY_CENTER
`;
