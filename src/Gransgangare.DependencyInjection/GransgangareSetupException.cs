using Gransgangare.Core;

namespace Gransgangare.DependencyInjection;

/// <summary>The set-up of the libraries has faults (fel i inställningarna); the message lists every one.</summary>
public sealed class GransgangareSetupException : Exception
{
    internal GransgangareSetupException(IEnumerable<string> faults)
        : this(faults.ToValueList()) { }

    private GransgangareSetupException(ValueList<string> faults)
        : base($"The set-up of Gransgangare has {faults.Count} faults:\n- {string.Join("\n- ", faults)}") => Faults = faults;

    /// <summary>The faults, in the order in which they were met.</summary>
    public ValueList<string> Faults { get; }
}
