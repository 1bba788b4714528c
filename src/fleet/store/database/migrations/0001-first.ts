/** The first tables. Every one is described in docs/fleet.md: people query them. */
export const FIRST = `
create table fleet.site (
	id integer generated always as identity primary key,
	url text not null unique,
	host text not null,
	title text,
	platform text not null,
	tags text[] not null default '{}',
	policy text[] not null default '{auto}',
	pages jsonb,
	schedule text,
	time_zone text,
	added_at timestamptz not null,
	removed_at timestamptz
);
create index site_tags on fleet.site using gin (tags);

create table fleet.policy_version (
	id integer generated always as identity primary key,
	site_id integer not null references fleet.site,
	fingerprint text not null,
	first_seen timestamptz not null,
	last_seen timestamptz not null,
	declarations integer not null,
	compared jsonb not null,
	difference jsonb
);
create index policy_version_site on fleet.policy_version (site_id, first_seen desc);

create table fleet.run (
	id integer generated always as identity primary key,
	cause text not null check (cause in ('command', 'schedule')),
	slot text unique,
	tag text,
	started_at timestamptz not null,
	ended_at timestamptz,
	sites integer not null,
	exit_code smallint,
	tool_version text not null
);
create index run_started on fleet.run (started_at desc);

create table fleet.site_check (
	run_id integer not null references fleet.run on delete cascade,
	site_id integer not null references fleet.site,
	job_id uuid not null,
	checked_at timestamptz,
	outcome text,
	reason text,
	exit_code smallint,
	attempts smallint not null default 0,
	worker text,
	policy_version_id integer references fleet.policy_version,
	cookies integer,
	declared integer,
	undeclared integer,
	accepted integer,
	unjudged integer,
	declarations integer,
	unseen integer,
	undeclared_findings integer,
	contradictions integer,
	guidelines integer,
	advice integer,
	is_change boolean not null default false,
	conditions jsonb,
	report bytea,
	primary key (run_id, site_id)
);
create index site_check_site on fleet.site_check (site_id, checked_at desc);
create index site_check_open on fleet.site_check (run_id) where outcome is null;
create index site_check_kept on fleet.site_check (checked_at) where report is not null and not is_change;

create table fleet.result (
	run_id integer not null,
	site_id integer not null,
	browser text not null,
	pass text not null,
	number smallint not null,
	banner text not null,
	consent_manager text,
	pages integer not null,
	cookies integer not null,
	duration_ms integer not null,
	sha256 text not null,
	audit bytea,
	primary key (run_id, site_id, browser, pass),
	foreign key (run_id, site_id) references fleet.site_check on delete cascade
);

create table fleet.cookie (
	site_id integer not null references fleet.site,
	key text not null,
	identity text not null,
	name text not null,
	domain text not null,
	path text not null,
	verdict text not null,
	first_seen timestamptz not null,
	last_seen timestamptz not null,
	gone_at timestamptz,
	primary key (site_id, key)
);
create index cookie_name on fleet.cookie (left(name, 200));

create table fleet.finding (
	site_id integer not null references fleet.site,
	key text not null,
	identity text not null,
	code text not null,
	severity text not null,
	name text not null,
	domain text,
	accepted_reason text,
	first_seen timestamptz not null,
	last_seen timestamptz not null,
	gone_at timestamptz,
	primary key (site_id, key)
);
create index finding_code on fleet.finding (code) where gone_at is null;

create table fleet.worker (
	id text primary key,
	host text not null,
	pid integer not null,
	started_at timestamptz not null,
	seen_at timestamptz not null,
	ended_at timestamptz,
	done integer not null default 0
);
`;
