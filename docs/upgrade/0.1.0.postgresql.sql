-- From the tables of Gransgangare.EntityFrameworkCore 0.1.0 to those of 0.2.0, on PostgreSQL: all of it or nothing.
BEGIN;

-- What was not asked before is not known.
ALTER TABLE gg_participations
    ADD COLUMN leave varchar(64),
    ADD COLUMN leave_from date,
    ADD COLUMN leave_to_expected date,
    ADD COLUMN leave_job_related_income varchar(64) NOT NULL DEFAULT 'unknown',
    ADD COLUMN not_target_groups text NOT NULL DEFAULT '',
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

COMMIT;
