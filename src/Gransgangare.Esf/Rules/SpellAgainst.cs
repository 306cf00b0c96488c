namespace Gransgangare.Esf.Rules;

/// <summary>A spell of unemployment at entry against a number of months.</summary>
internal enum SpellAgainst : byte
{
    NotKnown,
    Shorter,
    Equal,
    Longer,
}
