namespace Gransgangare.Core.Tests;

/// <summary>Each issue is raised by a record with one fault and not by its neighbour on the other side of the limit.</summary>
public sealed class ParticipationValidatorTests
{
    private static readonly Participation s_sound = Some.Participation() with
    {
        BirthDate = Some.Day("1990-06-15"),
        Forbund = "vast",
        Municipality = "1485",
    };

    [Fact]
    public void A_sound_record_has_no_issue() => Assert.Empty(Issues(s_sound));

    [Fact]
    public void A_record_with_the_required_facts_only_has_no_issue() => Assert.Empty(Issues(Some.Participation()));

    [Theory]
    [InlineData("19900615-1234", "GGE2011 person")]
    [InlineData("GBG-000123", "")]
    public void The_key(string person, string expected) => Assert.Equal(expected, Issues(s_sound with { Person = person }));

    // The entry is 2023-03-01.
    [Theory]
    [InlineData("2023-03-02", "GGE2002 birth_date")]
    [InlineData("2023-03-01", "GGW2101 birth_date")]
    [InlineData("1912-03-01", "GGE2002 birth_date")]
    [InlineData("1912-03-02", "GGW2101 birth_date")]
    [InlineData("2007-03-02", "GGW2101 birth_date")]
    [InlineData("2007-03-01", "")]
    [InlineData("1958-03-02", "")]
    [InlineData("1958-03-01", "GGW2101 birth_date")]
    [InlineData("", "")]
    public void The_age_at_entry(string birth, string expected) =>
        Assert.Equal(expected, Issues(s_sound with { BirthDate = Some.DayOrNone(birth) }));

    [Theory]
    [InlineData(LeapDayBirthday.February28, "")]
    [InlineData(LeapDayBirthday.March1, "GGW2101 birth_date")]
    public void The_age_of_a_person_born_on_a_leap_day(LeapDayBirthday reading, string expected)
    {
        var participation = Some.Participation(Some.Spell("2022-02-28", "")) with { BirthDate = Some.Day("2004-02-29") };
        var project = ProjectDefinition.Gransgangare with
        {
            Ages = new AgeRange(18, 64),
            Period = Some.Period("2022-01-01", ""),
            ParticipantsFrom = null,
        };
        Assert.Equal(expected, Text(new ParticipationValidator(project, reading).Validate(participation)));
    }

    [Fact]
    public void Without_a_project_the_ages_are_16_to_64_and_any_time_will_do()
    {
        var validator = new ParticipationValidator();
        Assert.Equal(
            "",
            Text(validator.Validate(Some.Participation(Some.Spell("1999-01-01", "")) with { BirthDate = Some.Day("1983-01-01") }))
        );
        Assert.Equal(
            "GGW2101 birth_date",
            Text(validator.Validate(Some.Participation(Some.Spell("1999-01-01", "")) with { BirthDate = Some.Day("1983-01-02") }))
        );
        Assert.Equal("GGE2002 birth_date", Text(validator.Validate(s_sound with { BirthDate = Some.Day("1900-01-01") })));
    }

    [Theory]
    [InlineData("2023-03-02", "unemployed", Fact.Yes, "GGE2003 unemployed_since")]
    [InlineData("2023-03-01", "unemployed", Fact.Yes, "")]
    [InlineData("2022-03-01", "inactive", Fact.No, "GGE2004 unemployed_since")]
    [InlineData("2022-03-01", "employed", Fact.NotKnown, "GGE2004 unemployed_since")]
    [InlineData("2022-03-01", "inactive", Fact.Yes, "")]
    [InlineData("2022-03-01", "unemployed", Fact.No, "")]
    [InlineData("2022-03-01", null, Fact.No, "")]
    [InlineData("", "inactive", Fact.No, "")]
    [InlineData("2023-03-02", "inactive", Fact.No, "GGE2003 unemployed_since|GGE2004 unemployed_since")]
    public void Unemployment_at_entry(string since, string? status, Fact registered, string expected)
    {
        var facts = new EntryFacts
        {
            UnemployedSince = Some.DayOrNone(since),
            LabourStatus = status is null ? null : LabourStatus.FromCode(status),
            RegisteredUnemployed = registered,
        };
        Assert.Equal(expected, Issues(s_sound with { AtEntry = facts }));
    }

