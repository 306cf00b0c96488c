using System.Text.RegularExpressions;

namespace Gransgangare.Core.Tests;

public sealed class CodedListTests
{
    private static readonly Regex s_kebabCase = new("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);

    public static TheoryData<string> Lists =>
        new(
            typeof(Gender)
                .Assembly.GetExportedTypes()
                .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CodedList<>))
                .Select(type => type.Name)
        );

    [Fact]
    public void The_lists_are_found() => Assert.Contains((IEnumerable<object[]>)Lists, row => Equals(row[0], nameof(ExitReason)));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_keeps_what_a_coded_list_promises(string list)
    {
        var check = typeof(CodedListTests).GetMethod(
            nameof(Check),
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
        )!;
        check.MakeGenericMethod(typeof(Gender).Assembly.GetType($"Gransgangare.Core.{list}", throwOnError: true)!).Invoke(null, null);
    }

    [Fact]
    public void The_lists_are_those_of_the_field_word_for_word()
    {
        var expected = Some.Rows("code_lists.csv").GroupBy(row => row.Split(';')[0], StringComparer.Ordinal);
        var actual = FieldLists().ToDictionary(list => list.Name, list => list.Rows, StringComparer.Ordinal);
        foreach (var list in expected)
        {
            Assert.Equal(list, actual[list.Key].Select(row => $"{list.Key};{row}"));
        }

        Assert.Equal(actual.Keys.Order(StringComparer.Ordinal), expected.Select(list => list.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(nameof(LabourStatus), "employed unemployed inactive")]
    [InlineData(
        nameof(EventKind),
        "employed self-employed unemployed job-searching inactive education-started education-ended qualification-gained"
    )]
    [InlineData(nameof(SixMonthStatus), "employed self-employed unemployed inactive education")]
    [InlineData(nameof(Improvement), "precarious-to-stable underemployment-to-full higher-skill-job promotion")]
    [InlineData(nameof(InterventionKind), "job-focused competence health social other")]
    [InlineData(nameof(Forbund), "finsam-goteborg vast alv-och-kust")]
    [InlineData(nameof(Municipality), "1407 1415 1419 1421 1427 1430 1435 1439 1440 1461 1480 1482 1484 1485 1486")]
    [InlineData(nameof(AgeGroup), "under-18 18-29 30-54 55-plus")]
    [InlineData(nameof(BoundarySpannerRole), "rehabilitation-guide employment-specialist coordinator")]
    [InlineData(nameof(MemberOrganisation), "region-vastra-gotaland employment-service social-insurance-agency")]
    [InlineData(
        nameof(GoalMeasure),
        "work-or-study nearer-labour-market other-reasons progression work study throughput second-measurement esf-indicator"
    )]
    [InlineData(nameof(GoalComparison), "at-least at-most")]
    public void The_codes_are_those_of_the_exchange_format(string list, string codes) => Assert.Equal(codes.Split(' '), Codes(list));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Woman")]
    [InlineData(" woman")]
    [InlineData("kvinna")]
    public void A_text_that_is_no_code_gives_no_value(string? text)
    {
        Assert.False(Gender.TryFromCode(text, out var value));
        Assert.Null(value);
    }

    [Fact]
    public void The_fault_names_the_list_and_never_the_text()
    {
        var fault = Assert.Throws<FormatException>(() => Gender.FromCode("19821105-9954"));
        Assert.Equal("Not a code of Gender.", fault.Message);
    }

    [Fact]
    public void Only_labour_market_states_say_what_a_person_does() =>
        Assert.Equal(
            "employed self-employed unemployed job-searching inactive".Split(' '),
            EventKind.All.Where(kind => kind.IsLabourMarketState).Select(kind => kind.Code)
        );

    [Fact]
    public void Every_forbund_has_the_same_three_other_members() =>
        Assert.All(Forbund.All, forbund => Assert.Equal(MemberOrganisation.All, forbund.Members));

    [Theory]
    [InlineData("0319", true)]
    [InlineData("1480", true)]
    [InlineData("319", false)]
    [InlineData("01480", false)]
    [InlineData("148O", false)]
    [InlineData("١٤٨٠", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_municipality_code_is_four_digits_of_text(string? code, bool expected) =>
        Assert.Equal(expected, Municipality.IsWellFormed(code));

    [Theory]
    [InlineData(Language.Swedish, "kvinna")]
    [InlineData(Language.English, "woman")]
    public void A_label_is_read_in_the_language_asked_for(Language language, string expected)
    {
        Assert.Equal(expected, Gender.Woman.Label.In(language));
        Assert.Equal("woman", Gender.Woman.Label.ToString());
    }

    private static void Check<T>()
        where T : CodedList<T>
    {
        var all = CodedList<T>.All;
        Assert.NotEmpty(all);
        Assert.Equal(Enumerable.Range(0, all.Count), all.Select(value => value.Order));
        Assert.Equal(all.Count, all.Select(value => value.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            all,
            value =>
            {
                Assert.Same(value, CodedList<T>.FromCode(value.Code));
                Assert.Equal(value.Code, value.ToString());
                Assert.Matches(s_kebabCase, value.Code);
                Assert.False(string.IsNullOrWhiteSpace(value.Label.Sv));
                Assert.False(string.IsNullOrWhiteSpace(value.Label.En));
            }
        );
    }

    private static IEnumerable<string> Codes(string list)
    {
        var type = typeof(Gender).Assembly.GetType($"Gransgangare.Core.{list}", throwOnError: true)!;
        var all = (System.Collections.IEnumerable)type.BaseType!.GetProperty("All")!.GetValue(null)!;
        return all.Cast<object>().Select(value => value.ToString()!);
    }

    private static IEnumerable<(string Name, IEnumerable<string> Rows)> FieldLists() =>
        [
            Rows<Gender>(_ => ""),
            Rows<ParticipantKind>(_ => ""),
            Rows<EducationLevel>(_ => ""),
            Rows<IncomeSource>(source => source.IsExclusive ? "exclusive" : "public"),
            Rows<Referrer>(_ => ""),
            Rows<TypeOfWork>(type =>
                type.Subsidised switch
                {
                    Fact.Yes => "subsidised",
                    Fact.No => "not subsidised",
                    _ => "unknown",
                }
            ),
            Rows<ExitCategory>(_ => ""),
            Rows<ExitReason>(reason =>
                OutcomeRuleSet.Gransgangare.CategoryOf(reason)
                + reason.Activity switch
                {
                    ExitActivity.Work => " (work)",
                    ExitActivity.Study => " (study)",
                    _ => "",
                }
            ),
            Rows<TargetGroup>(group => group.Sensitivity.ToString().ToLowerInvariant()),
            Rows<ExitManner>(_ => ""),
            Rows<Denominator>(_ => ""),
            Rows<Occupation>(_ => ""),
        ];

    private static (string Name, IEnumerable<string> Rows) Rows<T>(Func<T, string> category)
        where T : CodedList<T> =>
        (typeof(T).Name, CodedList<T>.All.Select(value => $"{value.Code};{value.Label.Sv};{value.Label.En};{category(value)}"));
}
