using NodaTime;

namespace Gransgangare.Esf.Rules;

/// <summary>A day of the ISO calendar as one number that is greater for a later day; the default value is not a day, before all others.</summary>
internal readonly struct DayKey(LocalDate day)
{
    private const int MonthBits = 4;
    private const int DayBits = 5;

    private readonly int _key = (day.Year << (MonthBits + DayBits)) | (day.Month << DayBits) | day.Day;

    public bool IsDay => _key != 0;

    public LocalDate Date => new(_key >> (MonthBits + DayBits), (_key >> DayBits) & ((1 << MonthBits) - 1), _key & ((1 << DayBits) - 1));

    /// <summary>Whether it lies between two days, both included.</summary>
    public bool IsIn(DayKey first, DayKey last) => _key >= first._key && _key <= last._key;
}