    [Theory]
    [InlineData("no-public-support", "")]
    [InlineData("unknown", "")]
    [InlineData("sickness-benefit social-assistance", "")]
    [InlineData("sickness-benefit no-public-support", "GGE2008 income_sources")]
    [InlineData("unknown social-assistance", "GGE2008 income_sources")]
    public void Income_sources_that_exclude_others(string codes, string expected)
    {
        var sources = codes.Split(' ').Select(IncomeSource.FromCode).ToValueList();
        Assert.Equal(expected, Issues(s_sound with { AtEntry = new EntryFacts { IncomeSources = sources } }));
        Assert.Equal(
            expected.Replace("income_sources", "spells[0].income_sources_after", StringComparison.Ordinal),
            WithExit(new Exit(Some.Day("2023-06-30")) { IncomeSources = sources })
        );
    }

    [Theory]
    [InlineData(-1, 0, 0, "GGE2009 work_extent_before")]
    [InlineData(0, 101, 0, "GGW2107 study_extent_before")]
    [InlineData(100, 100, -1, "GGE2012 support_months_before")]
    [InlineData(100, 0, 0, "")]
    [InlineData(null, null, null, "")]
    public void Numbers_directly_before_the_entry(int? work, int? study, int? months, string expected) =>
        Assert.Equal(
            expected,
            Issues(
                s_sound with
                {
                    AtEntry = new EntryFacts
                    {
                        WorkExtent = work,
                        StudyExtent = study,
                        SupportMonths = months,
                    },
                }
            )
        );

    [Theory]
    [InlineData(0, 12, 'a', "0000", "")]
    [InlineData(8, 0, 'm', "9999", "")]
    [InlineData(9, 0, 'a', "1485", "GGE2022 isced")]
    [InlineData(-1, 13, 'a', "1485", "GGE2022 isced|GGE2022 assistance_months")]
    [InlineData(0, 0, 'n', "1485", "GGE2023 specific_objective")]
    [InlineData(0, 0, 'A', "485", "GGE2023 specific_objective|GGE2023 municipality")]
    [InlineData(0, 0, 'a', "Uddevalla", "GGE2023 municipality")]
    public void What_the_reader_refuses_the_validator_refuses(int isced, int months, char objective, string municipality, string expected)
    {
        var facts = new EntryFacts
        {
            Isced = isced,
            AssistanceMonths = months,
            SpecificObjective = objective,
        };
        Assert.Equal(expected, Issues(s_sound with { AtEntry = facts, Municipality = municipality }));
    }

    [Theory]
    [InlineData("2023-03-10", "")]
    [InlineData("2023-03-09", "GGE1019 consents[1].withdrawn")]
    public void A_consent_is_withdrawn_after_it_is_given(string withdrawn, string expected)
    {
        var given = Some.Day("2023-03-10");
        var consents = ValueList.Of(
            new Consent(ConsentKind.Sus, given),
            new Consent(ConsentKind.InformationExchange, given) { Withdrawn = Some.Day(withdrawn) }
        );
        Assert.Equal(expected, Issues(s_sound with { Consents = consents }));
    }

    [Fact]
    public void A_follow_up_with_a_status_has_an_answer()
    {
        var status = SixMonthStatus.All[0];
        Assert.True(new SixMonthFollowUp { Answered = false, Status = status }.Answered);
        Assert.Equal(new SixMonthFollowUp { Status = status }, new SixMonthFollowUp { Status = status, Answered = false });
        Assert.Equal(new SixMonthFollowUp { Status = status }, SixMonthFollowUp.NoAnswer with { Status = status });
        Assert.False(SixMonthFollowUp.NoAnswer.Answered);
    }

    [Theory]
    [InlineData("1485", "vast", "")]
    [InlineData("1485", "alv-och-kust", "GGW2103 municipality")]
    [InlineData("1485", null, "")]
    [InlineData(null, "alv-och-kust", "")]
    [InlineData("0319", "alv-och-kust", "")]
    public void The_forbund_of_the_municipality(string? municipality, string? forbund, string expected) =>
        Assert.Equal(expected, Issues(s_sound with { Municipality = municipality, Forbund = forbund }));

    [Theory]
    [InlineData("2021-12-31", "")]
    [InlineData("2022-01-01", "GGW2103 municipality")]
    public void The_forbund_is_that_of_the_entry_date(string entry, string expected)
    {
        var participation = Some.Participation(Some.Spell(entry, "")) with { Municipality = "1461", Forbund = "finsam-dalsland" };
        Assert.Equal(expected, Text(new ParticipationValidator().Validate(participation)));
    }

