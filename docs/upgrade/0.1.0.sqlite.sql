-- From the tables of Gransgangare.EntityFrameworkCore 0.1.0 to those of 0.2.0, on SQLite: all of it or nothing.
-- SQLite cannot change the default of a column, so the table of participations is made anew, as https://www.sqlite.org/lang_altertable.html says.
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;

CREATE TABLE "gg_participations_0.2.0" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gg_participations" PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "participant_kind" TEXT NOT NULL,
    "forbund" TEXT NULL,
    "municipality" TEXT NULL,
    "gender" TEXT NOT NULL,
    "birth_date" TEXT NULL,
    "labour_status" TEXT NULL,
    "registered_unemployed" TEXT NOT NULL,
    "unemployed_since" TEXT NULL,
    "in_education" TEXT NOT NULL,
    "parental_leave" TEXT NOT NULL,
    "leave" TEXT NULL,
    "leave_from" TEXT NULL,
    "leave_to_expected" TEXT NULL,
    "leave_job_related_income" TEXT NOT NULL DEFAULT 'unknown',
    "isced" INTEGER NULL,
    "work_extent_before" INTEGER NULL,
    "study_extent_before" INTEGER NULL,
    "support_months_before" INTEGER NULL,
    "disability" TEXT NOT NULL DEFAULT 'unknown',
    "third_country_national" TEXT NOT NULL,
    "foreign_background" TEXT NOT NULL,
    "minority" TEXT NOT NULL DEFAULT 'unknown',
    "homeless" TEXT NOT NULL,
    "rural" TEXT NOT NULL,
    "other_disadvantaged" TEXT NOT NULL DEFAULT 'unknown',
    "direct_beneficiary" TEXT NOT NULL,
    "specific_objective" TEXT NULL,
    "target_groups" TEXT NOT NULL,
    "not_target_groups" TEXT NOT NULL,
    "special_target_groups" TEXT NOT NULL DEFAULT (''),
    "special_not_target_groups" TEXT NOT NULL DEFAULT (''),
    "sick_listings" TEXT NULL,
    "assistance_months" INTEGER NULL,
    "assessed_elsewhere" TEXT NOT NULL,
    "referrer" TEXT NULL,
    "income_sources" TEXT NOT NULL,
    "protected_from" TEXT NULL,
    "protected_to" TEXT NULL
);

-- What was not asked before is not known.
INSERT INTO "gg_participations_0.2.0" (
    id, revision, person, operation, participant_kind, forbund, municipality, gender, birth_date, labour_status, registered_unemployed,
    unemployed_since, in_education, parental_leave, isced, work_extent_before, study_extent_before, support_months_before, disability,
    third_country_national, foreign_background, minority, homeless, rural, other_disadvantaged, direct_beneficiary, specific_objective,
    target_groups, referrer, income_sources, protected_from, protected_to,
    not_target_groups, assessed_elsewhere
)
SELECT
    id, revision, person, operation, participant_kind, forbund, municipality, gender, birth_date, labour_status, registered_unemployed,
    unemployed_since, in_education, parental_leave, isced, work_extent_before, study_extent_before, support_months_before, disability,
    third_country_national, foreign_background, minority, homeless, rural, other_disadvantaged, direct_beneficiary, specific_objective,
    target_groups, referrer, income_sources, protected_from, protected_to,
    '', 'unknown'
FROM gg_participations;

-- No id of a row that is gone is given to another.
DELETE FROM sqlite_sequence WHERE name = 'gg_participations_0.2.0';
UPDATE sqlite_sequence SET name = 'gg_participations_0.2.0' WHERE name = 'gg_participations';
DROP TABLE gg_participations;
ALTER TABLE "gg_participations_0.2.0" RENAME TO gg_participations;
CREATE UNIQUE INDEX "IX_gg_participations_person_operation" ON "gg_participations" ("person", "operation");
ALTER TABLE gg_measurements ADD COLUMN "instrument_version" TEXT NULL;

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
PRAGMA foreign_keys = ON;
