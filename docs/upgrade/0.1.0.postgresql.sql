-- From the tables of Gransgangare.EntityFrameworkCore 0.1.0 to those of 0.2.0, on PostgreSQL: all of it or nothing.
BEGIN;

-- What was not asked before is not known.
ALTER TABLE gg_participations
    ADD COLUMN leave varchar(64),
    ADD COLUMN leave_from date,
    ADD COLUMN leave_to_expected date,
    ADD COLUMN leave_job_related_income varchar(64) NOT NULL DEFAULT 'unknown',
    ADD COLUMN not_target_groups text NOT NULL DEFAULT '',
    ADD COLUMN special_target_groups text NOT NULL DEFAULT '',
    ADD COLUMN special_not_target_groups text NOT NULL DEFAULT '',
    ADD COLUMN sick_listings text,
    ADD COLUMN assistance_months integer,
    ADD COLUMN assessed_elsewhere varchar(64) NOT NULL DEFAULT 'unknown';
ALTER TABLE gg_participations
    ALTER COLUMN not_target_groups DROP DEFAULT,
    ALTER COLUMN assessed_elsewhere DROP DEFAULT,
    -- A model that does not store special categories leaves these to the database.
    ALTER COLUMN disability SET DEFAULT 'unknown',
    ALTER COLUMN minority SET DEFAULT 'unknown',
    ALTER COLUMN other_disadvantaged SET DEFAULT 'unknown';
ALTER TABLE gg_measurements ADD COLUMN instrument_version varchar(200);

-- Target groups that are a special category have a column of their own; each code has its own bars while some are taken out.
UPDATE gg_participations SET special_target_groups = '|'
    || CASE WHEN target_groups LIKE '%|comorbidity|%' THEN 'comorbidity|' ELSE '' END
    || CASE WHEN target_groups LIKE '%|hbtqi|%' THEN 'hbtqi|' ELSE '' END
    || CASE WHEN target_groups LIKE '%|young-grey-zone-daily-activity|%' THEN 'young-grey-zone-daily-activity|' ELSE '' END
    || CASE WHEN target_groups LIKE '%|young-risk-of-crime|%' THEN 'young-risk-of-crime|' ELSE '' END
    || CASE WHEN target_groups LIKE '%|young-disability|%' THEN 'young-disability|' ELSE '' END
    || CASE WHEN target_groups LIKE '%|young-mental-ill-health|%' THEN 'young-mental-ill-health|' ELSE '' END;
UPDATE gg_participations SET special_target_groups = '' WHERE special_target_groups = '|';
UPDATE gg_participations SET target_groups = replace(target_groups, '|', '||');
UPDATE gg_participations SET target_groups = replace(target_groups, '|comorbidity|', '');
UPDATE gg_participations SET target_groups = replace(target_groups, '|hbtqi|', '');
UPDATE gg_participations SET target_groups = replace(target_groups, '|young-grey-zone-daily-activity|', '');
UPDATE gg_participations SET target_groups = replace(target_groups, '|young-risk-of-crime|', '');
UPDATE gg_participations SET target_groups = replace(target_groups, '|young-disability|', '');
UPDATE gg_participations SET target_groups = replace(target_groups, '|young-mental-ill-health|', '');
UPDATE gg_participations SET target_groups = CASE target_groups WHEN '||' THEN '' ELSE replace(target_groups, '||', '|') END;

COMMIT;