    [Theory]
    [InlineData("2023-02-28", "GGW2106 entry_date")]
    [InlineData("2023-03-01", "")]
    [InlineData("2025-12-31", "")]
    [InlineData("2026-01-01", "GGW2106 entry_date")]
    public void The_time_of_the_project(string entry, string expected) =>
        Assert.Equal(expected, Issues(s_sound with { Spells = [Some.Spell(entry, "")] }));

    [Fact]
    public void Without_a_first_day_for_participants_the_first_day_of_the_project_holds()
    {
        var validator = new ParticipationValidator(ProjectDefinition.Gransgangare with { ParticipantsFrom = null });
        Assert.Empty(validator.Validate(s_sound with { Spells = [Some.Spell("2023-01-01", "")] }));
        Assert.Equal("GGW2106 entry_date", Text(validator.Validate(s_sound with { Spells = [Some.Spell("2022-12-31", "")] })));
    }

    [Theory]
    [InlineData(-1, null, "GGE2009 spells[0].work_extent")]
    [InlineData(0, 100, "")]
    [InlineData(100, 0, "")]
    [InlineData(101, null, "GGW2107 spells[0].work_extent")]
    [InlineData(null, -1, "GGE2009 spells[0].study_extent")]
    [InlineData(null, 101, "GGW2107 spells[0].study_extent")]
    [InlineData(null, null, "")]
    public void Extents_in_per_cent(int? work, int? study, string expected) =>
        Assert.Equal(expected, WithExit(new Exit(Some.Day("2023-06-30")) { WorkExtent = work, StudyExtent = study }));

    [Theory]
    [InlineData("2023-07-02", "2023-07-01", "GGE2010 spells[0].job_end")]
    [InlineData("2023-07-01", "2023-07-01", "")]
    [InlineData("", "2023-07-01", "")]
    [InlineData("2023-07-01", "", "")]
    public void The_job(string start, string end, string expected) =>
        Assert.Equal(
            expected,
            WithExit(new Exit(Some.Day("2023-06-30")) { JobStart = Some.DayOrNone(start), JobEnd = Some.DayOrNone(end) })
        );

    [Theory]
    [InlineData("2023-03-01/2023-04-30 2023-05-01/", "")]
    [InlineData("2023-03-01/2023-05-01 2023-05-01/", "GGE2007 spells[1].entry_date")]
    [InlineData("2023-03-01/ 2023-05-01/", "GGE2007 spells[1].entry_date")]
    [InlineData("2023-05-01/ 2023-03-01/2023-04-30", "")]
    [InlineData(
        "2023-03-01/2023-12-31 2023-04-01/2023-04-30 2023-06-01/2023-06-30",
        "GGE2007 spells[1].entry_date|GGE2007 spells[2].entry_date"
    )]
    public void Spells_that_share_a_day(string spells, string expected)
    {
        var list = spells.Split(' ').Select(spell => spell.Split('/')).Select(days => Some.Spell(days[0], days[1]));
        Assert.Equal(expected, Issues(s_sound with { Spells = list.ToValueList() }));
    }

    [Theory]
    [InlineData("registration-error", "illness", "GGW2105 spells[0].exit_reason")]
    [InlineData("illness", "registration-error", "GGW2120 spells[1].exit_reason")]
    [InlineData("deceased", "registration-error", "GGW2120 spells[1].exit_reason|GGW2114 spells[1].entry_date")]
    public void F3_a_registration_error_beside_another_spell(string first, string last, string expected) =>
        Assert.Equal(
            expected,
            Issues(
                s_sound with
                {
                    Spells =
                    [
                        Some.Spell("2023-03-01", "2023-03-31", ExitReason.FromCode(first)),
                        Some.Spell("2023-05-01", "2023-05-31", ExitReason.FromCode(last)),
                    ],
                }
            )
        );

