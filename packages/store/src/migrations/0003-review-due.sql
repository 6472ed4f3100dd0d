-- When the 30-day review opens by itself: 30 days after publishing, later when somebody put it off.
alter table incident add column review_due_at timestamptz;
update incident set review_due_at = published_at + interval '30 days' where published_at is not null;
create index incident_review_due on incident (review_due_at) where state = 'published';
