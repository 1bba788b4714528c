/**
 * The table of facts. Each line: product, provider, usual category (and role after a slash), the provider's
 * documentation, and names with their varying part as `*`. Only cookies that the provider documents, and no names that
 * sites commonly give to cookies of their own (`lang`, `visitor_id`): those would be guessed wrongly.
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
WordPress | WordPress | functional | https://developer.wordpress.org/advanced-administration/wordpress/cookies/ | comment_author_* wp-postpass_*
WooCommerce | Automattic | necessary | https://woocommerce.com/document/woocommerce-cookies/ | woocommerce_cart_hash woocommerce_items_in_cart wp_woocommerce_session_* woocommerce_recently_viewed store_notice*
WPML | OnTheGoSystems | functional | https://wpml.org/documentation/support/browser-cookies-stored-wpml/ | wp-wpml_current_language wp-wpml_current_admin_language_* _icl_current_language _icl_visitor_lang_js
Polylang | WP SYNTEX | functional | https://polylang.pro/documentation/support/faq/is-polylang-compatible-with-the-eu-cookie-law/ | pll_language
Drupal | Drupal | necessary/session-id | https://www.drupal.org/docs/7/managing-users/cookies | SSESS*
Drupal | Drupal | functional | https://www.drupal.org/docs/7/managing-users/cookies | has_js Drupal.*
Drupal EU Cookie Compliance | Drupal | necessary/consent-choice | https://www.drupal.org/project/eu_cookie_compliance | cookie-agreed cookie-agreed-version cookie-agreed-categories
TYPO3 | TYPO3 | necessary/session-id | https://docs.typo3.org/m/typo3/reference-coreapi/main/en-us/Configuration/Typo3ConfVars/FE.html | fe_typo_user
TYPO3 | TYPO3 | necessary/session-id | https://docs.typo3.org/m/typo3/reference-coreapi/main/en-us/Configuration/Typo3ConfVars/BE.html | be_typo_user be_lastLoginProvider
Contao | Contao | necessary | https://docs.contao.org/dev/framework/request-tokens/ | csrf_contao_csrf_token csrf_https-contao_csrf_token
SPIP | SPIP | necessary/session-id | https://www.spip.net/fr_article4551.html | spip_session spip_admin spip_accepte_ajax
Liferay | Liferay | necessary | https://learn.liferay.com/w/dxp/security-and-administration/administration/configuring-liferay/managing-cookies/cookies-reference | COOKIE_SUPPORT GUEST_LANGUAGE_ID LFR_SESSION_STATE_* USER_CONSENT_CONFIGURED CONSENT_TYPE_FUNCTIONAL CONSENT_TYPE_NECESSARY CONSENT_TYPE_PERFORMANCE CONSENT_TYPE_PERSONALIZATION
Plone | Plone | necessary/session-id | https://docs.plone.org/ | __ac _ZopeId
Umbraco | Umbraco | necessary | https://docs.umbraco.com/umbraco-cms/reference/security/cookies | UMB_UCONTEXT UMB-XSRF-TOKEN UMB-XSRF-V UMB_UPDCHK UMB_PREVIEW UMB_UCONTEXT_C
Sitecore | Sitecore | statistical | https://doc.sitecore.com/xp/en/developers/latest/platform-administration-and-architecture/cookies-used-by-sitecore.html | SC_ANALYTICS_GLOBAL_COOKIE SC_ANALYTICS_SESSION_COOKIE
Kentico Xperience | Kentico | functional | https://docs.kentico.com/13/configuring-xperience/data-protection/reference-xperience-cookies | CMSPreferredCulture CMSCsrfCookie CMSCookieLevel CMSLandingPageLoaded CMSPreferredUICulture CMSCurrentTheme
Kentico Xperience | Kentico | statistical | https://docs.kentico.com/13/configuring-xperience/data-protection/reference-xperience-cookies | CurrentContact VisitorStatus CMSVisitorStatus
DNN | DNN Software | necessary/session-id | https://docs.dnncommunity.org/ | .DOTNETNUKE
DNN | DNN Software | necessary | https://docs.dnncommunity.org/ | dnn_IsMobile DotNetNukeAnonymous
Craft CMS | Pixel & Tonic | necessary/session-id | https://craftcms.com/knowledge-base/cookies | CraftSessionId
Craft CMS | Pixel & Tonic | necessary | https://craftcms.com/knowledge-base/cookies | CRAFT_CSRF_TOKEN
ExpressionEngine | Packet Tide | functional | https://docs.expressionengine.com/latest/general/cookies.html | exp_csrf_token exp_last_visit exp_last_activity exp_tracker exp_perpage
Concrete CMS | Concrete CMS | necessary/session-id | https://documentation.concretecms.org/ | CONCRETE5 CONCRETE CONCRETE_LOGIN
Adobe Commerce, Magento | Adobe | necessary | https://experienceleague.adobe.com/en/docs/commerce-admin/start/compliance/privacy/compliance-cookie-law | form_key mage-cache-sessid mage-cache-storage mage-cache-storage-section-invalidation mage-messages private_content_version section_data_ids X-Magento-Vary mage-translation-file-version mage-translation-storage
Adobe Commerce, Magento | Adobe | functional | https://experienceleague.adobe.com/en/docs/commerce-admin/start/compliance/privacy/compliance-cookie-law | product_data_storage recently_viewed_product recently_viewed_product_previous recently_compared_product recently_compared_product_previous
PrestaShop | PrestaShop | necessary/session-id | https://devdocs.prestashop-project.org/ | PrestaShop-*
Shopify | Shopify | necessary | https://www.shopify.com/legal/cookies | cart_currency cart_sig cart_ts secure_customer_sig _secure_session_id _shopify_essential _tracking_consent storefront_digest shopify_pay_redirect
Shopify | Shopify | statistical | https://www.shopify.com/legal/cookies | _shopify_y _shopify_s _shopify_sa_p _shopify_sa_t _shopify_d _landing_page _orig_referrer _shopify_fs
Wix | Wix | necessary | https://support.wix.com/en/article/cookies-and-your-wix-site | svSession SSR-caching _wixCIDX _wix_browser_sess smSession fedops.logger.sessionId _wixAB3*
Squarespace | Squarespace | necessary | https://support.squarespace.com/hc/en-us/articles/360001264507-The-cookies-Squarespace-uses | crumb RecentRedirect hasCart SiteUserInfo SiteUserSecureAuthToken
Squarespace | Squarespace | statistical | https://support.squarespace.com/hc/en-us/articles/360001264507-The-cookies-Squarespace-uses | ss_cid ss_cvr ss_cvisit ss_cvt
Symfony | Symfony | necessary | https://symfony.com/doc/current/security/remember_me.html | REMEMBERME
Laravel | Laravel | functional | https://laravel.com/docs/authentication | remember_web_*
ASP.NET MVC | Microsoft | necessary | https://learn.microsoft.com/en-us/aspnet/web-api/overview/security/preventing-cross-site-request-forgery-csrf-attacks | __RequestVerificationToken*
ASP.NET Core | Microsoft | necessary | https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie | .AspNetCore.Cookies .AspNetCore.Identity.Application .AspNetCore.Correlation.* .AspNet.ApplicationCookie
ASP.NET Core | Microsoft | functional | https://learn.microsoft.com/en-us/aspnet/core/fundamentals/localization | .AspNetCore.Culture
ASP.NET Core | Microsoft | necessary | https://learn.microsoft.com/en-us/aspnet/core/fundamentals/app-state | .AspNetCore.Mvc.CookieTempDataProvider
ASP.NET Core | Microsoft | necessary/consent-choice | https://learn.microsoft.com/en-us/aspnet/core/security/gdpr | .AspNet.Consent
Classic ASP | Microsoft | necessary/session-id | https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525473(v=vs.90) | ASPSESSIONID*
ColdFusion | Adobe | necessary/session-id | https://helpx.adobe.com/coldfusion/developing-applications/developing-cfml-applications/using-persistent-data-and-locking.html | CFID CFTOKEN CFGLOBALS
Java servlets | Java servlets | necessary/session-id | https://tomcat.apache.org/tomcat-9.0-doc/config/valve.html | JSESSIONIDSSO
NextAuth.js | Auth.js | necessary | https://next-auth.js.org/configuration/options | next-auth.session-token next-auth.csrf-token next-auth.callback-url __Secure-next-auth.session-token __Host-next-auth.csrf-token __Secure-next-auth.callback-url
Auth.js | Auth.js | necessary | https://authjs.dev/reference/core | authjs.session-token authjs.csrf-token authjs.callback-url __Secure-authjs.session-token __Host-authjs.csrf-token
Next.js | Vercel | functional | https://nextjs.org/docs/pages/guides/internationalization | NEXT_LOCALE
Nuxt i18n | Nuxt | functional | https://i18n.nuxtjs.org/docs/guide/browser-language-detection | i18n_redirected
i18next | i18next | functional | https://github.com/i18next/i18next-browser-languageDetector | i18next
Keycloak | Keycloak | necessary | https://www.keycloak.org/docs/latest/server_admin/ | KEYCLOAK_SESSION KEYCLOAK_IDENTITY AUTH_SESSION_ID KC_RESTART KEYCLOAK_SESSION_LEGACY KEYCLOAK_IDENTITY_LEGACY AUTH_SESSION_ID_LEGACY KEYCLOAK_REMEMBER_ME KEYCLOAK_LOCALE
Auth0 | Okta | necessary | https://auth0.com/docs/manage-users/cookies/authentication-api-cookies | auth0 auth0_compat auth0-mf auth0-mf_compat did_compat
Microsoft Entra ID | Microsoft | necessary | https://learn.microsoft.com/en-us/entra/identity/authentication/concept-authentication-web-browser-cookies | ESTSAUTH ESTSAUTHPERSISTENT ESTSAUTHLIGHT ESTSSC x-ms-gateway-slice stsservicecookie x-ms-RefreshTokenCredential SSOCOOKIEPULLED
Shibboleth | Shibboleth Consortium | necessary | https://shibboleth.atlassian.net/wiki/spaces/SP3/pages/2065334342/Sessions | _shibsession_* _shibstate_* _opensaml_req_*
Shibboleth | Shibboleth Consortium | necessary | https://shibboleth.atlassian.net/wiki/spaces/IDP5/pages/3199500367/SessionConfiguration | shib_idp_session shib_idp_session_ss shib_idp_persistent_ss
SimpleSAMLphp | SimpleSAMLphp | necessary/session-id | https://simplesamlphp.org/docs/stable/simplesamlphp-install.html | SimpleSAML SimpleSAMLSessionID SimpleSAMLAuthToken
Apereo CAS | Apereo | necessary | https://apereo.github.io/cas/7.0.x/authentication/Configuring-SSO-Cookie.html | CASTGC

# Other data portals, maps and tools of public bodies
CKAN | CKAN | necessary/session-id | https://docs.ckan.org/en/latest/maintaining/configuration.html | ckan
CKAN | CKAN | necessary | https://docs.ckan.org/en/2.9/maintaining/configuration.html | auth_tkt
Socrata | Tyler Technologies | necessary | https://dev.socrata.com/ | _socrata_session_id socrata-csrf-token core-session-id core-session-email
Metabase | Metabase | necessary | https://www.metabase.com/docs/latest/people-and-groups/changing-session-expiration | metabase.SESSION metabase.DEVICE metabase.TIMEOUT
Grafana | Grafana Labs | necessary | https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/ | grafana_session grafana_session_expiry
Discourse | Discourse | necessary | https://meta.discourse.org/t/list-of-cookies-used-by-discourse/83690 | _forum_session
Moodle | Moodle | necessary/session-id | https://docs.moodle.org/en/Cookies | MoodleSession MoodleSession*
Moodle | Moodle | functional | https://docs.moodle.org/en/Cookies | MOODLEID1_ MOODLEID_*
Nextcloud | Nextcloud | necessary | https://docs.nextcloud.com/server/latest/admin_manual/gdpr/cookies.html | nc_sameSiteCookielax nc_sameSiteCookiestrict nc_session_id nc_username nc_token oc_sessionPassphrase __Host-nc_sameSiteCookielax __Host-nc_sameSiteCookiestrict
GitLab | GitLab | necessary/session-id | https://docs.gitlab.com/user/profile/active_sessions/ | _gitlab_session
OpenStreetMap | OpenStreetMap Foundation | functional | https://osmfoundation.org/wiki/Privacy_Policy | _osm_session _osm_location _osm_totp_token _osm_welcome
GOV.UK | Government Digital Service | necessary/consent-choice | https://www.gov.uk/help/cookie-details | cookies_policy cookies_preferences_set seen_cookie_message
GOV.UK | Government Digital Service | necessary | https://www.gov.uk/help/cookie-details | JS-Detection multivariatetest_cohort_coronavirus_*
Europa | European Commission | necessary/consent-choice | https://commission.europa.eu/cookies-policy_en | cck1 cck2 cck3

# Who visits, and what they do
Google Analytics | Google | statistical | https://support.google.com/analytics/answer/11397207 | _ga _ga_*
Google Analytics | Google | statistical | https://developers.google.com/analytics/devguides/collection/analyticsjs/user-id | _gid _gat _gat_* AMP_TOKEN
Google Analytics | Google | statistical | https://developers.google.com/analytics/devguides/collection/analyticsjs/cookie-usage | __utma __utmb __utmc __utmt __utmt_* __utmz __utmv __utmx __utmxx _dc_gtm_*
Google Optimize | Google | statistical | https://support.google.com/analytics/answer/7652748 | _gaexp _gaexp_rc _opt_awcid _opt_awmid _opt_awgid _opt_awkid _opt_utmc _opt_expid
Google tag, server-side | Google | statistical | https://developers.google.com/tag-platform/tag-manager/server-side/cookies-and-user-identification | FPID FPLC
Matomo | Matomo | statistical | https://matomo.org/faq/general/faq_146/ | _pk_id.* _pk_ses.* _pk_ref.* _pk_cvar.* _pk_hsr.* _pk_testcookie.*
Matomo | Matomo | necessary/consent-choice | https://matomo.org/faq/general/faq_146/ | mtm_consent mtm_consent_removed mtm_cookie_consent
Matomo | Matomo | statistical | https://matomo.org/faq/general/faq_146/ | _pk_uid matomo_sessid MATOMO_SESSID PIWIK_SESSID
Matomo | Matomo | necessary | https://matomo.org/faq/general/faq_146/ | matomo_ignore piwik_ignore
Piwik PRO | Piwik PRO | statistical | https://developers.piwik.pro/docs/cookies-and-local-storage | stg_returning_visitor stg_traffic_source_priority stg_last_interaction stg_externalReferrer stg_utm_campaign _stg_debug _stg_optout
Piwik PRO | Piwik PRO | necessary/consent-choice | https://developers.piwik.pro/docs/cookies-and-local-storage | ppms_privacy_*
Piano Analytics | Piano (AT Internet) | statistical | https://developers.atinternet-solutions.com/piano-analytics/data-collection/general/cookie-storage | atauthority _pcus
Eulerian | Eulerian Technologies | statistical | https://www.eulerian.com/en/privacy-policy | etuix
etracker | etracker | statistical | https://www.etracker.com/en/docs/integration-setup-2/tracking-code-sdks/tracking-code-integration/etracker-cookies/ | _et_coid et_oi_v2 et_allow_cookies et_oip et_scroll_depth BT_sdc BT_pdc BT_ctst
INFOnline | INFOnline | statistical | https://docs.infonline.de/infonline-measurement/en/integration/web/ | ioam2018 ioma2018
Siteimprove | Siteimprove | statistical | https://help.siteimprove.com/support/solutions/articles/80000863895 | nmstat siteimproveses
StatCounter | StatCounter | statistical | https://statcounter.com/support/knowledge-base/314/ | is_unique sc_is_visitor_unique
Yandex Metrica | Yandex | statistical | https://yandex.com/support/metrica/en/general/cookie-usage | _ym_uid _ym_d _ym_isad _ym_visorc _ym_visorc_* _ym_metrika_enabled _ym_debug _ym_hostIndex yabs-sid yandexuid yuidss ymex
Snowplow | Snowplow | statistical | https://docs.snowplow.io/docs/sources/web-trackers/cookies-and-local-storage | _sp_id* _sp_ses*
Amplitude | Amplitude | statistical | https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management | AMP_MKTG_* amplitude_id*
Mixpanel | Mixpanel | statistical | https://docs.mixpanel.com/docs/privacy/protecting-user-data | mp_*_mixpanel
Segment | Twilio | statistical | https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/cookie-validity-update/ | ajs_anonymous_id ajs_user_id ajs_group_id
Heap | Contentsquare | statistical | https://developers.heap.io/docs/web | _hp2_id.* _hp2_ses_props.* _hp2_props.* _hp2_hld*
PostHog | PostHog | statistical | https://posthog.com/docs/libraries/js/persistence | ph_*_posthog
FullStory | FullStory | statistical | https://help.fullstory.com/hc/en-us/articles/360020829513 | fs_uid fs_lua fs_cid
Mouseflow | Mouseflow | statistical | https://help.mouseflow.com/en/articles/4275566 | mf_user mf_initialDomQueue
Lucky Orange | Lucky Orange | statistical | https://help.luckyorange.com/article/144-lucky-orange-cookies | _lo_uid _lo_v _lorid __lotl __lotr _lo_np_* _lo_rid
Crazy Egg | Crazy Egg | statistical | https://support.crazyegg.com/hc/en-us/articles/360054930474 | _ce.s _ce.clock_data _ce.clock_event _ce.irv _ceg.s _ceg.u cebs _CEFT
VWO | Wingify | statistical | https://help.vwo.com/hc/en-us/articles/360033652053 | _vwo_uuid _vwo_uuid_v2 _vwo_ds _vwo_sn _vwo_referrer _vwo_ssm _vis_opt_s _vis_opt_test_cookie _vis_opt_exp_* _vwo_consent _vwo_global_opt_out
Optimizely | Optimizely | statistical | https://support.optimizely.com/hc/en-us/articles/4410289814541 | optimizelyEndUserId optimizelyBuckets optimizelySegments optimizelyOptOut optimizelyDomainTestCookie optimizelyPendingLogEvents optimizelyRumLB
AB Tasty | AB Tasty | statistical | https://docs.abtasty.com/client-side-tag/cookies | ABTasty ABTastySession ABTastyOptout
Kameleoon | Kameleoon | statistical | https://help.kameleoon.com/cookies-and-local-storage/ | kameleoonVisitorCode kameleoonOptout
Convert | Convert Insights | statistical | https://support.convert.com/hc/en-us/articles/204506339 | _conv_v _conv_s _conv_r _conv_sptest
Hotjar | Hotjar (Contentsquare) | statistical | https://help.hotjar.com/hc/en-us/articles/6952777582999 | _hjIncludedInSessionSample* _hjIncludedInPageviewSample _hjRecordingEnabled _hjRecordingLastActivity _hjUserAttributesHash _hjCachedUserAttributes _hjViewportId _hjSessionTooLarge _hjSessionResumed _hjSessionRejected _hjLocalStorageTest _hjSessionStorageTest _hjClosedSurveyInvites _hjDonePolls _hjMinimizedPolls _hjShownFeedbackMessage _hjCookieTest _hjHasCachedUserAttributes _hjUserAttributes hjViewportId hjActiveViewportIds
Contentsquare | Contentsquare | statistical | https://docs.contentsquare.com/en/web/cookies/ | _cs_ex _cs_optout _cs_vars _cs_root-domain _cs_same_site _cs_mk_ga _cs_cvars _cs_debug
Chartbeat | Chartbeat | statistical | https://docs.chartbeat.com/cbp/privacy/cookies | _cb _cb_ls _cb_expires _cb_svref _chartbeat2 _chartbeat4 _v__chartbeat3 _v__cb_cp
Parse.ly | Automattic | statistical | https://docs.parse.ly/cookies/ | _parsely_visitor _parsely_session _parsely_slot_click
Quantcast | Quantcast | statistical | https://www.quantcast.com/privacy/ | __qca
Microsoft Clarity | Microsoft | statistical | https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-cookies | ANONCHK
Application Insights | Microsoft | statistical | https://learn.microsoft.com/en-us/azure/azure-monitor/app/ip-collection | ai_user ai_session ai_authUser
Dynatrace | Dynatrace | statistical | https://docs.dynatrace.com/docs/manage/data-privacy-and-security/data-privacy/rum-cookies-and-web-storage | dtCookie* dtSa* rxVisitor* rxvt* dtLatC* dtDisabled dtValidationCookie dtPC*
Datadog | Datadog | statistical | https://docs.datadoghq.com/real_user_monitoring/browser/ | _dd_s
AppDynamics | Cisco | statistical | https://docs.appdynamics.com/ | ADRUM ADRUM_*
Adobe Experience Cloud | Adobe | statistical | https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/experience-cloud | AMCV_* AMCVS_* demdex dextp kndctr_*
Adobe Target | Adobe | statistical | https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/target | mboxEdgeCluster at_check
Adobe Analytics | Adobe | statistical | https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics | s_ecid s_fid s_ppv s_ppvl
HubSpot | HubSpot | necessary | https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser | __hs_do_not_track __hs_gpc_banner_dismiss __hs_notify_banner_dismiss hs-messages-is-open hs-messages-hide-welcome-message __hsmem hs-membership-csrf hs_ab_test hs_langswitcher_choice
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
Google Ads | Google | advertising | https://business.safety.google/adscookies/ | _gcl_ag _gcl_gs _gcl_ha FPAU FPGCLDC FPGCLAW FPGCLGB GED_PLAYLIST_ACTIVITY ACLK_DATA ANID TAID ADS_VISITOR_ID __gpi_optout __gads_* FCCDCF FCNEC ar_debug receive-cookie-deprecation
Google | Google | advertising | https://policies.google.com/technologies/cookies | NID
Google | Google | necessary/consent-choice | https://policies.google.com/technologies/cookies | SOCS
Google | Google | necessary | https://policies.google.com/technologies/cookies | CONSENT
Google | Google | necessary | https://policies.google.com/technologies/cookies | AEC HSID SSID APISID SAPISID SIDCC OTZ __Secure-ENID __Secure-1PSID __Secure-3PSID __Secure-1PAPISID __Secure-3PAPISID __Secure-1PSIDCC __Secure-3PSIDCC __Secure-1PSIDTS __Secure-3PSIDTS SEARCH_SAMESITE
Google | Google | advertising | https://policies.google.com/technologies/cookies | 1P_JAR
Meta Pixel | Meta | advertising | https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc | _fbp _fbc
LinkedIn | LinkedIn | advertising | https://www.linkedin.com/legal/l/cookie-table | li_sugr bcookie bscookie li_fat_id UserMatchHistory AnalyticsSyncHistory
LinkedIn | LinkedIn | functional | https://www.linkedin.com/legal/l/cookie-table | lidc
LinkedIn | LinkedIn | necessary/consent-choice | https://www.linkedin.com/legal/l/cookie-table | li_gc
X | X | social | https://help.x.com/en/rules-and-policies/x-cookies | guest_id
X | X | advertising | https://help.x.com/en/rules-and-policies/x-cookies | personalization_id guest_id_ads guest_id_marketing muc_ads
Facebook | Meta | social | https://www.facebook.com/privacy/policies/cookies/ | datr c_user
Instagram | Meta | social | https://privacycenter.instagram.com/policies/cookies/ | ig_did ig_nrcb ds_user_id
LinkedIn | LinkedIn | advertising | https://www.linkedin.com/legal/l/cookie-table | lms_ads lms_analytics li_giant ln_or
Pinterest | Pinterest | advertising | https://policy.pinterest.com/en/cookies | _pinterest_ct_ua _pinterest_ct_rt _pinterest_sess _pinterest_referrer _pin_unauth _derived_epik _epik _routing_id
Snap Pixel | Snap | advertising | https://businesshelp.snapchat.com/s/article/pixel-first-party-cookies | _scid _scid_r _sctr sc_at X-AB
Reddit Pixel | Reddit | advertising | https://www.redditinc.com/policies/cookies | _rdt_uuid _rdt_cid _rdt_em
TikTok Pixel | TikTok | advertising | https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel | ttwid tt_webid tt_webid_v2 tt_csrf_token ttcsid ttcsid_*
Criteo | Criteo | advertising | https://www.criteo.com/privacy/ | cto_bundle cto_tld_test cto_bidid cto_optout
Taboola | Taboola | advertising | https://www.taboola.com/policies/cookie-policy | t_gid t_pt_gid taboola_session_id trc_cookie_storage taboola_usg
Outbrain | Outbrain | advertising | https://www.outbrain.com/privacy/ | obuid outbrain_cid_fetch
AdRoll | NextRoll | advertising | https://www.nextroll.com/privacy | __adroll __adroll_fpc __adroll_shared __ar_v4
Xandr | Microsoft | advertising | https://about.ads.microsoft.com/en/solutions/xandr/platform-privacy-policy | uuid2 XANDR_PANID usersync
The Trade Desk | The Trade Desk | advertising | https://www.thetradedesk.com/us/privacy | TDID TDCPM
BidSwitch | Criteo | advertising | https://www.bidswitch.com/privacy-policy/ | tuuid tuuid_lu
AddThis | Oracle | social | https://www.oracle.com/legal/privacy/addthis-privacy-policy.html | __atuvc __atuvs
ShareThis | ShareThis | social | https://sharethis.com/privacy/ | __stid __stidv __sharethis_cookie_test__ fpestid
Marketo | Adobe | advertising | https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/administration/setup/cookies | _mkto_trk
Account Engagement (Pardot) | Salesforce | advertising | https://help.salesforce.com/s/articleView?id=sf.pardot_basics_cookies.htm | pi_opt_in* pardot
Salesforce Experience Cloud | Salesforce | necessary | https://help.salesforce.com/s/articleView?id=xcloud.networks_cookies.htm | BrowserId BrowserId_sec CookieConsentPolicy renderCtx sfdc-stream LSKey-c*
Oracle Eloqua | Oracle | advertising | https://docs.oracle.com/en/cloud/saas/marketing/eloqua-user/Help/EloquaTrackingCookies/EloquaTrackingCookies.htm | ELOQUA ELQSTATUS
ActiveCampaign | ActiveCampaign | advertising | https://help.activecampaign.com/hc/en-us/articles/221870128 | ac_enable_tracking prism_*
Brevo | Brevo | advertising | https://help.brevo.com/hc/en-us/articles/360000237080 | sib_cuid
Klaviyo | Klaviyo | advertising | https://help.klaviyo.com/hc/en-us/articles/360034666712 | __kla_id
Mailchimp | Intuit | advertising | https://mailchimp.com/legal/cookies/ | _mcid mailchimp_landing_site mailchimp.cart.*
Emarsys | SAP | advertising | https://help.sap.com/docs/SAP_EMARSYS | scarab.visitor scarab.profile scarab.mayAdd scarab.mayViewed
Bloomreach Engagement | Bloomreach | advertising | https://documentation.bloomreach.com/engagement/docs/cookies | __exponea_etc__ __exponea_time2__ xnpe_*
Wisepops | Wisepops | functional | https://support.wisepops.com/article/cookies | wisepops wisepops_visits wisepops_props wisepops_noshow wisepops_session wisepops_activity_session
OptinMonster | Awesome Motive | functional | https://optinmonster.com/docs/optinmonster-cookies/ | omSeen-* omSuccess-* _omappvp _omappvs
Beamer | Beamer | functional | https://www.getbeamer.com/cookie-policy | _BEAMER_*
Customer.io | Customer.io | statistical | https://docs.customer.io/journeys/cookies/ | _cioid _cioanonid
Microsoft Advertising | Microsoft | advertising | https://about.ads.microsoft.com/en/resources/policies/privacy-and-data-protection-policies | MSPTC MUIDB
Bing | Microsoft | advertising | https://support.microsoft.com/topic/081da30a-5dba-4ad7-8e3f-4a2ec9fd9df4 | SRM_B SRCHD SRCHUID SRCHUSR SRCHHPGUSR _EDGE_S _EDGE_V
Dynamics 365 Marketing | Microsoft | advertising | https://learn.microsoft.com/en-us/dynamics365/customer-insights/journeys/cookies | msd365mkttr msd365mkttrs
TikTok Pixel | TikTok | advertising | https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel | _ttp _tt_enable_cookie
Microsoft Advertising | Microsoft | advertising | https://about.ads.microsoft.com/en/resources/policies/privacy-and-data-protection-policies | _uetsid _uetvid _uetmsclkid
Microsoft Advertising | Microsoft | advertising | https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-consent | MUID

# What pages embed: videos, conversations, payments
YouTube | Google | functional | https://policies.google.com/technologies/cookies | YSC
YouTube | Google | advertising | https://policies.google.com/technologies/cookies | VISITOR_INFO1_LIVE
YouTube | Google | functional | https://policies.google.com/technologies/cookies | VISITOR_PRIVACY_METADATA LOGIN_INFO __Secure-YEC __Secure-ROLLOUT_TOKEN
Google Translate | Google | functional | https://translate.google.com/intl/en/about/website/ | googtrans
Vimeo | Vimeo | statistical | https://help.vimeo.com/hc/en-us/articles/26080940921361-Vimeo-Player-Cookies | vuid
Vimeo | Vimeo | functional | https://vimeo.com/legal/cookies/cookie-list | continuous_play_v3 vimeo_cart
Spotify | Spotify | functional | https://www.spotify.com/legal/cookies-policy/ | sp_landing sp_t
SoundCloud | SoundCloud | functional | https://soundcloud.com/pages/cookies | sc_anonymous_id
Issuu | Issuu | statistical | https://issuu.com/legal/cookies | iutk
Typeform | Typeform | functional | https://help.typeform.com/hc/en-us/articles/360029617032 | attribution_user_id
Qualtrics | Qualtrics | functional | https://www.qualtrics.com/support/website-app-feedback/getting-started-with-website-app-feedback/website-app-feedback-technical-documentation/ | QSI_HistorySession QSI_S_* QSI_SI_* QSI_CT
Dailymotion | Dailymotion | unknown | https://www.dailymotion.com/legal/cookiemanagement | dmvk v1st
Intercom | Intercom | functional | https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies | intercom-id-* intercom-session-* intercom-device-id-*
Zendesk | Zendesk | functional | https://support.zendesk.com/hc/en-us/articles/4408824378650-Zendesk-In-Product-Cookie-Policy | __zlcmid __zlcprivacy
Zendesk | Zendesk | necessary | https://support.zendesk.com/hc/en-us/articles/4408824378650-Zendesk-In-Product-Cookie-Policy | _zendesk_session _zendesk_shared_session _zendesk_cookie _zendesk_authenticated _help_center_session ZD-currentTime ZD-buid ZD-suid ZD-store
Crisp | Crisp | functional | https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/ | crisp-client/session/* crisp-client/socket/*
tawk.to | tawk.to | functional | https://help.tawk.to/article/what-are-cookies-and-how-does-tawkto-use-them | TawkConnectionTime twk_idm_key twk_uuid_* twk_token_* Tawk_*
LiveChat | Text | functional | https://www.livechat.com/legal/cookies-policy/ | __lc_cid __lc_cst __lc2_cid __lc2_cst __oauth_redirect_detector
Drift | Salesloft | functional | https://gethelp.drift.com/s/article/Drift-Cookies | driftt_aid driftt_sid drift_aid drift_campaign_refresh DFTT_END_USER_PREV_BOOTSTRAPPED
Olark | Olark | functional | https://www.olark.com/help/cookies | hblid wcsid olfsk _okdetect _okbk _oklv _okck
Userlike | Userlike | functional | https://docs.userlike.com/dashboard/cookies | uslk_*
Smartsupp | Smartsupp | functional | https://help.smartsupp.com/en_US/data-security-and-gdpr/what-cookies-does-smartsupp-use | ssupp.vid ssupp.visits ssupp.group ssupp.barclicked
Freshchat | Freshworks | functional | https://support.freshchat.com/ | _fw_crm_v
Stripe | Stripe | necessary | https://stripe.com/legal/cookies-policy | __stripe_mid __stripe_sid
reCAPTCHA | Google | necessary | https://developers.google.com/recaptcha/docs/faq | _GRECAPTCHA
reCAPTCHA | Google | necessary | https://developers.google.com/recaptcha/docs/faq | _grecaptcha rc::a rc::b rc::c rc::f
hCaptcha | Intuition Machines | necessary | https://docs.hcaptcha.com/faq | hc_accessibility hmt_id
PayPal | PayPal | necessary | https://www.paypal.com/us/legalhub/cookie-full | ts_c tsrce enforce_policy l7_az X-PP-SILOVER X-PP-K x-pp-s
Stripe | Stripe | necessary | https://stripe.com/legal/cookies-policy | __stripe_orig_props

# What stands between the browser and the site: load balancers, networks, guards against robots
AWS Application Load Balancer | Amazon | necessary | https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html | AWSALB AWSALBCORS AWSALBTG AWSALBTGCORS
AWS Classic Load Balancer | Amazon | necessary | https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-sticky-sessions.html | AWSELB AWSELBCORS
AWS Application Load Balancer | Amazon | necessary | https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html | AWSALBAPP-*
AWS WAF | Amazon | necessary | https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens-details.html | aws-waf-token
Google Cloud Load Balancing | Google | necessary | https://cloud.google.com/load-balancing/docs/backend-service | GCLB
Azure Front Door | Microsoft | necessary | https://learn.microsoft.com/en-us/azure/frontdoor/routing-methods | ASLBSA ASLBSACORS
Azure App Service | Microsoft | necessary | https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots | x-ms-routing-name TiPMix
NGINX Ingress | Kubernetes | necessary | https://kubernetes.github.io/ingress-nginx/examples/affinity/cookie/ | INGRESSCOOKIE
HAProxy | HAProxy | necessary | https://docs.haproxy.org/2.8/configuration.html | SERVERID
BIG-IP | F5 | necessary | https://my.f5.com/manage/s/article/K6917 | BIGipServer*
BIG-IP | F5 | necessary | https://my.f5.com/manage/s/article/K15387 | MRHSession LastMRH_Session F5_ST F5_fullWT MRHSHint
BIG-IP ASM | F5 | necessary | https://my.f5.com/manage/s/article/K6850 | TS01* TSPD_*
NetScaler | Citrix | necessary | https://docs.netscaler.com/en-us/citrix-adc/current-release/load-balancing/load-balancing-persistence/http-cookie-persistence.html | NSC_* citrix_ns_id*
Barracuda WAF | Barracuda | necessary | https://campus.barracuda.com/product/webapplicationfirewall/doc/4259930/ | BNI_* BNES_*
Queue-it | Queue-it | necessary | https://queue-it.com/cookies/ | QueueITAccepted-* Queue-it-*
Azure App Service | Microsoft | necessary | https://learn.microsoft.com/en-us/azure/app-service/configure-common | ARRAffinity ARRAffinitySameSite
Azure Application Gateway | Microsoft | necessary | https://learn.microsoft.com/en-us/azure/application-gateway/configuration-http-settings | ApplicationGatewayAffinity ApplicationGatewayAffinityCORS
Cloudflare | Cloudflare | necessary | https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/ | __cf_bm cf_clearance _cfuvid __cflb __cfruid __cfwaitingroom
Cloudflare | Cloudflare | necessary | https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/ | __cfduid __cfseq cf_ob_info cf_use_ob CF_Authorization cf_chl_*
Cloudflare Zaraz | Cloudflare | statistical | https://developers.cloudflare.com/zaraz/ | cfz_* cfzs_*
Akamai Bot Manager | Akamai | necessary | https://techdocs.akamai.com/bot-manager/docs/handle-bot-mgmt-cookies | ak_bmsc bm_sz bm_sv _abck
Akamai Bot Manager | Akamai | necessary | https://techdocs.akamai.com/bot-manager/docs/handle-bot-mgmt-cookies | bm_mi bm_so bm_lso sbsd
Akamai Visitor Prioritization | Akamai | necessary | https://techdocs.akamai.com/cloudlets/docs/what-visitor-prioritization | akavpau_* akacd_*
HUMAN (PerimeterX) | HUMAN | necessary | https://docs.humansecurity.com/ | _px2 _px3 _pxvid _pxhd _pxff_* pxcts
Imperva Cloud WAF | Imperva | necessary | https://docs.imperva.com/bundle/cloud-application-security/page/introducing-incapsula.htm | visid_incap_* incap_ses_* nlbi_*
Imperva Advanced Bot Protection | Imperva | necessary | https://docs.imperva.com/bundle/advanced-bot-protection/page/74773.htm | reese84 ___utmvc
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
OneTrust | OneTrust | necessary/consent-choice | https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0 | OTAdditionalConsentString OTGPPConsent
Cookiebot | Usercentrics | necessary/consent-choice | https://usercentrics.com/docs/web/cookiebot/cookiebot-sdk | CookieConsentBulkSetting*
Cookie Consent (Osano) | Osano | necessary/consent-choice | https://github.com/osano/cookieconsent | cookieconsent_status cookieconsent_dismissed
Osano | Osano | necessary/consent-choice | https://docs.osano.com/cookies-and-local-storage | osano_consentmanager osano_consentmanager_uuid osano_consentmanager_expdate
TrustArc | TrustArc | necessary/consent-choice | https://trustarc.com/privacy-policy/cookies/ | notice_preferences notice_gdpr_prefs notice_behavior notice_poptime cmapi_cookie_privacy cmapi_gtm_bl TAconsentID
Transparency and Consent Framework | IAB Europe | necessary/consent-choice | https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework | euconsent addtl_consent usprivacy
Cookie Control | Civic | necessary/consent-choice | https://www.civicuk.com/cookie-control/documentation/ | CookieControl
Borlabs Cookie | Borlabs | necessary/consent-choice | https://borlabs.io/kb/ | borlabs-cookie
Real Cookie Banner | devowl.io | necessary/consent-choice | https://devowl.io/knowledge-base/ | real_cookie_banner*
CookieFirst | CookieFirst | necessary/consent-choice | https://cookiefirst.com/cookie-policy/ | cookiefirst-consent cookiefirst-id
CookieHub | CookieHub | necessary/consent-choice | https://support.cookiehub.com/article/142-cookiehub-cookie | cookiehub
consentmanager | consentmanager | necessary/consent-choice | https://help.consentmanager.net/books/cmp/page/cookies-set-by-the-cmp | __cmpcc __cmpconsent* __cmpcccu* __cmpcvcu* __cmpcpcu* __cmpiab
Cookie Information | Cookie Information | necessary/consent-choice | https://support.cookieinformation.com/en/articles/5432047 | CookieInformationConsent
CookieScript | CookieScript | necessary/consent-choice | https://help.cookie-script.com/en/ | CookieScriptConsent
Cookie Notice (Compliance) | Hu-manity.co | necessary/consent-choice | https://wordpress.org/plugins/cookie-notice/ | cookie_notice_accepted hu-consent hu-form
GDPR Cookie Compliance | Moove | necessary/consent-choice | https://wordpress.org/plugins/gdpr-cookie-compliance/ | moove_gdpr_popup
GDPR Cookie Consent | WebToffee | necessary/consent-choice | https://www.webtoffee.com/docs/gdpr-cookie-consent/ | cookielawinfo-checkbox-* wt_consent wt_consentid
Evidon | Crownpeak | necessary/consent-choice | https://www.crownpeak.com/privacy/ | _evidon_consent_cookie _evidon_suppress_notification_cookie
Sourcepoint | Sourcepoint | necessary/consent-choice | https://docs.sourcepoint.com/ | consentUUID consentDate _sp_su _sp_v1_*
Ketch | Ketch | necessary/consent-choice | https://docs.ketch.com/ | _ketch_consent_v1_ _swb_consent_
Google consent messages | Google | necessary/consent-choice | https://support.google.com/adsense/answer/10924669 | FCOEC
`;
