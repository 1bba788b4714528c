/** The style sheet of the demo portals, served at `/portal.css`. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #14213d; --soft: #52607a; --line: #dfe4ee; --page: #f7f9fc; --card: #fff; --accent: #0b6e8f; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9eef7; --soft: #a5b1c6; --line: #2b364b; --page: #111827; --card: #1a2436; --accent: #67c7e6; --on-accent: #06222d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
a { color: var(--accent); }
.ods-front-header { display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: baseline; padding: 18px max(24px, calc(50vw - 460px)); background: var(--card); border-bottom: 1px solid var(--line); }
.ods-front-header strong { font-size: 20px; letter-spacing: -0.01em; }
.ods-front-header nav { display: flex; gap: 20px; margin-left: auto; }
.ods-front-header nav a { text-decoration: none; }
main { max-width: 920px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 30px; letter-spacing: -0.02em; margin: 8px 0 12px; }
h2 { font-size: 20px; margin-top: 32px; } h3 { font-size: 16px; }
table { width: 100%; border-collapse: collapse; background: var(--card); margin: 12px 0; }
th, td { padding: 8px 12px; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 16px; margin-top: 24px; }
.ods-catalog-card { padding: 20px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; text-decoration: none; color: inherit; }
.ods-catalog-card b { display: block; margin-bottom: 4px; color: var(--accent); }
.soft { color: var(--soft); }
svg.map { width: 100%; height: auto; border-radius: 12px; border: 1px solid var(--line); }
iframe { width: 100%; height: 180px; border: 1px solid var(--line); border-radius: 12px; margin-top: 24px; }
.ods-front-footer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; padding: 20px max(24px, calc(50vw - 460px)); border-top: 1px solid var(--line); }
button { font: inherit; padding: 6px 14px; border: 1px solid var(--accent); border-radius: 8px; background: transparent; color: var(--accent); cursor: pointer; }
button.primary { background: var(--accent); color: var(--on-accent); }
dialog { max-width: 460px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); color: var(--ink); padding: 24px; }
dialog::backdrop { background: #0008; }
.ods-cookies-row { display: flex; justify-content: space-between; gap: 16px; padding: 12px 0; border-top: 1px solid var(--line); }
`;

/**
 * The script of every portal page, served at `/portal.js`, which reads `data-` attributes of its own element: it sets
 * the analytics cookies and runs the dialog of cookie choices.
 */
export const SCRIPT = `
'use strict';
const { analytics, domain } = document.currentScript.dataset;
const secure = location.protocol === 'https:' ? '; Secure' : '';
const setCookie = (name, value, seconds) => {
	const where = domain ? '; Domain=' + domain : '';
	document.cookie = name + '=' + value + '; Path=/; Max-Age=' + seconds + '; SameSite=Lax' + where + secure;
};
const DAY = 86400;
function countVisit() {
	const now = Math.floor(Date.now() / 1000);
	setCookie('_ga', 'GA1.1.2024.' + now, 730 * DAY);
	setCookie('_ga_7QLUMIERE1', 'GS2.1.s' + now, 730 * DAY);
	setCookie('_pk_id.1.5c2a', 'a1b2c3.' + now, 393 * DAY);
	setCookie('_pk_ses.1.5c2a', '1', 1800);
}
const agreed = () => {
	const choice = document.cookie.split('; ').find((pair) => pair.startsWith('cookies_preferences='));
	return choice !== undefined && decodeURIComponent(choice).includes('"statistics":true');
};
if (analytics === 'always' || (analytics === 'after-choice' && agreed())) countVisit();
const dialog = document.querySelector('dialog');
document.querySelector('.ods-manage-cookies-preferences__show-button')?.addEventListener('click', () => dialog.showModal());
dialog?.querySelector('form').addEventListener('submit', () => {
	const statistics = dialog.querySelector('[name="statistics"]').checked;
	document.cookie = 'cookies_preferences=' + encodeURIComponent(JSON.stringify({ statistics })) +
		'; Path=/; Max-Age=' + 180 * DAY + '; SameSite=Lax' + secure;
	if (analytics === 'after-any-choice' || (statistics && analytics === 'after-choice')) countVisit();
});
`;
