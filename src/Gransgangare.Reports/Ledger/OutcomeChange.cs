using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A fact that would have to be another for a verdict to be <em>counted</em> (närmaste ändring).</summary>
public sealed class OutcomeChange
{
    private readonly Func<Participation, Participation?> _apply;

    internal OutcomeChange(string column, string value, Func<Participation, Participation?> apply) =>
        (Column, Value, _apply) = (column, value, apply);

    /// <summary>Column of the exchange folder.</summary>
    public string Column { get; }

    /// <summary>What it would have to say; empty = nothing.</summary>
    public string Value { get; }

    /// <summary>The participation with the change; the one that is given stays as it is.</summary>
    /// <param name="participation">A participation.</param>
    /// <returns><c>null</c> if the change cannot be made there.</returns>
    public Participation? Apply(Participation participation) =>
        _apply(participation ?? throw new ArgumentNullException(nameof(participation)));

    /// <summary>The column and the value.</summary>
    public override string ToString() => $"{Column} = {Value}";
}
