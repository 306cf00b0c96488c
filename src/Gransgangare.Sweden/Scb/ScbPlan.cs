using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Sweden.Privacy;
using NodaTime;

namespace Gransgangare.Sweden.Scb;

/// <summary>
/// What to send to SCB on a day (sändplan). Months are sent in chronological order (SE-M1). Unit: one row for each person, operation and spell in
/// the month.
/// </summary>
/// <param name="AsOf">The day.</param>
/// <param name="Months">All months that have opened, and those sent before, in order.</param>
/// <param name="LeftOut">Participations that are left out, and why, in order of person and operation.</param>
/// <param name="Protected">Keys of persons in the months who are given in SCB's form for protected persons (SE-M10), in order.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ScbPlan(LocalDate AsOf, ValueList<ScbMonthPlan> Months, ValueList<LeftOut> LeftOut, UnprotectedList<string> Protected)
{
    /// <summary>Id and version of the rule.</summary>
    public const string Rule = "scb-months 2026.2 (SE-M1–SE-M10, SE-R20, SE-R22)";

    /// <summary>The months to send, in the order in which to send them.</summary>
    public IEnumerable<ScbMonthPlan> ToSend => Months.Where(month => month.IsToSend);

    /// <summary>What has been sent once the plan is carried out: planning again from it gives nothing to send.</summary>
    public ScbState Apply() => new(Months.Select(month => month.Month));

    /// <summary>The day and the number of months to send.</summary>
    public override string ToString() => FormattableString.Invariant($"ScbPlan ({ToSend.Count()} months to send)");
}
