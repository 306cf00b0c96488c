-- A database of Gransgangare.EntityFrameworkCore 0.1.0, made by its model from random records and a small invented cohort.
CREATE TABLE "gg_measurements" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gg_measurements" PRIMARY KEY AUTOINCREMENT,
    "subject" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "rater" TEXT NOT NULL,
    "rater_id" TEXT NULL,
    "instrument_id" TEXT NOT NULL,
    "occasion" TEXT NULL,
    "answers" TEXT NOT NULL
);

CREATE TABLE "gg_participations" (
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
    "isced" INTEGER NULL,
    "work_extent_before" INTEGER NULL,
    "study_extent_before" INTEGER NULL,
    "support_months_before" INTEGER NULL,
    "disability" TEXT NOT NULL,
    "third_country_national" TEXT NOT NULL,
    "foreign_background" TEXT NOT NULL,
    "minority" TEXT NOT NULL,
    "homeless" TEXT NOT NULL,
    "rural" TEXT NOT NULL,
    "other_disadvantaged" TEXT NOT NULL,
    "direct_beneficiary" TEXT NOT NULL,
    "specific_objective" TEXT NULL,
    "target_groups" TEXT NOT NULL,
    "referrer" TEXT NULL,
    "income_sources" TEXT NOT NULL,
    "protected_from" TEXT NULL,
    "protected_to" TEXT NULL
);

CREATE TABLE "gg_consents" (
    "participation_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "withdrawn" TEXT NULL,
    CONSTRAINT "PK_gg_consents" PRIMARY KEY ("participation_id", "number"),
    CONSTRAINT "FK_gg_consents_gg_participations_participation_id" FOREIGN KEY ("participation_id") REFERENCES "gg_participations" ("id") ON DELETE CASCADE
);

CREATE TABLE "gg_events" (
    "participation_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "PK_gg_events" PRIMARY KEY ("participation_id", "number"),
    CONSTRAINT "FK_gg_events_gg_participations_participation_id" FOREIGN KEY ("participation_id") REFERENCES "gg_participations" ("id") ON DELETE CASCADE
);

CREATE TABLE "gg_interventions" (
    "participation_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "start_date" TEXT NOT NULL,
    "end_date" TEXT NULL,
    "name" TEXT NULL,
    CONSTRAINT "PK_gg_interventions" PRIMARY KEY ("participation_id", "number"),
    CONSTRAINT "FK_gg_interventions_gg_participations_participation_id" FOREIGN KEY ("participation_id") REFERENCES "gg_participations" ("id") ON DELETE CASCADE
);

