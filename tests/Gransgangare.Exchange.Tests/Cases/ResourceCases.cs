namespace Gransgangare.Exchange.Tests;

/// <summary>Faults in staff, assignments, costs, hours and plans.</summary>
internal static class ResourceCases
{
    private const string Staff = "== staff.csv\nstaff,forbund,team,role,employer,from,to,fte\n";
    private const string Anna = Staff + "s1,vast,norr,,,2023-01-01,,1\n";
    private const string Assignments = Anna + "== assignments.csv\nperson,operation,staff,role,from,to\n";
    private const string Responsible =
        Anna
        + "s2,vast,norr,,,2023-01-01,,1\n== assignments.csv\nperson,staff,from,to\np1,s1,2023-03-01,2023-06-30\n"
        + "== measurements.csv\nperson,date,rater,rater_id,caseworker-belief\n";
    private const string Costs = "== costs.csv\nforbund,from,to,kind,amount_ore,source\n";
    private const string Hours = "== hours.csv\nperson,operation,month,kind,hours\n";
    private const string Plans = "== plans.csv\nperson,operation,date,revised,participant_took_part,team_organisations\n";

    public static IEnumerable<IssueCase> All =>
        [
            Of("staff without a key", "GGE1009 staff.csv:2 staff", Staff, ",vast,norr,,,2023-01-01,,1", "s1,vast,norr,,,2023-01-01,,1"),
            Of("staff without a first day", "GGE1009 staff.csv:2 from", Staff, "s1,vast,norr,,,,,1", "s1,vast,norr,,,1850-01-01,,1"),
            Of("staff before 1850", "GGE1010 staff.csv:2 from", Staff, "s1,,norr,,,1849-12-31,,", "s1,,norr,,,1850-01-01,,"),
            Of(
                "staff after 2199",
                "GGE1010 staff.csv:2 to",
                Staff,
                "s1,,norr,,,2023-01-01,2200-01-01,",
                "s1,,norr,,,2023-01-01,2023-12-31,"
            ),
            Of("staff of no förbund", "GGE1011 staff.csv:2 forbund", Staff, "s1,öst,norr,,,2023-01-01,,", "s1,Vast,norr,,,2023-01-01,,"),
            Of(
                "staff that ends first",
                "GGE1071 staff.csv:2 to",
                Staff,
                "s1,,norr,,,2023-01-02,2023-01-01,",
                "s1,,norr,,,2023-01-01,2023-01-01,"
            ),
            Of("staff beyond full time", "GGE1075 staff.csv:2 fte", Staff, "s1,,norr,,,2023-01-01,,1.001", "s1,,norr,,,2023-01-01,,1.000"),
            Of("negative time", "GGE1075 staff.csv:2 fte", Staff, "s1,,norr,,,2023-01-01,,-0.5", "s1,,norr,,,2023-01-01,,\"0,5\""),
            Of("four decimals", "GGE1075 staff.csv:2 fte", Staff, "s1,,norr,,,2023-01-01,,0.1234", "s1,,norr,,,2023-01-01,,0.123"),
            Of("more than all", "GGE1075 staff.csv:2 fte", Staff, "s1,,norr,,,2023-01-01,,101 %", "s1,,norr,,,2023-01-01,,12.5 %"),
            Of("staff without a team", "GGW1181 staff.csv:2 team", Staff, "s1,,,,,2023-01-01,,", "s1,,norr,,,2023-01-01,,"),
            Of(
                "an identity number of staff",
                "GGE2011 staff.csv:2 staff",
                Staff,
                "198706051234,,norr,,,2023-01-01,,",
                "s1,,norr,,,2023-01-01,,"
            ),
            Of(
                "a birth date of staff",
                "GGE1031 staff.csv:2 staff",
                Staff,
                "s19870605,,norr,,,2023-01-01,,",
                "s20220101,,norr,,,2023-01-01,,"
            ),
            Of("a slash in a staff key", "GGE2015 staff.csv:2 staff", Staff, "s/1,,norr,,,2023-01-01,,", "s-1,,norr,,,2023-01-01,,"),
            Of(
                "the same spell twice",
                "GGW1107 staff.csv:3 -",
                Staff,
                "s1,,norr,,,2023-01-01,,0.5\ns1,,norr,,,2023-01-01,,50 %",
                "s1,,norr,,,2023-01-01,,0.5\ns1,,norr,,,2023-01-01,,51 %"
            ),
            Of("an unknown member of staff", "GGW1180 assignments.csv:2 staff", Assignments, "p1,,s2,,2023-03-01,", "p1,,s1,,2023-03-01,"),
            Of(
                "an assignment of a stranger",
                "GGW1105 assignments.csv:2 person",
                Assignments,
                "p2,,s1,,2023-03-01,",
                "p1,,s1,,2023-03-01,"
            ),
            Of(
                "an assignment elsewhere",
                "GGW1106 assignments.csv:2 operation",
                Assignments,
                "p1,x,s1,,2023-03-01,",
                "p1,default,s1,,2023-03-01,"
            ),
            Of(
                "an assignment that ends first",
                "GGE1071 assignments.csv:2 to",
                Assignments,
                "p1,,s1,,2023-03-02,2023-03-01",
                "p1,,s1,,2023-03-02,2023-03-02"
            ),
            Of("an assignment before birth", "GGE2021 assignments.csv:2 from", Assignments, "p1,,s1,,1990-01-14,", "p1,,s1,,1990-01-15,"),
            Of(
                "a birth date in a role",
                "GGE2013 assignments.csv:2 role",
                Assignments,
                "p1,,s1,1990-01-15,2023-03-01,",
                "p1,,s1,x,2023-03-01,"
            ),
            Of("an assignment of nobody", "GGE1009 assignments.csv:2 person", Assignments, ",,s1,,2023-03-01,", "p1,,s1,,2023-03-01,"),
            Of("a cost of no kind", "GGE1009 costs.csv:2 kind", Costs, ",2023-01-01,2023-01-31,,100,", ",2023-01-01,2023-01-31,staff,100,"),
            Of(
                "an unknown kind of cost",
                "GGE1011 costs.csv:2 kind",
                Costs,
                ",2023-01-01,2023-01-31,food,100,",
                ",2023-01-01,2023-01-31,lokaler,100,"
            ),
            Of("a cost without an end", "GGE1009 costs.csv:2 to", Costs, ",2023-01-01,,staff,100,", ",2023-01-01,2023-01-01,staff,100,"),
            Of(
                "a cost of another time",
                "GGW1182 costs.csv:2 from",
                Costs,
                ",2021-02-28,2022-02-28,staff,100,",
                ",2021-02-28,2022-03-01,staff,100,"
            ),
            Of(
                "a negative amount",
                "GGE1076 costs.csv:2 amount_ore",
                Costs,
                ",2023-01-01,2023-01-31,staff,-1,",
                ",2023-01-01,2023-01-31,staff,0,"
            ),
            Of(
                "an amount in kronor",
                "GGE1076 costs.csv:2 amount_ore",
                Costs,
                ",2023-01-01,2023-01-31,staff,1.50,",
                ",2023-01-01,2023-01-31,staff,150.00,"
            ),
            Of(
                "an amount in euro",
                "GGE1078 costs.csv:2 currency",
                Costs.Replace("source", "valuta"),
                ",2023-01-01,2023-01-31,staff,100,EUR",
                ",2023-01-01,2023-01-31,staff,100,SEK\n,2023-02-01,2023-02-28,staff,100,"
            ),
            Of(
                "an amount beyond all",
                "GGE1076 costs.csv:2 amount_ore",
                Costs,
                ",2023-01-01,2023-01-31,staff,1000000000000001,",
                ",2023-01-01,2023-01-31,staff,1000000000000000,"
            ),
            Of(
                "a cost of tomorrow",
                "GGW1109 costs.csv:2 from",
                Costs,
                ",2023-10-02,2023-10-30,staff,1,\n== as-of 2023-10-01",
                ",2023-10-01,2023-10-30,staff,1,\n== as-of 2023-10-01"
            ),
            Of("hours of no month", "GGE1073 hours.csv:2 month", Hours, "p1,,2023-13,,8", "p1,,2023-12,,8"),
            Of("hours of a day", "GGE1073 hours.csv:2 month", Hours, "p1,,2023-04-02,,8", "p1,,2023-04-01,,8"),
            Of("negative hours", "GGE1074 hours.csv:2 hours", Hours, "p1,,2023-04,,-1", "p1,,2023-04,,0"),
            Of("more hours than a month has", "GGE1074 hours.csv:2 hours", Hours, "p1,,2023-04,,744.01", "p1,,2023-04,,744"),
            Of("hours of a stranger", "GGW1105 hours.csv:2 person", Hours, "p2,,2023-04,,8", "p1,,2023-04,,8"),
            Of("hours before birth", "GGE2021 hours.csv:2 month", Hours, "p1,,1989-12,,8", "p1,,2023-04,,8"),
            Of("a plan without a day", "GGE1009 plans.csv:2 date", Plans, "p1,,,,,", "p1,,2023-03-01,,,"),
            Of(
                "a plan revised too early",
                "GGE1072 plans.csv:2 revised",
                Plans,
                "p1,,2023-03-02,2023-03-01,,",
                "p1,,2023-03-02,2023-03-02,,"
            ),
            Of(
                "a number of organisations",
                "GGE1077 plans.csv:2 team_organisations",
                Plans,
                "p1,,2023-03-02,,yes,3",
                "p1,,2023-03-02,,yes,a|b"
            ),
            Of("a part of another kind", "GGE1011 plans.csv:2 participant_took_part", Plans, "p1,,2023-03-02,,1,", "p1,,2023-03-02,,ja,"),
            Of("a plan elsewhere", "GGW1106 plans.csv:2 operation", Plans, "p1,x,2023-03-01,,,", "p1,,2023-03-01,,,"),
            Of("a plan of an identity number", "GGE2011 plans.csv:2 person", Plans, "198706051234,,2023-03-01,,,", "p1,,2023-03-01,,,"),
            Of(
                "ratings by staff who were not responsible",
                "GGW1183 measurements.csv:2 rater_id",
                Responsible,
                "p1,2023-04-01,caseworker,s2,3\np1,2023-04-02,caseworker,s2,3",
                "p1,2023-04-01,caseworker,s1,3\np1,2023-02-28,caseworker,s2,3\np1,2023-07-01,caseworker,s2,3\np1,2023-04-03,caseworker,,3"
            ),
            Of(
                "ratings by nobody of the staff",
                "GGW1184 measurements.csv:3 rater_id",
                Responsible,
                "p1,2023-02-28,caseworker,x,3\np1,2023-03-01,caseworker,x,3\np1,2023-06-30,caseworker,y,3",
                "p1,2023-02-28,caseworker,x,3\np1,2023-07-01,caseworker,x,3"
            ),
        ];

    private static IssueCase Of(string name, string expected, string head, string faulty, string neighbour) =>
        new(name, expected, head + faulty, head + neighbour);
}
