using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>In what way small counts of a report are protected (skyddsmetod).</summary>
[JsonConverter(typeof(CodeJsonConverter<DisclosureMethod>))]
public sealed class DisclosureMethod : CodedList<DisclosureMethod>
{
    /// <summary>Small counts, and those that they could be calculated from, are hidden; all others are exact.</summary>
    public static readonly DisclosureMethod Suppression = new(nameof(Suppression), 0, "suppression", "undertryckning", "suppression");

    /// <summary>Every count is rounded to a multiple of 5, and every sum still holds: for reports by many breakdowns.</summary>
    public static readonly DisclosureMethod Rounding = new(nameof(Rounding), 1, "rounding", "avrundning", "rounding");

    private DisclosureMethod(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
