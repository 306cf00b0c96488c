namespace Gransgangare.Esf;

/// <summary>What becomes of a record that lacks gender, birth date, labour market status or education (ofullständig post).</summary>
/// <remarks>Source: ESF-P5, ESF-Q3, ESF-O4. Option <c>incomplete-records</c>.</remarks>
public enum IncompleteRecords
{
    /// <summary>It is in no indicator and is listed (<c>excluded</c>), the default.</summary>
    Excluded = 0,

    /// <summary>It counts in every indicator whose facts are known (<c>per-indicator</c>); unknown gender only in the total.</summary>
    PerIndicator = 1,
}
