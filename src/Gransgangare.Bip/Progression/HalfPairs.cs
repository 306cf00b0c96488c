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

    public void Add(ulong answers)
    {
        var answered = Answers.Widen(Answers.Filled(answers));
        Twice |= _seen & answered;
        First |= answers & ~_seen;
        Last = (Last & ~answered) | answers;
        _seen |= answered;
    }
}
