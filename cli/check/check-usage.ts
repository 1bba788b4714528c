/** The help of `check`. */
export const CHECK_USAGE = `cookie-policy check [URL…] [--config FILE]

Visits sites in a browser of its own and compares their cookies with their cookie policies.

  --policy FILE|URL|auto   what to compare with: auto (the site's own, the default), an address, or files (one a language)
  --consent LIST           visits, each in a fresh context: none, refuse, accept
  --pages auto|N|PATH,…    the start page and one of each kind (at most N, 5 by default), or these
  --browser LIST           chromium (the default), firefox; --browser-path FILE, --browser-arg ARG, --browser-pref NAME=VALUE
  --endpoint ws://…        uses a browser that runs elsewhere (Chrome DevTools Protocol, or WebDriver BiDi)
  --third-party MODE       allow (the default) or block cookies of third parties
  --as-visitor             hides from pages that the browser is driven: some banners do not show otherwise
  --storage-state FILE     begins with the cookies of a session (Playwright's form); --header-file FILE: Name: value, a line each
  --fail-on LIST           undeclared,contradiction (the default), guideline, advice, a finding's code, none
  --confirm                a finding must be seen in two visits
  --strict                 a policy that was not understood in a place is not checked (3)
  --baseline FILE          accepted findings (cookie-policy.baseline.json where it is there)
  --format FORMAT          human (the default), json, sarif, junit, github, gitlab, markdown, html, csv, wec, openmetrics
  -o FORMAT=FILE           also writes a file; may be repeated
  --fix                    corrects the policy's files: missing rows, lifetimes, parties; all else stays as it is
  --evidence DIR           writes each visit, its pictures, the policy as it is and corrected, and SHA-256 of all files
  --parallel N             visits at a time (3); --headed shows the browser; --insecure accepts any certificate

Settings for many sites: cookie-policy.config.json in the working directory, see docs/check.md.
Exit codes: 0 nothing found, 1 findings, 2 wrong use, 3 could not be checked.`;
