namespace Gransgangare.Core;

/// <summary>
/// A kind of validation issue with its permanent code: <c>GGE</c> and four digits for an error, <c>GGW</c> and four digits for a warning.
/// </summary>
/// <param name="Code">The permanent code.</param>
/// <param name="Text">What is wrong and what to do, with nothing about a person in it.</param>
public sealed record IssueDefinition(string Code, LocalizedText Text)
{
    /// <summary>Makes a definition.</summary>
    /// <param name="code">The permanent code.</param>
    /// <param name="sv">Swedish text.</param>
    /// <param name="en">English text.</param>
    public IssueDefinition(string code, string sv, string en)
        : this(code, new LocalizedText(sv, en)) { }

    /// <summary>The severity, which the code carries.</summary>
    public Severity Severity => Code.StartsWith("GGE", StringComparison.Ordinal) ? Severity.Error : Severity.Warning;

    /// <summary>An issue of this kind.</summary>
    /// <param name="path">Where in the record: the name of the fact in the exchange format, or a JSON path.</param>
    public ValidationIssue At(string path) => new(this, path);
}
