namespace Gransgangare.Core;

/// <summary>Something wrong or doubtful in a record (valideringsfel). It carries a place, never a value.</summary>
/// <param name="Definition">What kind of issue.</param>
/// <param name="Path">Where in the record: the name of the fact in the exchange format such as <c>spells[0].exit_date</c>, or a JSON path.</param>
public sealed record ValidationIssue(IssueDefinition Definition, string Path)
{
    /// <summary>The permanent code.</summary>
    public string Code => Definition.Code;

    /// <summary>Error or warning.</summary>
    public Severity Severity => Definition.Severity;

    /// <summary>What the place accepts: codes, a range or a number. It comes from the form and never from the record; <c>null</c> = nothing to add.</summary>
    public LocalizedText? Detail { get; init; }

    /// <summary>How many it stands for: 1, or all those of its code that are counted and not listed (<see cref="InputLimits.IssuesOfCode"/>).</summary>
    public int Count { get; init; } = 1;

    /// <summary>What is wrong and what to do.</summary>
    public LocalizedText Message =>
        Detail is { } detail
            ? new LocalizedText($"{Definition.Text.Sv} {detail.Sv}", $"{Definition.Text.En} {detail.En}")
            : Definition.Text;

    /// <summary>Code, path and English message.</summary>
    public override string ToString() => $"{Code} {Path}: {Message.En}";
}
