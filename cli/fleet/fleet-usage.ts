/** The help of `fleet`. */
export const FLEET_USAGE = `cookie-policy fleet init
cookie-policy fleet sites add URL… [--tag TAG] [--policy FILE|URL|auto] [--pages N|PATH…]
                               [--schedule "0 3 * * *" --time-zone Europe/Paris] [--platform NAME]
cookie-policy fleet sites import FILE [--tag TAG] [--platform NAME]
cookie-policy fleet sites list [--tag TAG] [--json]
cookie-policy fleet sites remove URL|HOST…
cookie-policy fleet run [--tag TAG] [--shard I/N] [--sites FILE] [--resume] [flags of check]
cookie-policy fleet worker [flags of check]
cookie-policy fleet status [--json]
cookie-policy fleet changes [--since DAY|RUN] [--format human|json|markdown|csv]
cookie-policy fleet cookie NAME [--format human|json|csv]
cookie-policy fleet page DIR [--since DAY|RUN] [--lang en,fr]
cookie-policy fleet metrics FILE
cookie-policy fleet prune [--days 90]

init     makes the database of the fleet, or brings it to this version
sites    adds, imports (CSV, JSON, the registry of data portals), lists and removes sites
run      checks all sites, or those with a tag, and waits until they are done
worker   checks what runs ask for, and starts scheduled runs, until it is stopped
status   shows the last runs, the workers and the size of the database
changes  tells what changed since a moment or a run, or in the last run
cookie   tells on which sites a cookie is, and since when
page     writes pages about the fleet, to be looked at without a server
metrics  writes OpenMetrics for a collector of text files
prune    drops reports in full that are older than 90 days, but for those in which something changed

The fleet is in the PostgreSQL database that DATABASE_URL names, or without it in the folder
cookie-policy-fleet (--dir DIR: another one), for one process at a time.

Exit codes: 0 nothing to report, 1 findings, 2 wrong use, 3 could not be checked.`;
