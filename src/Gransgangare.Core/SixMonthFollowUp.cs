using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Follow-up six months after leaving (uppföljning efter sex månader), done with or without an answer.</summary>
/// <remarks>Source: ESF-F4, ESF-B8. That it was not done is said by its absence.</remarks>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record SixMonthFollowUp
{
    private readonly ValueList<Improvement> _improvements = ValueList<Improvement>.Empty;

    /// <summary>The follow-up was tried, and nobody answered.</summary>
    public static SixMonthFollowUp NoAnswer { get; } = new() { Answered = false };

    /// <summary>
    /// Whether there was an answer, which a <see cref="Status"/> says too. Without one neither events nor improvements count for the six-month results.
    /// </summary>
    public bool Answered
    {
        get;
        init => field = value || Status is not null;
    } = true;

    /// <summary>Status six months after leaving; <c>null</c> = the one in force on that day by the events. It wins over events.</summary>
    public SixMonthStatus? Status
    {
        get;
        init
        {
            field = value;
            Answered |= value is not null;
        }
    }

    /// <summary>Ways in which the situation improved, in declared order without repetition.</summary>
    public ValueList<Improvement> Improvements
    {
        get => _improvements;
        init => _improvements = value.InOrder();
    }

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(SixMonthFollowUp);
}
