namespace Gransgangare.Esf.Rules;

/// <summary>What an event says something about (ESF-F3).</summary>
internal enum EventClass : byte
{
    LabourMarket,
    Studies,
    Qualification,
}
