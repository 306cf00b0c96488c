using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>A text of somebody's own against a report of 249 to work, 250 nearer and 501 to other reasons of 1000 who ended.</summary>
public sealed class ReportTextCheckTests
{
    private static readonly Lazy<ProtectedReport> s_report = new(() =>
        ProtectedReport.Of(
            Report.Of(
                Some.Request(),
                [
                    .. Some.Many(249, "2024-01-01/2024-06-30", "work-unsubsidised"),
                    .. Some.Many(250, "2024-01-01/2024-06-30", "work-placement"),
                    .. Some.Many(501, "2024-01-01/2024-06-30", "moved"),
                ],
                []
            )
        )
    );

    // Share of work 24,9 % (22,3–27,7), nearer 25,0 % and other 50,1 % (47,0–53,2): the first goal is not certain, the others are missed.
    [Theory]
    [InlineData("Av 1000 avslutade gick 249 till arbete, 24,9 %.")]
    [InlineData("Av 1 000 avslutade gick 249 till arbete, 24,9 procent.")]
    [InlineData("Andelen är 25 %, mellan 22,3 och 27,7 procent.")]
    [InlineData("Andelen är 24,9 % (22,3–27,7 %).")]
    [InlineData("# Rapport 2024\n\n1. Först\n2. Sedan\n")]
    [InlineData("Från 2024-01-01 till den 31 december 2024.")]
    [InlineData("De tre målen är minst 25 %, minst 50 % och högst 25 %.")]
    [InlineData("Intervallen är på 95 %.")]
    [InlineData("Det är inte säkert att målet 24,9 % nås.")]
    [InlineData("Målet att högst 25 % avslutas av andra orsaker: avslutad av andra orsaker missades.")]
    [InlineData("Fyra av tio? Det säger ingen.", "GGE6001 1:1 Fyra", "GGE6001 1:9 tio")]
    [InlineData("En av dem är nöjd.")]
    [InlineData("Av 1000 gick 248 till arbete.", "GGE6001 1:14 248")]
    [InlineData("Andelen är 24,8 %.", "GGE6001 1:12 24,8")]
    [InlineData("Andelen är 24 %.", "GGE6001 1:12 24")]
    [InlineData("Andelen är 24,90 %.")]
    [InlineData("Andelen är 24,9.", "GGE6001 1:12 24,9")]
    [InlineData("249 % av alla", "GGE6001 1:1 249")]
    [InlineData("24,9 procentenheter fler.", "GGE6001 1:1 24,9")]
    [InlineData("År 2031 och den 3 maj.", "GGE6001 1:4 2031", "GGE6001 1:17 3")]
    [InlineData("\n  249 fick arbete tack vare projektet.", "GGE6002 2:19 tack vare")]
    [InlineData("Målen nåddes.", "GGE6003 1:7 nåddes")]
    [InlineData("Andelen är 24,9 % och missades.", "GGE6003 1:23 missades")]
    [InlineData("Ring 19900101-2384.", "GGE6001 1:6 ••••••••-••••")]
    [InlineData("Född 1990-01-01.", "GGE6001 1:6 ••••-••-••")]
    public void A_passage_that_the_report_does_not_bear_out_is_named_with_its_place(string text, params string[] expected) =>
        Assert.Equal(expected, Found(text, Language.Swedish));

    [Theory]
    [InlineData("Of 1,000 who ended 249 went to work, 24.9 per cent (22.3–27.7 %).")]
    [InlineData("Of 1,000 who ended 248 went to work.", "GGE6001 1:20 248")]
    [InlineData("Seven percentage points.", "GGE6001 1:1 Seven")]
    [InlineData("The goals were met because of the project.", "GGE6003 1:16 met", "GGE6002 1:20 because of")]
    [InlineData("It is not certain that the goals were met.")]
    [InlineData("A share of 22.3-27.7 %.")]
    public void English_has_its_own_signs(string text, params string[] expected) => Assert.Equal(expected, Found(text, Language.English));

    [Fact]
    public void A_figure_that_is_hidden_is_not_known()
    {
        var report = ProtectedReport.Of(
            Report.Of(
                Some.Request(),
                [.. Some.Many(3, "2024-01-01/2024-06-30", "work-unsubsidised"), .. Some.Many(197, "2024-01-01/2024-06-30", "moved")],
                []
            )
        );
        Assert.Equal(
            ["3", "1,5"],
            ReportTextCheck.Of("Av 200 gick 3 till arbete, 1,5 %.", report, Language.Swedish).Select(finding => finding.Passage)
        );
    }

    private static IEnumerable<string> Found(string text, Language language) =>
        ReportTextCheck
            .Of(text, s_report.Value, language)
            .Select(finding => $"{finding.Definition.Code} {finding.Line}:{finding.Column} {finding.Passage}");
}
