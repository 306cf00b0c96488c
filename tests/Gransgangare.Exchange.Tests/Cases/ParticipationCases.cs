namespace Gransgangare.Exchange.Tests;

/// <summary>Faults in the cells of participations.csv and between its records.</summary>
internal static class ParticipationCases
{
    private const string Spells = "person,gender,entry_date,exit_date,exit_reason\n";

    private const string Operations = "person,operation,gender,birth_date,entry_date\n";

    public static IEnumerable<IssueCase> All =>
        [
            .. Cells(),
            Cell("exit before entry", "GGE2001", "exit_date", "2023-02-28", "2023-03-01"),
            Cell("born after the entry", "GGE2002", "birth_date", "2023-03-02", "2023-03-01"),
            Cell("111 years old", "GGE2002", "birth_date", "1912-03-01", "1912-03-02"),
            Cell(
                "unemployed since after entry",
                "GGE2003",
                "unemployed_since",
                "2023-03-02",
                "2023-03-01",
                ("labour_status", "unemployed")
            ),
            new(
                "unemployed since, but employed",
                "GGE2004 participations.csv:2 unemployed_since",
                "person,gender,entry_date,labour_status,unemployed_since\np1,woman,2023-03-01,employed,2022-01-01",
                "person,gender,entry_date,labour_status,unemployed_since\np1,woman,2023-03-01,unemployed,2022-01-01"
            ),
            new(
                "follow-up without an exit",
                "GGE2005 participations.csv:2 exit_date",
                "person,gender,entry_date,exit_date,six_month_followup\np1,woman,2023-03-01,,yes",
                "person,gender,entry_date,exit_date,six_month_followup\np1,woman,2023-03-01,2023-03-01,yes"
            ),
            new(
                "protection that ends before it starts",
                "GGE1018 participations.csv:2 protected_to",
                "person,gender,entry_date,protected_from,protected_to\np1,woman,2023-03-01,2023-03-02,2023-03-01",
                "person,gender,entry_date,protected_from,protected_to\np1,woman,2023-03-01,2023-03-02,2023-03-02"
            ),
            new(
                "protection without a first day",
                "GGE1009 participations.csv:2 protected_from",
                "person,gender,entry_date,protected_from,protected_to\np1,woman,2023-03-01,,2023-03-01",
                "person,gender,entry_date,protected_from,protected_to\np1,woman,2023-03-01,2023-03-01,"
            ),
            new(
                "spells that share a day",
                "GGE2007 participations.csv:2 entry_date",
                $"{Spells}p1,woman,2023-06-30,,\np1,woman,2023-03-01,2023-06-30,moved",
                $"{Spells}p1,woman,2023-07-01,,\np1,woman,2023-03-01,2023-06-30,moved"
            ),
            new(
                "a spell after one that is still going on",
                "GGE2007 participations.csv:3 entry_date",
                $"{Spells}p1,woman,2023-03-01,,\np1,woman,2024-03-01,2024-06-30,moved",
                $"{Spells}p1,woman,2023-03-01,2024-02-29,\np1,woman,2024-03-01,2024-06-30,moved"
            ),
            new(
                "the same record twice",
                "GGE1013 participations.csv:4 entry_date",
                $"{Spells}p1,woman,2023-03-01,2023-06-30,moved\np2,man,2023-03-01,2023-06-30,moved\np1,woman,2023-03-01,2023-06-30,moved",
                $"{Spells}p1,woman,2023-03-01,2023-06-30,moved\np2,man,2023-03-01,2023-06-30,moved\np1,woman,2023-07-01,2023-07-30,moved"
            ),
            Cell(
                "an exclusive income beside another",
                "GGE2008",
                "income_sources",
                "no-public-support|social-assistance",
                "no-public-support"
            ),
            Cell("a negative extent", "GGE2009", "work_extent", "-1", "0", ("exit_date", "2023-09-30")),
            Cell("a negative study extent", "GGE2009", "study_extent", "-1", "0", ("exit_date", "2023-09-30")),
            Cell(
                "a job that ends before it starts",
                "GGE2010",
                "job_end",
                "2023-09-30",
                "2023-10-01",
                ("exit_date", "2023-09-30"),
                ("job_start", "2023-10-01")
            ),
            new(
                "an identity number as key",
                "GGE2011 participations.csv:2 person",
                "person,gender,entry_date\n19900115-1234,woman,2023-03-01",
                "person,gender,entry_date\n1990,woman,2023-03-01"
            ),
            Cell(
                "fifteen years old",
                "GGW2101",
                "birth_date",
                "2007-03-02\n== project gransgangare",
                "2007-03-01\n== project gransgangare"
            ),
            Cell(
                "sixty-five years old",
                "GGW2101",
                "birth_date",
                "1958-03-01\n== project gransgangare",
                "1958-03-02\n== project gransgangare"
            ),
            new(
                "a reason without an exit",
                "GGW2102 participations.csv:2 exit_date",
                $"{Spells}p1,woman,2023-03-01,,moved",
                $"{Spells}p1,woman,2023-03-01,2023-03-01,moved"
            ),
            Cell("a municipality of another förbund", "GGW2103", "municipality", "1480", "1485", ("forbund", "vast")),
            new(
                "an earlier registration error",
                "GGW2105 participations.csv:3 exit_reason",
                $"{Spells}p1,woman,2023-07-01,,\np1,woman,2023-03-01,2023-06-30,registration-error",
                $"{Spells}p1,woman,2023-07-01,2023-07-02,moved\np1,woman,2023-03-01,2023-06-30,moved"
            ),
            new(
                "a later registration error",
                "GGW2120 participations.csv:2 exit_reason",
                $"{Spells}p1,woman,2023-07-01,2023-07-02,registration-error\np1,woman,2023-03-01,2023-06-30,moved",
                $"{Spells}p1,woman,2023-07-01,2023-07-02,registration-error"
            ),
            new(
                "the day before the project takes participants",
                "GGW2106 participations.csv:2 entry_date",
                "person,gender,entry_date\np1,woman,2023-02-28\n== project gransgangare",
                "person,gender,entry_date\np1,woman,2023-03-01\n== project gransgangare"
            ),
            new(
                "the day after the project",
                "GGW2106 participations.csv:2 entry_date",
                "person,gender,entry_date\np1,woman,2026-01-01\n== project gransgangare",
                "person,gender,entry_date\np1,woman,2025-12-31\n== project gransgangare"
            ),
            Cell("more than full time", "GGW2107", "work_extent", "101", "100", ("exit_date", "2023-09-30")),
            new(
                "another gender in the second spell",
                "GGW1108 participations.csv:3 gender",
                $"{Spells}p1,woman,2023-03-01,2023-06-30,moved\np1,man,2023-07-01,,",
                $"{Spells}p1,woman,2023-03-01,2023-06-30,moved\np1,woman,2023-07-01,,"
            ),
            new(
                "an entry after the as-of date",
                "GGW1109 participations.csv:2 entry_date",
                "person,gender,entry_date\np1,woman,2023-03-01\n== as-of 2023-02-28",
                "person,gender,entry_date\np1,woman,2023-03-01\n== as-of 2023-03-01"
            ),
            new(
                "an exit after the as-of date",
                "GGW1109 participations.csv:2 exit_date",
                $"{Spells}p1,woman,2023-03-01,2023-06-30,moved\n== as-of 2023-06-29",
                $"{Spells}p1,woman,2023-03-01,2023-06-30,moved\n== as-of 2023-06-30"
            ),
            new(
                "a status beside no answer",
                "GGW1111 participations.csv:2 six_month_followup",
                "person,gender,entry_date,exit_date,six_month_followup,six_month_status\np1,woman,2023-03-01,2023-06-30,no-answer,employed",
                "person,gender,entry_date,exit_date,six_month_followup,six_month_status\np1,woman,2023-03-01,2023-06-30,yes,employed"
            ),
            Cell("a text of 201 characters", "GGE1014", "operation", new string('x', 201), new string('x', 200)),
            Cell("an invisible character", "GGE2014", "operation", "no\u200brra", "norra"),
            Cell("a slash in a key", "GGE2015", "operation", "a/b", "a.b"),
            Cell("a number that a spreadsheet has rounded", "GGE2016", "operation", "2.02401E+11", "202401E11"),
            Cell("an identity number with another dash", "GGE2011", "operation", "900506‑2386", "900506‑238"),
            new(
                "another birth date of the person in another operation",
                "GGE1030 participations.csv:3 birth_date",
                $"{Operations}p1,a,woman,1990-01-15,2023-03-01\np1,b,woman,1971-05-06,2023-04-01",
                $"{Operations}p1,a,woman,1990-01-15,2023-03-01\np1,b,woman,1990-01-15,2023-04-01"
            ),
            new(
                "another gender of the person in another operation",
                "GGW1130 participations.csv:2 gender",
                $"{Operations}p1,a,woman,1990-01-15,2023-04-01\np1,b,man,1990-01-15,2023-03-01",
                $"{Operations}p1,a,woman,1990-01-15,2023-04-01\np1,b,unknown,1990-01-15,2023-03-01"
            ),
            new(
                "two keys that are written alike",
                "GGW1131 participations.csv:2 person\nGGW1131 participations.csv:4 person",
                $"{Operations}k-17,,woman,,2023-03-01\nk18,,woman,,2023-03-01\nK17,,woman,,2023-04-01",
                $"{Operations}k-17,,woman,,2023-03-01\nk18,,woman,,2023-03-01\nK-19,,woman,,2023-04-01"
            ),
            Cell("text like a formula", "GGW1104", "operation", "=1+1", "'=1+1"),
        ];

