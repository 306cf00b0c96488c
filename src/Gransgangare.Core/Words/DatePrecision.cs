namespace Gransgangare.Core;

/// <summary>How exact a date of the reference data is (datumets noggrannhet).</summary>
public enum DatePrecision : byte
{
    /// <summary>Exact to the day.</summary>
    Day = 0,

    /// <summary>Exact to the year.</summary>
    Year = 1,

    /// <summary>The year is inferred from other facts.</summary>
    YearInferred = 2,
}
