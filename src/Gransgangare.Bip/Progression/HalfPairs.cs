using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>First and last answer of sixteen slots at once, from measurements in order of their dates.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct HalfPairs
{
    private ulong _seen;

    /// <summary>The first answer of each slot.</summary>
    public ulong First { get; private set; }

    /// <summary>The last answer of each slot.</summary>
    public ulong Last { get; private set; }

    /// <summary>All four bits of each slot answered at least twice.</summary>
    public ulong Twice { get; private set; }

    /// <summary>Adds the answers of the next measurement.</summary>
    /// <returns>The lowest bit of each slot that is answered in it.</returns>
    public ulong Add(ulong answers)
    {
        var filled = Answers.Filled(answers);
        var answered = Answers.Widen(filled);
        Twice |= _seen & answered;
        First |= answers & ~_seen;
        Last = (Last & ~answered) | answers;
        _seen |= answered;
        return filled;
    }
}
