namespace Gransgangare.Esf.Rules;

/// <summary>A condition, not one of scope, that holds if one of its alternatives does; they are of conditions that come before it.</summary>
/// <param name="Condition">Its bit.</param>
/// <param name="Single">Alternatives of one condition each, all in one set.</param>
/// <param name="Together">Alternatives of several conditions that have to hold together.</param>
/// <param name="StatedBy">The indicators that state it.</param>
internal sealed record MadeOfAlternatives(ulong Condition, ulong Single, ulong[] Together, ulong StatedBy);
