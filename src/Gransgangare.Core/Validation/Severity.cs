namespace Gransgangare.Core;

/// <summary>How serious a validation issue is (allvarlighetsgrad).</summary>
public enum Severity
{
    /// <summary>Worth a look; the record is kept.</summary>
    Warning = 0,

    /// <summary>The record cannot be used and is left out.</summary>
    Error = 1,
}
