/** The help of the command line. */
export const USAGE = `cookie-policy check [URL…] [--config FILE] [--policy FILE|URL|auto] [--help]
cookie-policy doctor [URL]
cookie-policy compare OLD.json NEW.json [--format human|json|csv]
cookie-policy baseline write RUN.json --reason TEXT --until DAY [--by WHO] [--baseline FILE]
cookie-policy baseline prune RUN.json [--baseline FILE]
cookie-policy policy diff OLD NEW [--format human|json]
cookie-policy policy parse|verify FILE…

check     visits sites and compares their cookies with their cookie policies
doctor    tells whether this machine can check a site, and what to do if not
compare   tells what changed between two runs of check, or two exported reports
baseline  accepts what makes a run fail, each with a reason and a last day; drops what is over or not needed
policy    reads policies, compares two, verifies exported reports

Exit codes: 0 nothing to report, 1 findings, 2 wrong use, 3 could not be checked.`;