CREATE TABLE "gg_spells" (
    "participation_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "entry_date" TEXT NOT NULL,
    "exit_date" TEXT NULL,
    "exit_reason" TEXT NULL,
    "exit_manner" TEXT NULL,
    "type_of_work" TEXT NULL,
    "work_extent" INTEGER NULL,
    "study_extent" INTEGER NULL,
    "job_start" TEXT NULL,
    "job_end" TEXT NULL,
    "job_ongoing" TEXT NOT NULL,
    "study_support_right" TEXT NOT NULL,
    "income_sources_after" TEXT NOT NULL,
    "job_seeking_after" TEXT NOT NULL,
    "six_month_answered" INTEGER NULL,
    "six_month_status" TEXT NULL,
    "six_month_improvement" TEXT NOT NULL,
    CONSTRAINT "PK_gg_spells" PRIMARY KEY ("participation_id", "number"),
    CONSTRAINT "FK_gg_spells_gg_participations_participation_id" FOREIGN KEY ("participation_id") REFERENCES "gg_participations" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_gg_measurements_subject_subject_kind_instrument_id_date_rater" ON "gg_measurements" ("subject", "subject_kind", "instrument_id", "date", "rater");

CREATE UNIQUE INDEX "IX_gg_participations_person_operation" ON "gg_participations" ("person", "operation");

INSERT INTO gg_measurements VALUES(1,'r01','organisation','2085-01-20','own-rater','åß ''263'' ☃','åß ''131'' ☃','follow-up','489629A-8235923A83-327A142358517');
INSERT INTO gg_measurements VALUES(2,'r02','organisation','2065-02-01','caseworker','åß ''767'' ☃','åß ''75'' ☃','start','8672347598A-417872A5432-649614A3');
INSERT INTO gg_measurements VALUES(3,'r03','participant','2007-07-01','caseworker','åß ''940'' ☃','åß ''89'' ☃','exit','-A72778A496-175366A6134976287581');
INSERT INTO gg_measurements VALUES(4,'r04','organisation','2006-06-07','caseworker','åß ''824'' ☃','åß ''941'' ☃','start','6864235A8731267596-5-39-49321887');
INSERT INTO gg_measurements VALUES(5,'p0000001','participant','2023-11-09','participant',NULL,'bip','start','323333-32-----------------------');
INSERT INTO gg_measurements VALUES(6,'p0000001','participant','2023-11-09','caseworker','c016','bip','start','-3333334-33---------------------');
INSERT INTO gg_measurements VALUES(7,'p0000001','participant','2024-02-14','participant',NULL,'bip','follow-up','334333-423----------------------');
INSERT INTO gg_measurements VALUES(8,'p0000001','participant','2024-02-15','caseworker','c016','bip','follow-up','33444334234---------------------');
INSERT INTO gg_measurements VALUES(9,'p0000001','participant','2024-04-17','caseworker','c016','bip','exit','-3444344334---------------------');
INSERT INTO gg_measurements VALUES(10,'p0000002','participant','2025-09-10','participant',NULL,'bip','start','434443-333----------------------');
INSERT INTO gg_measurements VALUES(11,'p0000002','participant','2025-12-11','participant',NULL,'bip','follow-up','434443-334----------------------');
INSERT INTO gg_measurements VALUES(12,'p0000002','participant','2025-12-11','caseworker','c033','bip','follow-up','-4---3-3444---------------------');
INSERT INTO gg_participations VALUES(1,1,'r01','åß ''110'' ☃','anonymous','åß ''771'' ☃','åß ''432'' ☃','man',NULL,NULL,'unknown','2060-01-17','no','yes',103,102,99,32,'refused','unknown','unknown','yes','refused','unknown','refused','yes','h','|young-risk-of-crime|long-term-unemployed|','self-referral','|sickness-benefit|establishment-benefit|establishment-benefit|',NULL,NULL);
INSERT INTO gg_participations VALUES(2,1,'r02','åß ''995'' ☃','identified','åß ''984'' ☃','åß ''854'' ☃','non-binary','2061-05-03',NULL,'unknown',NULL,'unknown','yes',NULL,31,NULL,NULL,'unknown','refused','yes','refused','refused','unknown','refused','no',NULL,'|young-activity-compensation|','social-insurance-agency','',NULL,NULL);
INSERT INTO gg_participations VALUES(3,1,'r03','åß ''949'' ☃','anonymous',NULL,NULL,'man','2056-11-17','inactive','refused','1922-12-25','yes','unknown',50,108,NULL,106,'unknown','no','refused','no','unknown','yes','yes','no',NULL,'|young-neet|young-neet|','social-insurance-agency','|activity-support|sickness-compensation|','2024-02-13',NULL);
INSERT INTO gg_participations VALUES(4,1,'r04','åß ''573'' ☃','volume',NULL,'åß ''3'' ☃','man','1948-07-22','inactive','no',NULL,'refused','yes',27,NULL,NULL,NULL,'no','refused','unknown','unknown','no','no','yes','refused','k','',NULL,'|unemployment-benefit|',NULL,NULL);
INSERT INTO gg_participations VALUES(5,1,'r05','åß ''245'' ☃','identified','åß ''196'' ☃','åß ''256'' ☃','woman','2103-03-15','unemployed','refused','1931-06-08','no','no',117,54,88,NULL,'yes','no','unknown','yes','yes','yes','unknown','unknown','k','|young-risk-of-crime|young-disability|',NULL,'|no-public-support|',NULL,NULL);
INSERT INTO gg_participations VALUES(6,1,'r06','åß ''984'' ☃','anonymous','åß ''972'' ☃','åß ''326'' ☃','non-binary','1943-07-16','inactive','unknown','1975-12-02','no','refused',NULL,NULL,NULL,104,'yes','refused','no','refused','unknown','no','yes','no','h','|young-neet|long-term-social-assistance|young-disability|','social-insurance-agency','|activity-support|',NULL,NULL);
INSERT INTO gg_participations VALUES(7,1,'r07','åß ''479'' ☃','identified','åß ''619'' ☃','åß ''733'' ☃','non-binary',NULL,'unemployed','refused','2092-07-21','no','no',65,NULL,5,118,'refused','no','no','refused','refused','yes','refused','yes','e','|young-mental-ill-health|young-mental-ill-health|','municipality','|unknown|activity-compensation|sickness-compensation|','2024-07-10','2025-05-05');
INSERT INTO gg_participations VALUES(8,1,'r08','åß ''871'' ☃','identified','åß ''195'' ☃','åß ''85'' ☃','non-binary','1952-06-06','unemployed','refused','2123-11-14','unknown','unknown',NULL,114,38,NULL,'yes','yes','no','unknown','no','refused','refused','no','d','|young-mental-ill-health|long-term-sick-listed|long-term-unemployed|','social-insurance-agency','|no-public-support|',NULL,NULL);
INSERT INTO gg_participations VALUES(9,1,'r09','åß ''695'' ☃','identified',NULL,NULL,'unknown','2028-08-25','inactive','refused',NULL,'unknown','unknown',NULL,30,11,69,'unknown','unknown','yes','refused','yes','yes','no','yes',NULL,'|young-neet|young-mental-ill-health|','region','|sickness-benefit|',NULL,NULL);
INSERT INTO gg_participations VALUES(10,1,'r10','åß ''303'' ☃','volume',NULL,'åß ''935'' ☃','man','1967-09-07',NULL,'refused','2068-04-25','no','yes',105,114,79,90,'unknown','unknown','unknown','refused','unknown','unknown','no','unknown','e','|young-neet|',NULL,'','2025-03-17','2025-11-04');
INSERT INTO gg_participations VALUES(11,1,'p0000001','default','identified','vast','1435','man','1990-08-13','unemployed','yes','2023-08-13','no','no',3,0,0,5,'no','no','no','no','no','yes','yes','unknown',NULL,'|comorbidity|','employment-service','|unemployment-benefit|',NULL,NULL);
INSERT INTO gg_participations VALUES(12,1,'p0000002','default','identified','alv-och-kust','1482','woman','1998-07-12','inactive','no',NULL,'no','no',3,0,NULL,10,'yes','no','no','refused','no','no','no','unknown',NULL,'|long-term-sick-listed|','social-insurance-agency','',NULL,NULL);
INSERT INTO gg_participations VALUES(13,1,'p0000003','default','identified','alv-och-kust','1407','man','1971-05-19','employed','no',NULL,'no','no',3,NULL,0,25,'no','no','no','no','no','no','no','unknown',NULL,'|long-term-sick-listed|','region','|sickness-benefit|',NULL,NULL);
INSERT INTO gg_participations VALUES(14,1,'p0000004','default','identified','alv-och-kust','1482','man','1995-12-02','inactive','no',NULL,'unknown','no',1,0,0,49,'yes','no','no','refused','no','yes','no','unknown',NULL,'|young-activity-compensation|','social-insurance-agency','|activity-compensation|',NULL,NULL);
INSERT INTO gg_consents VALUES(1,0,'information-exchange','1976-06-13',NULL);
INSERT INTO gg_consents VALUES(1,1,'information-exchange','1991-05-25','1925-08-21');
INSERT INTO gg_consents VALUES(1,2,'information-exchange','2075-07-27',NULL);
INSERT INTO gg_consents VALUES(4,0,'esf-scb-information','1941-06-28','2080-05-11');
INSERT INTO gg_consents VALUES(4,1,'esf-scb-information','1944-03-20','2078-07-15');
INSERT INTO gg_consents VALUES(5,0,'sus','1913-06-02','1981-12-19');
INSERT INTO gg_consents VALUES(5,1,'information-exchange','1925-01-17',NULL);
INSERT INTO gg_consents VALUES(5,2,'esf-scb-information','2035-03-27',NULL);
INSERT INTO gg_consents VALUES(6,0,'sus','2077-07-08','2016-11-21');
INSERT INTO gg_consents VALUES(6,1,'sus','2118-05-05',NULL);
INSERT INTO gg_consents VALUES(7,0,'information-exchange','2055-05-11',NULL);
INSERT INTO gg_consents VALUES(9,0,'sus','2074-02-15','2002-10-24');
INSERT INTO gg_consents VALUES(9,1,'information-exchange','2047-05-03',NULL);
INSERT INTO gg_consents VALUES(9,2,'esf-scb-information','1923-12-28','1994-02-10');
INSERT INTO gg_consents VALUES(10,0,'information-exchange','1968-02-13',NULL);
INSERT INTO gg_consents VALUES(10,1,'information-exchange','1970-02-26','1934-09-01');
INSERT INTO gg_consents VALUES(10,2,'esf-scb-information','2000-07-16',NULL);
INSERT INTO gg_events VALUES(2,0,'2000-07-07','job-searching');
INSERT INTO gg_events VALUES(4,0,'1944-12-29','qualification-gained');
INSERT INTO gg_events VALUES(4,1,'2117-08-31','qualification-gained');
INSERT INTO gg_events VALUES(5,0,'1913-06-02','education-started');
INSERT INTO gg_events VALUES(5,1,'2067-05-30','qualification-gained');
INSERT INTO gg_events VALUES(6,0,'1939-12-27','qualification-gained');
INSERT INTO gg_events VALUES(6,1,'2050-03-15','employed');
INSERT INTO gg_events VALUES(6,2,'2100-06-08','qualification-gained');
INSERT INTO gg_events VALUES(9,0,'2032-12-14','job-searching');
INSERT INTO gg_events VALUES(9,1,'2033-04-19','job-searching');
INSERT INTO gg_events VALUES(11,0,'2024-05-25','unemployed');
INSERT INTO gg_events VALUES(12,0,'2025-11-17','education-started');
INSERT INTO gg_events VALUES(12,1,'2025-12-17','education-ended');
INSERT INTO gg_events VALUES(13,0,'2025-08-11','job-searching');
INSERT INTO gg_interventions VALUES(1,0,'other','2025-03-04','2025-03-30',NULL);
INSERT INTO gg_interventions VALUES(2,0,'social','2025-02-15','2025-12-05','åß ''382'' ☃');
INSERT INTO gg_interventions VALUES(2,1,'competence','2024-08-08','2024-09-29',NULL);
INSERT INTO gg_interventions VALUES(3,0,'job-focused','2024-09-17',NULL,NULL);
INSERT INTO gg_interventions VALUES(3,1,'social','2024-11-01',NULL,'åß ''681'' ☃');
INSERT INTO gg_interventions VALUES(4,0,'competence','2025-04-04','2025-05-21','åß ''657'' ☃');
INSERT INTO gg_interventions VALUES(5,0,'social','2024-12-17','2025-01-16','åß ''15'' ☃');
INSERT INTO gg_interventions VALUES(5,1,'social','2024-03-20','2024-06-12','åß ''683'' ☃');
INSERT INTO gg_interventions VALUES(6,0,'competence','2025-04-18','2025-05-17','åß ''386'' ☃');
INSERT INTO gg_interventions VALUES(6,1,'competence','2024-04-28','2024-09-14',NULL);
INSERT INTO gg_interventions VALUES(8,0,'social','2024-05-06',NULL,'åß ''458'' ☃');
INSERT INTO gg_interventions VALUES(9,0,'health','2025-01-22','2025-09-15','åß ''448'' ☃');
INSERT INTO gg_interventions VALUES(11,0,'job-focused','2023-12-05','2024-04-23','praktik');
INSERT INTO gg_interventions VALUES(13,0,'health','2024-02-21','2024-08-02',NULL);
INSERT INTO gg_interventions VALUES(13,1,'other','2024-07-08','2024-08-28',NULL);
INSERT INTO gg_interventions VALUES(13,2,'job-focused','2024-07-27','2024-09-15','praktik');
INSERT INTO gg_interventions VALUES(13,3,'health','2024-08-25','2024-09-24','sömnskola');
INSERT INTO gg_interventions VALUES(13,4,'job-focused','2024-09-11','2024-11-13','praktik');
INSERT INTO gg_interventions VALUES(13,5,'job-focused','2024-09-20','2024-11-23',NULL);
INSERT INTO gg_spells VALUES(1,0,'2024-03-18','2024-04-12',NULL,NULL,NULL,NULL,42,'2085-01-07',NULL,'unknown','unknown','|unknown|','yes',0,NULL,'|underemployment-to-full|');
INSERT INTO gg_spells VALUES(1,1,'2024-06-22',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(2,0,'2024-11-06','2024-12-30','moved',NULL,'own-business',NULL,103,'2102-03-30','2072-07-09','refused','yes','|other-public|establishment-benefit|','unknown',1,'employed','|promotion|promotion|');
INSERT INTO gg_spells VALUES(3,0,'2025-03-26',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(4,0,'2024-08-16','2024-11-11','registration-error','according-to-plan','unsubsidised',NULL,NULL,NULL,'2120-12-06','no','yes','','unknown',0,'unemployed','');
INSERT INTO gg_spells VALUES(4,1,'2024-08-18','2024-12-22',NULL,'interrupted',NULL,NULL,149,NULL,NULL,'unknown','unknown','|unknown|sickness-compensation|unemployment-benefit|','no',1,'unemployed','|higher-skill-job|');
INSERT INTO gg_spells VALUES(4,2,'2025-01-11',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(5,0,'2024-02-17','2024-10-05','work-placement',NULL,'wage-subsidy-security',-4,61,'2000-12-27','2005-06-02','no','unknown','','unknown',0,'inactive','|underemployment-to-full|underemployment-to-full|');
INSERT INTO gg_spells VALUES(5,1,'2024-04-25','2024-07-24','work-training','interrupted',NULL,123,27,'2094-01-11',NULL,'refused','yes','|study-support|no-public-support|','no',1,'employed','|precarious-to-stable|higher-skill-job|');
INSERT INTO gg_spells VALUES(5,2,'2025-04-20',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(6,0,'2024-03-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(7,0,'2024-10-01','2025-05-31','job-seeker-registered','interrupted','introduction-job',NULL,85,'2113-06-01','2073-09-02','no','no','|sickness-benefit|study-support|','refused',0,'education','');
INSERT INTO gg_spells VALUES(7,1,'2024-12-12','2025-01-28','own-business','according-to-plan','unsubsidised',NULL,NULL,NULL,NULL,'no','no','','yes',0,NULL,'|higher-skill-job|underemployment-to-full|');
INSERT INTO gg_spells VALUES(7,2,'2025-05-01','2026-01-03','work-unsubsidised','according-to-plan','samhall',NULL,NULL,'2041-04-25',NULL,'refused','refused','|establishment-benefit|social-assistance|','refused',NULL,NULL,'');
INSERT INTO gg_spells VALUES(8,0,'2024-10-22','2024-12-20','own-request','according-to-plan','new-start-job',NULL,135,NULL,'2113-06-16','refused','no','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(8,1,'2025-02-26','2025-03-26',NULL,'interrupted','introduction-job',112,76,NULL,'2098-08-16','unknown','no','|activity-support|other-public|rehabilitation-benefit|','refused',0,'education','');
INSERT INTO gg_spells VALUES(8,2,'2025-05-03','2026-01-03','illness','according-to-plan','own-business',NULL,NULL,NULL,'2047-05-18','yes','refused','|sickness-benefit|social-assistance|','yes',0,'unemployed','|promotion|');
INSERT INTO gg_spells VALUES(9,0,'2025-02-08',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(10,0,'2024-10-20','2025-03-20','own-business',NULL,'own-business',NULL,96,'2059-07-11',NULL,'unknown','no','|social-assistance|rehabilitation-benefit|activity-compensation|','yes',1,'employed','|higher-skill-job|underemployment-to-full|');
INSERT INTO gg_spells VALUES(10,1,'2025-04-16',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(11,0,'2023-11-03','2024-04-23','job-seeker-registered',NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','|no-public-support|','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(12,0,'2025-09-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(13,0,'2024-01-26','2025-07-15','municipal-labour-market-measure','according-to-plan',NULL,NULL,NULL,NULL,NULL,'unknown','unknown','','unknown',NULL,NULL,'');
INSERT INTO gg_spells VALUES(14,0,'2024-10-02','2024-11-14','returned-to-referrer','according-to-plan',NULL,0,0,NULL,NULL,'unknown','unknown','|activity-compensation|','unknown',1,NULL,'');
UPDATE sqlite_sequence SET seq = 40 WHERE name = 'gg_participations';
