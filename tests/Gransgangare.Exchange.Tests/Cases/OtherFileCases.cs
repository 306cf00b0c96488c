using Gransgangare.Bip;

namespace Gransgangare.Exchange.Tests;

/// <summary>Faults in events, interventions, measurements and the project definition.</summary>
internal static class OtherFileCases
{
    private const string Events = "== events.csv\nperson,operation,date,event\n";
    private const string Interventions = "== interventions.csv\nperson,operation,kind,start_date,end_date,name\n";
    private const string Consents = "== consents.csv\nperson,kind,given,withdrawn\n";
    private const string Measures = "== measures.csv\noperation,kind,name\n";
    private const string Measurements = "== measurements.csv\nperson,date,rater,instrument,occasion,subject,job-search,presentation\n";

    private const string Dead = TestFolder.OnePersonHead + "p1,,woman,1990-01-15,2023-03-01,2023-09-30,deceased\n";
    private const string After = "person,gender,entry_date,exit_date,exit_reason,six_month_followup,six_month_status,work_extent\n";

    private const string Registered =
        "== project.json\n{ \"id\": \"p-x\", \"names\": { \"sv\": \"P\", \"en\": \"P\" }, \"from\": \"2023-01-01\" }";

    private const string Jobs = "person,gender,entry_date,exit_date,job_start,job_end\n";

    private static string Early(string day) =>
        $"person,gender,entry_date\np1,woman,2023-03-01\n{Events}p1,,{day},employed\n{Interventions}p1,,health,{day},,\n{Consents}p1,sus,{day},\n";

    private static string Late(string day) =>
        $"person,gender,entry_date\np1,woman,2023-03-01\n{Events}p1,,{day},employed\n{Interventions}p1,,health,{day},,\n{Consents}p1,sus,{day},\n"
        + $"{Measurements}p1,{day},participant,,,,1,\n== project gransgangare";

