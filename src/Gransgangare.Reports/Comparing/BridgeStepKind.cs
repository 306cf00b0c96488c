using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Why a figure is another than in an earlier report (ändringsorsak), in the order in which the steps are taken.</summary>
[JsonConverter(typeof(CodeJsonConverter<BridgeStepKind>))]
internal sealed class BridgeStepKind : CodedList<BridgeStepKind>
{
    /// <summary>The same facts, asked for with a later day of knowledge.</summary>
    public static readonly BridgeStepKind AsOf = new(nameof(AsOf), 0, "as-of", "uppgifter t.o.m. ett senare datum", "later as-of date");

    /// <summary>Participations that were not there.</summary>
    public static readonly BridgeStepKind New = new(nameof(New), 1, "new", "nya", "new");

    /// <summary>Participations that are no longer there.</summary>
    public static readonly BridgeStepKind Removed = new(nameof(Removed), 2, "removed", "borttagna", "removed");

    /// <summary>Participations that went on and have ended since.</summary>
    public static readonly BridgeStepKind LateExit = new(nameof(LateExit), 3, "late-exit", "sena avslut", "late exits");

    /// <summary>Other facts that have changed.</summary>
    public static readonly BridgeStepKind Corrected = new(nameof(Corrected), 4, "corrected", "rättade", "corrected");

    /// <summary>Measurements that were added, changed or removed.</summary>
    public static readonly BridgeStepKind Measurements = new(nameof(Measurements), 5, "measurements", "mätningar", "measurements");

    /// <summary>Other rules on the same facts: rule set, denominator, programme, instrument or readings.</summary>
    public static readonly BridgeStepKind RuleVersion = new(nameof(RuleVersion), 6, "rule-version", "ändrade regler", "rule version");

    private BridgeStepKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
