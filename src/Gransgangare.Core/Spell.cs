using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>One unbroken stretch of a participation (deltagandeperiod). A person who comes back to the same operation has several.</summary>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record Spell
{
    /// <summary>Makes a spell.</summary>
    /// <param name="start">First day, included.</param>
    /// <param name="exit">The exit, or <c>null</c> while it goes on.</param>
    /// <exception cref="ArgumentException">The exit lies before the start.</exception>
    public Spell(LocalDate start, Exit? exit = null)
    {
        Period = new ParticipationPeriod(start, exit?.Date);
        Exit = exit;
    }

    /// <summary>First to last day.</summary>
    public ParticipationPeriod Period { get; }

    /// <summary>First day.</summary>
    public LocalDate Start => Period.Start;

    /// <summary>The exit; <c>null</c> while the spell goes on.</summary>
    public Exit? Exit { get; }

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(Spell);
}
