using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Scb;

/// <summary>What has been sent to SCB so far (skickat läge): the months as last sent. Immutable; the host stores <see cref="Months"/>.</summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ScbState
{
    /// <summary>Nothing has been sent.</summary>
    public static ScbState Nothing { get; } = new([]);

    /// <summary>The months as last sent.</summary>
    /// <param name="months">The months in any order.</param>
    /// <exception cref="ArgumentException">A month is there twice.</exception>
    public ScbState(IEnumerable<ScbMonth> months)
    {
        Months = (months ?? throw new ArgumentNullException(nameof(months))).OrderBy(month => month.Month).ToValueList();
        if (Months.Select(month => month.Month).Distinct().Count() != Months.Count)
        {
            throw new ArgumentException("A month is there twice.", nameof(months));
        }
    }

    /// <summary>The months in order.</summary>
    public ValueList<ScbMonth> Months { get; }

    /// <summary>The state without anything of some persons, after anonymisation: what is left asks for no correction.</summary>
    /// <param name="persons">Keys of the persons.</param>
    public ScbState Without(IEnumerable<string> persons)
    {
        var gone = new HashSet<string>(persons ?? throw new ArgumentNullException(nameof(persons)), StringComparer.Ordinal);
        return new ScbState(
            Months.Select(month => month with { Rows = month.Rows.Where(row => !gone.Contains(row.Person)).ToValueList() })
        );
    }

    /// <summary>The number of months only.</summary>
    public override string ToString() => FormattableString.Invariant($"ScbState ({Months.Count} months)");
}
