using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Why nothing is said of a team (skäl till att ett team inte redovisas). The limits are fixed: they cannot be asked away.</summary>
[JsonConverter(typeof(CodeJsonConverter<TeamRefusal>))]
internal sealed class TeamRefusal : CodedList<TeamRefusal>
{
    /// <summary>Fewer than 3 members of staff.</summary>
    public static readonly TeamRefusal TooFewStaff = new(
        nameof(TooFewStaff),
        0,
        "too-few-staff",
        "för få medarbetare: minst 3 behövs",
        "too few members of staff: at least 3 are needed"
    );

    /// <summary>Fewer than 10 participants.</summary>
    public static readonly TeamRefusal TooFewParticipants = new(
        nameof(TooFewParticipants),
        1,
        "too-few-participants",
        "för få deltagare: minst 10 behövs",
        "too few participants: at least 10 are needed"
    );

    private TeamRefusal(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
