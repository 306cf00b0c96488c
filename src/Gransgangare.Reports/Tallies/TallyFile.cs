using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes a tally to be sent and added elsewhere, and reads it back (sammanräkning på fil). A tally with the same content has the same bytes,
/// whatever the order, split or number of threads it was counted in.
/// </summary>
/// <remarks>
/// It holds whole numbers, codes and versions, and no key of a person: the list of incomplete ESF records stays where it is, and their number
/// by what they lack travels. Its counts are small ones too, so it is working material and no publication.
/// </remarks>
public static class TallyFile
{
    /// <summary>Writes the JSON form.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="tally">The tally; it does not change.</param>
    public static void WriteJson(Stream stream, ReportTally tally) => TallyJson.Write(stream, ImageOf(tally));

    /// <summary>Writes the compact form, which carries a check of its own bytes.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="tally">The tally; it does not change.</param>
    public static void WriteBinary(Stream stream, ReportTally tally) => TallyBinary.Write(stream, ImageOf(tally));

    /// <summary>Reads what a tally in either form rests on.</summary>
    /// <param name="bytes">All bytes of the tally.</param>
    /// <exception cref="FormatException">No tally, a damaged one, or one of another version of the form.</exception>
    internal static ReportTerms ReadTerms(byte[] bytes) => ReadImage(bytes).Terms;

    /// <summary>Reads a tally in either form.</summary>
    /// <param name="bytes">All bytes of the tally.</param>
    /// <param name="request">The request whose tally it must be, to the version of every rule set.</param>
    /// <exception cref="FormatException">
    /// No tally, a damaged one, one of another version of the form, or one of another request or rule set; the message says what differs.
    /// </exception>
    public static ReportTally Read(byte[] bytes, ReportRequest request) => ReadImage(bytes).ToTally(request);

    /// <summary>Whether bytes are those of the compact form; every other tally is a text.</summary>
    /// <param name="bytes">All bytes of the tally, or the first.</param>
    public static bool IsBinary(byte[] bytes) =>
        (bytes ?? throw new ArgumentNullException(nameof(bytes))).Length > 0 && bytes[0] == TallyBinary.FirstByte;

    private static TallyImage ImageOf(ReportTally tally) => TallyImage.Of(tally ?? throw new ArgumentNullException(nameof(tally)));

    private static TallyImage ReadImage(byte[] bytes)
    {
        var fault = IsBinary(bytes) && bytes.Length <= InputLimits.DocumentBytes ? null : FormText.FaultOf(bytes);
        return fault is not null ? throw new FormatException(fault.Message.En)
            : IsBinary(bytes) ? TallyBinary.Read(bytes)
            : TallyJson.Read(bytes);
    }
}
