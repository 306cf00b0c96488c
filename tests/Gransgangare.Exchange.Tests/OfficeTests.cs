using System.Text;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>What Swedish offices have in their files (N7): read where it can mean one thing, refused with the reason where it can mean two.</summary>
public sealed class OfficeTests
{
    private const string Plain =
        "person,forbund,municipality,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,isced,disability\n"
        + "p1,finsam-goteborg,0480,woman,1990-01-15,2023-03-01,2023-09-30,work-unsubsidised,unemployed,3,yes\n";

    public static TheoryData<string> Habits =>
        new(
            "sep=,\n" + Plain,
            "sep=;\r\n" + Plain.Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal),
            "\"sep=;\"\n" + Plain.Replace(',', ';'),
            "SEP=;;;;\n\n" + Plain.Replace(',', ';'),
            Plain.Replace(',', '\t'),
            "Person;Förbund;Kommun;Kön;Födelsedatum;Startdatum;Slutdatum;Avslutsorsak;Sysselsättning;Utbildningsnivå;Funktionsnedsättning\n"
                + "p1;Finsam Göteborg;480;Kvinna;1990-01-15 00:00:00;20230301;2023-09-30T00:00:00;Arbete utan stöd;Arbetslös;3,0;Ja\n",
            "PERSON;Samordningsförbund;Kommunkod;KO\u0308N;Född;Inskriven;Utskriven;Orsak till avslut;Arbetsmarknadsstatus;ISCED-nivå;funktionsnedsatt\n"
                + "p1;FINSAM GÖTEBORG;0480;kvinna;19900115;2023\u201103\u201101;2023-09-30;ARBETE UTAN STÖD;arbetslo\u0308s;3.0;JA\n",
            "Person,Coordination association,Municipality code,Sex,Date of birth,Date of entry,Date of exit,Reason for exit,Labour market status,ISCED level,Person with disability\n"
                + "p1,finsam_goteborg,480.0,Woman,1990-01-15,2023-03-01,2023-09-30,Work without subsidy,Unemployed,3,Yes\n",
            "\u00a0person\u00a0, forbund ,\"municipality\",gender\u202f,birth_date,entry_date,exit_date,exit_reason,labour_status,isced,disability\n"
                + "p1,\u00a0finsam-goteborg\u00a0,\" 0480 \",\"\u2003woman\u2003\",\u00a01990-01-15,\" 2023-03-01\",2023-09-30\u00a0,work\u00a0unsubsidised,\tunemployed, 3\u00a0,\"yes \"\n"
        );

    [Theory]
    [MemberData(nameof(Habits))]
    public void N7_what_an_office_has_is_what_the_format_says(string text)
    {
        using var plain = new TestFolder().With(ExchangeFormat.Participations, Plain);
        foreach (var encoding in new[] { "utf-8", "utf-8-bom", "utf-16", "utf-16-be" })
        {
            using var folder = new TestFolder().With(ExchangeFormat.Participations, text, encoding);
            Assert.Empty(folder.Issues());
            Assert.Equal(plain.Read().Participations, folder.Read().Participations);
        }
    }

    [Fact]
    public void N7_measurements_are_read_with_words_too()
    {
        using var plain = TestFolder.Of(
            "== measurements.csv\nperson,date,rater,instrument,occasion,job-search,work-skills\np1,2023-04-01,participant,bip,start,4,2"
        );
        using var words = TestFolder.Of(
            "== measurements.csv\nPerson;Datum;Skattare;Formulär;Mättillfälle;Jobbsökningsbeteende;Arbetslivskompetens\np1;20230401;Deltagare;BIP;Start;4,0;2.0"
        );
        Assert.Empty(words.Issues());
        Assert.Equal(plain.Read().Measurements, words.Read().Measurements);
    }

    [Theory]
    [InlineData("said \"no\" twice")]
    [InlineData("5\" pipe")]
    [InlineData("k\0d")]
    [InlineData("k\ufffdd")]
    [InlineData(" \"yes; no\"\t")]
    [InlineData("LINES")]
    [InlineData("BYTE")]
    public void Contract_4_2_an_unknown_column_costs_no_row(string note)
    {
        var text = note == "LINES" ? $"\"{string.Concat(Enumerable.Repeat("a line,\n", 400))}\"" : note;
        var file = $"person,note,gender,entry_date\np1,{text},woman,2023-03-01\np2,,å,2023-03-01\n";
        var bytes = Encoding.UTF8.GetBytes(file).SelectMany(value => note == "BYTE" && value == (byte)'B' ? [0xFF] : new[] { value });
        using var folder = new TestFolder().With(ExchangeFormat.Participations, [.. bytes]);
        var content = folder.Read();
        Assert.Equal("p1", Assert.Single(content.Participations).Person);
        Assert.Equal(["GGW1101", "GGE1011"], content.Issues.Select(issue => issue.Definition.Code));
    }

    [Theory]
    [InlineData("50", true)]
    [InlineData("50.0", true)]
    [InlineData("50,00", true)]
    [InlineData("50,000", false)]
    [InlineData("50.000", false)]
    [InlineData("1.000", false)]
    public void F6_what_may_be_thousands_is_refused_in_every_column(string number, bool isRead)
    {
        using var folder = TestFolder.Of(
            $"person;forbund;gender;entry_date;work_extent_before\np1;vast;woman;2023-03-01;{number}\n"
                + $"== costs.csv\nforbund;from;to;kind;amount_ore\nvast;2023-01-01;2023-12-31;staff;{number}\n"
                + $"== hours.csv\nperson;month;hours\np1;2023-04;{number}\n"
        );
        Assert.Equal(isRead, !folder.Issues().Any(issue => issue.Contains(" work_extent_before", StringComparison.Ordinal)));
        Assert.Equal(isRead, !folder.Issues().Any(issue => issue.Contains(" amount_ore", StringComparison.Ordinal)));
        using var hours = TestFolder.Of($"== hours.csv\nperson;month;hours\np1;2023-04;{number}\n");
        Assert.Equal(isRead ? [] : ["GGE1074 hours.csv:2 hours"], hours.Issues());
    }

    [Theory]
    [InlineData("p1,2023-04-01,participant,,3", "p1,2023-04-01,participant,1,3")]
    [InlineData("p1,2023-04-01,participant,1,3", "p1,2023-04-01,participant,,3")]
    public void Of_a_measurement_twice_the_order_of_the_records_keeps_none(string first, string second)
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date\np1,woman,2023-03-01\n"
                + $"== measurements.csv\nperson,date,rater,instrument_version,job-search\n{first}\n{second}"
        );
        Assert.Null(Assert.Single(folder.Read().Measurements).InstrumentVersion);
    }

    [Theory]
    [InlineData("volume,", ",", "GGW1108 participations.csv:3 participant_kind")]
    [InlineData(",", "volume,", "GGW1108 participations.csv:3 participant_kind")]
    [InlineData(",no", ",", "GGW1108 participations.csv:3 direct_beneficiary")]
    [InlineData(",", ",no", "GGW1108 participations.csv:3 direct_beneficiary")]
    [InlineData("identified,yes", ",", "")]
    public void Spells_that_differ_in_what_counts_at_all_are_warned_of(string first, string second, string expected)
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date,exit_date,participant_kind,direct_beneficiary\n"
                + $"p1,woman,2024-01-10,2024-03-01,{first}\np1,woman,2024-05-10,2024-09-01,{second}"
        );
        Assert.Equal(expected, string.Join('|', folder.Issues()));
    }

    [Theory]
    [InlineData("unemployed_since", "1989-12-31", "GGE2021 participations.csv:3 unemployed_since")]
    [InlineData("unemployed_since", "1990-01-15", "")]
    [InlineData("protected_from", "1980-01-01", "GGE2021 participations.csv:3 protected_from")]
    [InlineData("sick_listings", "1985-01-01/1985-02-01", "GGE2021 participations.csv:3 sick_listings")]
    [InlineData("leave_from", "1980-01-01", "GGE2021 participations.csv:3 leave_from")]
    public void SE_R23_the_birth_date_of_another_operation_is_asked_of_every_fact(string column, string day, string expected)
    {
        using var folder = TestFolder.Of(
            $"person,operation,gender,birth_date,entry_date,{column}\np1,a,woman,1990-01-15,2023-03-01,\np1,b,woman,,2023-04-01,{day}"
        );
        Assert.Equal(expected, string.Join('|', folder.Issues().Where(issue => issue.StartsWith("GGE", StringComparison.Ordinal))));
        Assert.Equal(expected.Length == 0 ? 2 : 1, folder.Read().Participations.Count);
    }

    [Fact]
    public void SE_R23_nobody_enters_before_the_birth_date_of_another_operation()
    {
        using var folder = TestFolder.Of(
            "person,operation,gender,birth_date,entry_date\np1,a,woman,2010-01-15,2026-03-01\np1,b,woman,,2009-04-01"
        );
        Assert.Contains("GGE2002 participations.csv:3 birth_date", folder.Issues());
        Assert.Equal("a", Assert.Single(folder.Read().Participations).Operation);
    }

    [Theory]
    [InlineData("2014-01-01", "2014-03-01", "GGW2118 job_start|GGW2121 job_end")]
    [InlineData("2023-09-01", "2023-09-29", "GGW2121 job_end")]
    [InlineData("2023-09-01", "2023-09-30", "")]
    [InlineData("2023-10-01", "2024-01-31", "")]
    [InlineData("2025-10-01", "2026-01-31", "GGW2118 job_start")]
    public void F4_a_job_of_another_time_is_warned_of(string start, string end, string expected)
    {
        using var folder = TestFolder.Of(
            $"person,gender,entry_date,exit_date,exit_reason,job_start,job_end\np1,woman,2023-03-01,2023-09-30,work-unsubsidised,{start},{end}"
        );
        var issues = folder.Read(new ExchangeReadOptions { AsOf = new(2026, 12, 31) }).Issues;
        Assert.Equal(
            expected,
            string.Join('|', issues.Select(issue => $"{issue.Definition.Code} {issue.Column}").Order(StringComparer.Ordinal))
        );
    }

    [Theory]
    [InlineData("2024-01", "2024-01-15", "")]
    [InlineData("2024-06", "2024-06-01", "")]
    [InlineData("2024-07", "2024-06-02", "GGW2113")]
    [InlineData("2010-01", "2010-01-20", "GGW2118")]
    public void F3_F4_hours_plans_and_assignments_have_their_time(string month, string day, string expected)
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date,exit_date,exit_reason\np1,woman,2024-01-10,2024-06-01,deceased\n"
                + "== staff.csv\nstaff,team,from\ns1,t,2000-01-01\n"
                + $"== assignments.csv\nperson,staff,from,to\np1,s1,{day},{day}\n"
                + $"== hours.csv\nperson,month,hours\np1,{month},10\n"
                + $"== plans.csv\nperson,date\np1,{day}\n"
        );
        var content = folder.Read();
        var warned = content.Issues.Where(issue => issue.File != ExchangeFormat.Participations).Select(issue => issue.Definition.Code);
        Assert.Equal(expected.Length == 0 ? [] : [expected, expected, expected], warned);
        var counted = content.Resources.OfTheirTime(content.Participations);
        var left = expected.Length == 0 ? 1 : 0;
        Assert.Equal((1, 1, 1), (content.Resources.Assignments.Count, content.Resources.Hours.Count, content.Resources.Plans.Count));
        Assert.Equal((left, left, left), (counted.Assignments.Count, counted.Hours.Count, counted.Plans.Count));
    }

    [Fact]
    public void SE_R23_a_birth_date_of_another_operation_is_asked_of_every_record()
    {
        using var folder = TestFolder.Of(
            "person,operation,gender,birth_date,entry_date\np1,a,woman,,2023-03-01\np1,b,woman,1990-01-15,2023-04-01\n"
                + "== events.csv\nperson,operation,date,event\np1,a,1989-01-15,employed\n"
                + "== consents.csv\nperson,operation,kind,given\np1,a,sus,1989-01-15\n"
        );
        Assert.Equal(["GGE2006 events.csv:2 date", "GGE2021 consents.csv:2 given"], folder.Issues());
    }

    [Theory]
    [InlineData("p1;woman;\"5;2024-01-10;;\np2;man;6\";2024-03-10;2024-05-01;study")]
    [InlineData("p1;woman;\";2024-01-10;;\np2;man;;2024-03-10;2024-05-01;study\np3;man;\";2024-01-10;;")]
    [InlineData("p1;woman;\"Sa \"ja; men\" sen\";2024-01-10;\np2;man;;2024-03-10;2024-05-01;study")]
    [InlineData("p1;woman;\"Ca\" 4;2024-01-10;;\np2;man;;2024-03-10;2024-05-01;study")]
    public void A_mark_that_is_never_closed_moves_no_fact_to_another_person(string rows)
    {
        using var folder = TestFolder.Of($"person;gender;note;entry_date;exit_date;exit_reason\n{rows}");
        var content = folder.Read();
        Assert.DoesNotContain(content.Participations, one => one.Person == "p1");
        var p2 = Assert.Single(content.Participations, one => one.Person == "p2");
        Assert.Equal((new(2024, 3, 10), ExitReason.Study), (p2.Entry, p2.Exit?.Reason));
        Assert.Contains(content.Issues, issue => issue.Line == 2 && issue.Definition.Severity == Severity.Error);
    }

    [Fact]
    public void Contract_4_2_a_mark_in_the_wrong_place_that_moves_cells_costs_its_row()
    {
        using var folder = TestFolder.Of("person,note,gender,entry_date\np1,say \"no, yes\",woman\np2,,woman,2023-03-01");
        Assert.Equal("p2", Assert.Single(folder.Read().Participations).Person);
        Assert.Contains(
            "GGE1004 participations.csv:2 -",
            TestFolder.Of("person,gender,entry_date,note\np1,woman,2023-03-01,a \"b, c\"").Issues()
        );
    }

    [Fact]
    public void Contract_4_2_quotes_and_white_space_around_a_cell_are_not_part_of_it()
    {
        string[] cells = ["p1", "finsam-goteborg", "woman", "1990-01-15", "2023-03-01", "2023-09-30", "work-unsubsidised", "3", "yes"];
        const string Header = "person,forbund,gender,birth_date,entry_date,exit_date,exit_reason,isced,disability\n";
        using var plain = new TestFolder().With(ExchangeFormat.Participations, Header + string.Join(',', cells));
        var expected = plain.Read().Participations;
        string[] spaces = ["", " ", "\t", "\u00a0", "  ", "\u2003"];
        Chance.Holds(
            100,
            random =>
            {
                var row = cells.Select(cell =>
                {
                    var inner = random.Of(spaces) + cell + random.Of(spaces);
                    return random.Of(spaces) + (random.Coin() ? $"\"{inner}\"" : inner) + random.Of(spaces);
                });
                using var folder = new TestFolder().With(ExchangeFormat.Participations, Header + string.Join(',', row));
                var content = folder.Read();
                Assert.Empty(content.Issues);
                Assert.Equal(expected, content.Participations);
            }
        );
    }

    [Fact]
    public void D5_ratings_with_an_own_instrument_that_tell_no_version_are_warned_of_once()
    {
        var own = Instrument.Parse(
            """
            { "id": "own", "version": "2", "subject": "participant", "names": { "sv": "x" },
              "raterKinds": ["participant"], "indicators": [ { "id": "a", "names": { "sv": "x" }, "askedOf": ["participant"] } ] }
            """
        );
        using var folder = TestFolder.Of(
            $"== measurements.csv\nperson,date,rater,instrument,{own.Items[0].Id}\np1,2023-04-01,{own.RaterKinds[0].Code},{own.Id},2\np1,2023-05-01,{own.RaterKinds[0].Code},{own.Id},3"
        );
        var issue = Assert.Single(folder.Read(new ExchangeReadOptions { Instruments = [Instrument.Bip, own] }).Issues);
        Assert.Equal((BipIssues.VersionNotGiven, 2, "From this line on: 2 records."), (issue.Definition, issue.Line, issue.Detail?.En));
    }

    [Theory]
    [InlineData("24-01-15", "two digits")]
    [InlineData("240115", "two digits")]
    [InlineData("15/1 24", "two digits")]
    [InlineData("15/1 2024", "which the month")]
    [InlineData("01/02/2024", "which the month")]
    [InlineData("1.2.2024", "which the month")]
    [InlineData("45306", "day number")]
    [InlineData("45306,0", "day number")]
    [InlineData("2024-01-15 23:00:00", "time zone")]
    [InlineData("2024-01-15T00:00:00Z", "time zone")]
    [InlineData("2024-02-30", "lacks that day")]
    [InlineData("20240230", "lacks that day")]
    public void N7_a_date_that_can_be_read_in_two_ways_is_refused_with_the_reason(string date, string reason)
    {
        using var folder = new TestFolder().With(ExchangeFormat.Participations, $"person;gender;entry_date\np1;woman;{date}\n");
        var issue = Assert.Single(folder.Read().Issues);
        Assert.Equal("GGE1010", issue.Definition.Code);
        Assert.Contains(reason, issue.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain(date, issue.ToLine(Language.Swedish) + issue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gender", "womn", "The column takes woman, man, non-binary, unknown. The nearest is woman.")]
    [InlineData("gender", "qqqqqq", "The column takes woman, man, non-binary, unknown.")]
    [InlineData("labour_status", "Arbetslöss", "The nearest is unemployed.")]
    [InlineData("disability", "yse", "The column takes yes, no, refused. The nearest is yes.")]
    [InlineData("municipality", "Udevalla", "The column takes the code of a municipality, four digits. The nearest is 1485.")]
    [InlineData("municipality", "12", "The column takes the code of a municipality, four digits.")]
    [InlineData(
        "forbund",
        "Finsam Gbg",
        "The column takes finsam-goteborg, vast, alv-och-kust; other förbund are written in forbund of project.json. The nearest is finsam-goteborg."
    )]
    public void N7_a_message_names_the_codes_and_the_nearest_but_not_the_text(string column, string text, string message)
    {
        var head = column == "gender" ? "person,gender,entry_date" : $"person,entry_date,{column},gender";
        var row = column == "gender" ? $"p1,{text},2023-03-01" : $"p1,2023-03-01,{text},woman";
        using var folder = TestFolder.Of($"{head}\n{row}");
        var issue = Assert.Single(folder.Read().Issues);
        Assert.Equal(("GGE1011", column), (issue.Definition.Code, issue.Column));
        Assert.EndsWith(message, issue.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain(text, issue.ToLine(Language.Swedish) + issue, StringComparison.Ordinal);
    }

    [Fact]
    public void U1_a_title_before_the_header_is_told_from_a_header_that_lacks_a_column()
    {
        using var title = TestFolder.Of("Deltagare våren\nperson,gender,entry_date\np1,woman,2023-03-01");
        Assert.All(
            title.Read().Issues.Where(issue => issue.Definition == ExchangeIssues.MissingColumn),
            issue => Assert.Contains("title", issue.Message.En)
        );
        using var lacking = TestFolder.Of("person,könsidentitet,entry_date\np1,woman,2023-03-01");
        var issue = Assert.Single(lacking.Read().Issues);
        Assert.EndsWith("The header has: person, könsidentitet, entry_date.", issue.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measurements.csv", "Anna Andersson,2024-02-01,participant,kommunen-b")]
    [InlineData("measurements.csv", "deltagare,2024-02-01,Anna Andersson,3")]
    [InlineData("events.csv", "Anna Andersson,employed,2024-01-02,event")]
    [InlineData("interventions.csv", "Anna Andersson,name,2024-01-02")]
    public void A_record_in_the_place_of_the_header_is_not_shown_though_a_cell_is_a_name_of_a_column(string file, string line)
    {
        using var folder = TestFolder.Of("person,gender,entry_date\nk1,woman,2023-03-01").With(file, line);
        var issues = folder.Read().Issues;
        Assert.Contains(issues, issue => issue.Definition == ExchangeIssues.MissingColumn);
        Assert.All(
            issues.SelectMany(issue => new[] { issue.ToLine(Language.Swedish), issue.ToLine(Language.English) }),
            text => Assert.DoesNotMatch("(?i)anna|kommunen|employed", text)
        );
    }

    [Fact]
    public void Every_word_of_every_list_is_read_as_its_code_and_no_header_is_two_columns()
    {
        foreach (var reason in ExitReason.All)
        {
            foreach (var word in new[] { reason.Code, reason.Label.Sv, reason.Label.En, reason.Label.Sv.ToUpperInvariant() })
            {
                using var folder = TestFolder.Of($"person;gender;entry_date;exit_date;exit_reason\np1;man;2023-03-01;2023-09-30;{word}");
                Assert.Equal(reason, Assert.Single(folder.Read().Participations).Exit!.Reason);
            }
        }

        foreach (
            var columns in new[]
            {
                ExchangeFormat.ParticipationColumns.Concat(ExchangeFormat.FurtherParticipationColumns),
                ExchangeFormat.EventColumns,
                ExchangeFormat.InterventionColumns,
                ExchangeFormat.ConsentColumns,
                ExchangeFormat.MeasureColumns,
                ExchangeFormat.StaffColumns,
                ExchangeFormat.AssignmentColumns,
                ExchangeFormat.CostColumns,
                ExchangeFormat.HoursColumns,
                ExchangeFormat.PlanColumns,
                ExchangeFormat.MeasurementColumns.Concat(Instrument.Bip.Items.Select(item => item.Id)),
            }
        )
        {
            var list = ColumnWords.Of(columns);
            var words = columns.SelectMany(column => ColumnWords.Entry(column).Words.Append(column)).ToList();
            Assert.All(words, word => Assert.False(list.IsAmbiguous(word), word));
            Assert.All(columns, column => Assert.True(list.TryRead(column.Replace('_', ' '), out var found) && found == column, column));
        }
    }

    [Fact]
    public void F9_a_file_in_two_encodings_loses_the_lines_that_disagree_and_nothing_else()
    {
        var text = TestFolder.EncodingOf("windows-1252").GetBytes("på2,woman,2023-03-01\n");
        byte[] mixed = [.. Encoding.UTF8.GetBytes("person,gender,entry_date\npå1,woman,2023-03-01\n"), .. text, .. "p3,man,2023-03-01\n"u8];
        using var folder = new TestFolder().With(ExchangeFormat.Participations, mixed);
        var content = folder.Read();
        Assert.Equal(["GGE1020 participations.csv:3 person"], TestFolder.Shown(content));
        Assert.Equal(["på1", "p3"], content.Participations.Select(participation => participation.Person).OrderDescending());
        Assert.Equal((3, 1), (content.RecordsRead, content.LeftOut));
    }

    /// <summary>A program that writes a mark before a text that has one.</summary>
    [Theory]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    [InlineData("utf-16-be")]
    public void F9_a_byte_order_mark_may_stand_twice(string encoding)
    {
        var (form, json) = (TestFolder.EncodingOf(encoding), JsonSerializer.Serialize(ProjectDefinition.Gransgangare));
        byte[] Twice(string text) => [.. form.GetPreamble(), .. form.GetPreamble(), .. form.GetBytes(text)];
        using var folder = new TestFolder()
            .With("participations.csv", Twice(TestFolder.OnePerson + "\n"))
            .With("project.json", Twice(json));
        var content = folder.Read();
        Assert.Empty(TestFolder.Shown(content));
        Assert.Equal("gransgangare", content.Project?.Id);
        Assert.Equal("p1", Assert.Single(content.Participations.AsEnumerable()).Person);
    }

    /// <summary>No cell of the format goes over lines; white space at its ends is not part of it.</summary>
    [Theory]
    [InlineData("\"work-\nunsubsidised\"", "GGE2014")]
    [InlineData("\"work\r\nunsubsidised\"", "GGE2014")]
    [InlineData("\"work-unsub\u2028sidised\"", "GGE2014")]
    [InlineData("\"work-unsubsidised\n\"", "")]
    [InlineData("work\tunsubsidised", "")]
    public void F10_a_line_break_inside_a_code_is_refused(string reason, string expected)
    {
        using var folder = TestFolder.Of(TestFolder.OnePersonHead + $"p1,,woman,1990-01-15,2023-03-01,2023-09-30,{reason}");
        Assert.Equal(expected.Length == 0 ? [] : [$"{expected} participations.csv:2 exit_reason"], folder.Issues());
    }

    [Theory]
    [InlineData("utf-8-bom", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16-be", true)]
    [InlineData("windows-1252", false)]
    [InlineData("utf-32", false)]
    public void F9_a_project_is_read_in_every_encoding_or_refused_by_name(string encoding, bool isRead)
    {
        const string Project = """{ "id": "x", "names": { "sv": "på väg", "en": "x" }, "from": "2023-01-01" }""";
        using var folder = TestFolder.Of("").With(ExchangeFormat.Project, Project, encoding);
        Assert.Equal(isRead ? [] : ["GGE1023 project.json:1 -"], folder.Issues());
        Assert.Equal(isRead ? "på väg" : null, folder.Read().Project?.Label.Sv);
    }

    [Fact]
    public void H5_a_file_is_found_whatever_its_capitals_and_others_are_named()
    {
        const string Events = "person,date,event\np1,2023-04-01,employed";
        using var folder = TestFolder.Of($"== EVENTS.CSV\n{Events}\n== events.csv.csv\n{Events}\n== event.csv\n{Events}");
        Assert.Equal(["GGW1112 event.csv:1 -", "GGW1112 events.csv.csv:1 -"], folder.Issues());
        Assert.Single(folder.Read().Participations[0].Events);
        Assert.All(folder.Read().Issues, issue => Assert.Contains("events.csv", issue.Message.En));
        using var beside = TestFolder.Of("== report.csv\nx\n== map.json\n{}\n== readme.txt\nx");
        Assert.Empty(beside.Issues());
        using var directory = TestFolder.Of("");
        Directory.CreateDirectory(Path.Combine(directory.Root, "Events.csv"));
        Assert.Equal(["GGE1024 events.csv:1 -"], directory.Issues());
        using var twice = TestFolder.Of($"== events.csv\n{Events}\n== EVENTS.csv\n{Events}");
        if (Directory.GetFiles(twice.Root).Length == 3)
        {
            Assert.Equal(["GGE1025 events.csv:1 -"], twice.Issues());
        }
    }

    [Fact]
    public void Streams_give_the_same_records_issues_and_places()
    {
        using var folder = TestFolder.Of(
            $"{TestFolder.OnePerson}\np2,,x,1990-01-15,2023-03-01,,\n== Events.csv\nperson,date,event\np1,2023-04-01,employed\n== notes.txt\nx"
        );
        var files = Directory
            .GetFiles(folder.Root)
            .ToDictionary(path => Path.GetFileName(path)!, Stream (path) => new MemoryStream(File.ReadAllBytes(path)));
        var read = ExchangeReader.ReadStreams(files);
        Assert.Equal(folder.Read(), read);
        Assert.All(files.Values, stream => Assert.True(stream.CanRead));
        var oneWay = Directory
            .GetFiles(folder.Root)
            .ToDictionary(path => Path.GetFileName(path)!, Stream (path) => new OneWayStream(File.ReadAllBytes(path)));
        Assert.Equal(read, ExchangeReader.ReadStreams(oneWay));
        Assert.Throws<FileNotFoundException>(() => ExchangeReader.ReadStreams(new Dictionary<string, Stream>()));
    }

    [Fact]
    public void An_unknown_column_of_measurements_costs_no_row_and_an_item_of_another_instrument_does()
    {
        var other = Instrument.Parse(
            """{ "id": "own", "version": "1", "subject": "participant", "names": { "sv": "Egen", "en": "Own" }, "scale": { "max": 5 }, "raterKinds": ["participant"], "indicators": [{ "id": "worry", "names": { "sv": "oro", "en": "worry" }, "askedOf": ["participant"] }] }"""
        );
        const string Rows =
            "== measurements.csv\nperson,date,rater,job-search,worry,shoe-size\np1,2023-04-01,participant,4,,42\np1,2023-05-01,participant,4,3,42";
        using var folder = TestFolder.Of(Rows);
        Assert.Equal(2, folder.Read().Measurements.Count);
        var content = folder.Read(new ExchangeReadOptions { Instruments = [Instrument.Bip, other] });
        Assert.Equal(["GGW1101 measurements.csv:1 shoe-size", "GGE3001 measurements.csv:3 worry"], TestFolder.Shown(content));
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
