using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How many are behind a figure and how many are left out of it, by reason (bortfall): the parts add up to the whole exactly.</summary>
/// <param name="Id">What it is of: <c>outcomes</c>, or <c>progression-</c> and the code of a rater kind, of a further instrument with its id between.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Whole">All that could be in it.</param>
/// <param name="Included">Those that are in it: its denominator.</param>
/// <param name="LeftOut">Those that are not, by reason, reasons without anybody included.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record Attrition(string Id, LocalizedText Label, long Whole, long Included, ValueList<AttritionReason> LeftOut)
{
    /// <summary>Its own address.</summary>
    internal string At => "attrition/" + Id;

    /// <summary>Address of the figure that is the whole.</summary>
    internal string WholeFrom { get; init; } = "";

    /// <summary>Address of the figure that is included.</summary>
    internal string IncludedFrom { get; init; } = "";

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(Attrition);

    internal static IEnumerable<Attrition> Of(Report report) =>
        report
            .Instruments.SelectMany(instrument => instrument.Coverage.Select(row => Progression(instrument, row)))
            .Prepend(Outcomes(report));

    // Those in no denominator that are left are there by its own condition: ended to something else, or by interruption.
    private static Attrition Outcomes(Report report)
    {
        var (total, denominator) = (report.Total, report.Request.Denominator);
        var included = total.WorkOrStudy.Denominator;
        const string Denominator = "total/workOrStudy/denominator";
        return new Attrition(
            "outcomes",
            new LocalizedText($"andelar av {denominator.Label.Sv}", $"shares of {denominator.Label.En}"),
            total.Active,
            included,
            denominator.IncludesOngoing
                ? []
                :
                [
                    new("still-going-on", new("pågår efter perioden", "still going on after the period"), total.Active - total.Exited)
                    {
                        From = ["total/active", "total/exited"],
                    },
                    new("uncategorised", FigureCatalogue.Outcomes["uncategorised"].Name, total.Uncategorised)
                    {
                        From = ["total/uncategorised"],
                    },
                    new(
                        "outside-denominator",
                        new("avslutade utanför nämnaren", "ended outside the denominator"),
                        total.Exited - total.Uncategorised - included
                    )
                    {
                        From = ["total/exited", "total/uncategorised", Denominator],
                    },
                ]
        )
        {
            WholeFrom = "total/active",
            IncludedFrom = Denominator,
        };
    }

    private static Attrition Progression(InstrumentProgression instrument, RaterCoverage row)
    {
        var assessable = instrument.Total.Groups.FirstOrDefault(group => group.Rater == row.Rater)?.Assessable ?? 0;
        var (coverage, group) = ($"{instrument.At}/coverage/{row.Rater.Code}", $"{instrument.At}/groups/{row.Rater.Code}");
        var (id, name) = instrument.IsFirst
            ? ("progression", new LocalizedText("progression", "progression"))
            : ("progression-" + instrument.Instrument.Id, instrument.Instrument.Name);
        return new Attrition(
            $"{id}-{row.Rater.Code}",
            new LocalizedText($"{name.Sv}, {row.Rater.Label.Sv}", $"{name.En}, {row.Rater.Label.En}"),
            row.Subjects,
            assessable,
            [
                new("never-measured", new("aldrig mätta", "never measured"), row.Subjects - row.Measured)
                {
                    From = [coverage + "/subjects", coverage + "/measured"],
                },
                new("not-assessable", new("kan inte bedömas", "cannot be assessed"), row.Measured - assessable)
                {
                    From = [coverage + "/measured", group + "/assessable"],
                },
            ]
        )
        {
            WholeFrom = coverage + "/subjects",
            IncludedFrom = group + "/assessable",
        };
    }
}
