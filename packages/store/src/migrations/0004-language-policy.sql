-- Which language rules a workspace uses, and its own terms.
alter table workspace add column language_policy jsonb not null default '{}';