    public static IEnumerable<IssueCase> All =>
        [
            new("an event without a date", "GGE1009 events.csv:2 date", $"{Events}p1,,,employed", $"{Events}p1,,2023-04-01,employed"),
            new("an unknown event", "GGE1011 events.csv:2 event", $"{Events}p1,,2023-04-01,hired", $"{Events}p1,,2023-04-01,self-employed"),
            new("an event on no day", "GGE1010 events.csv:2 date", $"{Events}p1,,2023-04-31,employed", $"{Events}p1,,2023-04-30,employed"),
            new(
                "an event on the birth date",
                "GGE2006 events.csv:2 date",
                $"{Events}p1,,1990-01-15,employed",
                $"{Events}p1,,2023-01-16,employed"
            ),
            new(
                "two states on one day",
                "GGW2104 events.csv:3 date",
                $"{Events}p1,,2023-04-01,employed\np1,,2023-04-01,inactive",
                $"{Events}p1,,2023-04-01,employed\np1,,2023-04-02,inactive"
            ),
            new(
                "a state and studies on one day",
                "GGW2104 events.csv:4 date",
                $"{Events}p1,,2023-04-01,employed\np1,,2023-04-01,education-started\np1,,2023-04-01,inactive",
                $"{Events}p1,,2023-04-01,employed\np1,,2023-04-01,education-started"
            ),
            new(
                "an event of a stranger",
                "GGW1105 events.csv:2 person",
                $"{Events}p2,,2023-04-01,employed",
                $"{Events}p1,,2023-04-01,employed"
            ),
            new(
                "an event of another operation",
                "GGW1106 events.csv:2 operation",
                $"{Events}p1,x,2023-04-01,employed",
                $"{Events}p1,default,2023-04-01,employed"
            ),
            new(
                "the same event twice",
                "GGW1107 events.csv:3 -",
                $"{Events}p1,,2023-04-01,employed\np1,,2023-04-01,employed",
                $"{Events}p1,,2023-04-01,employed\np1,,2023-04-02,employed"
            ),
            new(
                "an event after the as-of date",
                "GGW1109 events.csv:2 date",
                $"{Events}p1,,2023-10-02,employed\n== as-of 2023-10-01",
                $"{Events}p1,,2023-10-01,employed\n== as-of 2023-10-01"
            ),
            new(
                "an identity number in events",
                "GGE2011 events.csv:2 person",
                $"{Events}199001151234,,2023-04-01,employed",
                $"{Events}p1,,2023-04-01,employed"
            ),
            new(
                "an intervention without a start",
                "GGE1009 interventions.csv:2 start_date",
                $"{Interventions}p1,,health,,,",
                $"{Interventions}p1,,health,2023-04-01,,"
            ),
            new(
                "an unknown kind",
                "GGE1011 interventions.csv:2 kind",
                $"{Interventions}p1,,sport,2023-04-01,,",
                $"{Interventions}p1,,other,2023-04-01,,"
            ),
            new(
                "an intervention that ends before it starts",
                "GGE1015 interventions.csv:2 end_date",
                $"{Interventions}p1,,health,2023-04-02,2023-04-01,",
                $"{Interventions}p1,,health,2023-04-02,2023-04-02,"
            ),
            new(
                "an intervention of a stranger",
                "GGW1105 interventions.csv:2 person",
                $"{Interventions}p2,,health,2023-04-01,,",
                $"{Interventions}p1,,health,2023-04-01,,"
            ),
            new(
                "an intervention of another operation",
                "GGW1106 interventions.csv:2 operation",
                $"{Interventions}p1,x,health,2023-04-01,,",
                $"{Interventions}p1,default,health,2023-04-01,,"
            ),
            new(
                "the same intervention twice",
                "GGW1107 interventions.csv:3 -",
                $"{Interventions}p1,,health,2023-04-01,,a\np1,,health,2023-04-01,,a",
                $"{Interventions}p1,,health,2023-04-01,,a\np1,,health,2023-04-01,,b"
            ),
            new(
                "an intervention after the as-of date",
                "GGW1109 interventions.csv:2 start_date",
                $"{Interventions}p1,,health,2023-10-02,,\n== as-of 2023-10-01",
                $"{Interventions}p1,,health,2023-10-01,,\n== as-of 2023-10-01"
            ),
            new(
                "an identity number in interventions",
                "GGE2011 interventions.csv:2 person",
                $"{Interventions}900115-1234,,health,2023-04-01,,",
                $"{Interventions}p1,,health,2023-04-01,,"
            ),
            new(
                "a name of 201 characters",
                "GGE1014 interventions.csv:2 name",
                $"{Interventions}p1,,health,2023-04-01,,{new string('å', 201)}",
                $"{Interventions}p1,,health,2023-04-01,,{new string('å', 200)}"
            ),
            new(
                "a name like a formula",
                "GGW1104 interventions.csv:2 name",
                $"{Interventions}p1,,health,2023-04-01,,@SUM(A1)",
                $"{Interventions}p1,,health,2023-04-01,,'@SUM(A1)"
            ),
            new(
                "a column of no item",
                "GGW1101 measurements.csv:1 shoe-size\nGGW3102 measurements.csv:2 answers",
                "== measurements.csv\nperson,date,rater,shoe-size\np1,2023-04-01,participant,4",
                "== measurements.csv\nperson,date,rater,job-search\np1,2023-04-01,participant,4"
            ),
            new(
                "an answer of 6",
                "GGE3002 measurements.csv:2 job-search",
                $"{Measurements}p1,2023-04-01,participant,,,,6,",
                $"{Measurements}p1,2023-04-01,participant,,,,5,"
            ),
            new(
                "an answer of 0",
                "GGE3002 measurements.csv:2 job-search",
                $"{Measurements}p1,2023-04-01,participant,,,,0,",
                $"{Measurements}p1,2023-04-01,participant,,,,1,"
            ),
            new(
                "an answer in words",
                "GGE3002 measurements.csv:2 job-search",
                $"{Measurements}p1,2023-04-01,participant,,,,much,",
                $"{Measurements}p1,2023-04-01,participant,,,,3,"
            ),
            new(
                "a measurement without answers",
                "GGW3102 measurements.csv:2 answers",
                $"{Measurements}p1,2023-04-01,participant,,,,,",
                $"{Measurements}p1,2023-04-01,participant,,,,3,"
            ),
            new(
                "an item not asked of the participant",
                "GGE3003 measurements.csv:2 presentation",
                $"{Measurements}p1,2023-04-01,participant,,,,,3",
                $"{Measurements}p1,2023-04-01,caseworker,,,,,3"
            ),
            new(
                "an unknown rater",
                "GGE3004 measurements.csv:2 rater",
                $"{Measurements}p1,2023-04-01,neighbour,,,,3,",
                $"{Measurements}p1,2023-04-01,caseworker,,,,3,"
            ),
            new(
                "no rater",
                "GGE1009 measurements.csv:2 rater",
                $"{Measurements}p1,2023-04-01,,,,,3,",
                $"{Measurements}p1,2023-04-01,caseworker,bip,,,3,"
            ),
            new(
                "the same measurement twice",
                "GGE3005 measurements.csv:3 date",
                $"{Measurements}p1,2023-04-01,participant,,,,3,\np1,2023-04-01,participant,,,,4,",
                $"{Measurements}p1,2023-04-01,participant,,,,3,\np1,2023-04-01,caseworker,,,,4,"
            ),
            new(
                "a person instrument of an organisation",
                "GGE3008 measurements.csv:2 subject",
                $"{Measurements}p1,2023-04-01,participant,,,organisation,3,",
                $"{Measurements}p1,2023-04-01,participant,,,participant,3,"
            ),
            new(
                "an unknown occasion",
                "GGE1011 measurements.csv:2 occasion",
                $"{Measurements}p1,2023-04-01,participant,,end,,3,",
                $"{Measurements}p1,2023-04-01,participant,,exit,,3,"
            ),
            new(
                "an unknown subject",
                "GGE1011 measurements.csv:2 subject",
                $"{Measurements}p1,2023-04-01,participant,,,dog,3,",
                $"{Measurements}p1,2023-04-01,participant,,,,3,"
            ),
            new(
                "a measurement of a stranger",
                "GGW1105 measurements.csv:2 person",
                $"{Measurements}p2,2023-04-01,participant,,,,3,",
                $"{Measurements}p1,2023-04-01,participant,,,,3,"
            ),
            new(
                "an instrument that is not loaded",
                "GGW1110 measurements.csv:2 instrument",
                $"{Measurements}p1,2023-04-01,participant,readiness,,,3,",
                $"{Measurements}p1,2023-04-01,participant,bip,,,3,"
            ),
            new(
                "a rating by another version of the instrument (D5)",
                "GGE3009 measurements.csv:2 instrument_version",
                "== measurements.csv\nperson,date,rater,instrument_version,job-search\np1,2023-04-01,participant,2,3",
                $"== measurements.csv\nperson,date,rater,instrument_version,job-search\np1,2023-04-01,participant,{Instrument.Bip.Version},3\np1,2023-04-02,participant,,3"
            ),
            new(
                "a measurement after the as-of date",
                "GGW1109 measurements.csv:2 date",
                $"{Measurements}p1,2023-10-02,participant,,,,3,\n== as-of 2023-10-01",
                $"{Measurements}p1,2023-10-01,participant,,,,3,\n== as-of 2023-10-01"
            ),
            new(
                "an identity number in measurements",
                "GGE2011 measurements.csv:2 person",
                $"{Measurements}19900115+1234,2023-04-01,participant,,,,3,",
                $"{Measurements}p1,2023-04-01,participant,,,,3,"
            ),
            new(
                "a consent withdrawn before it is given",
                "GGE1019 consents.csv:2 withdrawn",
                $"{Consents}p1,sus,2023-04-02,2023-04-01",
                $"{Consents}p1,sus,2023-04-01,2023-04-01"
            ),
            new(
                "the same consent twice",
                "GGW1107 consents.csv:3 -",
                $"{Consents}p1,sus,2023-04-01,\np1,sus,2023-04-01,",
                $"{Consents}p1,sus,2023-04-01,\np1,sus,2023-04-02,"
            ),
            new(
                "a consent of a stranger",
                "GGW1105 consents.csv:2 person",
                $"{Consents}p2,sus,2023-04-01,",
                $"{Consents}p1,sus,2023-04-01,"
            ),
            new(
                "a measure twice",
                "GGE1013 measures.csv:3 operation",
                $"{Measures}a,individual,\na,structural,x",
                $"{Measures}a,individual,\nb,structural,x"
            ),
            new(
                "an intervention before birth",
                "GGE2021 interventions.csv:2 start_date",
                $"{Interventions}p1,,health,1990-01-14,,",
                $"{Interventions}p1,,health,1990-01-15,,"
            ),
            new("a consent before birth", "GGE2021 consents.csv:2 given", $"{Consents}p1,sus,1990-01-14,", $"{Consents}p1,sus,1990-01-15,"),
            new(
                "a measurement before birth",
                "GGE3121 measurements.csv:2 date",
                $"{Measurements}p1,1990-01-14,participant,,,,1,",
                $"{Measurements}p1,2023-04-01,participant,,,,1,"
            ),
            new(
                "a measurement before the intake",
                "GGW3110 measurements.csv:2 date",
                $"{Measurements}p1,2023-01-29,participant,,,,1,",
                $"{Measurements}p1,2023-01-30,participant,,,,1,"
            ),
            new(
                "a measurement long after the exit",
                "GGW3110 measurements.csv:2 date",
                $"{Measurements}p1,2023-10-31,participant,,,,1,",
                $"{Measurements}p1,2023-10-30,participant,,,,1,"
            ),
            new(
                "a measurement after the death",
                "GGW3111 measurements.csv:2 date",
                $"{Dead}{Measurements}p1,2023-10-01,participant,,,,1,",
                $"{Dead}{Measurements}p1,2023-09-30,participant,,,,1,"
            ),
            new(
                "an event after the death",
                "GGW2113 events.csv:2 date",
                $"{Dead}{Events}p1,,2023-10-01,employed",
                $"{Dead}{Events}p1,,2023-09-30,employed"
            ),
            new(
                "an intervention after the death",
                "GGW2113 interventions.csv:3 start_date",
                $"{Dead}{Interventions}p1,,health,2023-04-01,,\np1,,health,2023-10-01,,",
                $"{Dead}{Interventions}p1,,health,2023-04-01,,\np1,,health,2023-09-30,,"
            ),
            new(
                "another operation after the death",
                "GGW2114 participations.csv:3 entry_date",
                $"{Dead}p1,b,woman,1990-01-15,2023-10-01,,",
                $"{Dead}p2,b,woman,1990-01-15,2023-10-01,,"
            ),
            new(
                "work after the death",
                "GGW2113 participations.csv:2 six_month_status\nGGW2113 participations.csv:2 work_extent",
                $"{After}p1,woman,2023-03-01,2023-09-30,deceased,yes,employed,100",
                $"{After}p1,woman,2023-03-01,2023-09-30,moved,yes,employed,100"
            ),
            new(
                "a result of a registration error",
                "GGW2115 participations.csv:2 work_extent",
                $"{After}p1,woman,2023-03-01,2023-09-30,registration-error,,,100",
                $"{After}p1,woman,2023-03-01,2023-09-30,registration-error,,,0"
            ),
            new(
                "an exit long after the project",
                "GGW2116 participations.csv:2 exit_date",
                $"{After}p1,woman,2023-03-01,2026-07-01,moved,,,\n== project gransgangare",
                $"{After}p1,woman,2023-03-01,2026-06-30,moved,,,\n== project gransgangare"
            ),
            new(
                "an event, an intervention, a consent and a measurement long after the project",
                "GGW2116 events.csv:2 date\nGGW2116 interventions.csv:2 start_date\nGGW2116 consents.csv:2 given\nGGW3112 measurements.csv:2 date",
                Late("2042-02-01"),
                Late("2026-06-30")
            ),
            new(
                "an event, an intervention, a consent and a measurement far after everything else",
                "GGW2117 events.csv:2 date\nGGW2117 interventions.csv:2 start_date\nGGW2117 consents.csv:2 given\nGGW3113 measurements.csv:2 date",
                Late("2042-02-01").Replace("== project gransgangare", Registered, StringComparison.Ordinal),
                Late("2024-03-01").Replace("== project gransgangare", Registered, StringComparison.Ordinal)
            ),
            new(
                "an entry far before everything else",
                "GGW1170 participations.csv:2 entry_date",
                $"{Jobs}p1,woman,1990-03-01,,,\np2,woman,2023-03-01,,,\np3,woman,2023-03-01,2023-04-01,,",
                $"{Jobs}p1,woman,2022-03-01,,,\np2,woman,2023-03-01,,,\np3,woman,2023-03-01,2023-04-01,,"
            ),
            new(
                "an entry, an exit and a job far after everything else",
                "GGW2117 participations.csv:2 exit_date\nGGW2117 participations.csv:3 entry_date\nGGW2117 participations.csv:4 job_end\nGGW2117 participations.csv:4 job_start\nGGW2118 participations.csv:4 job_start",
                $"{Jobs}p1,woman,2023-03-01,2042-09-30,,\np2,woman,2052-03-01,,,\np3,woman,2023-03-01,2023-04-01,2042-01-01,2060-01-01",
                $"{Jobs}p1,woman,2023-03-01,2023-09-30,,\np2,woman,2023-03-01,,,\np3,woman,2023-03-01,2023-04-01,2023-04-02,2023-08-01"
            ),
            new(
                "a job that ends before the exit",
                "GGW2121 participations.csv:2 job_end",
                $"{Jobs}p1,woman,2023-03-01,2023-09-30,2023-09-01,2023-09-29",
                $"{Jobs}p1,woman,2023-03-01,2023-09-30,2023-09-01,2023-09-30"
            ),
            new(
                "an event, an intervention and a consent long before the entry",
                "GGW2118 events.csv:2 date\nGGW2118 interventions.csv:2 start_date\nGGW2118 consents.csv:2 given",
                Early("2022-02-28"),
                Early("2022-03-01")
            ),
            new(
                "an event long after the exit",
                "GGW2118 events.csv:2 date",
                $"{After}p1,woman,2023-03-01,2023-09-30,moved,,,\np2,man,2024-09-01,,,,,\n{Events}p1,,2024-10-01,employed",
                $"{After}p1,woman,2023-03-01,2023-09-30,moved,,,\np2,man,2024-09-01,,,,,\n{Events}p1,,2024-09-30,employed"
            ),
            new(
                "a key with what may be the birth date",
                "GGE1031 participations.csv:2 person",
                "person,gender,birth_date,entry_date\np6 19900506,woman,,2024-01-10",
                "person,gender,birth_date,entry_date\np6 20240110,woman,,2024-01-10"
            ),
            new(
                "what a program writes for no key",
                "GGE1032 participations.csv:2 person",
                "person,gender,entry_date\n########,woman,2024-01-10",
                "person,gender,entry_date\n#17,woman,2024-01-10"
            ),
            new(
                "the birth date in the name of an intervention",
                "GGE2013 interventions.csv:2 name",
                $"{Interventions}p1,,health,2023-03-01,,anna 1990-01-15",
                $"{Interventions}p1,,health,2023-03-01,,kurs 2023-03-01"
            ),
            new(
                "what may be the birth date of a rater",
                "GGE1031 measurements.csv:2 rater_id",
                "== measurements.csv\nperson,date,rater,rater_id,job-search\np1,2023-04-01,caseworker,h 19700102,1",
                "== measurements.csv\nperson,date,rater,rater_id,job-search\np1,2023-04-01,caseworker,h 20220102,1"
            ),
            new(
                "what may be the birth date of somebody unknown",
                "GGE1031 events.csv:2 person",
                $"{Events}p7 19900506,,2023-04-01,employed",
                $"{Events}p1,,2023-04-01,employed"
            ),
            new(
                "an identity number as the name of a measure",
                "GGE2011 measures.csv:2 name",
                $"{Measures}a,individual,19900115-1234",
                $"{Measures}a,individual,1990"
            ),
            new(
                "a measure without an operation",
                "GGE1009 measures.csv:2 operation",
                $"{Measures},individual,",
                $"{Measures}a,individual,"
            ),
            new("a measure without a kind", "GGE1009 measures.csv:2 kind", $"{Measures}a,,", $"{Measures}a,individual,"),
            Project("text that is no JSON", "GGE1501 project.json:3 -", "{\n\"id\": \"x\",\n\"names\" }"),
            Project("a project without a start", "GGE1502 project.json:1 $.from", """{ "id": "x", "names": { "sv": "x", "en": "x" } }"""),
            Project(
                "a start on no day",
                "GGE1503 project.json:1 $.from",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-02-29" }"""
            ),
            Project(
                "an unknown denominator",
                "GGE1504 project.json:1 $.denominator",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "denominator": "half" }"""
            ),
            Project(
                "a share over one",
                "GGE1505 project.json:1 $.plannedWomen",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "plannedWomen": 53 }"""
            ),
            Project(
                "a misspelt member",
                "GGE1506 project.json:1 $.to day",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "to day": 1 }"""
            ),
            Project(
                "a förbund with a code of reports",
                "GGE2018 project.json:1 $.forbund[0].code",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "forbund": [{ "code": "others", "names": { "sv": "x", "en": "x" } }] }"""
            ),
            Project(
                "a förbund twice",
                "GGE1507 project.json:1 $.forbund",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "forbund": [{ "code": "n", "names": { "sv": "x", "en": "x" } }, { "code": "n", "names": { "sv": "x", "en": "x" } }] }"""
            ),
        ];

    private static IssueCase Project(string name, string expected, string json) =>
        new(
            name,
            expected,
            $"== project.json\n{json}",
            """
            == project.json
            { "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01" }
            """
        );
}
