namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.LongTermUnemployment"/>.</summary>
internal enum LongTermSeen
{
    SinceNotKnown,
    NotLongEnough,
    LongEnough,
    AgeNotKnown,
}
