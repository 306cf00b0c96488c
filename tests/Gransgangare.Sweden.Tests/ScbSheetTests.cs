using Gransgangare.Core;
using Gransgangare.Sweden.Identity;
using Gransgangare.Sweden.Scb;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

public sealed class ScbSheetTests
{
    private static readonly LocalDate s_asOf = new(2024, 2, 10);
    private static readonly YearMonth s_month = new(2024, 1);
    private static readonly ScbColumn[] s_template =
    [
        new("Personnummer", ScbColumnContent.Identity),
        new("Start", ScbColumnContent.Start),
        new("Slut", ScbColumnContent.End),
        new("Timmar", ScbColumnContent.Hours),
        new("E-post", ScbColumnContent.Text, "okänt"),
        new("Projekt", ScbColumnContent.Operation),
    ];

    [Fact]
    public void The_columns_of_the_template_are_filled_with_twelve_digits()
    {
        var sheet = ScbSheet.Of(Plan(isProtected: false), s_month, s_template, new ScbIdentities(_ => Woman));
        Assert.Equal(s_template.Select(column => column.Heading), sheet.Headings);
        Assert.Equal("199012119948,2024-01-10,,12.5,okänt,default", string.Join(',', Assert.Single(sheet.Rows)));
        Assert.Empty(sheet.LeftOut);
        Assert.Equal("ScbSheet (1 rows) ScbPerson", $"{sheet} {Woman}");
    }

    [Fact]
    public void A_protected_woman_has_the_form_of_SCB_and_that_of_a_man_is_not_guessed()
    {
        var plan = Plan(isProtected: true);
        string? Identity(ScbPerson? person, Func<LocalDate, string>? man = null)
        {
            var sheet = ScbSheet.Of(plan, s_month, s_template[..1], new ScbIdentities(_ => person) { ProtectedMan = man });
            Assert.Equal(1, sheet.Rows.Count + sheet.LeftOut.Count);
            return sheet.Rows.Count == 1 ? sheet.Rows[0][0] : $"left out: {sheet.LeftOut[0].Reason}";
        }

        Assert.Equal("19901211Tf29", Identity(Woman));
        Assert.Equal("left out: protected-form-unconfirmed", Identity(Man));
        Assert.Equal("left out: protected-form-unconfirmed", Identity(Man with { Gender = Gender.Unknown }));
        Assert.Equal("left out: protected-form-unconfirmed", Identity(person: null));
        Assert.Equal("1982-confirmed", Identity(Man, birth => $"{birth.Year}-confirmed"));
        // The recorded gender decides, not the number.
        Assert.Equal("19821105Tf29", Identity(Man with { Gender = Gender.Woman }));
    }

    [Fact]
    public void A_month_that_is_not_in_the_plan_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ScbSheet.Of(Plan(isProtected: false), s_month.PlusMonths(1), s_template, new ScbIdentities(_ => Woman))
        );

    private static ScbPerson Woman { get; } = new(IdentityNumber.Parse("199012119948", s_asOf), Gender.Woman);

    private static ScbPerson Man { get; } = new(IdentityNumber.Parse("198211059954", s_asOf), Gender.Man);

    private static ScbPlan Plan(bool isProtected) =>
        new ScbPlanner { Hours = (_, _, _) => 12.5m }.Plan(
            ScbState.Nothing,
            [
                ScbPlannerTests.Person("p1", "2024-01-10..") with
                {
                    Protection = isProtected ? new ParticipationPeriod(new LocalDate(2020, 1, 1), null) : null,
                },
            ],
            s_asOf
        );
}
