using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Scb;

/// <summary>What stands in a column of SCB's template (kolumninnehåll).</summary>
[JsonConverter(typeof(CodeJsonConverter<ScbColumnContent>))]
public sealed class ScbColumnContent : CodedList<ScbColumnContent>
{
    /// <summary>Twelve digits, or SCB's form for a protected person (SE-M10).</summary>
    public static readonly ScbColumnContent Identity = new(nameof(Identity), 0, "identity", "personnummer", "identity number");

    /// <summary>First day, in the month in which the spell starts.</summary>
    public static readonly ScbColumnContent Start = new(nameof(Start), 1, "start", "startdatum", "start date");

    /// <summary>Last day, in the month in which it ends.</summary>
    public static readonly ScbColumnContent End = new(nameof(End), 2, "end", "slutdatum", "end date");

    /// <summary>Hours in the month.</summary>
    public static readonly ScbColumnContent Hours = new(nameof(Hours), 3, "hours", "timmar", "hours");

    /// <summary>Code of the operation.</summary>
    public static readonly ScbColumnContent Operation = new(nameof(Operation), 4, "operation", "insats", "operation");

    /// <summary>The same text in every row, such as <c>okänt</c> for an e-mail address (SE-M6).</summary>
    public static readonly ScbColumnContent Text = new(nameof(Text), 5, "text", "fast text", "fixed text");

    private ScbColumnContent(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
