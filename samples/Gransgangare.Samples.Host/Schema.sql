-- Tables of the host's own, beside those of the library.
CREATE TABLE IF NOT EXISTS "host_releases" (
    "To" TEXT NOT NULL CONSTRAINT "PK_host_releases" PRIMARY KEY,
    "Published" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "Csv" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "host_evidence" (
    "AsOf" TEXT NOT NULL CONSTRAINT "PK_host_evidence" PRIMARY KEY,
    "Published" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "Html" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "host_answers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_host_answers" PRIMARY KEY,
    "Fingerprint" BLOB NOT NULL,
    "Content" BLOB NOT NULL,
    "Until" INTEGER NOT NULL
);
-- One row: a database that can be read and not written is not healthy.
CREATE TABLE IF NOT EXISTS "host_health" (
    "Id" INTEGER PRIMARY KEY,
    "Mark" INTEGER NOT NULL
);
