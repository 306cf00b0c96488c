using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Kind of participant (deltagartyp): who is followed with a record and who only as a count.</summary>
/// <remarks>Only identified participants are in results. Source: SE-C2, SE-R18.</remarks>
[JsonConverter(typeof(CodeJsonConverter<ParticipantKind>))]
public sealed class ParticipantKind : CodedList<ParticipantKind>
{
    /// <summary>Identified (deltagare med personuppgifter).</summary>
    public static readonly ParticipantKind Identified = new(
        nameof(Identified),
        0,
        "identified",
        "deltagare med personuppgifter",
        "identified"
    );

    /// <summary>Anonymous (anonym deltagare).</summary>
    public static readonly ParticipantKind Anonymous = new(nameof(Anonymous), 1, "anonymous", "anonym deltagare", "anonymous");

    /// <summary>Volume (volymdeltagare).</summary>
    public static readonly ParticipantKind Volume = new(nameof(Volume), 2, "volume", "volymdeltagare", "volume");

    private ParticipantKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
