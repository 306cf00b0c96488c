using System.Text.Json;

namespace Gransgangare.Reports;

/// <summary>
/// Names a figure of a report by its place in the JSON: member names joined by <c>/</c>, where a row of a list is named by its codes, such
/// as <c>groups/vast,woman/active</c>. The same in every release.
/// </summary>
internal static class FigureAddress
{
    /// <summary>Address of the progression by the first instrument of a report, whichever it is.</summary>
    public const string FirstInstrument = "bip";

    /// <summary>Address of the list of the other instruments.</summary>
    public const string FurtherInstruments = "instruments";

    private static readonly string[] s_keys = ["by", "id", "code", "rater", "subProject", "rule", "missing", "instrument"];

    // Those that become fewer when facts are filled in may fall too; all others grow from the first day on.
    private static readonly HashSet<string> s_mayFall = new(
        FigureCatalogue.All.Where(figure => figure.MayFall).Select(figure => NameOf(figure.Address)),
        StringComparer.Ordinal
    );

    /// <summary>Whether a figure may be smaller than in an earlier release from the same first day on.</summary>
    public static bool MayFall(string address) =>
        s_mayFall.Contains(NameOf(address))
        || address.StartsWith("dataQuality/", StringComparison.Ordinal)
        || address.StartsWith("esf/incomplete/", StringComparison.Ordinal);

    /// <summary>The same figure of all groups: <c>groups/*/active</c>; <c>null</c> for one of no group.</summary>
    public static string? OfEveryGroup(string address)
    {
        var steps = address.Split('/');
        var row =
            steps[0] == "groups" ? 1
            : steps.Length > 2 && steps[0] == FirstInstrument && steps[1] is "by" or "coverageBy" ? 2
            : steps.Length > 3 && steps[0] == FurtherInstruments && steps[2] is "by" or "coverageBy" ? 3
            : steps.Length;
        if (row == steps.Length)
        {
            return null;
        }

        steps[row] = "*";
        return string.Join("/", steps);
    }

    /// <summary>Address of the progression by an instrument of a request.</summary>
    public static string OfInstrument(ReportRequest request, int instrument) =>
        instrument == 0 ? FirstInstrument : Of(FurtherInstruments, request.Instruments[instrument].Id);

    private static string NameOf(string address) => address.Substring(address.LastIndexOf('/') + 1);

    public static string Of(string parent, string name) => parent.Length == 0 ? name : parent + "/" + name;

    public static string OfGroup(string parent, IEnumerable<string> codes) => Of(parent, string.Join(",", codes));

    /// <summary>Address of a row of a list: by its codes, or else by its place.</summary>
    public static string OfRow(string parent, JsonElement row, int index)
    {
        if (row.ValueKind == JsonValueKind.Object)
        {
            foreach (var key in s_keys)
            {
                if (row.TryGetProperty(key, out var value))
                {
                    return value.ValueKind == JsonValueKind.Object
                        ? OfGroup(parent, CodesOf(row))
                        : Of(parent, value.ValueKind == JsonValueKind.Null ? "project" : value.ToString());
                }
            }
        }

        return Of(parent, index.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The codes of a group's row: small groups of a förbund, which are <c>others</c> in the JSON with the förbund beside, have one of their own.</summary>
    public static IEnumerable<string> CodesOf(JsonElement row) =>
        row.GetProperty("by")
            .EnumerateObject()
            .Select(code => code.Value.ToString())
            .Select(code =>
                code == Breakdown.Others && row.TryGetProperty("within", out var forbund) ? Breakdown.OthersOf(forbund.ToString()) : code
            );

    /// <summary>Every value that is not an object or list, with its address; a hidden count of which the interval is shown is one value.</summary>
    public static IEnumerable<(string Address, JsonElement Value)> Leaves(JsonElement element, string address = "") =>
        element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("hidden", out _) => [(address, element)],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, Of(address, member.Name))),
            JsonValueKind.Array => element.EnumerateArray().SelectMany((row, index) => Leaves(row, OfRow(address, row, index))),
            _ => [(address, element)],
        };
}
