using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>What is left to do about the measurements of one subject by one rater kind on a day (mätläge); every subject has one.</summary>
[JsonConverter(typeof(CodeJsonConverter<MeasurementState>))]
public sealed class MeasurementState : CodedList<MeasurementState>
{
    /// <summary>The next measurement is due on the day or later, or no day is set for it (inte försenad).</summary>
    public static readonly MeasurementState NotYet = new(nameof(NotYet), 0, "not-yet", "inte ännu", "not yet");

    /// <summary>The first or next measurement was due before the day (försenad).</summary>
    public static readonly MeasurementState Late = new(nameof(Late), 1, "late", "försenad", "late");

    /// <summary>Nothing is left to measure: the exit measurement is made, or the participation has ended with two measurements (klar).</summary>
    public static readonly MeasurementState Done = new(nameof(Done), 2, "done", "klar", "done");

    /// <summary>The participation ended with fewer than two measurements, and no more can be made (går inte längre att mäta).</summary>
    public static readonly MeasurementState Lost = new(nameof(Lost), 3, "lost", "går inte längre", "lost");

    private MeasurementState(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
