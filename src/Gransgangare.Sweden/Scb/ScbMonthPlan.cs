using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Scb;

/// <summary>One month of a plan (månad i planen).</summary>
/// <param name="Month">The month as it is now.</param>
/// <param name="Status">What is to be done.</param>
/// <param name="Changes">Rows that differ from those sent; empty for a month never sent, and for one sent again only because an earlier one changed.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ScbMonthPlan(ScbMonth Month, ScbMonthStatus Status, ValueList<ScbRowChange> Changes)
{
    /// <summary>Whether it is to be sent, for the first time or again.</summary>
    public bool IsToSend => Status != ScbMonthStatus.Sent;

    /// <summary>Month and status.</summary>
    public override string ToString() => $"{Month} {Status}";
}
