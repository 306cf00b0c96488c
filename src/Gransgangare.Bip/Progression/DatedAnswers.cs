using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>The answers of one measurement with its day, as days since 2000-01-01.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct DatedAnswers(int day, Answers answers)
{
    public int Day { get; } = day;

    public Answers Answers { get; } = answers;
}
