using System.ComponentModel;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Stores a yes/no fact (ja/nej-uppgift) as <c>yes</c>, <c>no</c>, <c>refused</c> or <c>unknown</c>: no column is empty or null, so that a
/// fact which is not known cannot be taken for no by a query.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactConverter() : ValueConverter<Fact, string>(fact => Write(fact), text => Read(text))
{
    private const string Unknown = "unknown";

    private static string Write(Fact fact) => fact == Fact.NotKnown ? Unknown : fact.ToCode();

    private static Fact Read(string text) =>
        text is Unknown ? Fact.NotKnown
        : text.Length > 0 && FactCodes.TryParse(text, out var fact) ? fact
        : throw new FormatException("Not a yes/no fact.");
}
