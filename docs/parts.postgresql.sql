-- In the database that counts: each table of Gransgangare.EntityFrameworkCore as one whole of the parts that three servers have. The servers are called part1, part2
-- and part3 (CREATE SERVER … FOREIGN DATA WRAPPER postgres_fdw), and each gives ids of its own range of a million million:
--   ALTER TABLE gg_participations ALTER COLUMN id RESTART WITH 2000000000001; ALTER TABLE gg_measurements ALTER COLUMN id RESTART WITH 2000000000001; -- part3
BEGIN;
DO $$
DECLARE
    size CONSTANT bigint := 1000000000000;
    part record;
    parts record;
BEGIN
    FOR part IN SELECT number, 'part' || number AS name FROM generate_series(1, 3) number LOOP
        EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', part.name);
        EXECUTE format('CREATE SCHEMA %I', part.name);
        EXECUTE format('IMPORT FOREIGN SCHEMA public FROM SERVER %I INTO %I', part.name, part.name);
    END LOOP;
    FOR parts IN SELECT * FROM (VALUES
        ('gg_participations', 'id'), ('gg_spells', 'participation_id'), ('gg_events', 'participation_id'), ('gg_interventions', 'participation_id'),
        ('gg_consents', 'participation_id'), ('gg_measurements', 'id')) AS tables (name, id)
    LOOP
        EXECUTE format('DROP TABLE IF EXISTS public.%I', parts.name);
        EXECUTE format('CREATE TABLE public.%I (LIKE part1.%I) PARTITION BY RANGE (%I)', parts.name, parts.name, parts.id);
        FOR part IN SELECT number, 'part' || number AS name FROM generate_series(1, 3) number LOOP
            EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION %I.%I FOR VALUES FROM (%s) TO (%s)',
                parts.name, part.name, parts.name, (part.number - 1) * size, part.number * size);
        END LOOP;
    END LOOP;
END $$;
COMMIT;

-- The planner asks how many rows there are.
ANALYZE gg_participations, gg_spells, gg_events, gg_interventions, gg_consents, gg_measurements;