    private static IEnumerable<IssueCase> Cells()
    {
        foreach (var column in new[] { "birth_date", "exit_date", "unemployed_since", "job_start", "job_end" })
        {
            foreach (
                var text in new[]
                {
                    "2024-02-30",
                    "2023-02-29",
                    "0000-00-00",
                    "9999-12-31",
                    "2024-1-5",
                    "240105",
                    "45296",
                    "5/1 2024",
                    "05/01/2024",
                    "2024-01-05T08:00",
                    "1849-12-31",
                    "2200-01-01",
                    "-2024-01-05",
                }
            )
            {
                yield return Cell(
                    $"{column} {text}",
                    "GGE1010",
                    column,
                    text,
                    column is "birth_date" or "unemployed_since" ? "2004-02-29" : "2024-02-29",
                    ("exit_date", "2024-01-01")
                );
            }
        }

        foreach (
            var column in new[]
            {
                "registered_unemployed",
                "in_education",
                "parental_leave",
                "leave_job_related_income",
                "disability",
                "third_country_national",
                "foreign_background",
                "minority",
                "homeless",
                "rural",
                "other_disadvantaged",
                "direct_beneficiary",
                "job_ongoing",
                "study_support_right",
            }
        )
        {
            yield return Cell($"{column} perhaps", "GGE1011", column, "perhaps", "refused");
            yield return Cell($"{column} as a number", "GGE1011", column, "1", "yes");
        }

        foreach (
            var (column, code) in new[]
            {
                ("forbund", "vast"),
                ("municipality", "1485"),
                ("labour_status", "inactive"),
                ("specific_objective", "m"),
                ("exit_reason", "study"),
                ("six_month_followup", "no-answer"),
                ("six_month_status", "self-employed"),
                ("six_month_improvement", "promotion|higher-skill-job"),
                ("target_groups", "young-neet| hbtqi |"),
                ("participant_kind", "anonymous"),
                ("referrer", "region"),
                ("income_sources", "social-assistance|study-support"),
                ("income_sources_after", "no-public-support"),
                ("job_seeking_after", "refused"),
                ("exit_manner", "interrupted"),
                ("type_of_work", "samhall"),
            }
        )
        {
            yield return Cell($"{column} nonsense", "GGE1011", column, "nonsense", code, ("exit_date", "2023-09-30"));
        }

        yield return Cell("an objective after m", "GGE1011", "specific_objective", "n", "m");
        yield return Cell("a municipality of two digits", "GGE1011", "municipality", "31", "0319");
        yield return Cell(
            "sources after that exclude others",
            "GGE2008",
            "income_sources_after",
            "unknown|study-support",
            "unknown",
            ("exit_date", "2023-09-30")
        );
        yield return new(
            "the birth date in a key, in every record with the key",
            """
            GGE2013 participations.csv:2 person
            GGE2013 events.csv:2 person
            """.ReplaceLineEndings("\n"),
            "person,gender,entry_date,birth_date\nk-19870605,woman,2023-03-01,1987-06-05\n== events.csv\nperson,date,event\nk-19870605,2023-03-02,employed",
            "person,gender,entry_date,birth_date\nk-20220604,woman,2023-03-01,1987-06-05\n== events.csv\nperson,date,event\nk-20220604,2023-03-02,employed"
        );
        yield return Cell("fewer than no months of support", "GGE2012", "support_months_before", "-1", "0");
        yield return Cell(
            "a leave that ends before it starts",
            "GGE4010",
            "leave_to_expected",
            "2023-01-31",
            "2023-02-01",
            ("leave_from", "2023-02-01")
        );
        yield return Cell("a leave of another kind", "GGE1011", "leave", "adoption", "maternity-paternity");
        yield return Cell("an extent before below 0", "GGE2009", "work_extent_before", "-1", "0");
        yield return Cell(
            "a sick-listing that ends before it starts",
            "GGE3010",
            "sick_listings",
            "2023-02-01/2023-01-31",
            "2023-02-01/2023-02-01"
        );
        yield return Cell("a sick-listing in words", "GGE3010", "sick_listings", "a while", "none");
        yield return Cell("a sick-listing of one date", "GGE3010", "sick_listings", "2023-01-01", "2022-01-01/2022-02-01|2023-01-01/..");
        yield return Cell("a sick-listing after the entry", "GGW2131", "sick_listings", "2023-03-02/..", "2023-03-01/..");
        yield return Cell("thirteen months of assistance", "GGE1012", "assistance_months", "13", "12");
        yield return Cell("no number of months of assistance", "GGE1012", "assistance_months", "-1", "0");
        yield return Cell("assessed elsewhere by somebody", "GGE1011", "assessed_elsewhere", "af", "no");
        yield return Cell("no group", "GGE1011", "not_target_groups", "swedish", "foreign-born");
        yield return Cell(
            "a group both ways",
            "GGW2130",
            "not_target_groups",
            "foreign-born",
            "long-term-unemployed",
            ("target_groups", "foreign-born")
        );
        yield return Cell("ISCED 9", "GGE1012", "isced", "9", "8");
        yield return Cell("ISCED below 0", "GGE1012", "isced", "-1", "0");
        yield return Cell("ISCED in words", "GGE1012", "isced", "three", "3");
        yield return Cell("an extent with decimals", "GGE1012", "work_extent", "50.5", "50", ("exit_date", "2023-09-30"));
        yield return new(
            "no gender",
            "GGE1009 participations.csv:2 gender",
            "person,gender,entry_date\np1,,2023-03-01",
            "person,gender,entry_date\np1,unknown,2023-03-01"
        );
        yield return new(
            "no person",
            "GGE1009 participations.csv:2 person",
            "person,gender,entry_date\n,man,2023-03-01",
            "person,gender,entry_date\n0,man,2023-03-01"
        );
        yield return new(
            "no entry",
            "GGE1009 participations.csv:2 entry_date",
            "person,gender,entry_date\np1,man,",
            "person,gender,entry_date\np1,man,2024-02-29"
        );
        yield return new(
            "an entry that does not exist",
            "GGE1010 participations.csv:2 entry_date",
            "person,gender,entry_date\np1,man,2023-02-29",
            "person,gender,entry_date\np1,man,2023-02-28"
        );
        yield return new(
            "another gender",
            "GGE1011 participations.csv:2 gender",
            "person,gender,entry_date\np1,female,2023-03-01",
            "person,gender,entry_date\np1,non-binary,2023-03-01"
        );
    }

    private static IssueCase Cell(
        string name,
        string code,
        string column,
        string faulty,
        string good,
        params (string Column, string Cell)[] others
    )
    {
        others = [.. others.Where(other => other.Column != column)];
        var header = string.Join(',', others.Select(other => other.Column).Prepend("person,gender,entry_date").Append(column));
        var start = string.Join(',', others.Select(other => other.Cell).Prepend("p1,woman,2023-03-01"));
        return new(name, $"{code} participations.csv:2 {column}", $"{header}\n{start},{faulty}", $"{header}\n{start},{good}");
    }
}