    [Theory]
    [InlineData("1990-06-15 employed", "GGE2006 events[0].date")]
    [InlineData("1990-06-16 employed", "GGW2118 events[0].date")]
    [InlineData("2023-05-01 employed|2023-05-01 unemployed", "GGW2104 events[1].date")]
    [InlineData("2023-05-01 employed|2023-05-01 employed", "GGW1107 events[1]")]
    [InlineData("2023-05-01 employed|2023-05-02 unemployed", "")]
    [InlineData("2023-05-01 employed|2023-05-01 education-started", "")]
    [InlineData("2023-05-01 employed|2023-05-01 qualification-gained|2023-05-01 inactive", "GGW2104 events[2].date")]
    public void Events(string events, string expected)
    {
        var list = events
            .Split('|')
            .Select(text => text.Split(' '))
            .Select(text => new ParticipationEvent(Some.Day(text[0]), EventKind.FromCode(text[1])));
        Assert.Equal(expected, Issues(s_sound with { Events = list.ToValueList() }));
    }

    [Fact]
    public void All_issues_come_in_a_stable_order()
    {
        var exit = new Exit(Some.Day("2023-06-30"), ExitReason.RegistrationError) { WorkExtent = -5, StudyExtent = 200 };
        var participation = s_sound with
        {
            Person = "199006151234",
            Forbund = "alv-och-kust",
            Spells = [Some.Spell("2023-06-30", ""), new Spell(Some.Day("2022-03-01"), exit)],
            Events = [new(Some.Day("1980-01-01"), EventKind.Employed)],
        };
        Assert.Equal(
            "GGE2011 person|GGW2103 municipality|GGW2106 entry_date|GGE2009 spells[0].work_extent|GGW2107 spells[0].study_extent"
                + "|GGE2007 spells[1].entry_date|GGW2105 spells[0].exit_reason|GGE2006 events[0].date|GGW2115 spells[0].study_extent",
            Issues(participation)
        );
    }

    [Fact]
    public void The_issue_carries_its_definition()
    {
        var issue = Assert.Single(new ParticipationValidator().Validate(s_sound with { Person = "199006151234" }));
        Assert.Equal((Severity.Error, ParticipationIssues.IdentityNumberAsKey.Text), (issue.Severity, issue.Message));
        Assert.Equal("GGE2011 person: The text is or contains an identity number; use a pseudonym.", issue.ToString());
    }

    [Theory]
    [InlineData("19900615", true)]
    [InlineData("1990-06-15", true)]
    [InlineData("kund19900615b", true)]
    [InlineData("19900616", false)]
    [InlineData("900615", false)]
    [InlineData("anna 15.6.1990", true)]
    [InlineData("bo 1990/06/15", true)]
    [InlineData("1990‑06‑15", true)]
    [InlineData("1990 06 15", true)]
    [InlineData("1990\u200b0615", true)]
    [InlineData("15061990", true)]
    [InlineData("06/15/1990", true)]
    [InlineData("15/6-90", true)]
    [InlineData("90-06-15", true)]
    [InlineData("１９９０0615", true)]
    [InlineData("k15 6 1990", true)]
    [InlineData("90-06-16", false)]
    [InlineData("15.6", false)]
    [InlineData("k1990-6b15", false)]
    public void A_key_does_not_hold_the_birth_date_of_the_person(string key, bool isRefused) =>
        Assert.Equal(
            isRefused,
            new ParticipationValidator()
                .Validate(s_sound with { Person = key, BirthDate = new(1990, 6, 15) })
                .Any(issue => issue.Definition == ParticipationIssues.BirthDateInKey)
        );

    [Fact]
    public void Every_definition_stands_in_the_list_once()
    {
        var declared = typeof(ParticipationIssues).GetFields().Select(field => field.GetValue(null)).Cast<IssueDefinition>();
        Assert.Equal(declared, ParticipationIssues.All.AsEnumerable());
        var ofProjects = typeof(JsonIssues).GetFields().Select(field => field.GetValue(null)).Cast<IssueDefinition>();
        Assert.Equal(ofProjects, JsonIssues.All.AsEnumerable());
    }

    [Fact]
    public void Nothing_to_validate_is_the_callers_fault() =>
        Assert.Throws<ArgumentNullException>(() => new ParticipationValidator().Validate(null!));

    private static string WithExit(Exit exit) => Issues(s_sound with { Spells = [new Spell(Some.Day("2023-03-01"), exit)] });

    private static string Issues(Participation participation) =>
        Text(new ParticipationValidator(ProjectDefinition.Gransgangare).Validate(participation));

    private static string Text(IEnumerable<ValidationIssue> issues) =>
        string.Join("|", issues.Select(issue => $"{issue.Code} {issue.Path}"));
}
